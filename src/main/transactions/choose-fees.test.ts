import { describe, expect, test } from 'vitest';
import { type ChosenFees, chooseFees, feeOptions } from './choose-fees.ts';
import type { FeeMarket } from './fee-market.ts';

const GWEI = 1_000_000_000n;
const fees = (max: number, tip: number) => ({
  maxFeePerGas: BigInt(max) * GWEI,
  maxPriorityFeePerGas: BigInt(tip) * GWEI,
});

/** A base fee of 20 gwei that does not move, tips of 1, 2 and 4: fast is a ceiling of 3 × 20 + 4 = 64. */
const block = { baseFee: 20n * GWEI, tips: [1n * GWEI, 2n * GWEI, 4n * GWEI], fullness: 1 };
const market: FeeMarket = {
  history: { nextBaseFee: 20n * GWEI, blocks: [block, block, block, block] },
  secondsPerBlock: 12,
};

describe('fees of the user’s own', () => {
  test.each([
    ['a tip above the ceiling', fees(30, 31)],
    ['a ceiling below the coming base fee, 20 gwei', fees(19, 1)],
    ['a ceiling beyond a hundred times the fast one, 6,400 gwei', fees(6_401, 1)],
  ])('%s is refused', (_what, own) => {
    expect(() => chooseFees(market, own)).toThrow(expect.objectContaining({ code: 'fee-out-of-bounds' }));
  });

  test('above four times the fast ceiling, 256 gwei, they are a danger', () => {
    expect(chooseFees(market, fees(256, 1)).excessive).toBe(false);
    expect(chooseFees(market, fees(257, 1)).excessive).toBe(true);
  });

  test('of a replacement have to reach its floor in both parts', () => {
    const floor = fees(80, 5);
    expect(chooseFees(market, fees(80, 5), floor)).toMatchObject({ speed: 'custom', ...fees(80, 5) });
    for (const own of [fees(79, 5), fees(80, 4)]) {
      expect(() => chooseFees(market, own, floor)).toThrow(/at least 80 gwei a unit of gas, of which 5 gwei/);
    }
  });
});

test('the speeds of a replacement are raised to its floor', () => {
  const { suggestions } = chooseFees(market, 'fast', fees(50, 3));
  // Slow: 20 × 9/8 + 1 = 23.5 → 50; usual 42 → 50; fast 64 stays.
  expect(suggestions).toEqual({ slow: fees(50, 3), usual: fees(50, 3), fast: fees(64, 4) });
});

describe('what the review offers', () => {
  const options = (chosen: ChosenFees, of = market) =>
    feeOptions(of, chosen, { expected: 100_000n, limit: 150_000n });

  test('each speed has its price: gas × (base fee + tip) expected, gas limit × ceiling at most', () => {
    const { options: all, speed, trend, baseFee } = options(chooseFees(market, 'usual'));
    expect({ speed, trend, baseFee }).toEqual({ speed: 'usual', trend: 'steady', baseFee: '20000000000' });
    expect(all.map(({ speed, expected, max }) => ({ speed, expected, max }))).toEqual([
      // 100,000 × 21 gwei; 150,000 × 23.5 gwei, and so on with 22 and 42, 24 and 64.
      { speed: 'slow', expected: '2100000000000000', max: '3525000000000000' },
      { speed: 'usual', expected: '2200000000000000', max: '6300000000000000' },
      { speed: 'fast', expected: '2400000000000000', max: '9600000000000000' },
    ]);
  });

  test('no price is above the ceiling (EIP-1559)', () => {
    // Base fee 20 and a tip of 5 under a ceiling of 22: 22.
    expect(options(chooseFees(market, fees(22, 5))).chosen.expected).toBe('2200000000000000');
  });

  test('the wait is told in blocks of the chain’s pace, and in no seconds where it has none', () => {
    const usual = chooseFees(market, 'usual');
    expect(options(usual).chosen).toMatchObject({
      admitted: { blocks: 4, of: 4 },
      waitBlocks: 1,
      waitSeconds: 12,
    });
    expect(options(usual, { ...market, secondsPerBlock: null }).chosen).toMatchObject({
      waitBlocks: 1,
      waitSeconds: null,
    });
    // All blocks were full, and the lowest tip in them was 1 gwei.
    expect(options(chooseFees(market, { ...fees(22, 0) })).chosen).toMatchObject({
      admitted: { blocks: 0, of: 4 },
      waitBlocks: null,
      waitSeconds: null,
    });
  });
});
