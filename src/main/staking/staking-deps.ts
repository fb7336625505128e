import { Failure } from '../../domain/failure.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';

export type StakingDeps = {
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  accounts: () => readonly string[];
  createPlan: CreatePlan;
  emit: Emit;
};

/** The account that stakes. @throws Failure `no-account` when there is none. */
export function stakingAccount({ activeAccount }: Pick<StakingDeps, 'activeAccount'>): string {
  const account = activeAccount();
  if (account !== null) return account;
  throw new Failure('no-account', 'There is no account to stake with. Add one first.');
}
