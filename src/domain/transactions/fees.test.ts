import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admittedBy,
  baseFeeTrend,
  expectedBlocks,
  type FeeHistory,
  gasLimitFor,
  raiseTo,
  replacementFloor,
  roundUp,
  suggestFees,
} from './fees.ts';

const GWEI = 1_000_000_000n;

/** Blocks as [base fee, tips at percentiles 10, 50, 90, fullness], in gwei. */
function history(next: number, ...blocks: [number, [number, number, number]?, number?][]): FeeHistory {
  return {
    nextBaseFee: BigInt(next) * GWEI,
    blocks: blocks.map(([baseFee, tips = [0, 0, 0], fullness = 0.5]) => ({
      baseFee: BigInt(baseFee) * GWEI,
      tips: tips.map((tip) => BigInt(tip) * GWEI),
      fullness,
    })),
  };
}

describe('suggestFees (EIP-1559)', () => {
  test('takes the median of the tips of each speed, and a ceiling of 9/8, 2 and 3 base fees plus the tip', () => {
    const fees = suggestFees(
      history(40, [28, [1, 5, 9]], [30, [0, 0, 0]], [30, [1, 1, 20]], [30, [2, 2, 10]]),
    );
    // Tips without zeros: 1, 1, 2 → 1; 1, 2, 5 → 2; 9, 10, 20 → 10.
    expect(fees).toEqual({
      // 40 × 9/8 + 1 = 46; 2 × 40 + 2 = 82; 3 × 40 + 10 = 130.
      slow: { maxPriorityFeePerGas: GWEI, maxFeePerGas: 46n * GWEI },
      usual: { maxPriorityFeePerGas: 2n * GWEI, maxFeePerGas: 82n * GWEI },
      fast: { maxPriorityFeePerGas: 10n * GWEI, maxFeePerGas: 130n * GWEI },
    });
  });

  test('offers 1 gwei where nobody paid a tip', () => {
    expect(suggestFees(history(7, [7])).usual.maxPriorityFeePerGas).toBe(GWEI);
    expect(suggestFees(history(7)).slow.maxPriorityFeePerGas).toBe(GWEI);
  });

  test('never offers less for more speed', () => {
    // The median of the blocks with a tip at percentile 10 (5) is above the one at percentile 50 (3).
    const { slow, usual, fast } = suggestFees(history(10, [10, [5, 5, 5]], [10, [0, 3, 3]], [10, [0, 3, 3]]));
    expect(slow.maxPriorityFeePerGas).toBe(5n * GWEI);
    expect(usual.maxPriorityFeePerGas).toBe(5n * GWEI);
    expect(fast.maxFeePerGas).toBeGreaterThan(usual.maxFeePerGas);
  });

  test.each([
    ['slow', 1],
    ['usual', 5],
    ['fast', 9],
  ] as const)('%s stays above the base fee after %i full blocks', (speed, blocks) => {
    fc.assert(
      fc.property(fc.bigInt(8n, 10n ** 13n), (baseFee) => {
        let next = baseFee;
        // EIP-1559: a full block raises the base fee by 1/8, at least by 1 wei.
        for (let block = 0; block < blocks; block += 1) next += next / 8n > 1n ? next / 8n : 1n;
        const offered = suggestFees({ blocks: [], nextBaseFee: baseFee })[speed];
        return offered.maxFeePerGas >= next;
      }),
    );
  });
});

test('fees are rounded up to three digits', () => {
  expect(roundUp(1_234_567_891n)).toBe(1_240_000_000n);
  expect(roundUp(1_230_000_000n)).toBe(1_230_000_000n);
  expect(roundUp(999_100n)).toBe(1_000_000n);
  expect(roundUp(123n)).toBe(123n);
});

describe('what a fee has to expect', () => {
  // Full blocks at 10, 20 and 30 gwei whose lowest tips were 2; one at 30 that was half empty.
  const recent = history(
    30,
    [10, [2, 3, 4], 1],
    [20, [2, 3, 4], 1],
    [30, [2, 3, 4], 1],
    [30, [2, 3, 4], 0.5],
  );
  const offer = (max: number, tip: number) => ({
    maxFeePerGas: BigInt(max) * GWEI,
    maxPriorityFeePerGas: BigInt(tip) * GWEI,
  });

  test.each([
    // ceiling, tip, blocks that would have taken it, expected wait in blocks
    [50, 2, 4, 1],
    [50, 1, 1, 4], // the tip is too small for the full ones
    [31, 2, 3, 2], // at 30, one gwei is left of the two: only the half-empty block; 4/3 rounds up to 2
    [25, 2, 2, 2],
    [9, 2, 0, null],
  ])('ceiling %i, tip %i: %i of 4 recent blocks, so %s blocks to wait', (max, tip, blocks, wait) => {
    const admitted = admittedBy(recent, offer(max, tip));
    expect(admitted).toEqual({ blocks, of: 4 });
    expect(expectedBlocks(admitted)).toBe(wait);
  });

  test('the base fee rises or falls when the coming one is more than 5 % off the mean', () => {
    expect(baseFeeTrend(history(105, [100], [100]))).toBe('steady');
    expect(baseFeeTrend(history(106, [100], [100]))).toBe('rising');
    expect(baseFeeTrend(history(94, [90], [110]))).toBe('falling');
    expect(baseFeeTrend(history(1))).toBe('steady');
  });
});

describe('a replacement', () => {
  test('offers at least an eighth more of both fees, as the strictest node wants', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), fc.bigInt(0n, 10n ** 12n), (max, tip) => {
        const floor = replacementFloor({ maxFeePerGas: max, maxPriorityFeePerGas: tip });
        return floor.maxFeePerGas * 8n > max * 9n && floor.maxPriorityFeePerGas * 8n > tip * 9n;
      }),
    );
  });

  test('takes the floor only where what is offered is lower, with a ceiling that covers the tip', () => {
    const floor = { maxFeePerGas: 40n, maxPriorityFeePerGas: 9n };
    expect(raiseTo({ maxFeePerGas: 50n, maxPriorityFeePerGas: 3n }, floor)).toEqual({
      maxFeePerGas: 50n,
      maxPriorityFeePerGas: 9n,
    });
    expect(raiseTo({ maxFeePerGas: 8n, maxPriorityFeePerGas: 99n }, floor).maxFeePerGas).toBe(99n);
  });
});

describe('gasLimitFor (EIP-3529)', () => {
  test('covers a run whose refund hid a fifth, with room to spare', () => {
    // 100,000 gas spent, 20,000 refunded: the simulation says 80,000 used; 100,000 are needed to get there.
    expect(gasLimitFor(80_000n, 30_000_000n)).toBeGreaterThan(110_000n);
  });

  test('never asks for more than a block holds', () => {
    expect(gasLimitFor(25_000_000n, 30_000_000n)).toBe(30_000_000n);
  });
});
