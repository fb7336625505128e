import type { TaskRunner } from '../../domain/task.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Database } from '../storage/database.ts';

export type EmissionsDeps = {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
  runTask: TaskRunner;
  emit: Emit;
  /** Opens the system's dialog; no paths when the user closes it. */
  chooseFiles: () => Promise<string[]>;
  /** True when something on chain rests on the import. */
  isInUse: (importId: string) => boolean | Promise<boolean>;
};
