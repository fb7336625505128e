import { id } from 'ethers';
import { CATEGORIES } from '../../../../contracts/deploy/governance.ts';
import { callOf, read } from '../contracts.ts';
import type { Participant } from './cast.ts';
import { type Act, act, type World } from './world.ts';

/** Numbers of GovernorCountingSimple. */
export const SUPPORT = { against: 0, for: 1, abstain: 2 } as const;

/** What is put to the vote: a call, or nothing but the words. */
export type Proposal = { to: string; data: string; description: string };

/** A resolution in words, on platform features: everybody with a position may vote. */
export function resolution(world: World, description: string): Proposal {
  const { to, data } = callOf(world, 'Governor', 'resolve', [CATEGORIES.PlatformFeatures, id(description)]);
  return { to, data, description };
}

/** That trades on CT02 / USDC cost no fees and burn nothing. */
export function noFees(world: World, description: string): Proposal {
  const { to, data } = callOf(world, 'BookUsdc', 'setFees', [0n, 0n, 0n]);
  return { to, data, description };
}

/** A proposal, who makes it, and how the stakers vote, by their number. Those who pass go on to carry it out. */
export type Ballot = {
  readonly proposal: Proposal;
  readonly proposer: Participant;
  readonly votes: readonly { voter: Participant; support: number }[];
};

/** A ballot of the cast's stakers. Null does not vote. */
export function ballot(
  { cast }: World,
  proposer: number,
  proposal: Proposal,
  supports: readonly (keyof typeof SUPPORT | null)[],
): Ballot {
  const by = cast.stakers[proposer];
  if (!by) throw new RangeError(`There is no staker ${proposer}.`);
  const votes = cast.stakers.flatMap((voter, index) => {
    const support = supports[index];
    return support ? [{ voter, support: SUPPORT[support] }] : [];
  });
  return { proposal, proposer: by, votes };
}

/** The acts of a ballot, in the order in which they become possible. */
export const propose = (world: World, { proposal, proposer }: Ballot): Act => {
  const { to, data, description } = proposal;
  return act(world, proposer.wallet, 'Governor', 'propose', [[to], [0n], [data], description]);
};

export async function castVotes(world: World, { proposal, votes }: Ballot): Promise<Act[]> {
  const { to, data, description } = proposal;
  const proposalId = await read(world, 'Governor', 'getProposalId', [[to], [0n], [data], id(description)]);
  return votes.map(({ voter, support }) =>
    act(world, voter.wallet, 'Governor', 'castVote', [proposalId, support]),
  );
}

export const queue = (world: World, { proposal, proposer }: Ballot): Act => {
  const { to, data, description } = proposal;
  return act(world, proposer.wallet, 'Governor', 'queue', [[to], [0n], [data], id(description)]);
};

export const execute = (world: World, { proposal, proposer }: Ballot): Act => {
  const { to, data, description } = proposal;
  return act(world, proposer.wallet, 'Governor', 'execute', [[to], [0n], [data], id(description)]);
};
