import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from './duckdb.ts';
import { isBadEncoding } from './repair-files.ts';
import { Source } from './source.ts';
import { unknownFile } from './unknown-file.ts';
import type { UsageFile } from './usage-file.ts';

/** Lines by which the order is told: the end of the billing period is on each, and is never before the 28th. */
const SAMPLE = 10_000;

const DATES = [
  'date',
  'usage_date',
  'usage_date_time',
  'billing_period_start_date',
  'billing_period_end_date',
];

/**
 * Whether days come before months in a file's dates with slashes (`30/09/2026`). Where none of them tells, months come
 * first, as Microsoft documents it.
 *
 * @throws Failure `unknown-format` when dates are written in both orders.
 */
export async function isDayFirst(connection: DuckDBConnection, file: UsageFile): Promise<boolean> {
  const source = new Source(file);
  const dates = DATES.filter((key) => source.seen(key)).map((key) => source.text(key));
  const [found = {}] = await query(
    connection,
    `SELECT min(day) FILTER (one > 12 AND two <= 12) AS day_first, min(day) FILTER (two > 12 AND one <= 12) AS month_first
     FROM (SELECT day, try_cast(split_part(day, '/', 1) AS INTEGER) AS one, try_cast(split_part(day, '/', 2) AS INTEGER) AS two
       FROM (SELECT unnest([${dates.join(', ')}]) AS day FROM (FROM ${source.scan([file.path], undefined, true)} LIMIT ${SAMPLE}))
       WHERE day LIKE '%/%/%')`,
  ).catch((error): never => {
    if (!isBadEncoding(error)) throw error;
    throw unknownFile(file.name, 'it holds bytes that are not text in UTF-8. Save it as CSV in UTF-8', error);
  });
  if (found.day_first !== null && found.month_first !== null) {
    throw unknownFile(
      file.name,
      `it has dates with the day first (${found.day_first}) and with the month first (${found.month_first}). Export it again, and put no files of both kinds together`,
    );
  }
  return found.day_first !== null;
}
