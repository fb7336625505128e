import { describe, expect, test } from 'vitest';
import { abiEncode, hexOf, staticWord } from './abi.ts';

const word = (hex: string) => hex.padStart(64, '0');
const tail = (hex: string) => hex.padEnd(64, '0');

describe('Solidity ABI specification, examples of the page "Contract ABI Specification"', () => {
  test('baz(uint32,bool) with (69, true)', () => {
    expect(hexOf(abiEncode(['uint32', 'bool'], [69, true]))).toBe(`0x${word('45')}${word('1')}`);
  });

  test('bytes10 is padded on the right: "1234567890"', () => {
    expect(hexOf(staticWord('bytes10', '0x31323334353637383930'))).toBe(`0x${tail('31323334353637383930')}`);
  });

  test('dynamic values stand behind the head: (uint256 0x123, bytes10, bytes "Hello, world!")', () => {
    // From the page's f(uint256,uint32[],bytes10,bytes), without the array: three head words, so the offset is 0x60.
    expect(
      hexOf(
        abiEncode(
          ['uint256', 'bytes10', 'bytes'],
          [0x123n, '0x31323334353637383930', '0x48656c6c6f2c20776f726c6421'],
        ),
      ),
    ).toBe(
      `0x${word('123')}${tail('31323334353637383930')}${word('60')}${word('d')}${tail('48656c6c6f2c20776f726c6421')}`,
    );
  });
});

describe('nothing is cut or guessed at', () => {
  test.each([
    ['uint64', 1n << 64n],
    ['uint256', -1n],
    ['address', '0x00'],
    ['bytes32', '0x1234'],
    ['uint256', '5'],
    ['uint8[]', '0x'],
  ])('%s %s is refused', (type, value) => {
    expect(() => staticWord(type, value)).toThrow();
  });

  test('an unpaired surrogate is refused, as it would become another character', () => {
    expect(() => abiEncode(['string'], ['\ud800'])).toThrow('surrogate');
  });
});
