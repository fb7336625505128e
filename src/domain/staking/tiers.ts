/** The tiers by the days of their lock, in the order of the contract's enumeration `Tier` (protocol, section 5). */
export const TIERS = [
  { days: 30, apyPercent: 15, bonusPercent: 0 },
  { days: 90, apyPercent: 25, bonusPercent: 10 },
  { days: 180, apyPercent: 35, bonusPercent: 15 },
  { days: 365, apyPercent: 50, bonusPercent: 25 },
] as const;

export type Tier = (typeof TIERS)[number];
/** A tier is named by the days of its lock. */
export type TierDays = Tier['days'];

/** The least that a position holds, in base units of CT02. */
export const MINIMUM_STAKE = 100_00n;
export const UNBONDING_DAYS = 14;

/** What a position may vote on (protocol, section 8), in the order of the contract's enumeration `Category`. */
export const VOTE_CATEGORIES = ['platform-features', 'fees', 'chain-features', 'partnerships'] as const;
export type VoteCategory = (typeof VOTE_CATEGORIES)[number];

const FEES_MINIMUM = 500_00n;
const CHAIN_MINIMUM = 1_000_00n;
const PARTNERSHIPS_ABOVE = 10_000_00n;

export function tierOf(days: TierDays): Tier {
  return TIERS.find((tier) => tier.days === days) as Tier;
}

/** The tier at a position of the contract's enumeration. @throws RangeError for any other number. */
export function tierAt(position: number | bigint): Tier {
  const tier = TIERS[Number(position)];
  if (!tier) throw new RangeError(`There is no tier ${position}`);
  return tier;
}

/** The tier's position in the contract's enumeration. */
export function tierPosition(days: TierDays): number {
  return TIERS.findIndex((tier) => tier.days === days);
}

/** The early bonus of a tier in base units, rounded down, as long as the pool can give it. */
export function tierBonus(amount: bigint, days: TierDays): bigint {
  return (amount * BigInt(tierOf(days).bonusPercent)) / 100n;
}

/** Votes of a position: × 1, × 1.5 (90 and 180 days, from 500 CT02) or × 2 (365 days, from 1,000 CT02). */
export function votesOf(principal: bigint, days: TierDays): bigint {
  if (days === 365) return principal >= CHAIN_MINIMUM ? principal * 2n : principal;
  if (days !== 30 && principal >= FEES_MINIMUM) return (principal * 3n) / 2n;
  return principal;
}

/** The categories whose minimum a position meets by itself. */
export function voteCategories(principal: bigint, days: TierDays): VoteCategory[] {
  const meets: Record<VoteCategory, boolean> = {
    'platform-features': true,
    fees: principal >= FEES_MINIMUM && days >= 90,
    'chain-features': principal >= CHAIN_MINIMUM && days === 365,
    partnerships: principal > PARTNERSHIPS_ABOVE,
  };
  return VOTE_CATEGORIES.filter((category) => meets[category]);
}
