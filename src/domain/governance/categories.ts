import type { Position } from '../staking/position.ts';
import { VOTE_CATEGORIES, type VoteCategory, voteCategories, votesOf } from '../staking/tiers.ts';
import { momentInWords } from '../transactions/wording.ts';

/** Each category's name, and what one position must meet by itself to vote in it (protocol, section 8). */
export const CATEGORY_WORDS: Readonly<Record<VoteCategory, { name: string; minimum: string }>> = {
  'platform-features': {
    name: 'platform features',
    minimum: 'a position of at least 100.00 CT02, of any lock',
  },
  fees: { name: 'fees', minimum: 'a position of at least 500.00 CT02, locked for 90 days or longer' },
  'chain-features': {
    name: 'chain features',
    minimum: 'a position of at least 1,000.00 CT02, locked for 365 days',
  },
  partnerships: { name: 'partnerships', minimum: 'a position of more than 10,000.00 CT02, of any lock' },
};

/** The category at a position of the contract's enumeration `Category`. @throws RangeError for any other number. */
export function categoryAt(position: number | bigint): VoteCategory {
  const category = VOTE_CATEGORIES[Number(position)];
  if (!category) throw new RangeError(`There is no category ${position}`);
  return category;
}

/** The category's position in the contract's enumeration. */
export function categoryPosition(category: VoteCategory): number {
  return VOTE_CATEGORIES.indexOf(category);
}

type Staked = Pick<Position, 'principal' | 'tier' | 'phase'>;

/** Votes that an account's positions bring in a category, in base units of CT02, whoever casts them. */
export function ownVotes(category: VoteCategory, positions: readonly Staked[]): bigint {
  return positions
    .filter(
      ({ phase, principal, tier }) =>
        phase === 'staked' && voteCategories(principal, tier).includes(category),
    )
    .reduce((sum, { principal, tier }) => sum + votesOf(principal, tier), 0n);
}

export type VoterFacts = {
  positions: readonly Staked[];
  /** Who casts the account's votes when that is somebody else, else null. */
  delegate: string | null;
  /** When the votes count, UTC seconds; null is now. */
  snapshot?: number | null;
};

/** Why an account has no votes in a category. */
export function whyNoVotes(
  category: VoteCategory,
  { positions, delegate, snapshot = null }: VoterFacts,
): string {
  const { name, minimum } = CATEGORY_WORDS[category];
  const needed = `Votes on ${name} need ${minimum}.`;
  const own = ownVotes(category, positions);
  if (own > 0n && delegate !== null) {
    return `This account’s votes on ${name} are delegated to ${delegate}, who casts them. Take them back with a delegation to yourself; that counts for proposals whose snapshot comes later.`;
  }
  if (own > 0n && snapshot !== null) {
    return `This account has votes on ${name} now, but had none at the proposal’s snapshot, ${momentInWords(BigInt(snapshot))}. What is staked or delegated after the snapshot counts for later proposals.`;
  }
  if (own > 0n) return `${needed} This account’s votes count from the second after they were staked.`;
  const staked = positions.filter(({ phase }) => phase === 'staked');
  if (staked.length === 0) return `${needed} This account has nothing staked.`;
  return `${needed} None of this account’s ${staked.length === 1 ? 'one staked position meets' : `${staked.length} staked positions meets`} that by itself; small positions do not add up.`;
}
