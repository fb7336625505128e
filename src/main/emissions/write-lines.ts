import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Scan } from './group-lines.ts';
import { LINES_FOLDER } from './import-files.ts';
import { KIND } from './line-columns.ts';
import { quote } from './sql.ts';

/**
 * Reads the files of a scan again and writes their lines as they are, in the files' order: `file_index`, `line_hash`
 * (null where the line cannot be read, with the reason in `problem`), account, resource, tags, start_time, end_time,
 * amount, cost, currency. A line's row in its file follows from its place.
 */
export async function writeLines(
  connection: DuckDBConnection,
  scan: Scan,
  salt: string,
  folder: string,
): Promise<void> {
  const { columns } = scan;
  const of = (name: string) => columns.field(name);
  const readable = `kind <> ${KIND.unreadable} AND ${of('charge')} IS NOT NULL`;
  const lines = columns.measured(columns.source.scan(scan.paths), []);
  await connection.run(`COPY (
      SELECT CAST(file_index AS INTEGER) AS file_index,
        CASE WHEN ${readable} THEN ${columns.hash(`${salt}-${scan.at}`)} END AS line_hash,
        ${of('account')} AS account, ${of('resource')} AS resource, ${of('tags')} AS tags,
        start_time, end_time, amount, cost, ${of('currency')} AS currency,
        CASE WHEN ${readable} THEN NULL ELSE ${columns.problem()} END AS problem
      FROM (${lines})
    ) TO ${quote(join(folder, LINES_FOLDER, `${scan.at}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`);
}
