import { describe, expect, it } from 'vitest';
import { checksumAddress } from './checksum-address.ts';
import { readAddress } from './read-address.ts';

const refusal = (text: string) => {
  try {
    return readAddress(text);
  } catch (error) {
    return error;
  }
};

/** EIP-55, section “Test Cases”. */
const EIP55 = [
  // All caps
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  // All lower
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  // Normal
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

describe('EIP-55', () => {
  it.each(EIP55)('%s is read as it is, and from small letters', (address) => {
    expect(readAddress(address)).toBe(address);
    expect(readAddress(` ${address.toLowerCase()}\n`)).toBe(address);
    expect(readAddress(`0x${address.slice(2).toUpperCase()}`)).toBe(address);
    expect(checksumAddress(address)).toBe(address);
  });

  it('an address with one letter in the wrong case is refused with its position and the right form', () => {
    // The first digit, 5, is character 3; the first letter, a, character 4.
    expect(refusal('0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toMatchObject({
      code: 'invalid-address',
      details: { positions: '4', expected: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
      message: expect.stringContaining('character 4 has the wrong case'),
    });
  });

  it('an address with one digit changed is refused: its capitals do not fit any more', () => {
    for (let at = 2; at < 42; at++) {
      const good = EIP55[4] ?? '';
      const other = good[at] === '1' ? '2' : '1';
      expect(refusal(good.slice(0, at) + other + good.slice(at + 1))).toMatchObject({
        code: 'invalid-address',
      });
    }
  });
});

describe('what is no address', () => {
  it.each([
    ['', {}],
    ['52908400098527886E0F7030069857D2E4169EE7', {}],
    ['vitalik.eth', {}],
    ['0x52908400098527886E0F7030069857D2E4169EE', { digits: 39 }],
    ['0x52908400098527886E0F7030069857D2E4169EE70', { digits: 41 }],
    ['0x5290840009852788OE0F7030069857D2E4169EE7', { position: 19 }],
    // A Cyrillic а in place of a Latin a.
    ['0xde709f2102306220921060314715629080e2fb7а', { position: 42 }],
  ])('is refused: %s', (text, details) => {
    expect(refusal(text)).toMatchObject({ name: 'Failure', code: 'invalid-address', details });
  });
});
