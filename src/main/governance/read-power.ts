import {
  CATEGORY_WORDS,
  categoryPosition,
  ownVotes,
  type VoterFacts,
  whyNoVotes,
} from '../../domain/governance/categories.ts';
import { VOTE_CATEGORIES, type VoteCategory } from '../../domain/staking/tiers.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { votingClock } from '../chain/proposals.ts';
import { findProposal, type GovernanceDeps, votingAccount } from './governance-deps.ts';
import { readVoter } from './voter.ts';

type Power = Output<'governance.power'>;

/** What the active account can vote with in each category, now and at a proposal's snapshot, and why not. */
export function readPower(deps: GovernanceDeps): Handler<'governance.power'> {
  return async ({ proposalId }) => {
    const account = votingAccount(deps);
    const chain = await deps.chain();
    const voter = await readVoter(chain, account);
    return {
      account,
      delegate: voter.delegate ?? account,
      categories: await Promise.all(
        VOTE_CATEGORIES.map((category) => powerIn(chain, category, account, voter)),
      ),
      proposal: proposalId === null ? null : await powerAt(chain, proposalId, account, voter),
    };
  };
}

async function powerIn(
  chain: Chain,
  category: VoteCategory,
  account: string,
  voter: VoterFacts,
): Promise<Power['categories'][number]> {
  const position = categoryPosition(category);
  const before = (await votingClock(chain)) - 1;
  const [votes, total] = await Promise.all([
    votesNow(chain, category, account),
    read(chain, 'StakingVault', 'pastCategoryTotalVotes', [position, before], 'pending'),
  ]);
  return {
    category,
    minimum: CATEGORY_WORDS[category].minimum,
    votes: votes.toString(),
    own: ownVotes(category, voter.positions).toString(),
    total: total.toString(),
    eligible: votes > 0n,
    why: votes > 0n ? null : whyNoVotes(category, voter),
  };
}

async function powerAt(
  chain: Chain,
  proposalId: string,
  account: string,
  voter: VoterFacts,
): Promise<NonNullable<Power['proposal']>> {
  const { category, snapshot } = await findProposal(chain, proposalId);
  const past = (await votingClock(chain)) > snapshot;
  const [votes, voted] = await Promise.all([
    past ? votesAt(chain, category, account, snapshot) : votesNow(chain, category, account),
    read(chain, 'Governor', 'hasVoted', [BigInt(proposalId), account], 'pending'),
  ]);
  const eligible = votes > 0n;
  const why = eligible ? null : whyNoVotes(category, { ...voter, snapshot: past ? snapshot : null });
  return { proposalId, category, snapshot, votes: votes.toString(), voted, eligible, why };
}

/** Votes that an account can cast in a category at the end of a past second. */
export function votesAt(
  chain: Chain,
  category: VoteCategory,
  account: string,
  timepoint: number,
): Promise<bigint> {
  const position = categoryPosition(category);
  return read(chain, 'StakingVault', 'pastCategoryVotes', [position, account, timepoint], 'pending');
}

/** Votes that an account can cast in a category now: those of a proposal's or a vote's next second. */
export function votesNow(chain: Chain, category: VoteCategory, account: string): Promise<bigint> {
  return read(chain, 'StakingVault', 'categoryVotes', [categoryPosition(category), account], 'pending');
}
