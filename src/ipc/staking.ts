import { z } from 'zod';
import { PHASES, POSITION_STATES } from '../domain/staking/position.ts';
import { VOTE_CATEGORIES } from '../domain/staking/tiers.ts';
import { address, baseUnits, identifier, method, nothing, unixSeconds } from './define.ts';

/** A tier is named by the days of its lock. */
export const tierDays = z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]);
/** The number of a position: each owner's are counted from 0. */
export const positionIndex = z.number().int().min(0).max(0xffff_ffff);

/** The terms of staking, and how the pool stands. Amounts in base units of CT02. */
export const stakingTerms = z.strictObject({
  minimum: baseUnits,
  unbondingDays: z.number().int(),
  tiers: z.array(
    z.strictObject({
      days: tierDays,
      /** A cap, not a promise: the pool pays what it has. */
      apyCapPercent: z.number(),
      bonusPercent: z.number(),
    }),
  ),
  /** New stakes are stopped. Claiming, unbonding and withdrawing never are. */
  paused: z.boolean(),
  pool: z.strictObject({
    /** What the pool holds beyond what it owes: what early bonuses can come from. */
    undistributed: baseUnits,
    /** What it pays to all stakers together in a day, at the present rate. */
    perDay: baseUnits,
    /** How much of its cap each tier gets at present, in hundredths of a percent; null while nobody is staked. */
    payBps: z.number().int().min(0).max(10_000).nullable(),
    /** Principal and bonuses of all positions. */
    locked: baseUnits,
    /** What the reward pool has booked for stakers and `prepareCollect` moves into this pool. */
    uncollected: baseUnits,
  }),
});

/** A position of one of the vault's accounts. Amounts in base units of CT02. */
export const stakedPosition = z.strictObject({
  account: address,
  index: positionIndex,
  tier: tierDays,
  principal: baseUnits,
  bonus: baseUnits,
  phase: z.enum(PHASES),
  state: z.enum(POSITION_STATES),
  /** What the state means and what can be done. */
  explanation: z.string(),
  /** While staked, the end of the lock; afterwards from when it can be, or could be, withdrawn. */
  until: unixSeconds,
  /** Earned and not claimed: of it, a claim burns 1 % and pays the rest. */
  earned: baseUnits,
  claim: z.strictObject({ paid: baseUnits, burned: baseUnits }),
  /** What it votes with, and on what. None once unbonding was requested. */
  votes: baseUnits,
  categories: z.array(z.enum(VOTE_CATEGORIES)),
});

const planned = z.strictObject({ planId: identifier });

export const stakingMethods = {
  'staking.terms': method(nothing, stakingTerms, ['chain-unavailable']),
  /** The early bonus that a stake would be given now, and the tier's own. */
  'staking.bonus': method(
    z.strictObject({ amount: baseUnits, tier: tierDays }),
    z.strictObject({ now: baseUnits, full: baseUnits }),
    ['chain-unavailable'],
  ),
  /** Positions of all accounts of the vault, by account and number, withdrawn ones included. */
  'staking.positions': method(nothing, z.array(stakedPosition), ['chain-unavailable']),
  /** Allows the vault exactly the amount and stakes it. Reverts when the bonus would be less than `minBonus`. */
  'staking.prepareStake': method(
    z.strictObject({ amount: baseUnits, tier: tierDays, minBonus: baseUnits }),
    planned,
    [
      'no-account',
      'amount-too-small',
      'insufficient-balance',
      'staking-paused',
      'bonus-too-low',
      'chain-unavailable',
      'simulation-failed',
    ],
  ),
  'staking.prepareUnbond': method(z.strictObject({ index: positionIndex }), planned, [
    'no-account',
    'unknown-position',
    'position-locked',
    'wrong-phase',
    'chain-unavailable',
    'simulation-failed',
  ]),
  'staking.prepareWithdraw': method(z.strictObject({ index: positionIndex }), planned, [
    'no-account',
    'unknown-position',
    'position-locked',
    'wrong-phase',
    'chain-unavailable',
    'simulation-failed',
  ]),
  'staking.prepareClaim': method(
    z.strictObject({ indexes: z.array(positionIndex).min(1).max(32) }),
    planned,
    ['no-account', 'unknown-position', 'nothing-to-claim', 'chain-unavailable', 'simulation-failed'],
  ),
  /** Moves what the reward pool has booked for stakers into the staking pool. Anyone may. */
  'staking.prepareCollect': method(nothing, planned, [
    'no-account',
    'chain-unavailable',
    'simulation-failed',
  ]),
};

export const stakingEvents = { 'staking.changed': nothing };
