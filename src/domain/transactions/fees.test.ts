import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gasLimitFor, suggestFees } from './fees.ts';

const GWEI = 1_000_000_000n;

describe('suggestFees (EIP-1559)', () => {
  test('takes the median of the tips that were paid, and 2 × base fee + tip as the ceiling', () => {
    const fees = suggestFees({
      baseFees: [28n * GWEI, 30n * GWEI],
      rewards: [5n * GWEI, 0n, 1n * GWEI, 2n * GWEI],
    });
    // Tips 1, 2, 5 → 2. Ceiling 2 × 30 + 2 = 62.
    expect(fees).toEqual({ baseFee: 30n * GWEI, maxPriorityFeePerGas: 2n * GWEI, maxFeePerGas: 62n * GWEI });
  });

  test('offers 1 gwei where nobody paid a tip', () => {
    expect(suggestFees({ baseFees: [7n], rewards: [0n, 0n] }).maxPriorityFeePerGas).toBe(GWEI);
    expect(suggestFees({ baseFees: [7n], rewards: [] }).maxPriorityFeePerGas).toBe(GWEI);
  });

  test('stays above the base fee after five full blocks', () => {
    fc.assert(
      fc.property(fc.bigInt(8n, 10n ** 13n), (baseFee) => {
        let next = baseFee;
        // EIP-1559: a full block raises the base fee by 1/8, at least by 1 wei.
        for (let block = 0; block < 5; block += 1) next += next / 8n > 1n ? next / 8n : 1n;
        return suggestFees({ baseFees: [baseFee], rewards: [] }).maxFeePerGas >= next;
      }),
    );
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
