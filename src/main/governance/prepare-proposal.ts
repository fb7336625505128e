import { dataSlice, id } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { categoryAt, categoryPosition } from '../../domain/governance/categories.ts';
import { checkPropose } from '../../domain/governance/proposal-rules.ts';
import { proposalDescription } from '../../domain/governance/proposal-text.ts';
import { VOTE_CATEGORIES, type VoteCategory } from '../../domain/staking/tiers.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf, read } from '../chain/contracts.ts';
import type { ProposedCall } from '../chain/governed-call.ts';
import { readProposals, readStanding } from '../chain/proposals.ts';
import { actionCall, type GovernedAction } from './action-call.ts';
import { type GovernanceDeps, votingAccount } from './governance-deps.ts';
import { votesNow } from './read-power.ts';
import { readVoter } from './voter.ts';

/** Applies the rules of docs/governance.md and plans a proposal of one call. */
export function prepareProposal(deps: GovernanceDeps): Handler<'governance.prepareProposal'> {
  return async ({ category: named, title, text, action }) => {
    const account = votingAccount(deps);
    const description = proposalDescription(title, text, account);
    const chain = await deps.chain();
    const { call, category } = await proposedCall(chain, action, named, description);
    const [votes, voter, open] = await Promise.all([
      votesNow(chain, category, account),
      readVoter(chain, account),
      openProposal(chain, account),
    ]);
    checkPropose({ named, category, votes, open, ...voter });
    const propose = callOf(chain, 'Governor', 'propose', [[call.to], [0n], [call.data], description]);
    return deps.createPlan({ kind: 'propose', account, calls: [propose], context: {} });
  };
}

/** The call of an action and the category that the chain has it in. @throws Failure `category-missing`, `not-governed`. */
async function proposedCall(
  chain: Chain,
  action: GovernedAction,
  named: VoteCategory | null,
  description: string,
): Promise<{ call: ProposedCall; category: VoteCategory }> {
  if (action.name === 'resolution') {
    if (named === null) {
      throw new Failure(
        'category-missing',
        `Say which category decides on the resolution: one of ${VOTE_CATEGORIES.join(', ')}.`,
      );
    }
    const call = callOf(chain, 'Governor', 'resolve', [categoryPosition(named), id(description)]);
    return { call, category: named };
  }
  const call = await actionCall(chain, action);
  const { allowed, category } = await read(chain, 'Governor', 'callCategory', [
    call.to,
    dataSlice(call.data, 0, 4),
  ]);
  if (allowed) return { call, category: categoryAt(category) };
  throw new Failure(
    'not-governed',
    'This cannot be voted on: the treasury has not put it into the table of calls that can be.',
  );
}

/** The account's last proposal, if it is pending or being voted on. */
async function openProposal(chain: Chain, account: string): Promise<bigint | null> {
  const own = (await readProposals(chain)).filter(({ proposer }) => proposer === account).at(-1);
  if (!own) return null;
  const { state } = await readStanding(chain, own);
  return state === 'pending' || state === 'active' ? own.proposalId : null;
}
