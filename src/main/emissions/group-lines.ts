import type { DuckDBConnection } from '@duckdb/node-api';
import { KEY_COLUMNS } from './classify-sql.ts';
import { query } from './duckdb.ts';
import { KIND, LARGE, type LineColumns } from './line-columns.ts';

/** Files that are read in one go; `at` tells them from the other scans of an import. */
export type Scan = { at: number; columns: LineColumns; paths: string[]; names: string[] };

/**
 * Reads the files of a scan once and leaves `raw_groups_<at>`: lines that agree in everything that their figures depend
 * on, with their number and exact sums; and `texts_<at>`: every combination of texts in them. Nothing is computed per
 * line that can be computed per group, and nothing per group that can be computed per combination of texts.
 *
 * Hashing a line's texts costs little and comparing them much, so where columns can be read apart from each other
 * (Parquet), lines are grouped by a hash of the texts, and the texts behind each hash are read beside. Where two share
 * it, which the hash of the columns in the other order tells, and in text files, which are read but once, lines are
 * grouped by the texts.
 */
export async function groupScan(
  connection: DuckDBConnection,
  scan: Scan,
  rejectsTable: string | undefined,
): Promise<void> {
  const { columns, paths, at } = scan;
  const tokens = columns.groupTokens;
  const lines = columns.measured(columns.source.scan(paths, rejectsTable), []);
  if (columns.source.file.container === 'parquet' && tokens.length > 0) {
    const hash = `hash(${tokens.join(', ')})`;
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE texts_${at} AS
       SELECT ${hash} AS text_hash, ${tokens.map((token) => `any_value(${token}) AS ${token}`).join(', ')}
       FROM ${columns.source.scan(paths)} GROUP BY text_hash, hash(${tokens.toReversed().join(', ')})`,
    );
    const [counted] = await query(
      connection,
      `SELECT count(*) = count(DISTINCT text_hash) AS apart FROM texts_${at}`,
    );
    if (counted?.apart === true) {
      await connection.run(
        `CREATE OR REPLACE TEMP TABLE sums_${at} AS ${groupSql(`${hash} AS text_hash`, lines)};
         CREATE OR REPLACE TEMP VIEW raw_groups_${at} AS FROM sums_${at} JOIN texts_${at} USING (text_hash)`,
      );
      return;
    }
  }
  const text = columns.source.file.container === 'csv' ? columns.lineTokens : [];
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE sums_${at} AS ${groupSql(tokens.join(', ') || 'NULL AS nothing', lines, text)};
     CREATE OR REPLACE TEMP VIEW raw_groups_${at} AS FROM sums_${at};
     CREATE OR REPLACE TEMP TABLE texts_${at} AS SELECT DISTINCT ${tokens.join(', ') || 'nothing'} FROM sums_${at}`,
  );
}

function groupSql(by: string, lines: string, alsoRead: readonly string[] = []): string {
  return `SELECT ${by}, CAST(start_time AS DATE) AS day, kind,
      CASE WHEN usual THEN NULL WHEN kind IN (${KIND.usual}, ${KIND.credited}) THEN ${LARGE} END AS large,
      count(*) AS lines, min(start_time) AS first, max(end_time) AS last,
      sum(CAST(CASE WHEN usual THEN amount WHEN amount >= 0 AND ${LARGE} IS NULL THEN amount END AS DECIMAL(38, 18))) AS amount,
      sum(CASE WHEN usual OR kind <> ${KIND.unreadable} THEN cost END) AS cost
        ${alsoRead.map((token) => `, count(${token}) AS read_${token}`).join('')}
    FROM (${lines}) GROUP BY ALL`;
}

/**
 * Makes of all scans' groups: `keys` (key_id and KEY_COLUMNS, in an order that depends on them alone), `key_of` (hash of
 * a line's columns → key_id) and `activity` (key_id, account, day, currency, kind, large, lines, amount, cost, first,
 * last). Answers the salt with which lines find their key.
 */
export async function createActivity(connection: DuckDBConnection, scans: readonly Scan[]): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const salt = String(attempt);
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE raw_keys AS ${scans.map((scan) => rawKeysSql(scan, salt)).join(' UNION ALL ')}`,
    );
    const [counted] = await query(
      connection,
      'SELECT count(*) = count(DISTINCT line_hash) AS distinct FROM raw_keys',
    );
    if (counted?.distinct === true) return finish(connection, scans, salt);
  }
}

async function finish(connection: DuckDBConnection, scans: readonly Scan[], salt: string): Promise<string> {
  const list = KEY_COLUMNS.join(', ');
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE keys AS
      SELECT row_number() OVER (ORDER BY ${list}) - 1 AS key_id, * FROM (SELECT DISTINCT ${list} FROM raw_keys);
    CREATE OR REPLACE TEMP TABLE key_of AS
      SELECT line_hash, key_id FROM raw_keys r JOIN keys k
        ON ${KEY_COLUMNS.map((column) => `r.${column} IS NOT DISTINCT FROM k.${column}`).join(' AND ')};
    DROP TABLE raw_keys;
    CREATE OR REPLACE TEMP TABLE activity AS
      SELECT key_id, account, day, currency, kind, large, CAST(sum(lines) AS BIGINT) AS lines,
        CASE WHEN large IS NULL THEN coalesce(CAST(sum(amount) AS DOUBLE), 0) ELSE large * sum(lines) END AS amount, CAST(sum(cost) AS DECIMAL(38, 12)) AS cost,
        min(first) AS first, max(last) AS last
      FROM (${scans.map((scan) => groupsSql(scan, salt)).join(' UNION ALL ')}) JOIN key_of USING (line_hash)
      GROUP BY key_id, account, day, currency, kind, large`);
  for (const { at } of scans) {
    await connection.run(`DROP VIEW raw_groups_${at}; DROP TABLE sums_${at}; DROP TABLE texts_${at}`);
  }
  return salt;
}

function rawKeysSql({ at, columns }: Scan, salt: string): string {
  const distinct = `(SELECT DISTINCT ${columns.keyTokens.join(', ') || 'NULL AS nothing'} FROM texts_${at})`;
  const fields = KEY_COLUMNS.map((column) => `${columns.field(column)} AS ${column}`).join(', ');
  return `SELECT ${columns.hash(`${salt}-${at}`)} AS line_hash, ${fields} FROM ${distinct}`;
}

/** A line without a kind of charge cannot be read, whatever else it says. */
function groupsSql({ at, columns }: Scan, salt: string): string {
  return `SELECT ${columns.hash(`${salt}-${at}`)} AS line_hash, ${columns.field('account')} AS account,
    ${columns.field('currency')} AS currency, day,
    CASE WHEN ${columns.field('charge')} IS NULL THEN ${KIND.unreadable} ELSE kind END AS kind,
    large, lines, amount, cost, first, last FROM raw_groups_${at}`;
}

/** The groups of lines whose keys are known (see linesSql), as createActivity makes them. */
export function groupOfLinesSql(lines: string): string {
  return `SELECT batch, key_id, account, day, currency, kind, large, count(*) AS lines,
      coalesce(max(large) * count(*), CAST(sum(CAST(CASE WHEN amount >= 0 AND large IS NULL THEN amount END AS DECIMAL(38, 18))) AS DOUBLE), 0)
        AS amount,
      CAST(sum(cost) AS DECIMAL(38, 12)) AS cost, min(start_time) AS first, max(end_time) AS last
    FROM ${lines} GROUP BY ALL`;
}
