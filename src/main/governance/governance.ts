import type { Handlers } from '../../ipc/contract.ts';
import type { governanceMethods } from '../../ipc/governance.ts';
import type { PlanDraft, PlanOutcome } from '../transactions/plan-draft.ts';
import type { GovernanceDeps } from './governance-deps.ts';
import { listProposals } from './list-proposals.ts';
import { prepareDelegate } from './prepare-delegate.ts';
import { prepareProposal } from './prepare-proposal.ts';
import { prepareCancel, prepareExecute, prepareQueue } from './prepare-step.ts';
import { prepareVote } from './prepare-vote.ts';
import { readPower } from './read-power.ts';

/** Everything about proposals and votes of CT02 stakers (protocol, section 8). */
export function governanceFeature(deps: GovernanceDeps): Pick<Handlers, keyof typeof governanceMethods> {
  return {
    'governance.proposals': listProposals(deps),
    'governance.power': readPower(deps),
    'governance.prepareProposal': prepareProposal(deps),
    'governance.prepareVote': prepareVote(deps),
    'governance.prepareQueue': prepareQueue(deps),
    'governance.prepareExecute': prepareExecute(deps),
    'governance.prepareCancel': prepareCancel(deps),
    'governance.prepareDelegate': prepareDelegate(deps),
  };
}

const KINDS: ReadonlySet<PlanDraft['kind']> = new Set<PlanDraft['kind']>([
  'propose',
  'cast-vote',
  'queue-proposal',
  'execute-proposal',
  'cancel-proposal',
  'delegate-votes',
]);

/** Tells the renderer when a plan about governance has come further. */
export function followGovernance({ emit }: Pick<GovernanceDeps, 'emit'>) {
  return ({ kind }: PlanOutcome): void => {
    if (KINDS.has(kind)) emit('governance.changed', {});
  };
}
