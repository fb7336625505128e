import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Failure, isFailure } from '../../domain/failure.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { syncFolder } from './write-durably.ts';

export type Database = BetterSqlite3.Database;

/**
 * Opens the desk's database, creating it when it is absent, and brings its schema up to date. WAL with
 * `synchronous = FULL`: a committed transaction survives a crash of the process and a power cut. Foreign keys are
 * enforced. A file that cannot be read is refused and never replaced.
 *
 * @throws Failure `database-newer`, `database-altered` (see migrate), `database-damaged`, `database-unavailable`
 *   (no permission, locked by another program, disk full).
 */
export function openDatabase(file: string, migrations: readonly Migration[] = allMigrations): Database {
  try {
    if (!existsSync(file)) create(file, migrations);
    // SQLite takes an empty file for a new database; ours is never empty, so this is lost data.
    if (statSync(file).size === 0) throw damaged(file, 'the file is empty');
    return open(file, migrations);
  } catch (error) {
    throw inWords(error, file);
  }
}

/** A new database appears under its name only when it is complete. */
function create(file: string, migrations: readonly Migration[]): void {
  if (existsSync(`${file}-wal`)) throw damaged(file, 'the file is gone but its journal is there');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.new`;
  for (const leftover of [temporary, `${temporary}-wal`, `${temporary}-shm`])
    rmSync(leftover, { force: true });
  open(temporary, migrations).close();
  // SQLite leaves it readable to everybody; its journals take the mode of the database.
  chmodSync(temporary, 0o600);
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

function open(file: string, migrations: readonly Migration[]): Database {
  const database = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    const finding = database.pragma('integrity_check(1)', { simple: true });
    if (finding !== 'ok') throw damaged(file, String(finding));
    migrate(database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function damaged(file: string, finding: string, cause?: unknown): Failure {
  return new Failure(
    'database-damaged',
    `The database ${file} is damaged (${finding}). It was left as it is. Put a copy from a backup in its place, or move it away to start with an empty one.`,
    { file },
    { cause },
  );
}

function inWords(error: unknown, file: string): unknown {
  if (isFailure(error) || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return damaged(file, error.message, error);
  if (
    /^(SQLITE_(BUSY|CANTOPEN|PERM|READONLY|IOERR|FULL|AUTH)|EACCES|EPERM|ENOSPC|EROFS|EISDIR|ENOTDIR)/.test(
      code,
    )
  ) {
    return new Failure(
      'database-unavailable',
      `The database ${file} cannot be opened (${error.message}). Check that the disk has room, that you may write to the folder, and that no other program holds the file.`,
      { file },
      { cause: error },
    );
  }
  return error;
}
