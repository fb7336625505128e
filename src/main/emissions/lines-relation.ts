import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from './duckdb.ts';
import { FILES_FILE, KEY_OF_FILE, LINES_FOLDER, SHIFTS_FILE } from './import-files.ts';
import { KIND, LARGE } from './line-columns.ts';
import type { Reading } from './read-usage.ts';
import { quote } from './sql.ts';

/** Writes `files.parquet`: for each file of each scan its name, its first place among the lines, and its first row. */
export async function writeFiles(
  connection: DuckDBConnection,
  reading: Reading,
  folder: string,
): Promise<void> {
  const selects = reading.scans.map(({ at, names, columns }) => {
    const list = names.map((name, index) => `(${index}, ${quote(name)})`).join(', ');
    // In CSV the header is row 1, as in a spreadsheet.
    const firstRow = columns.source.file.container === 'csv' ? 2 : 1;
    return `SELECT ${at} AS scan, file_index, name AS file, first, ${firstRow} AS first_row
      FROM (SELECT file_index, min(file_row_number) AS first
        FROM read_parquet(${quote(join(folder, LINES_FOLDER, `${at}.parquet`))}, file_row_number = true) GROUP BY ALL)
      JOIN (VALUES ${list}) AS names(file_index, name) USING (file_index)`;
  });
  await connection.run(
    `COPY (${selects.join(' UNION ALL ')}) TO ${quote(join(folder, FILES_FILE))} (FORMAT parquet);
     COPY shifts TO ${quote(join(folder, SHIFTS_FILE))} (FORMAT parquet)`,
  );
}

/**
 * Every record that an import read, in no particular order: file, row, key_id (null with `problem` where it cannot be
 * read), account, resource, tags, start_time, end_time, day, amount, cost, currency, kind, large.
 */
export async function linesSql(connection: DuckDBConnection, folder: string): Promise<string> {
  const path = (name: string) => quote(join(folder, name));
  const scans = existsSync(join(folder, LINES_FOLDER))
    ? readdirSync(join(folder, LINES_FOLDER)).filter((name) => name.endsWith('.parquet'))
    : [];
  const [shifted] = await query(connection, `SELECT count(*) AS n FROM read_parquet(${path(SHIFTS_FILE)})`);
  const placed = scans
    .map(
      (
        name,
      ) => `SELECT f.file, l.file_row_number - f.first + f.first_row AS row, l.* EXCLUDE (file_index, file_row_number)
        FROM read_parquet(${quote(join(folder, LINES_FOLDER, name))}, file_row_number = true) l
        JOIN read_parquet(${path(FILES_FILE)}) f ON f.scan = ${Number(name.split('.')[0])} AND f.file_index = l.file_index`,
    )
    .join(' UNION ALL ');
  const rows =
    Number(shifted?.n) === 0
      ? `(${placed})`
      : `(SELECT l.* REPLACE (l.row + coalesce(s.shift, 0) AS row) FROM (${placed}) l
          ASOF LEFT JOIN read_parquet(${path(SHIFTS_FILE)}) s ON l.file = s.file AND l.row > s.after)`;
  return `(SELECT r.* EXCLUDE (line_hash), k.key_id, CAST(start_time AS DATE) AS day,
      CASE WHEN problem IS NOT NULL THEN ${KIND.unreadable} WHEN amount IS NULL THEN ${KIND.missing}
        WHEN amount < 0 THEN ${KIND.negative} WHEN cost <= 0 THEN ${KIND.credited} ELSE ${KIND.usual} END AS kind,
      CASE WHEN amount >= 0 THEN ${LARGE} END AS large
    FROM ${rows} r LEFT JOIN read_parquet(${path(KEY_OF_FILE)}) k USING (line_hash))`;
}
