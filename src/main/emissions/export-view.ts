import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { csvText, FORMULA_START } from '../../domain/csv-text.ts';
import { Failure } from '../../domain/failure.ts';
import type { Input, Output } from '../../ipc/contract.ts';
import type { ExportView, FiguresFilter } from '../../ipc/emissions-views.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { exportPdf } from './export-pdf.ts';
import { exportSql } from './export-sql.ts';
import { provenance } from './provenance.ts';
import { identifier, quote } from './sql.ts';
import type { ViewQuery } from './view-sql.ts';

/** Rows that a PDF may have: some sixty pages. */
const LONGEST_PDF = 3000;

type Stands = {
  totals: Output<'emissions.totals'>;
  importNames: readonly string[];
  now: Date;
};

/**
 * Writes the whole of a view to `path`, with what it stands on: in the metadata of Parquet, on the pages of a PDF, and
 * in CSV as lines before the table that start with `#` (the default comment prefix of W3C's CSV on the Web). Either the
 * whole file is there or the one that was there before. Answers the number of rows.
 *
 * @throws Failure `too-long` (a PDF of very many rows), `cannot-write`.
 */
export async function exportView(
  query: ViewQuery,
  { view, format }: Input<'emissions.export'>,
  path: string,
  { totals, importNames, now }: Stands,
): Promise<number> {
  const { currencies } = totals;
  const sql = exportSql(view, currencies);
  const stands = provenance(view, totals, importNames, now);
  const part = `${path}.part`;
  const table = `${path}.rows`;
  try {
    if (format === 'pdf') {
      const rows = await query(`${sql} LIMIT ${LONGEST_PDF + 1}`, view.filter);
      if (rows.length > LONGEST_PDF) throw tooLong();
      writeDurably(path, await exportPdf(view, rows, currencies, stands, now));
      return rows.length;
    }
    const options =
      format === 'csv'
        ? 'FORMAT csv, HEADER'
        : `FORMAT parquet, COMPRESSION zstd, KV_METADATA {${stands.map(([name, value]) => `${quote(name)}: ${quote(value)}`).join(', ')}}`;
    const written = format === 'csv' ? await asCsvSql(query, sql, view.filter) : sql;
    const [copied] = await query(
      `COPY (${written}) TO ${quote(format === 'csv' ? table : part)} (${options})`,
      view.filter,
    );
    if (format === 'csv') {
      const head = stands.map(([name, value]) => `# ${name}: ${commentText(value)}\n`);
      await write(part, head.join(''), table);
    }
    synced(part);
    renameSync(part, path);
    return Number(copied?.Count ?? 0);
  } catch (error) {
    throw isOfTheDisk(error) ? cannotWrite(path, error) : error;
  } finally {
    for (const file of [part, table]) if (existsSync(file)) rmSync(file);
  }
}

/** What the save dialog suggests: `emissions-by-service.csv`. */
export function suggestedName(view: ExportView, format: string): string {
  const subject =
    'by' in view && view.by !== undefined ? `-by-${view.by.replace(/[^A-Za-z0-9]+/g, '-')}` : '';
  const names = {
    breakdown: 'emissions',
    series: view.view === 'series' ? `emissions-${view.unit === 'day' ? 'daily' : 'monthly'}` : '',
    compare: 'emissions-compared',
    'not-covered': 'usage-not-covered',
    lines: 'usage-lines',
  };
  return `${names[view.view]}${subject.toLowerCase()}.${format}`;
}

/** The same rows with their texts as a spreadsheet may open them (see csvText). Numbers stay. */
async function asCsvSql(query: ViewQuery, sql: string, filter: FiguresFilter): Promise<string> {
  const columns = await query(`DESCRIBE ${sql}`, filter);
  const texts = columns
    .filter(({ column_type }) => column_type === 'VARCHAR')
    .map(({ column_name }) => identifier(String(column_name)))
    .map(
      (name) =>
        `CASE WHEN regexp_matches(${name}, ${quote(FORMULA_START)}) THEN '''' || ${name} ELSE ${name} END AS ${name}`,
    );
  return texts.length === 0 ? sql : `SELECT * REPLACE (${texts.join(', ')}) FROM (${sql})`;
}

/** A value in a comment: one line, and after a comma, where a spreadsheet sees a new cell, nothing that it would run. */
function commentText(value: string): string {
  return value
    .replace(/[\r\n]+/g, ' ')
    .replace(/([,;\t]\s*)([^,;\t]+)/gu, (_, before: string, cell: string) => before + csvText(cell));
}

async function write(path: string, head: string, table: string): Promise<void> {
  const target = createWriteStream(path, { mode: 0o600 });
  target.write(head);
  await pipeline(createReadStream(table), target);
}

function synced(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The system's own errors have a code; DuckDB's say what they are in their first words. */
function isOfTheDisk(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Failure) return false;
  return 'code' in error || /^(IO|Permission) Error/.test(error.message);
}

function tooLong(): Failure {
  return new Failure(
    'too-long',
    `This view has more than ${LONGEST_PDF} rows, which are no reading on paper. Filter it, or export it as CSV or Parquet.`,
    { rows: LONGEST_PDF },
  );
}

function cannotWrite(path: string, cause: unknown): Failure {
  return new Failure(
    'cannot-write',
    `The export could not be written to ${path} (${cause instanceof Error ? cause.message : String(cause)}). Choose another folder, or make room on the disk.`,
    { path },
    { cause },
  );
}
