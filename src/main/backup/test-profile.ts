import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TaskControl } from '../../domain/task.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { insertImport } from '../storage/imports.ts';
import type { BackupSource } from './create-backup.ts';

export const IMPORT_ID = '0197f0c2-0000-7000-8000-00000000000a';

/** For tests: a profile with something of everything. */
export function makeProfile(profileFolder: string): { source: BackupSource; database: Database } {
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  const database = openDatabase(join(profileFolder, 'desk.db'));
  database
    .prepare('INSERT INTO address_book (address, label, note, added_at) VALUES (?, ?, ?, ?)')
    .run('0x9858EfFD232B4033E47d90003D41EC34EcaEda94', 'Known', '', '2026-01-01T00:00:00Z');
  insertImport(database, {
    id: IMPORT_ID,
    name: 'January',
    sample: false,
    files: ['january.csv'],
    importedAt: '2026-02-01T00:00:00.000Z',
    engine: 'test',
    factors: 'ccf-2024',
    factorsHash: '0'.repeat(64),
    lines: { read: 1, estimated: 1, notUsage: 0, notCovered: 0, unreadable: 0 },
    periodStart: null,
    periodEnd: null,
    kwh: 1,
    kgCO2e: { operational: 1, embodied: 1, total: 2 },
    linesRoot: null,
  });
  const write = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(profileFolder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(profileFolder, path), bytes, { mode: 0o600 });
  };
  write('vault.json', Buffer.from('{"sealed":true}'));
  write('emission-overrides.json', Buffer.from('{}'));
  write(`imports/${IMPORT_ID}/activity.parquet`, randomBytes(200_000));
  write(`imports/${IMPORT_ID}/lines/0.parquet`, randomBytes(70_000));
  write(`imports/${IMPORT_ID}/empty.parquet`, Buffer.alloc(0));
  write('chain/state.json', randomBytes(100_000));
  write('chain/deployments/31337.json', Buffer.from('{}'));
  // Nothing of these belongs into a backup.
  write('chain/cache/x', randomBytes(10));
  write('chain/state.json.new', randomBytes(10));
  write('chain/.DS_Store', randomBytes(10));
  write('imports/.partial-7/lines.parquet', randomBytes(10));
  write('desk.log', Buffer.from('line'));
  write('chromium/Preferences', Buffer.from('{}'));
  const source = {
    profileFolder,
    database,
    app: '9.9.9',
    ownFactors: () => null,
    checkpoint: async () => undefined,
  };
  return { source, database };
}

/** For tests: the paths below a folder with their bytes, in hexadecimal; the database by what its tables hold. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/desk\.db|profile\.lock/.test(file))
      .map((file): [string, string] => [file.slice(folder.length + 1), readFileSync(file).toString('hex')])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** For tests: work that nobody watches or cancels. */
export const UNWATCHED: TaskControl = { signal: new AbortController().signal, progress: () => undefined };
