import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { RetirementStore } from '../storage/retirement.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';
import type { RecomputeReport } from './verify-bundle.ts';

export type RetirementDeps = {
  names: RetirementStore;
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  accounts: () => readonly string[];
  createPlan: CreatePlan;
  dialogs: FileDialogs;
  /** Addresses of the validators that this desk itself works with. @throws Failure `chain-unavailable`. */
  knownValidators: () => Promise<readonly string[]>;
  /** Estimates the lines behind a report anew, where this machine has them. */
  recompute: RecomputeReport;
  emit: Emit;
};
