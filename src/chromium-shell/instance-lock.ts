import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type InstanceLock = { release(): void };

/**
 * Holds the folder for this process, or returns null when another process holds it and has been told of this start.
 * The lock is SQLite's exclusive lock on a file: the operating system frees it however the process ends, so a crash
 * leaves nothing to clean up.
 */
export function acquireInstanceLock(
  folder: string,
  onSecondInstance: (argv: string[], workingDirectory: string) => void,
): InstanceLock | null {
  const calls = join(folder, 'instance');
  mkdirSync(calls, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, 'instance.lock'));
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    call(calls);
    return null;
  }
  clear(calls);
  const watcher = watch(calls, { persistent: false }, () => {
    for (const { argv, cwd } of clear(calls)) onSecondInstance(argv, cwd);
  });
  return {
    release() {
      watcher.close();
      file.close();
    },
  };
}

const SQLITE_BUSY = 5;

/** Leaves a note for the process that holds the lock. Written aside first, so that it is never read half. */
function call(folder: string): void {
  const draft = join(folder, `${process.pid}.draft`);
  writeFileSync(draft, JSON.stringify({ argv: process.argv, cwd: process.cwd() }), { mode: 0o600 });
  renameSync(draft, join(folder, `${process.pid}.json`));
}

/** Takes the notes away and returns what they say. */
function clear(folder: string): { argv: string[]; cwd: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const path = join(folder, name);
      try {
        const note = JSON.parse(readFileSync(path, 'utf8')) as { argv: string[]; cwd: string };
        rmSync(path);
        return [note];
      } catch {
        // Taken by an earlier notice of the same change.
        return [];
      }
    });
}
