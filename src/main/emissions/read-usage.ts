import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { query } from './duckdb.ts';
import { createActivity, groupScan, type Scan } from './group-lines.ts';
import { LineColumns } from './line-columns.ts';
import { findBlankLines } from './mend-csv.ts';
import { recogniseFile } from './recognise-file.ts';
import {
  evenFiles,
  isBadEncoding,
  isUnevenLines,
  mendSwallowed,
  pathsRejected,
  rejectedIn,
  rejectsOf,
} from './repair-files.ts';
import { alike } from './source.ts';
import { quote } from './sql.ts';
import type { UsageFile } from './usage-file.ts';

export type Progress = TaskControl['progress'];

/** Where to work, and whom to tell. */
export type Work = { folder: string; signal?: AbortSignal | undefined; progress?: Progress | undefined };

/** The files as they are read, and the salt with which their lines find their keys (see createActivity). */
export type Reading = { files: UsageFile[]; scans: Scan[]; salt: string };

/** How often a running query is asked how far it has come, in milliseconds. */
const PROGRESS_INTERVAL = 200;

/**
 * Tells the formats of files.
 *
 * @throws Failure `unknown-format`.
 */
export async function recogniseFiles(
  connection: DuckDBConnection,
  files: readonly { path: string; name: string }[],
): Promise<UsageFile[]> {
  const known: UsageFile[] = [];
  for (const { path, name } of files) known.push(await recogniseFile(connection, path, name));
  return known;
}

/**
 * Reads usage files once into `keys`, `key_of` and `activity` (see createActivity), and the records that are no lines
 * into `rejected` (file, row, reason). Every record of every file is in exactly one of them.
 *
 * @throws Failure `damaged-file`.
 */
export async function readUsage(
  connection: DuckDBConnection,
  known: readonly UsageFile[],
  work: Work,
): Promise<Reading> {
  await connection.run('CREATE TEMP TABLE open_quotes (file VARCHAR, row BIGINT)');
  let files = [...known];
  let rejects = 'rejects';
  const groupAgain = (others: UsageFile[], prefix: string) => {
    files = others;
    rejects = prefix;
    return group(connection, files, work, rejects);
  };
  let failure: unknown;
  let scans = await group(connection, files, work, rejects).catch((error): Scan[] => {
    if (!isUnevenLines(error)) throw error;
    failure = error;
    return [];
  });
  const suspects = failure ? files.map(({ path }) => path) : await pathsRejected(connection, scans, rejects);
  const even = await evenFiles(files, suspects, work);
  if (even) scans = await groupAgain(even, 'even_rejects');
  else if (failure) throw failure;
  const mended = await mendSwallowed(connection, files, scans, rejects, work);
  if (mended) scans = await groupAgain(mended, 'mended_rejects');
  await noteRejected(connection, files, scans, rejects, work.signal);
  return { files, scans, salt: await createActivity(connection, scans) };
}

/**
 * Runs a query over usage files with progress in lines where their number is known, else in bytes.
 *
 * @throws Failure `damaged-file`.
 */
export async function runOverFiles(
  connection: DuckDBConnection,
  phase: string,
  files: readonly { path: string; name: string }[],
  work: Work,
  run: () => Promise<void>,
  lines?: number,
): Promise<void> {
  const total = lines ?? files.reduce((sum, file) => sum + statSync(file.path).size, 0);
  const tell = (share: number) =>
    work.progress?.({
      phase,
      done: Math.min(total, Math.max(0, Math.round(share * total))),
      total,
      unit: lines === undefined ? 'bytes' : 'lines',
    });
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  const timer = setInterval(() => tell(connection.progress.percentage / 100), PROGRESS_INTERVAL);
  try {
    await run();
  } catch (cause) {
    if (work.signal?.aborted) throw cause;
    throw unreadable(files, cause);
  } finally {
    clearInterval(timer);
  }
  tell(1);
}

async function group(
  connection: DuckDBConnection,
  files: readonly UsageFile[],
  work: Work,
  rejects: string,
): Promise<Scan[]> {
  const scans = [...Map.groupBy(files, alike).values()].map((group, at): Scan => {
    const [first] = group;
    if (!first) throw new Error('a group has a member');
    return {
      at,
      columns: new LineColumns(first),
      paths: group.map(({ path }) => path),
      names: group.map(({ name }) => name),
    };
  });
  await runOverFiles(connection, 'Reading', files, work, async () => {
    for (const scan of scans) await groupScan(connection, scan, rejectsOf(scan, rejects));
  });
  return scans;
}

