import { Failure } from '../../domain/failure.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { type Proposal, readProposals } from '../chain/proposals.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';

export type GovernanceDeps = {
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  createPlan: CreatePlan;
  emit: Emit;
};

/** The account that votes. @throws Failure `no-account` when there is none. */
export function votingAccount({ activeAccount }: Pick<GovernanceDeps, 'activeAccount'>): string {
  const account = activeAccount();
  if (account !== null) return account;
  throw new Failure('no-account', 'There is no account to vote with. Add one first.');
}

/** The proposal with this number. @throws Failure `unknown-proposal`. */
export async function findProposal(chain: Chain, proposalId: string): Promise<Proposal> {
  const wanted = BigInt(proposalId);
  const found = (await readProposals(chain)).find((each) => each.proposalId === wanted);
  if (found) return found;
  throw new Failure('unknown-proposal', `There is no proposal ${proposalId} on this network.`, {
    proposalId,
  });
}
