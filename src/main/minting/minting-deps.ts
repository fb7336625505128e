import type { ReportEvidence } from '../../domain/minting/report-evidence.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { MintingStore } from '../storage/minting.ts';
import type { RetirementStore } from '../storage/retirement.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';

export type MintingDeps = {
  store: MintingStore;
  names: RetirementStore;
  evidence: ReportEvidence;
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  /** Private keys of the local chain's validators; none on other networks. */
  validatorKeys: () => Promise<readonly string[]>;
  /** The account in use; null without a vault. */
  activeAccount: () => string | null;
  /** All accounts of the vault. */
  accounts: () => readonly string[];
  /** Signs a report's digest with the node key. @throws Failure `vault-locked`. */
  signReport: (digest: string) => Promise<{ address: string; signature: string }>;
  createPlan: CreatePlan;
  emit: Emit;
};
