import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeAt, type SignedAmount, spentWithin } from './spending-limit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = 100 * DAY;
const ago = (hours: number, amount: bigint): SignedAmount => ({ amount, at: now - hours * HOUR });

describe('a limit of 24 hours', () => {
  test('counts what was signed less than 24 hours ago', () => {
    expect(spentWithin([ago(0, 1n), ago(23, 2n), ago(24, 4n), ago(25, 8n)], now)).toBe(3n);
  });

  test.each([
    // limit, signed, asked, hours from now until it fits
    [100n, [], 100n, 0],
    [100n, [], 101n, null],
    [100n, [ago(10, 60n)], 40n, 0],
    [100n, [ago(10, 60n)], 41n, 14], // the 60 count until 24 h after they were signed
    [100n, [ago(2, 50n), ago(20, 50n)], 50n, 4], // the older 50 go first
    [100n, [ago(2, 50n), ago(20, 50n)], 51n, 22], // both have to go
    [0n, [], 1n, null],
  ])('of %s with %o signed takes %s more after %s hours', (limit, signed, asked, hours) => {
    expect(freeAt(limit, signed, asked, now)).toBe(hours === null ? null : now + hours * HOUR);
  });

  test('always fits at the instant it names, and a moment before it does not', () => {
    const amounts = fc.array(
      fc.record({ amount: fc.bigInt(1n, 60n), at: fc.integer({ min: now - DAY - HOUR, max: now }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(amounts, fc.bigInt(1n, 100n), (signed, asked) => {
        const at = freeAt(100n, signed, asked, now);
        if (at === null) return false;
        const fits = (when: number) => spentWithin(signed, when) + asked <= 100n;
        return fits(at) && (at === now || !fits(at - 1));
      }),
    );
  });
});
