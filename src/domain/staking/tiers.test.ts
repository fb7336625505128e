import { describe, expect, test } from 'vitest';
import { MINIMUM_STAKE, TIERS, tierAt, tierBonus, tierPosition, voteCategories, votesOf } from './tiers.ts';

describe('tiers (protocol, section 5)', () => {
  test('lock, APY cap and early bonus are those of the table', () => {
    expect(TIERS.map(({ days, apyPercent, bonusPercent }) => [days, apyPercent, bonusPercent])).toEqual([
      [30, 15, 0],
      [90, 25, 10],
      [180, 35, 15],
      [365, 50, 25],
    ]);
    expect(MINIMUM_STAKE).toBe(10_000n);
  });

  test('stand where the contract counts them, and nowhere else', () => {
    expect(TIERS.map(({ days }) => tierPosition(days))).toEqual([0, 1, 2, 3]);
    expect(tierAt(3n).days).toBe(365);
    expect(() => tierAt(4n)).toThrow(RangeError);
  });

  test('early bonus: 1,000 CT02 for 365 days are 250.00; rounded down', () => {
    expect(tierBonus(1_000_00n, 365)).toBe(250_00n);
    expect(tierBonus(1_000_00n, 30)).toBe(0n);
    // 15 % of 100.05 is 15.0075.
    expect(tierBonus(100_05n, 180)).toBe(15_00n);
  });
});

describe('rights (protocol, sections 5 and 8)', () => {
  test.each([
    [100_00n, 30, 100_00n, ['platform-features']],
    [499_99n, 90, 499_99n, ['platform-features']],
    [500_00n, 90, 750_00n, ['platform-features', 'fees']],
    [500_00n, 180, 750_00n, ['platform-features', 'fees']],
    [999_99n, 365, 999_99n, ['platform-features', 'fees']],
    [1_000_00n, 365, 2_000_00n, ['platform-features', 'fees', 'chain-features']],
    [10_000_00n, 30, 10_000_00n, ['platform-features']],
    [10_000_01n, 30, 10_000_01n, ['platform-features', 'partnerships']],
  ] as const)('%d base units for %d days have %d votes', (principal, days, votes, categories) => {
    expect(votesOf(principal, days)).toBe(votes);
    expect(voteCategories(principal, days)).toEqual(categories);
  });
});
