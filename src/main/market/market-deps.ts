import { Failure } from '../../domain/failure.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';

export type MarketDeps = {
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  createPlan: CreatePlan;
  emit: Emit;
};

/** The account that trades. @throws Failure `no-account` when there is none. */
export function tradingAccount({ activeAccount }: Pick<MarketDeps, 'activeAccount'>): string {
  const account = activeAccount();
  if (account !== null) return account;
  throw new Failure('no-account', 'There is no account to trade with. Add one first.');
}
