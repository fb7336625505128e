import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingPart, lookAlikeOf, looksAlike } from './look-alike.ts';

// The loss of 1,155 WBTC of 3 May 2024: the address that was meant, and the one that had been planted in the history
// (Tsuchiya, Dong, Soska, Christin: Blockchain Address Poisoning, arXiv 2501.16681, and public reports of the case).
const MEANT = '0xd9A1b0B1e1aE382DbDc898Ea68012FfcB2853a91';
const PLANTED = '0xd9A1C3788D81257612E2581A6ea0aDa244853a91';

describe('look-alike addresses', () => {
  test('the pair of the WBTC case looks alike, whatever its capitals', () => {
    expect(looksAlike(MEANT, PLANTED)).toBe(true);
    expect(looksAlike(MEANT.toLowerCase(), `0x${PLANTED.slice(2).toUpperCase()}`)).toBe(true);
  });

  test('an address is no look-alike of itself', () => {
    expect(looksAlike(MEANT, MEANT.toLowerCase())).toBe(false);
    expect(lookAlikeOf(MEANT, [MEANT.toLowerCase(), PLANTED])).toBeNull();
  });

  test('two ends of three digits are needed: one end alone, or two digits, is chance', () => {
    expect(looksAlike(`0xabc${'0'.repeat(37)}`, `0xabc${'1'.repeat(37)}`)).toBe(false);
    expect(looksAlike(`0x${'0'.repeat(37)}abc`, `0x${'1'.repeat(37)}abc`)).toBe(false);
    expect(looksAlike(`0xab0${'0'.repeat(34)}0de`, `0xab1${'1'.repeat(34)}1de`)).toBe(false);
    expect(looksAlike(`0xabc${'0'.repeat(34)}cde`, `0xabc${'1'.repeat(34)}cde`)).toBe(true);
  });

  test('the one that was meant is named', () => {
    expect(lookAlikeOf(PLANTED, ['0x0000000000000000000000000000000000000001', MEANT])).toBe(MEANT);
  });

  test('the part that differs stands between two that agree, and the three are the address', () => {
    expect(differingPart(PLANTED, MEANT)).toEqual({
      start: '0xd9A1',
      // 0xd9a1 and 853a91 agree; before 853a91 stands 2 in one and 4 in the other.
      middle: PLANTED.slice(6, 36),
      end: '853a91',
    });
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const { start, middle, end } = differingPart(`0x${a}`, `0x${b}`);
        expect(start + middle + end).toBe(`0x${a}`);
        expect(start).toBe(`0x${b}`.slice(0, start.length));
        expect(end).toBe(`0x${b}`.slice(42 - end.length));
      }),
    );
  });
});
