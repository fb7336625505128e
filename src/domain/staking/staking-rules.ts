import { formatAmount } from '../amount.ts';
import { Failure } from '../failure.ts';
import { amountInWords, momentInWords } from '../transactions/wording.ts';
import { type Position, positionState, splitOfClaim } from './position.ts';
import { MINIMUM_STAKE, type TierDays, tierBonus, UNBONDING_DAYS } from './tiers.ts';

export type StakeChoice = { amount: bigint; tier: TierDays; minBonus: bigint };

export type StakeFacts = {
  balance: bigint;
  /** The early bonus that the vault would give now. */
  bonus: bigint;
  paused: boolean;
};

/**
 * Checks a stake against the protocol (section 5) before anything is built. Amounts in base units of CT02.
 *
 * @throws Failure `amount-too-small`, `insufficient-balance`, `staking-paused`, `bonus-too-low`.
 */
export function checkStake({ amount, tier, minBonus }: StakeChoice, facts: StakeFacts): void {
  if (amount < MINIMUM_STAKE) {
    throw new Failure(
      'amount-too-small',
      `A position holds at least ${amountInWords(MINIMUM_STAKE)}, and ${amountInWords(amount)} were to be staked. Stake more.`,
      { minimum: formatAmount(MINIMUM_STAKE), amount: formatAmount(amount) },
    );
  }
  if (amount > facts.balance) {
    throw new Failure(
      'insufficient-balance',
      `This account holds ${amountInWords(facts.balance)}, and ${amountInWords(amount)} were to be staked. Stake less, or mint more first.`,
      { balance: formatAmount(facts.balance), amount: formatAmount(amount) },
    );
  }
  if (facts.paused) {
    throw new Failure(
      'staking-paused',
      'The guardian has paused new stakes. Claiming, unbonding and withdrawing go on. Try again when it has been resumed.',
    );
  }
  const full = tierBonus(amount, tier);
  if (minBonus > full) {
    throw new Failure(
      'bonus-too-low',
      `The early bonus of ${tier} days is ${amountInWords(full)} for this amount, less than the ${amountInWords(minBonus)} that you ask for at least. Ask for less.`,
      { bonus: formatAmount(full), minBonus: formatAmount(minBonus) },
    );
  }
  if (minBonus > facts.bonus) {
    throw new Failure(
      'bonus-too-low',
      `The pool can give an early bonus of ${amountInWords(facts.bonus)} now, and not the ${amountInWords(minBonus)} that you ask for at least. Accept a lower bonus, stake less, or wait until the pool holds more.`,
      { bonus: formatAmount(facts.bonus), minBonus: formatAmount(minBonus) },
    );
  }
}

/**
 * Checks that unbonding can be requested at `now`, UTC seconds.
 *
 * @throws Failure `position-locked`, `wrong-phase`.
 */
export function checkUnbond(position: Position, now: number): void {
  const { state } = positionState(position, now);
  if (state === 'unlocked') return;
  if (state === 'locked') {
    throw new Failure(
      'position-locked',
      `Position ${position.index} is locked until ${momentInWords(BigInt(position.until))}. Nobody can release it earlier.`,
      { index: position.index, until: position.until },
    );
  }
  throw new Failure(
    'wrong-phase',
    state === 'withdrawn'
      ? `Position ${position.index} was withdrawn already.`
      : `Unbonding of position ${position.index} was requested already. It can be withdrawn from ${momentInWords(BigInt(position.until))}.`,
    { index: position.index, state },
  );
}

/**
 * Checks that a position can be withdrawn at `now`, UTC seconds.
 *
 * @throws Failure `position-locked`, `wrong-phase`.
 */
export function checkWithdraw(position: Position, now: number): void {
  const { state } = positionState(position, now);
  if (state === 'withdrawable') return;
  const { index, until } = position;
  if (state === 'unbonding') {
    throw new Failure(
      'position-locked',
      `Position ${index} is unbonding until ${momentInWords(BigInt(until))}. It can be withdrawn then.`,
      { index, until },
    );
  }
  throw new Failure('wrong-phase', `Position ${index} ${NOT_UNBONDING[state](until)}`, { index, state });
}

const NOT_UNBONDING = {
  locked: (until: number) =>
    `is locked until ${momentInWords(BigInt(until))}. Unbonding can be requested then, and ${UNBONDING_DAYS} days later it can be withdrawn.`,
  unlocked: () =>
    `is still staked. Request unbonding first; ${UNBONDING_DAYS} days later it can be withdrawn.`,
  withdrawn: () => 'was withdrawn already.',
} as const;

/**
 * Checks that each claim pays something: the contract refuses one that would not.
 *
 * @throws Failure `nothing-to-claim`.
 */
export function checkClaim(claims: readonly { index: number; earned: bigint }[]): void {
  const empty = claims.find(({ earned }) => splitOfClaim(earned).paid === 0n);
  if (!empty) return;
  throw new Failure(
    'nothing-to-claim',
    `Position ${empty.index} has earned ${amountInWords(empty.earned)}. A claim needs at least 0.02 CT02: 0.01 to pay and 0.01 to burn. Wait, or leave it out.`,
    { index: empty.index, earned: formatAmount(empty.earned) },
  );
}
