import { momentInWords } from '../transactions/wording.ts';
import { type TierDays, UNBONDING_DAYS } from './tiers.ts';

/** The phases in the order of the contract's enumeration `Phase`. */
export const PHASES = ['staked', 'unbonding', 'withdrawn'] as const;

/** A staked position. Amounts in base units of CT02. */
export type Position = {
  index: number;
  principal: bigint;
  bonus: bigint;
  tier: TierDays;
  phase: (typeof PHASES)[number];
  /** While staked, the end of the lock; while unbonding, when it can be withdrawn. UTC seconds. */
  until: number;
};

export const POSITION_STATES = ['locked', 'unlocked', 'unbonding', 'withdrawable', 'withdrawn'] as const;
export type PositionState = (typeof POSITION_STATES)[number];

/** Where a position stands at `now`, UTC seconds, and what that means to its owner (protocol, section 5). */
export function positionState(
  { phase, until }: Pick<Position, 'phase' | 'until'>,
  now: number,
): { state: PositionState; explanation: string } {
  const over = now >= until;
  const when = momentInWords(BigInt(until));
  if (phase === 'withdrawn') return { state: 'withdrawn', explanation: 'Principal and bonus were paid out.' };
  if (phase === 'staked') {
    return over
      ? {
          state: 'unlocked',
          explanation: 'The lock is over. It goes on earning and voting until you request unbonding.',
        }
      : {
          state: 'locked',
          explanation: `Locked until ${when}. After that it can be unbonded, which takes ${UNBONDING_DAYS} days.`,
        };
  }
  return over
    ? { state: 'withdrawable', explanation: 'Unbonding is over: it can be withdrawn.' }
    : {
        state: 'unbonding',
        explanation: `Unbonding: it earns and votes no more, and can be withdrawn from ${when}.`,
      };
}

/** Of what a position has earned, the 1 % (rounded up) that a claim burns, and what it pays. */
export function splitOfClaim(earned: bigint): { paid: bigint; burned: bigint } {
  const burned = (earned + 99n) / 100n;
  return { paid: earned - burned, burned };
}
