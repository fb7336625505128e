import { describe, expect, test } from 'vitest';
import type { Position } from './position.ts';
import { checkClaim, checkStake, checkUnbond, checkWithdraw } from './staking-rules.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z') / 1_000;
const choice = { amount: 1_000_00n, tier: 365, minBonus: 250_00n } as const;
const facts = { balance: 1_000_00n, bonus: 250_00n, paused: false };

describe('checkStake (protocol, section 5)', () => {
  test('1,000 CT02 for 365 days with a bonus of 250.00 is a stake', () => {
    expect(() => checkStake(choice, facts)).not.toThrow();
    expect(() => checkStake({ amount: 100_00n, tier: 30, minBonus: 0n }, facts)).not.toThrow();
  });

  test.each([
    ['amount-too-small', { amount: 99_99n, minBonus: 0n }, {}, 'at least 100.00 CT02'],
    ['insufficient-balance', { amount: 1_000_01n }, {}, 'holds 1,000.00 CT02'],
    ['staking-paused', {}, { paused: true }, 'paused'],
    ['bonus-too-low', { minBonus: 250_01n }, { bonus: 10_000_00n }, 'bonus of 365 days is 250.00 CT02'],
    ['bonus-too-low', {}, { bonus: 249_99n }, 'can give an early bonus of 249.99 CT02 now'],
  ])('%s', (code, change, changedFacts, words) => {
    const check = () => checkStake({ ...choice, ...change }, { ...facts, ...changedFacts });
    expect(check).toThrow(expect.objectContaining({ code, message: expect.stringContaining(words) }));
  });
});

describe('unbonding and withdrawing (protocol, section 5)', () => {
  const position = (phase: Position['phase'], until: number): Position => ({
    index: 7,
    principal: 100_00n,
    bonus: 0n,
    tier: 30,
    phase,
    until,
  });
  const refusal = (code: string, words: string) =>
    expect.objectContaining({ code, message: expect.stringContaining(words) });

  test('unbonding needs a lock that is over', () => {
    expect(() => checkUnbond(position('staked', NOW), NOW)).not.toThrow();
    expect(() => checkUnbond(position('staked', NOW + 60), NOW)).toThrow(
      refusal('position-locked', 'locked until 21 Nov 2026, 12:01 UTC'),
    );
    expect(() => checkUnbond(position('unbonding', NOW + 60), NOW)).toThrow(
      refusal('wrong-phase', 'requested already'),
    );
    expect(() => checkUnbond(position('withdrawn', NOW), NOW)).toThrow(
      refusal('wrong-phase', 'withdrawn already'),
    );
  });

  test('withdrawing needs an unbonding that is over', () => {
    expect(() => checkWithdraw(position('unbonding', NOW), NOW)).not.toThrow();
    expect(() => checkWithdraw(position('unbonding', NOW + 60), NOW)).toThrow(
      refusal('position-locked', 'unbonding until 21 Nov 2026, 12:01 UTC'),
    );
    expect(() => checkWithdraw(position('staked', NOW), NOW)).toThrow(
      refusal('wrong-phase', 'Request unbonding first'),
    );
    expect(() => checkWithdraw(position('staked', NOW + 60), NOW)).toThrow(
      refusal('wrong-phase', 'Unbonding can be requested then'),
    );
    expect(() => checkWithdraw(position('withdrawn', NOW), NOW)).toThrow(
      refusal('wrong-phase', 'withdrawn already'),
    );
  });
});

test('a claim needs 0.02 CT02: 0.01 to pay and 0.01 to burn', () => {
  expect(() => checkClaim([{ index: 0, earned: 2n }])).not.toThrow();
  expect(() =>
    checkClaim([
      { index: 0, earned: 2n },
      { index: 4, earned: 1n },
    ]),
  ).toThrow(expect.objectContaining({ code: 'nothing-to-claim', details: { index: 4, earned: '0.01' } }));
});
