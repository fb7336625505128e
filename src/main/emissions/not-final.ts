import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from './duckdb.ts';
import type { Scan } from './group-lines.ts';
import { quote } from './sql.ts';

/** Days whose usage may still change: provider, account, day. Only there when there are some. */
const NOT_FINAL_FILE = 'not-final.parquet';

/**
 * Keeps beside an import's lines which days may still change: those that Cost Explorer called estimated when it was asked
 * (`estimated` in the desk's files, docs/cloud-accounts.md), and `daysOpen`. Answers the names of the files that it wrote.
 * Other exports do not say it by the day.
 */
export async function writeNotFinal(
  connection: DuckDBConnection,
  scans: readonly Scan[],
  folder: string,
  daysOpen: readonly string[] = [],
): Promise<string[]> {
  const open = daysOpen.map((day) => `DATE ${quote(day)}`).join(', ');
  const selects = scans
    .filter(({ columns }) => columns.source.file.format === 'aws-cost-explorer')
    .flatMap(({ columns: { source }, paths }) => {
      const account = `${source.text('provider')} AS provider, coalesce(${source.text('account')}, '') AS account`;
      const from = `FROM ${source.scan(paths)}`;
      return [
        `SELECT ${account}, CAST(${source.instant('start')} AS DATE) AS day ${from} WHERE lower(${source.text('estimated')}) = 'true'`,
        `SELECT ${account}, unnest(CAST([${open}] AS DATE[])) AS day ${from}`,
      ];
    });
  if (selects.length === 0) return [];
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE not_final AS SELECT DISTINCT * FROM (${selects.join(' UNION ALL ')}) WHERE day IS NOT NULL`,
  );
  const [counted] = await query(connection, 'SELECT count(*) AS days FROM not_final');
  if (Number(counted?.days) === 0) return [];
  await connection.run(
    `COPY (FROM not_final ORDER BY ALL) TO ${quote(join(folder, NOT_FINAL_FILE))} (FORMAT parquet)`,
  );
  return [NOT_FINAL_FILE];
}

/** SQL for how many days of each month were not final: provider, account, month, days. */
export function notFinalSql(folder: string): string {
  const path = join(folder, NOT_FINAL_FILE);
  return existsSync(path)
    ? `(SELECT provider, account, CAST(date_trunc('month', day) AS DATE) AS month, count(*) AS days
        FROM read_parquet(${quote(path)}) GROUP BY ALL)`
    : `(SELECT '' AS provider, '' AS account, NULL::DATE AS month, 0 AS days WHERE FALSE)`;
}
