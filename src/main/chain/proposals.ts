import { categoryAt } from '../../domain/governance/categories.ts';
import { PROPOSAL_STATES, type Standing } from '../../domain/governance/proposal.ts';
import type { VoteCategory } from '../../domain/staking/tiers.ts';
import type { Chain } from './chain.ts';
import { eventsOf, read } from './contracts.ts';
import type { ProposedCall } from './governed-call.ts';

/** A proposal as it was made: nothing of it ever changes. */
export type Proposal = {
  proposalId: bigint;
  proposer: string;
  category: VoteCategory;
  calls: readonly ProposedCall[];
  /** Whatever its proposer wrote. */
  description: string;
  /** Part of the category's votes that it needs, in basis points. */
  quorumBps: number;
  /** UTC seconds. */
  snapshot: number;
  blockNumber: number;
  transactionHash: string;
};

/** Every proposal that was ever made, oldest first. @throws Failure `chain-unavailable`. */
export async function readProposals(chain: Chain): Promise<Proposal[]> {
  const [created, categorized] = await Promise.all([
    eventsOf(chain, 'Governor', 'ProposalCreated'),
    eventsOf(chain, 'Governor', 'ProposalCategorized'),
  ]);
  const terms = new Map(categorized.map(({ args }) => [args.proposalId, args]));
  return created.map(({ args, blockNumber, transactionHash }) => {
    const { category, quorumBps } = terms.get(args.proposalId) ?? { category: 0n, quorumBps: 0n };
    return {
      proposalId: args.proposalId,
      proposer: args.proposer,
      category: categoryAt(category),
      calls: args.targets.map((to, index) => ({ to, data: args.calldatas[index] ?? '0x' })),
      description: args.description,
      quorumBps: Number(quorumBps),
      snapshot: Number(args.voteStart),
      blockNumber,
      transactionHash,
    };
  });
}

/** How a proposal stands for the block that would come next. @throws Failure `chain-unavailable`. */
export async function readStanding(
  chain: Chain,
  { proposalId, snapshot }: Pick<Proposal, 'proposalId' | 'snapshot'>,
): Promise<Standing> {
  const [position, deadline, eta, votes] = await Promise.all([
    read(chain, 'Governor', 'state', [proposalId], 'pending'),
    read(chain, 'Governor', 'proposalDeadline', [proposalId], 'pending'),
    read(chain, 'Governor', 'proposalEta', [proposalId], 'pending'),
    read(chain, 'Governor', 'proposalVotes', [proposalId], 'pending'),
  ]);
  const state = PROPOSAL_STATES[Number(position)];
  if (!state) throw new RangeError(`There is no proposal state ${position}`);
  const counted = state !== 'pending' && state !== 'cancelled';
  return {
    state,
    snapshot,
    deadline: Number(deadline),
    eta: eta === 0n ? null : Number(eta),
    tally: { for: votes.forVotes, against: votes.againstVotes, abstain: votes.abstainVotes },
    quorum: counted ? await read(chain, 'Governor', 'proposalQuorum', [proposalId], 'pending') : null,
  };
}

/**
 * The governor's clock in the block that is being made, UTC seconds: votes are known of every second before. The local
 * chain may have it a second behind that of the block that comes next.
 */
export async function votingClock(chain: Chain): Promise<number> {
  return Number(await read(chain, 'Governor', 'clock', [], 'pending'));
}
