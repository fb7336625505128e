import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../../domain/failure.ts';

/**
 * Takes the profile folder for this process, for the window and the command line alike. The lock is SQLite's
 * exclusive lock on a small file: the operating system drops it when the process ends, however it ends, so there are
 * no stale locks and no guessing from process ids.
 *
 * Nothing else may open `profile.lock`: on POSIX, closing any descriptor of a file drops the process's locks on it.
 *
 * @throws Failure `profile-in-use` when another process, or this one, holds the folder; `profile-unavailable` when
 *   the folder cannot be used at all.
 */
export function lockProfile(folder: string): { release(): void } {
  const file = join(folder, 'profile.lock');
  let lock: BetterSqlite3.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new BetterSqlite3(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) {
      throw new Failure(
        'profile-in-use',
        `CloudTuner Desk is already running on ${folder}. Use that window, or close it first; to run a second one, give it another profile folder.`,
        { folder },
      );
    }
    throw new Failure(
      'profile-unavailable',
      `The profile folder ${folder} cannot be used (${error instanceof Error ? error.message : String(error)}). Check that you may write to it.`,
      { folder },
      { cause: error },
    );
  }
  return { release: () => lock.close() };
}
