import { id } from 'ethers';
import type { Standing } from '../../domain/governance/proposal.ts';
import { checkCancel, checkExecute, checkQueue } from '../../domain/governance/proposal-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { type Proposal, readStanding } from '../chain/proposals.ts';
import type { PlanDraft } from '../transactions/plan-draft.ts';
import { findProposal, type GovernanceDeps, votingAccount } from './governance-deps.ts';
import { votesNow } from './read-power.ts';

type Step = {
  name: 'queue' | 'execute' | 'cancel';
  kind: PlanDraft['kind'];
  check(
    chain: Chain,
    proposal: Proposal,
    standing: Standing,
    now: number,
    account: string,
  ): void | Promise<void>;
};

/** Plans the queueing of a proposal that has passed. Anyone may. */
export function prepareQueue(deps: GovernanceDeps): Handler<'governance.prepareQueue'> {
  return prepareStep(deps, {
    name: 'queue',
    kind: 'queue-proposal',
    check: (_chain, _proposal, standing, now) => checkQueue(standing, now),
  });
}

/** Plans the execution of a proposal whose delay is over. Anyone may. */
export function prepareExecute(deps: GovernanceDeps): Handler<'governance.prepareExecute'> {
  return prepareStep(deps, {
    name: 'execute',
    kind: 'execute-proposal',
    check: (_chain, _proposal, standing, now) => checkExecute(standing, now),
  });
}

/** Plans the cancellation of a proposal that is not yet voted on. */
export function prepareCancel(deps: GovernanceDeps): Handler<'governance.prepareCancel'> {
  return prepareStep(deps, {
    name: 'cancel',
    kind: 'cancel-proposal',
    check: async (chain, { proposer, category }, standing, now, account) => {
      const proposerEligible = (await votesNow(chain, category, proposer)) > 0n;
      checkCancel(standing, { now, own: proposer === account, proposerEligible });
    },
  });
}

function prepareStep(deps: GovernanceDeps, { name, kind, check }: Step) {
  return async ({ proposalId }: { proposalId: string }): Promise<{ planId: string }> => {
    const account = votingAccount(deps);
    const chain = await deps.chain();
    const proposal = await findProposal(chain, proposalId);
    const [standing, now] = await Promise.all([readStanding(chain, proposal), nextBlockTime(chain)]);
    await check(chain, proposal, standing, now, account);
    const call = callOf(chain, 'Governor', name, [
      proposal.calls.map(({ to }) => to),
      proposal.calls.map(() => 0n),
      proposal.calls.map(({ data }) => data),
      id(proposal.description),
    ]);
    return deps.createPlan({ kind, account, calls: [call], context: {} });
  };
}
