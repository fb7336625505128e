import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burnOf, paidFor, parseSlippage, percentInWords, takeFrom, worstTick } from './order-cost.ts';

describe('fees and burn (protocol, section 4)', () => {
  test('100 CT02 at 10 USD: 1 CT02 is burned, the taker pays 1 %, the maker 0.5 %', () => {
    const amount = 1_000_000_000n;
    expect(burnOf(100_00n, 100n, 'taker')).toBe(1_00n);
    expect(paidFor('buy', amount, 100n)).toBe(1_010_000_000n);
    expect(paidFor('buy', amount, 50n)).toBe(1_005_000_000n);
    expect(paidFor('sell', amount, 100n)).toBe(990_000_000n);
    expect(paidFor('sell', amount, 50n)).toBe(995_000_000n);
  });

  test('the burn is rounded up for who takes and down for who made', () => {
    // 1.5 % of 1.01 CT02 is 1.515 base units.
    expect(burnOf(101n, 150n, 'taker')).toBe(2n);
    expect(burnOf(101n, 150n, 'maker')).toBe(1n);
  });
});

describe('what an order takes', () => {
  const asks = [
    { tick: 1_000n, lots: 10n },
    { tick: 1_010n, lots: 20n },
    { tick: 1_100n, lots: 30n },
  ];

  test('best price first, up to its limit', () => {
    // 10 × 1,000 + 15 × 1,010.
    expect(takeFrom(asks, 'buy', 25n, 1_050n)).toEqual({ lots: 25n, lotTicks: 25_150n, lastTick: 1_010n });
    expect(takeFrom(asks, 'buy', 100n, 1_050n).lots).toBe(30n);
    expect(takeFrom(asks, 'buy', 1n, 999n)).toEqual({ lots: 0n, lotTicks: 0n, lastTick: 0n });
    expect(takeFrom([{ tick: 990n, lots: 5n }], 'sell', 9n, 990n).lots).toBe(5n);
    expect(takeFrom([{ tick: 990n, lots: 5n }], 'sell', 9n, 991n).lots).toBe(0n);
  });
});

describe('the worst price of a slippage', () => {
  test('2 % from 10.00 is 10.20 for a purchase and 9.80 for a sale', () => {
    expect(worstTick('buy', 1_000n, 200n)).toBe(1_020n);
    expect(worstTick('sell', 1_000n, 200n)).toBe(980n);
  });

  test('never exceeds the slippage, and one tick more would', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 24n - 1n), fc.bigInt(0n, 9_999n), (reference, bps) => {
        const highest = worstTick('buy', reference, bps);
        expect(highest * 10_000n).toBeLessThanOrEqual(reference * (10_000n + bps));
        if (highest < 2n ** 24n - 1n)
          expect((highest + 1n) * 10_000n).toBeGreaterThan(reference * (10_000n + bps));
        const lowest = worstTick('sell', reference, bps);
        expect(lowest * 10_000n).toBeGreaterThanOrEqual(reference * (10_000n - bps));
        if (lowest > 1n) expect((lowest - 1n) * 10_000n).toBeLessThan(reference * (10_000n - bps));
      }),
    );
  });

  test('is read in per cent', () => {
    expect(parseSlippage('2')).toBe(200n);
    expect(parseSlippage('0.5 %')).toBe(50n);
    expect(() => parseSlippage('100')).toThrow('less than 100 %');
    expect(() => parseSlippage('-1')).toThrow('not an amount');
    expect([100n, 50n, 125n].map(percentInWords)).toEqual(['1 %', '0.5 %', '1.25 %']);
  });
});
