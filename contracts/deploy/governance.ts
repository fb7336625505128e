import type { ContractName } from '../../src/main/chain/chain.ts';
import { PAIRS } from './markets.ts';

/** The app's own chain (and anvil's and Hardhat's), where nothing is worth anything. */
export const LOCAL_CHAIN_ID = 31_337;

/** What the governor begins with (IGovernanceSettings): seconds, and the quorum in basis points. */
export type GovernanceSettings = {
  /** From the proposal to its snapshot, when voting begins. */
  votingDelay: number;
  votingPeriod: number;
  /** Of voting that is left at least when the quorum is reached. */
  lateQuorumExtension: number;
  /** Part of the category's votes that must vote for or abstain. */
  quorumBps: number;
  /** From queueing to execution. */
  timelockDelay: number;
};

const DAY = 86_400;

export const DEFAULT_GOVERNANCE: Readonly<GovernanceSettings> = {
  votingDelay: DAY,
  votingPeriod: 7 * DAY,
  lateQuorumExtension: DAY,
  quorumBps: 1_000,
  timelockDelay: 2 * DAY,
};

/** Bounds of the contracts (BoundedSettings, GovernanceTimelock): least of all, least on a real network, most. */
const BOUNDS: Readonly<Record<keyof GovernanceSettings, readonly [number, number, number]>> = {
  votingDelay: [1, DAY, 7 * DAY],
  votingPeriod: [1, 3 * DAY, 14 * DAY],
  lateQuorumExtension: [0, DAY, 3 * DAY],
  quorumBps: [400, 400, 4_000],
  timelockDelay: [1, 2 * DAY, 14 * DAY],
};

/**
 * @param local Whether this is the app's own chain, where nobody needs days to object.
 * @throws Error that names the field when a setting is out of bounds.
 */
export function requireGovernance(settings: GovernanceSettings, local: boolean): void {
  for (const [field, [least, leastReal, most]] of Object.entries(BOUNDS)) {
    const value = settings[field as keyof GovernanceSettings];
    const lowest = local ? least : leastReal;
    if (!Number.isInteger(value) || value < lowest || value > most) {
      const unit = field === 'quorumBps' ? 'basis points' : 'seconds';
      throw new Error(`governance.${field}: ${value} is not a number of ${unit} from ${lowest} to ${most}.`);
    }
  }
}

/**
 * What votes can lower the setting to: what a real network asks for, or what a local chain was given if that is less.
 *
 * @param local Whether this is the app's own chain.
 */
export function lowestSetting(
  field: 'votingDelay' | 'votingPeriod' | 'lateQuorumExtension' | 'timelockDelay',
  settings: GovernanceSettings,
  local: boolean,
): number {
  const [, leastReal] = BOUNDS[field];
  return local ? Math.min(leastReal, settings[field]) : leastReal;
}

/** Numbers of ICategoryVotes.Category. */
export const CATEGORIES = { PlatformFeatures: 0n, Fees: 1n, ChainFeatures: 2n, Partnerships: 3n } as const;

/** What can be voted on, beside resolutions and the governor's own settings (docs/governance.md says why so). */
export const GOVERNED_CALLS: readonly {
  contract: ContractName;
  method: string;
  category: keyof typeof CATEGORIES;
}[] = [
  ...Object.values(PAIRS).map(
    ({ book }) => ({ contract: book, method: 'setFees', category: 'Fees' }) as const,
  ),
  { contract: 'FeeRouter', method: 'setShares', category: 'Fees' },
  { contract: 'ApiPayments', method: 'setBurnPerThousandCalls', category: 'Fees' },
  { contract: 'StabilityModule', method: 'setParameters', category: 'PlatformFeatures' },
];
