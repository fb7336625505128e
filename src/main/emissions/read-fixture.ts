import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';
import { query, withScratchDuckDb } from './duckdb.ts';
import { LineColumns } from './line-columns.ts';
import { recogniseFile } from './recognise-file.ts';

/** For tests: what a file's lines say before anything is made of them, as the reader hands it on. */
export type ReadFile = { format: string; lines: Record<string, Json>[] };

/** Reads a file with the given content. */
export async function readContent(name: string, content: string | Uint8Array): Promise<ReadFile> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await withScratchDuckDb(undefined, (connection) => readFile(connection, path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readFile(connection: DuckDBConnection, path: string): Promise<ReadFile> {
  const file = await recogniseFile(connection, path);
  const columns = new LineColumns(file);
  const fields = Object.entries(columns.fields).map(([name, sql]) => `${sql} AS ${name}`);
  const lines = await query(connection, `SELECT ${fields.join(', ')} FROM ${columns.source.scan([path])}`);
  return { format: file.format, lines };
}

/** CSV of records: the columns of the first, every value in quotes. */
export function csv(records: readonly Record<string, string | number>[]): string {
  const cell = (value: string | number | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const columns = Object.keys(records[0] ?? {});
  return `${[columns.join(','), ...records.map((record) => columns.map((column) => cell(record[column])).join(','))].join('\n')}\n`;
}
