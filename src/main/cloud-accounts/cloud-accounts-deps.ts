import type { TaskControl, TaskRunner } from '../../domain/task.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Database } from '../storage/database.ts';

/** Files that were fetched, and what they stand for. */
export type Fetched = {
  paths: readonly string[];
  name: string;
  /** What the import stands for: a later one of the same source takes its place. */
  source: string;
  /** Differs when the content differs. */
  fingerprint: string;
  /** Days (YYYY-MM-DD) whose usage may still change, or is not known. */
  daysOpen?: readonly string[];
};

/** What became of fetched files. `kept`: the earlier import is evidence behind a minted report and stays. */
export type ImportOutcome = 'imported' | 'replaced' | 'unchanged' | 'kept';

export type CloudAccountsDeps = {
  database: Database;
  profileFolder: string;
  vault: {
    secret(name: string): string | null;
    setSecret(name: string, value: string | null): Promise<void>;
  };
  /** Makes an import of files, in the place of an earlier one of the same source. */
  importFetched(fetched: Fetched, control: TaskControl): Promise<ImportOutcome>;
  runTask: TaskRunner;
  emit: Emit;
  environment: Readonly<Record<string, string | undefined>>;
  /** These are for tests; real time when absent. */
  now?: () => Date;
  /** Waits before a request is repeated. @throws the signal's reason. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How long AWS may be silent, in milliseconds. */
  silenceTimeout?: number;
};
