import { VOTE_CHOICES } from '../../domain/governance/proposal.ts';
import { checkVote } from '../../domain/governance/proposal-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { readStanding, votingClock } from '../chain/proposals.ts';
import { findProposal, type GovernanceDeps, votingAccount } from './governance-deps.ts';
import { votesAt } from './read-power.ts';
import { readVoter } from './voter.ts';

/** Applies the rules of voting and plans a vote, with a reason that becomes public or without. */
export function prepareVote(deps: GovernanceDeps): Handler<'governance.prepareVote'> {
  return async ({ proposalId, support, reason }) => {
    const account = votingAccount(deps);
    const chain = await deps.chain();
    const proposal = await findProposal(chain, proposalId);
    const { category, snapshot } = proposal;
    const [standing, now, clock, voted, voter] = await Promise.all([
      readStanding(chain, proposal),
      nextBlockTime(chain),
      votingClock(chain),
      read(chain, 'Governor', 'hasVoted', [proposal.proposalId, account], 'pending'),
      readVoter(chain, account),
    ]);
    // Votes are known once the snapshot is over; before, nobody can vote.
    const votes = clock > snapshot ? await votesAt(chain, category, account, snapshot) : 0n;
    checkVote(standing, { now, voted, votes, category, ...voter });
    const choice = VOTE_CHOICES.indexOf(support);
    const call =
      reason === null || reason.trim() === ''
        ? callOf(chain, 'Governor', 'castVote', [proposal.proposalId, choice])
        : callOf(chain, 'Governor', 'castVoteWithReason', [proposal.proposalId, choice, reason.trim()]);
    return deps.createPlan({ kind: 'cast-vote', account, calls: [call], context: {} });
  };
}