/** Leaves `rejected` (file, row, reason) and `shifts` (file, after, shift), which place the lines that were kept. */
async function noteRejected(
  connection: DuckDBConnection,
  files: readonly UsageFile[],
  scans: readonly Scan[],
  prefix: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE found_rejects (file VARCHAR, line BIGINT, reason VARCHAR)');
  for (const scan of scans) {
    const table = rejectsOf(scan, prefix);
    if (table === undefined) continue;
    const names = scan.paths.map((path, at) => `(${quote(path)}, ${quote(scan.names[at] ?? path)})`);
    await connection.run(
      `INSERT INTO found_rejects SELECT name, line, ${REJECT_REASON} FROM ${rejectedIn(table)}
       JOIN (VALUES ${names.join(', ')}) AS names(path, name) ON path = file_path;
       DROP TABLE ${table}; DROP TABLE ${table}_scans`,
    );
  }
  await noteBlankLines(connection, files, signal);
  await connection.run(`
    CREATE TEMP TABLE rejected AS
      SELECT found.file AS file, found.line AS row,
        CASE WHEN max(open_quotes.row) IS NULL THEN min(reason) ELSE 'A quote is opened and not closed.' END AS reason
      FROM (
        SELECT r.file, r.line - coalesce(b.n, 0) AS line, r.reason
        FROM found_rejects r
        ASOF LEFT JOIN (SELECT *, row_number() OVER (PARTITION BY file ORDER BY line) AS n FROM blank_lines) AS b
          ON r.file = b.file AND r.line > b.line) AS found
      LEFT JOIN open_quotes ON open_quotes.file = found.file AND open_quotes.row = found.line
      GROUP BY ALL`);
  // The n-th rejected record, at row r, comes after r - n others: those that follow it are n rows further down.
  await connection.run(`
    CREATE TEMP TABLE shifts AS
      SELECT file, row - n AS after, max(n) AS shift
      FROM (SELECT file, row, row_number() OVER (PARTITION BY file ORDER BY row) AS n FROM rejected) GROUP BY ALL`);
}

/** Where blank lines are in the files that have bad records, whose numbers depend on them. */
async function noteBlankLines(
  connection: DuckDBConnection,
  files: readonly UsageFile[],
  signal: AbortSignal | undefined,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE blank_lines (file VARCHAR, line BIGINT)');
  const rows = await query(connection, 'SELECT DISTINCT file FROM found_rejects');
  const bad = new Set(rows.map(({ file }) => String(file)));
  for (const file of files.filter(({ name }) => bad.has(name))) {
    const blank = await findBlankLines(file, signal);
    if (blank.length > 0) {
      await connection.run(
        `INSERT INTO blank_lines SELECT ${quote(file.name)}, unnest([${blank.join(', ')}])`,
      );
    }
  }
}

const REJECT_REASON = `CASE error_type
    WHEN 'MISSING COLUMNS' THEN 'It has too few columns. ' || error_message || '.'
    WHEN 'TOO MANY COLUMNS' THEN 'It has too many columns. ' || error_message || '.'
    WHEN 'INVALID ENCODING' THEN 'It holds bytes that are not UTF-8.'
    WHEN 'UNQUOTED VALUE' THEN 'A quote is not closed, or stands inside a value.'
    ELSE error_message END`;

function unreadable(files: readonly { path: string; name: string }[], cause: unknown): Failure {
  const text = cause instanceof Error ? cause.message : String(cause);
  const file =
    files.find((candidate) => text.includes(candidate.path)) ?? (files.length === 1 ? files[0] : undefined);
  const name = file ? `“${file.name}”` : 'One of the files';
  const why = isBadEncoding(cause)
    ? 'holds bytes that are not text in UTF-8, so nothing was imported. Save it as CSV in UTF-8'
    : 'cannot be read, so nothing was imported. Download it again';
  return new Failure('damaged-file', `${name} ${why}.`, { file: file?.name ?? '' }, { cause });
}
