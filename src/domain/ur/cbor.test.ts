import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor } from './cbor.ts';

// The hexadecimal is that of RFC 8949, appendix A, where it says so.
describe('strict CBOR', () => {
  test.each([
    ['1000000', '1a000f4240', 1_000_000],
    ['-1000', '3903e7', -1000],
    ['h’01020304’', '4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['“IETF”', '6449455446', 'IETF'],
    ['[1, [2, 3], [4, 5]]', '8301820203820405', [1, [2, 3], [4, 5]]],
    [
      '{1: 2, 3: 4}',
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
  ])('%s (RFC 8949, appendix A)', (_name, hex, value) => {
    expect(decodeCbor(hexToBytes(hex))).toEqual(value);
    expect(encodeCbor(value as never)).toEqual(hexToBytes(hex));
  });

  test('keys are written in the order of their bytes (RFC 8949, section 4.2.1)', () => {
    expect(
      encodeCbor(
        new Map([
          [100, 1],
          [10, 2],
        ]),
      ),
    ).toEqual(hexToBytes('a20a02186401'));
  });

  test.each([
    ['nothing', ''],
    ['a number in two bytes where one does (section 4.2.1)', '1801'],
    ['a length in two bytes where one does', '5801ff'],
    ['a list of indefinite length (appendix A)', '9f018202039f0405ffff'],
    ['bytes of indefinite length (appendix A)', '5f42010243030405ff'],
    ['a map of indefinite length (appendix A)', 'bf61610161629f0203ffff'],
    ['a break by itself', 'ff'],
    ['a break in a list of definite length', '8201ff'],
    ['the same key twice', 'a201020103'],
    ['a floating-point number (appendix A: 1.5)', 'f93e00'],
    ['not a number', 'f97e00'],
    ['undefined', 'f7'],
    ['2^53', '1b0020000000000000'],
    ['2^64 - 1 (appendix A)', '1bffffffffffffffff'],
    ['a tag that was not asked for', 'c11a514b67b0'],
    ['two items', '0101'],
    ['a list that ends too soon', '8301'],
    ['a list of 2^32 - 1 items', '9affffffff01'],
    ['a map of 2^53 items', 'bb002000000000000001'],
    ['bytes that are not there', '5affffffff00'],
    ['seventeen levels', `${'81'.repeat(17)}00`],
    ['a million levels', '81'.repeat(1_000_000)],
    ['five thousand items', `991388${'00'.repeat(5000)}`],
  ])('%s is refused', (_name, hex) => {
    expect(() => decodeCbor(hexToBytes(hex))).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  test('sixteen levels are read', () => {
    expect(decodeCbor(hexToBytes(`${'81'.repeat(16)}00`))).toHaveLength(1);
  });
});
