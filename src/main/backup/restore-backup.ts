import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { isBackupPath, PROFILE_NAMES } from '../../domain/backup/backup-path.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { syncFolder } from '../storage/write-durably.ts';
import { BACKUP_SCRATCH } from './create-backup.ts';
import { type FileSink, type OpenedBackup, readBackup } from './open-backup.ts';
import { writeAll } from './sealed-stream.ts';

/** What is being written; what is complete and waits; what is being put in its place. In the profile, in this order. */
const PARTIAL = 'restore.partial';
export const READY = 'restore.ready';
const ADOPTING = 'restore.adopting';
/** What a profile has before anybody used it. */
const OF_EVERY_PROFILE = new Set(['settings', 'schema_migrations']);

/**
 * Unpacks a backup into a folder of its own in a profile that nobody has used. When it settles, all of it was checked
 * and is on the disk, and `adoptRestored` puts it in place, now or at the next start. A crash before leaves the profile
 * as it was.
 *
 * @throws Failure `profile-not-new`, `backup-damaged`, `cannot-read`, `cannot-write`.
 */
export async function restoreBackup(
  backup: OpenedBackup,
  profileFolder: string,
  control: TaskControl,
): Promise<void> {
  refuseUsedProfile(profileFolder);
  const partial = join(profileFolder, PARTIAL);
  const ready = join(profileFolder, READY);
  try {
    for (const leftover of [partial, ready]) rmSync(leftover, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    const folders = new Set([partial]);
    await readBackup(
      backup,
      async (path) => {
        // Said once more where it counts: nothing is ever written outside.
        if (!isBackupPath(path)) throw new Error(`Not a path of a profile: ${path}`);
        const file = join(partial, path);
        for (let above = dirname(file); !folders.has(above); above = dirname(above)) folders.add(above);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        return newFile(file);
      },
      'Restoring',
      control,
    );
    control.signal.throwIfAborted();
    for (const folder of folders) syncFolder(folder);
    refuseUsedProfile(profileFolder);
    renameSync(partial, ready);
    syncFolder(profileFolder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (isFailure(error) || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(
      'cannot-write',
      `The backup could not be restored to ${profileFolder} (${error.message}). The profile is as it was. Make room on the disk, or allow writing to the folder.`,
      { folder: profileFolder },
      { cause: error },
    );
  }
}

/**
 * Puts a restored profile in place: call it with the profile locked, before anything in it is opened. What a crash
 * interrupts is gone on with at the next call. A profile that was used since is left alone. Answers whether something
 * was put in place.
 */
export function adoptRestored(profileFolder: string): boolean {
  const [partial, ready, adopting] = [PARTIAL, READY, ADOPTING].map((name) => join(profileFolder, name)) as [
    string,
    string,
    string,
  ];
  for (const leftover of [partial, join(profileFolder, BACKUP_SCRATCH)])
    rmSync(leftover, { recursive: true, force: true });
  if (existsSync(ready)) {
    if (!existsSync(adopting) && isNew(profileFolder)) {
      clear(profileFolder);
      renameSync(ready, adopting);
      syncFolder(profileFolder);
    } else {
      rmSync(ready, { recursive: true, force: true });
    }
  }
  if (!existsSync(adopting)) return false;
  // Nothing is in their way any more, so this can be gone on with after a crash.
  for (const name of readdirSync(adopting)) renameSync(join(adopting, name), join(profileFolder, name));
  syncFolder(profileFolder);
  rmSync(adopting, { recursive: true });
  syncFolder(profileFolder);
  return true;
}

/** Takes away what the desk itself put into a new profile. A machine that was told to stay offline stays so. */
function clear(profileFolder: string): void {
  for (const name of PROFILE_NAMES.filter((each) => each !== 'stays-offline')) {
    for (const old of name === 'desk.db' ? ['desk.db-wal', 'desk.db-shm', name] : [name])
      rmSync(join(profileFolder, old), { recursive: true, force: true });
  }
}

/** @throws Failure `profile-not-new` when anything in the profile was made by a person. */
export function refuseUsedProfile(profileFolder: string): void {
  if (isNew(profileFolder)) return;
  throw new Failure(
    'profile-not-new',
    `The profile ${profileFolder} is in use: it has a vault, accounts, imports or other data. A backup is restored into a new profile only. Start with another profile folder (on the command line: --profile FOLDER).`,
    { folder: profileFolder },
  );
}

function isNew(profileFolder: string): boolean {
  const has = (name: string) => existsSync(join(profileFolder, name));
  if (['vault.json', 'vault.json.bak', 'emission-overrides.json', 'own-factors'].some(has)) return false;
  if (has('imports') && readdirSync(join(profileFolder, 'imports')).length > 0) return false;
  return !has('desk.db') || isUnused(join(profileFolder, 'desk.db'));
}

/** Whether no table of a database has a row but those that every profile has. */
function isUnused(file: string): boolean {
  const database = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    const names = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    return names
      .filter((name) => !OF_EVERY_PROFILE.has(name))
      .every(
        (name) =>
          database.prepare(`SELECT 1 FROM "${name.replaceAll('"', '""')}" LIMIT 1`).get() === undefined,
      );
  } finally {
    database.close();
  }
}

/** A file that was not there, for its owner alone; on the disk when it has ended. */
async function newFile(file: string): Promise<FileSink> {
  const handle = await open(file, 'wx', 0o600);
  return {
    write: (bytes) => writeAll(handle, bytes),
    end: async () => {
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
