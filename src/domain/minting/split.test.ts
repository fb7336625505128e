import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount } from '../amount.ts';
import { splitOfMint, splitOfPool } from './split.ts';

const written = (parts: Record<string, bigint>) =>
  Object.fromEntries(Object.entries(parts).map(([name, amount]) => [name, formatAmount(amount)]));

describe('protocol, section 2: 50.00 kg', () => {
  test('customer 35.00, treasury 10.00, pool 5.00', () => {
    expect(written(splitOfMint(parseAmount('50.00')))).toEqual({
      customer: '35.00',
      treasury: '10.00',
      rewardPool: '5.00',
      referral: '0.00',
    });
  });

  test('of the pool: 4.00 stakers, 0.75 DAO treasury, 0.25 emergency reserve', () => {
    expect(written(splitOfPool(parseAmount('5.00')))).toEqual({
      stakerRewards: '4.00',
      daoTreasury: '0.75',
      emergencyReserve: '0.25',
    });
  });

  test('with a referrer: treasury 7.50, referrer 2.50, the customer the same', () => {
    expect(written(splitOfMint(parseAmount('50.00'), true))).toEqual({
      customer: '35.00',
      treasury: '7.50',
      rewardPool: '5.00',
      referral: '2.50',
    });
  });
});

describe('floor each; the remainder goes to the customer', () => {
  test.each([
    // 0.09: 20 % is 0.018, 10 % is 0.009, both below their cent; all but 0.01 stays with the customer.
    [9n, { customer: 8n, treasury: 1n, rewardPool: 0n, referral: 0n }],
    [1n, { customer: 1n, treasury: 0n, rewardPool: 0n, referral: 0n }],
    // 0.19: floor(3.8) = 3, floor(1.9) = 1.
    [19n, { customer: 15n, treasury: 3n, rewardPool: 1n, referral: 0n }],
  ])('%s base units', (amount, expected) => {
    expect(splitOfMint(amount)).toEqual(expected);
  });

  test('nothing is made or lost, and the customer never has less than 70 %', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), fc.boolean(), (amount, referred) => {
        const { customer, treasury, rewardPool, referral } = splitOfMint(amount, referred);
        expect(customer + treasury + rewardPool + referral).toBe(amount);
        expect(customer * 10n).toBeGreaterThanOrEqual(amount * 7n);
        for (const part of [treasury, rewardPool, referral]) expect(part).toBeGreaterThanOrEqual(0n);
        const pool = splitOfPool(rewardPool);
        expect(pool.stakerRewards + pool.daoTreasury + pool.emergencyReserve).toBe(rewardPool);
      }),
    );
  });
});
