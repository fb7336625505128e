import type { Database } from './database.ts';

export type ImportSource = { importId: string; source: string; fingerprint: string };

type Row = { import_id: string; source: string; fingerprint: string };

/** The import that stands for a source, or null. */
export function findImportOfSource(database: Database, source: string): ImportSource | null {
  const row = database.prepare<[string], Row>('SELECT * FROM import_sources WHERE source = ?').get(source);
  return row ? { importId: row.import_id, source: row.source, fingerprint: row.fingerprint } : null;
}

/** Notes which source an import stands for, in the transaction that acknowledges the import. */
export function insertImportSource(
  database: Database,
  { importId, source, fingerprint }: ImportSource,
): void {
  database.prepare('INSERT INTO import_sources VALUES (?, ?, ?)').run(importId, source, fingerprint);
}
