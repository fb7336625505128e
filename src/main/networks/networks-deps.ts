import type { Emit } from '../../ipc/contract.ts';
import type { SwitchableConnection } from '../chain/switchable-connection.ts';
import type { NetworkStore } from '../storage/networks.ts';

export type NetworksDeps = {
  store: NetworkStore;
  connection: SwitchableConnection;
  /** Path of the deployment file that the user chose; null when the dialog was closed. */
  chooseDeploymentFile(): Promise<string | null>;
  emit: Emit;
};
