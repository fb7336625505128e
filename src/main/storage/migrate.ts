import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../../domain/failure.ts';
import type { Migration } from './migrations.ts';
import { syncFolder } from './write-durably.ts';

type Applied = { number: number; name: string; sha256: string };

/**
 * Brings the schema up to date, each migration in a transaction of its own. What ran is recorded with its hash, so
 * that a database of a newer version, or one made with other SQL under the same number, is refused untouched.
 *
 * A database that holds anything is copied to `<file>.before-<number>` first.
 *
 * @throws Failure `database-newer`, `database-altered`.
 */
export function migrate(database: BetterSqlite3.Database, migrations: readonly Migration[]): void {
  const ordered = [...migrations].sort((a, b) => a.number - b.number);
  const applied = readApplied(database);
  for (const done of applied) refuseUnknown(done, ordered, database.name);

  const numbers = new Set(applied.map((done) => done.number));
  const missing = ordered.filter((migration) => !numbers.has(migration.number));
  const first = missing[0];
  if (!first) return;
  if (applied.length > 0)
    backUp(database, `${database.name}.before-${String(first.number).padStart(3, '0')}`);

  for (const migration of missing) {
    database
      .transaction(() => {
        database.exec(`CREATE TABLE IF NOT EXISTS schema_migrations (
          number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
        ) STRICT`);
        database.exec(migration.sql);
        database
          .prepare('INSERT INTO schema_migrations VALUES (?, ?, ?, ?)')
          .run(migration.number, migration.name, hash(migration), new Date().toISOString());
      })
      .immediate();
  }
}

function readApplied(database: BetterSqlite3.Database): Applied[] {
  const exists = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'`).get();
  if (!exists) return [];
  return database
    .prepare<[], Applied>('SELECT number, name, sha256 FROM schema_migrations ORDER BY number')
    .all();
}

function refuseUnknown(done: Applied, known: readonly Migration[], file: string): void {
  const migration = known.find((candidate) => candidate.number === done.number);
  if (!migration) {
    throw new Failure(
      'database-newer',
      `Your data was last opened with a newer version of CloudTuner Desk (schema ${done.number}, “${done.name}”). Install that version or a later one; nothing was changed.`,
      { file, schema: done.number },
    );
  }
  if (hash(migration) !== done.sha256) {
    throw new Failure(
      'database-altered',
      `Your data was made by a different build of CloudTuner Desk: its schema ${done.number} (“${done.name}”) is not the one this version knows. Open it with the build that made it; nothing was changed.`,
      { file, schema: done.number },
    );
  }
}

/** A consistent copy, complete on disk before the first change is made. */
function backUp(database: BetterSqlite3.Database, target: string): void {
  const temporary = `${target}.new`;
  rmSync(temporary, { force: true });
  database.prepare('VACUUM INTO ?').run(temporary);
  const descriptor = openSync(temporary, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, target);
  syncFolder(dirname(target));
}

/** Layout does not count: a formatter may re-indent the SQL of a shipped file. */
function hash(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replace(/\s+/g, ' ').trim()).digest('hex');
}
