import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { checkGzip } from './check-gzip.ts';
import { query, SPILL_FOLDER } from './duckdb.ts';
import { findBlankLines, mendCsv } from './mend-csv.ts';
import { normaliseSql } from './normalise-sql.ts';
import { recogniseFile, type UsageFile } from './recognise-file.ts';
import { quote } from './sql.ts';

export type Progress = TaskControl['progress'];

/** Where to work, and whom to tell. */
export type Work = { folder: string; signal?: AbortSignal | undefined; progress?: Progress | undefined };

/** How often a running query is asked how far it has come, in milliseconds. */
const PROGRESS_INTERVAL = 200;

/**
 * Reads usage files into two relations: `read_lines` (normalised lines) and `unreadable` (file, row, reason). Every
 * record of every file is in exactly one of them.
 *
 * @throws Failure `unknown-format` before anything is read; `damaged-file`.
 */
export async function readUsage(
  connection: DuckDBConnection,
  files: readonly { path: string; name: string }[],
  work: Work,
): Promise<UsageFile[]> {
  const known: UsageFile[] = [];
  for (const { path, name } of files) known.push(await recogniseFile(connection, path, name));
  for (const file of known) if (file.gzipped) await checkGzip(file, work.signal);

  const read = join(work.folder, SPILL_FOLDER, 'read.parquet');
  await copyLines(connection, known, read, work);
  const mended = await mendSwallowed(connection, known, work);
  if (mended.files.length > 0) {
    await copyLines(connection, mended.files, read, work);
    await connection.run(`INSERT INTO open_quotes VALUES ${mended.rows.join(', ')}`);
  }
  await noteBlankLines(connection, mended.files.length > 0 ? mended.files : known, work.signal);
  await separate(connection, known, read);
  return known;
}

async function copyLines(
  connection: DuckDBConnection,
  known: UsageFile[],
  read: string,
  work: Work,
): Promise<void> {
  const bytes = known.reduce((sum, file) => sum + statSync(file.path).size, 0);
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    const done = Math.min(bytes, Math.max(0, Math.round((percentage / 100) * bytes)));
    work.progress?.({ phase: 'Reading', done, total: bytes, unit: 'bytes' });
  }, PROGRESS_INTERVAL);
  try {
    const selects = known.map((file, at) => normaliseSql(file, `rejects_${at}`));
    await connection.run(
      `COPY (${selects.join('\nUNION ALL\n')}) TO ${quote(read)} (FORMAT parquet, COMPRESSION snappy)`,
    );
  } catch (cause) {
    if (work.signal?.aborted) throw cause;
    throw unreadable(known, cause);
  } finally {
    clearInterval(timer);
  }
  work.progress?.({ phase: 'Reading', done: bytes, total: bytes, unit: 'bytes' });
}

/**
 * Files in which a record took in the lines after it, with those replaced by mended copies. Empty when there is none,
 * which is so for every export that arrived whole.
 */
async function mendSwallowed(
  connection: DuckDBConnection,
  known: UsageFile[],
  work: Work,
): Promise<{ files: UsageFile[]; rows: string[] }> {
  await connection.run('CREATE TEMP TABLE open_quotes (file VARCHAR, row BIGINT)');
  const rows: string[] = [];
  const files: UsageFile[] = [];
  for (const [at, file] of known.entries()) {
    if (file.container === 'parquet' || !(await swallowedLines(connection, at))) {
      files.push(file);
      continue;
    }
    const path = join(work.folder, SPILL_FOLDER, `mended-${at}.csv`);
    for (const row of await mendCsv(file, path, work.signal)) rows.push(`(${quote(file.name)}, ${row})`);
    files.push({ ...file, path, gzipped: false });
  }
  if (rows.length === 0) return { files: [], rows };
  for (const [at, file] of known.entries()) {
    if (file.container === 'csv')
      await connection.run(`DROP TABLE rejects_${at}; DROP TABLE rejects_${at}_scans`);
  }
  return { files, rows };
}

async function swallowedLines(connection: DuckDBConnection, at: number): Promise<boolean> {
  const [found] = await query(
    connection,
    `SELECT count(*) AS n FROM rejects_${at} WHERE trim(csv_line, chr(10) || chr(13)) LIKE '%' || chr(10) || '%'`,
  );
  return Number(found?.n) > 0;
}

