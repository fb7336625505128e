import { describe, expect, test } from 'vitest';
import { positionState, splitOfClaim } from './position.ts';

const AT = Date.parse('2027-11-21T13:55:00Z') / 1_000;

describe('the life of a position (protocol, section 5)', () => {
  test.each([
    ['staked', AT - 1, 'locked'],
    ['staked', AT, 'unlocked'],
    ['unbonding', AT - 1, 'unbonding'],
    ['unbonding', AT, 'withdrawable'],
    ['withdrawn', AT - 1, 'withdrawn'],
  ] as const)('%s until then, at %d: %s', (phase, now, state) => {
    expect(positionState({ phase, until: AT }, now).state).toBe(state);
  });

  test('says until when it is bound', () => {
    expect(positionState({ phase: 'staked', until: AT }, AT - 1).explanation).toBe(
      'Locked until 21 Nov 2027, 13:55 UTC. After that it can be unbonded, which takes 14 days.',
    );
  });
});

test('claiming burns 1 % of what is claimed, rounded up', () => {
  // The protocol's example: 25.00 less 1 % is 24.75.
  expect(splitOfClaim(25_00n)).toEqual({ paid: 24_75n, burned: 25n });
  expect(splitOfClaim(41_66n)).toEqual({ paid: 41_24n, burned: 42n });
  expect(splitOfClaim(1n)).toEqual({ paid: 0n, burned: 1n });
  expect(splitOfClaim(0n)).toEqual({ paid: 0n, burned: 0n });
});
