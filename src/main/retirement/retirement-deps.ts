import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { RetirementStore } from '../storage/retirement.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';
import type { RecomputeReport } from './verify-bundle.ts';

type FileFilter = { name: string; extensions: string[] };

/** The file dialogs that this feature opens. */
export type RetirementDialogs = {
  chooseFiles(options: { title: string; filters: FileFilter[]; folder?: boolean }): Promise<string[]>;
  chooseSavePath(options: {
    title: string;
    suggestion: string;
    filters: FileFilter[];
  }): Promise<string | null>;
};

export type RetirementDeps = {
  names: RetirementStore;
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  accounts: () => readonly string[];
  createPlan: CreatePlan;
  dialogs: RetirementDialogs;
  /** Addresses of the validators that this desk itself works with. @throws Failure `chain-unavailable`. */
  knownValidators: () => Promise<readonly string[]>;
  /** Estimates the lines behind a report anew, where this machine has them. */
  recompute: RecomputeReport;
  emit: Emit;
};