/** Where blank lines are in the files that have bad records, whose numbers depend on them. */
async function noteBlankLines(
  connection: DuckDBConnection,
  files: UsageFile[],
  signal: AbortSignal | undefined,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE blank_lines (file VARCHAR, line BIGINT)');
  for (const [at, file] of files.entries()) {
    if (file.container === 'parquet') continue;
    const [rejected] = await query(connection, `SELECT count(*) AS n FROM rejects_${at}`);
    if (Number(rejected?.n) === 0) continue;
    const blank = await findBlankLines(file, signal);
    if (blank.length > 0) {
      await connection.run(
        `INSERT INTO blank_lines SELECT ${quote(file.name)}, unnest([${blank.join(', ')}])`,
      );
    }
  }
}

/** Sets unreadable records apart and gives the others the row numbers that they have in their files. */
async function separate(connection: DuckDBConnection, files: UsageFile[], read: string): Promise<void> {
  const rejects = files.flatMap((file, at) =>
    file.container === 'csv'
      ? [`SELECT ${quote(file.name)} AS file, line, ${REJECT_REASON} AS reason FROM rejects_${at}`]
      : [],
  );
  await connection.run(`
    CREATE TEMP TABLE rejected AS
      SELECT found.file AS file, found.line AS row,
        CASE WHEN max(open_quotes.row) IS NULL THEN min(reason) ELSE 'A quote is opened and not closed.' END AS reason
      FROM (
        SELECT r.file, CAST(r.line AS BIGINT) - coalesce(b.n, 0) AS line, r.reason
        FROM (${[`SELECT NULL AS file, NULL AS line, NULL AS reason WHERE FALSE`, ...rejects].join(' UNION ALL ')}) AS r
        ASOF LEFT JOIN (SELECT *, row_number() OVER (PARTITION BY file ORDER BY line) AS n FROM blank_lines) AS b
          ON r.file = b.file AND r.line > b.line) AS found
      LEFT JOIN open_quotes ON open_quotes.file = found.file AND open_quotes.row = found.line
      GROUP BY ALL`);
  // The n-th rejected record, at row r, comes after r - n others: those that follow it are n rows further down.
  await connection.run(`
    CREATE TEMP TABLE shifts AS
      SELECT file, row - n AS after, max(n) AS shift
      FROM (SELECT file, row, row_number() OVER (PARTITION BY file ORDER BY row) AS n FROM rejected) GROUP BY ALL`);
  const [count] = await query(connection, 'SELECT count(*) AS n FROM shifts');
  const placed =
    Number(count?.n) === 0
      ? `SELECT * FROM read_parquet(${quote(read)})`
      : `SELECT l.* REPLACE (l.row + coalesce(s.shift, 0) AS row) FROM read_parquet(${quote(read)}) l
         ASOF LEFT JOIN shifts s ON l.file = s.file AND l.row > s.after`;
  await connection.run(
    `CREATE TEMP VIEW read_lines AS SELECT * EXCLUDE (problem) FROM (${placed}) WHERE problem IS NULL`,
  );
  await connection.run(
    `CREATE TEMP VIEW unreadable AS SELECT file, row, reason FROM rejected
     UNION ALL SELECT file, row, problem FROM (${placed}) WHERE problem IS NOT NULL`,
  );
}

const REJECT_REASON = `CASE error_type
    WHEN 'MISSING COLUMNS' THEN 'It has too few columns. ' || error_message || '.'
    WHEN 'TOO MANY COLUMNS' THEN 'It has too many columns. ' || error_message || '.'
    WHEN 'INVALID ENCODING' THEN 'It holds bytes that are not UTF-8.'
    WHEN 'UNQUOTED VALUE' THEN 'A quote is not closed, or stands inside a value.'
    ELSE error_message END`;

function unreadable(files: UsageFile[], cause: unknown): Failure {
  const text = cause instanceof Error ? cause.message : String(cause);
  const file =
    files.find((candidate) => text.includes(candidate.path)) ?? (files.length === 1 ? files[0] : undefined);
  const name = file ? `“${file.name}”` : 'One of the files';
  return new Failure(
    'damaged-file',
    `${name} cannot be read, so nothing was imported. Download it again.`,
    { file: file?.name ?? '' },
    { cause },
  );
}
