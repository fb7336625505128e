import type { TaskRunner } from '../../domain/task.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { AccountBook } from './account-book.ts';

export type AccountsDeps = {
  vault: Vault;
  accountBook: AccountBook;
  /** The network, to see which accounts were used. @throws Failure `chain-unavailable` until it is ready. */
  chain(): Chain;
  dialogs: FileDialogs;
  runTask: TaskRunner;
  /** The addresses of a Ledger at some paths, without showing them on it; absent where none can be asked. */
  ledgerAddresses?: (paths: readonly string[], signal: AbortSignal) => Promise<string[]>;
  emit: Emit;
  /** For tests alone: what an exported keystore costs to open. */
  keystoreCost?: { n: number; r: number; p: number };
};
