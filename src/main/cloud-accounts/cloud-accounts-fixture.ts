import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskControl } from '../../domain/task.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { cloudAccountsFeature } from './cloud-accounts.ts';
import type { CloudAccountsDeps, Fetched } from './cloud-accounts-deps.ts';
import { type EndedTask, TestTasks } from './test-tasks.ts';

/** The key that the stand-in for AWS knows. */
export const TEST_KEYS = { accessKeyId: 'AKIATESTTESTTESTTEST', secretAccessKey: 'test/secret+key' };

type CloudHandlers = Pick<Handlers, Extract<keyof Handlers, `cloudAccounts.${string}`>>;

/** For tests: the feature on a profile of its own, with a vault in memory and a clock that stands still. */
export type CloudDesk = {
  profileFolder: string;
  database: Database;
  handlers: CloudHandlers;
  /** Now, by its clock. */
  clock: { now: Date };
  vault: { secrets: Map<string, string>; locked: boolean };
  /** What was handed over to be imported. */
  fetched: Fetched[];
  /** How long it waited before each repetition, in milliseconds. */
  waits: number[];
  /** Runs a fetch to its end. */
  run(start: Promise<{ taskId: string }>): Promise<EndedTask>;
  cancel(taskId: string): void;
  ended(taskId: string): Promise<EndedTask>;
  close(): Promise<void>;
};

export function openCloudDesk(change: Partial<CloudAccountsDeps> = {}): CloudDesk {
  const profileFolder = mkdtempSync(join(tmpdir(), 'cloud-accounts-'));
  const database = openDatabase(join(profileFolder, 'desk.db'));
  const tasks = new TestTasks();
  const clock = { now: new Date('2026-11-21T12:00:00Z') };
  const vault = { secrets: new Map<string, string>(), locked: false };
  const fetched: Fetched[] = [];
  const waits: number[] = [];
  const requireOpen = () => {
    if (vault.locked) throw Object.assign(new Error('locked'), { code: 'vault-locked' });
  };
  const handlers = cloudAccountsFeature({
    database,
    profileFolder,
    vault: {
      secret: (name) => {
        requireOpen();
        return vault.secrets.get(name) ?? null;
      },
      setSecret: async (name, value) => {
        requireOpen();
        if (value === null) vault.secrets.delete(name);
        else vault.secrets.set(name, value);
      },
    },
    importFetched: async (one: Fetched, control: TaskControl) => {
      control.signal.throwIfAborted();
      fetched.push(one);
      return 'imported';
    },
    runTask: tasks.run,
    emit: () => undefined,
    environment: process.env,
    now: () => clock.now,
    wait: async (milliseconds, signal) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
    },
    ...change,
  });
  return {
    profileFolder,
    database,
    handlers,
    clock,
    vault,
    fetched,
    waits,
    run: async (start) => tasks.ended((await start).taskId),
    cancel: (taskId) => tasks.cancel(taskId),
    ended: (taskId) => tasks.ended(taskId),
    close: async () => {
      await tasks.close();
      database.close();
      rmSync(profileFolder, { recursive: true, force: true });
    },
  };
}

/** For tests: the same desk's accounts, keys and answers with something about it changed. */
export function openBeside(desk: CloudDesk, change: Partial<CloudAccountsDeps>): CloudDesk {
  const secret = (name: string) => desk.vault.secrets.get(name) ?? null;
  return openCloudDesk({
    database: desk.database,
    vault: { secret, setSecret: async () => undefined },
    ...change,
  });
}

/** For tests: an account whose keys were typed. Answers its id. */
export async function addTestAccount(desk: CloudDesk): Promise<string> {
  const { id } = await desk.handlers['cloudAccounts.add']({
    credentials: 'vault',
    name: 'Production',
    ...TEST_KEYS,
  });
  return id;
}
