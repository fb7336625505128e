import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { AirGapStore } from '../storage/air-gap.ts';
import type { CarriedPlans } from '../transactions/carried-plans.ts';

export type AirGapDeps = {
  store: AirGapStore;
  carried: CarriedPlans;
  /** The network in use. @throws Failure `chain-unavailable`. */
  chain(): Chain;
  /** True when this machine opens no connection at all. */
  offline(): boolean;
  /** Where an account's key is, when that is known. */
  origin(address: string): { path: string | null; fingerprint: string | null };
  /** The user's label of an address, or null. */
  accountLabel(address: string): string | null;
  dialogs: FileDialogs;
  /** What a scan has read. @throws Failure `scan-ended`. */
  scanned(session: string): { type: string; cbor: Uint8Array };
  emit: Emit;
};
