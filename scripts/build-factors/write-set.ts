import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Table, writeCsv } from './table.ts';

/** A factor set before it is written: tables by file name. */
export type SetDraft = { id: string; title: string; tables: Record<string, Table> };

/** Writes the set's tables and its manifest; the same draft gives the same bytes. Returns the set's hash. */
export function writeSet(folder: string, { id, title, tables }: SetDraft): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, table]) => {
      const text = writeCsv(table);
      writeFileSync(join(folder, file), text);
      const { source, published, valid, licence, note } = table;
      return { file, rows: table.rows.length, sha256: sha256(text), source, published, valid, licence, note };
    });
  const hash = sha256(entries.map((entry) => `${entry.file} ${entry.sha256}\n`).join(''));
  writeFileSync(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ id, title, hash, tables: entries }, null, 2)}\n`,
  );
  return hash;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
