import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query, SPILL_FOLDER } from './duckdb.ts';
import type { Scan } from './group-lines.ts';
import { evenLineEnds, mendCsv } from './mend-csv.ts';
import { quote } from './sql.ts';
import type { UsageFile } from './usage-file.ts';

/** Where copies of files may be put. */
type Place = { folder: string; signal?: AbortSignal | undefined };

/** Only text can have records that cannot be told apart into columns. */
export function rejectsOf(scan: Scan, prefix: string): string | undefined {
  return scan.columns.source.file.container === 'csv' ? `${prefix}_${scan.at}` : undefined;
}

export function rejectedIn(table: string): string {
  return `(SELECT r.*, s.file_path FROM ${table} r JOIN ${table}_scans s USING (scan_id, file_id))`;
}

/** The files of which records were rejected for which `condition` holds. */
export async function pathsRejected(
  connection: DuckDBConnection,
  scans: readonly Scan[],
  rejects: string,
  condition = 'TRUE',
): Promise<string[]> {
  const paths: string[] = [];
  for (const scan of scans) {
    const table = rejectsOf(scan, rejects);
    if (table === undefined) continue;
    const rows = await query(
      connection,
      `SELECT DISTINCT file_path FROM ${rejectedIn(table)} WHERE ${condition}`,
    );
    paths.push(...rows.map(({ file_path }) => String(file_path)));
  }
  return paths;
}

/** Whether a reading failed as it does on a line's end of another kind than the first. Behind a quote, it rejects a line. */
export function isUnevenLines(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof Error && error.cause.message.includes('state machine')
  );
}

/**
 * Whether a reading failed on bytes that are not UTF-8. The reader rejects a line for them, but fails where the column has
 * a higher place in the file than there are columns that are read (DuckDB 1.5.5 looks its type up among those).
 */
export function isBadEncoding(error: unknown): boolean {
  return (
    error instanceof Error &&
    /INTERNAL Error: Attempted to access index \d+ within vector/.test(error.message)
  );
}

/** The files with copies in place of those among `suspects` whose lines end in several ways; null when there is none. */
export async function evenFiles(
  files: readonly UsageFile[],
  suspects: readonly string[],
  place: Place,
): Promise<UsageFile[] | null> {
  const even: UsageFile[] = [];
  for (const [at, file] of files.entries()) {
    const path = join(place.folder, SPILL_FOLDER, `even-${at}.csv`);
    const suspect = file.container === 'csv' && suspects.includes(file.path);
    const copied = suspect && (await evenLineEnds(file, path, place.signal));
    even.push(copied ? { ...file, path, gzipped: false } : file);
  }
  return even.some(({ path }, at) => path !== files[at]?.path) ? even : null;
}

/**
 * The files in which a record took in the lines after it replaced by mended copies, or null when there is none, which
 * is so for every export that arrived whole.
 */
export async function mendSwallowed(
  connection: DuckDBConnection,
  files: readonly UsageFile[],
  scans: readonly Scan[],
  rejects: string,
  place: Place,
): Promise<UsageFile[] | null> {
  const swallowed = await pathsRejected(
    connection,
    scans,
    rejects,
    `regexp_matches(trim(csv_line, chr(10) || chr(13)), '[\\n\\r]')`,
  );
  if (swallowed.length === 0) return null;
  const mended: UsageFile[] = [];
  for (const [at, file] of files.entries()) {
    if (!swallowed.includes(file.path)) {
      mended.push(file);
      continue;
    }
    const path = join(place.folder, SPILL_FOLDER, `mended-${at}.csv`);
    const rows = await mendCsv(file, path, place.signal);
    if (rows.length > 0) {
      await connection.run(
        `INSERT INTO open_quotes SELECT ${quote(file.name)}, unnest([${rows.join(', ')}])`,
      );
    }
    mended.push({ ...file, path, gzipped: false });
  }
  return mended;
}
