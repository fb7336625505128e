import type { DuckDBConnection } from '@duckdb/node-api';
import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { query } from './duckdb.ts';
import { exactSum } from './exact-sum.ts';
import { applyOverrides, needsAccounts, type Overrides } from './factor-overrides.ts';
import { factorSql } from './factor-sql.ts';
import { KIND } from './line-columns.ts';

/** More than any single line of any bill; what exceeds it is a broken amount and must not drown a total. */
const MAX_KWH_PER_LINE = 1e9;

/** What an estimate consists of, each per unit of the amount in `keyed` under the name with `_each`. */
export const MEASURES = [
  'kwh',
  'kwh_low',
  'kwh_high',
  'it_kwh',
  'kg_operational',
  'kg_operational_low',
  'kg_operational_high',
  'kg_market',
  'kg_market_low',
  'kg_market_high',
  'kg_embodied',
  'kg_embodied_low',
  'kg_embodied_high',
  'water',
] as const;

/** Lines of these are estimated together by cost: a report's unit, so that a validator can do it again. */
const BATCH = ['batch', 'account', 'month', 'provider', 'service', 'currency'];

/**
 * Makes `month_activity` (the groups in `activity` by month), `keyed` (factors by key_id and month) for the table `keys` and the months in `activity`, and `proxies`,
 * the figures per unit of currency of what is estimated by factors in each batch (empty when `proxy` is false). Needs
 * the tables of a factor set, where it puts the overrides; without any, figures are what reports are made of. `keyed` is by
 * account, too, where an override names one (the variable `by_account`). Without `explained`, the column `factors` is
 * null unless there are overrides.
 *
 * @throws Failure `bad-overrides`.
 */
export async function createFactors(
  connection: DuckDBConnection,
  proxy: boolean,
  activity = `(SELECT '' AS batch, * FROM activity)`,
  overrides?: Overrides,
  explained = true,
): Promise<void> {
  const some = overrides !== undefined && Object.values(overrides).some((list) => list.length > 0);
  const byAccount = some && needsAccounts(overrides);
  if (some) await applyOverrides(connection, overrides, { byAccount });
  // Planning the rules of a provider that no line is of costs more than asking.
  const found = await query(connection, 'SELECT DISTINCT provider FROM keys');
  const providers = found.map(({ provider }) => String(provider));
  const account = byAccount ? ', account' : '';
  const names = some ? `CAST(json_extract(factors, '$.overrides') AS VARCHAR[])` : 'NULL';
  await connection.run(`
    SET VARIABLE by_account = ${byAccount};
    CREATE OR REPLACE TEMP TABLE classified AS ${classifySql('keys', providers)};
    CREATE OR REPLACE TEMP TABLE month_activity AS ${byMonthSql(activity)};
    CREATE OR REPLACE TEMP TABLE key_months AS SELECT DISTINCT key_id, day AS month${account} FROM month_activity;
    CREATE OR REPLACE TEMP TABLE keyed AS SELECT *${byAccount ? '' : ', CAST(NULL AS VARCHAR) AS account'},
        coalesce(instance, instance_type) AS billed_type, coalesce(${names}, CAST([] AS VARCHAR[])) AS overrides
      FROM (${factorSql('(SELECT * FROM classified JOIN key_months USING (key_id))', { byAccount, explained: explained || some })});
    CREATE OR REPLACE TEMP TABLE proxies AS
      SELECT ${BATCH.join(', ')}, ${MEASURES.map((name) => `${exactSum(name)} / CAST(sum(cost) AS DOUBLE) AS ${name}_each`).join(', ')},
        ${some ? 'list_sort(list_distinct(flatten(list(DISTINCT overrides))))' : 'CAST([] AS VARCHAR[])'} AS overrides
      FROM (${estimatedSql('month_activity', false)})
      WHERE ${proxy} AND status = 'estimated' AND kind = ${KIND.usual} AND cost > 0
      GROUP BY ALL HAVING sum(cost) > 0 AND ${exactSum('kwh')} > 0`);
}

/** Groups of lines (see createActivity) by calendar month instead of day: factors are the same in a month. */
function byMonthSql(activity: string): string {
  return `SELECT batch, key_id, account, CAST(date_trunc('month', day) AS DATE) AS day, currency, kind, large,
      CAST(sum(lines) AS BIGINT) AS lines,
      CASE WHEN large IS NULL THEN ${exactSum('CASE WHEN large IS NULL THEN amount END')} ELSE large * sum(lines) END AS amount,
      CAST(sum(cost) AS DECIMAL(38, 12)) AS cost, min(first) AS first, max(last) AS last
    FROM ${activity} WHERE kind <> ${KIND.unreadable} GROUP BY batch, key_id, account, date_trunc('month', day), currency, kind, large`;
}

/**
 * The rows of `relation` (key_id, batch, account, day, currency, kind, large, amount, cost and others, which are passed
 * on; lines or groups of them) with their key and their estimate: the columns of a key with `region` and
 * `instance_type` as they were made out, `rule`, `status` (estimated, not-usage, not-covered), `method` (direct,
 * fallback, proxy, not-usage, not-covered), `class`, `reason`, `overrides` (the names of those that the estimate rests on)
 * and MEASURES: kWh, kg CO2e, litres. Needs createFactors; lines that could not be read are left out.
 */
export function estimatedSql(relation: string, proxy = true): string {
  const same = BATCH.filter((column) => column !== 'month' && column !== 'provider')
    .map((column) => `p.${column} IS NOT DISTINCT FROM l.${column}`)
    .join(' AND ');
  const each = (name: string) =>
    `CASE method WHEN 'direct' THEN amount * ${name}_each WHEN 'fallback' THEN amount * ${name}_each
       ${proxy ? `WHEN 'proxy' THEN CAST(cost AS DOUBLE) * by_cost_${name}` : ''} ELSE 0 END AS ${name}`;
  return `
  SELECT * EXCLUDE (${MEASURES.map((name) => `${name}_each${proxy ? `, by_cost_${name}` : ''}`).join(', ')}, key_method, key_reason, key_class, key_factors, key_overrides${proxy ? ', by_cost_overrides' : ''}),
    CASE WHEN method IN ('direct', 'fallback') THEN key_factors ELSE '{}' END AS factors,
    CASE WHEN method IN ('direct', 'fallback') THEN key_overrides ${proxy ? `WHEN method = 'proxy' THEN by_cost_overrides ` : ''}ELSE CAST([] AS VARCHAR[]) END AS overrides,
    ${MEASURES.map(each).join(',\n    ')}
  FROM (
    SELECT *, CASE status WHEN 'estimated' THEN CASE rule WHEN 'none' THEN 'proxy' ELSE key_method END ELSE status END AS method,
      CASE status
        WHEN 'not-usage' THEN CASE WHEN rule <> 'not-usage' THEN 'A negative amount corrects another line.' END
        WHEN 'not-covered' THEN CASE
          WHEN kind = ${KIND.missing} AND rule NOT IN ('none', 'elsewhere') THEN 'The line has no amount.'
          ELSE coalesce(key_reason, 'The amount is beyond any real usage.') END
        ELSE key_reason END AS reason,
      CASE status
        WHEN 'estimated' THEN CASE rule WHEN 'none' THEN 'other' ELSE key_class END
        WHEN 'not-usage' THEN CASE WHEN rule <> 'not-usage' THEN 'negative-amount'
          ELSE lower(regexp_replace(coalesce(charge_detail, charge), '([a-z])([A-Z])', '\\1-\\2', 'g')) END
        ELSE 'unknown' END AS class
    FROM (
      SELECT l.*, k.month, k.machine, k.rule, k.method AS key_method, k.reason AS key_reason, k.class AS key_class, k.factors AS key_factors, k.overrides AS key_overrides,
        ${KEY_COLUMNS.filter((column) => column !== 'region' && column !== 'instance_type')
          .map((column) => `k.${column}`)
          .join(', ')},
        k.line_region AS region, k.billed_type AS instance_type,
        ${MEASURES.map((name) => `k.${name}_each`).join(', ')},
        ${proxy ? `${MEASURES.map((name) => `p.${name}_each AS by_cost_${name}`).join(', ')}, p.overrides AS by_cost_overrides,` : ''}
        CASE
          WHEN k.rule = 'not-usage' OR l.kind = ${KIND.negative} THEN 'not-usage'
          WHEN k.rule = 'none' THEN ${proxy ? `CASE WHEN l.kind = ${KIND.usual} AND l.amount > 0 AND l.cost > 0 AND p.kwh_each IS NOT NULL THEN 'estimated' ELSE 'not-covered' END` : `'not-covered'`}
          WHEN k.rule = 'elsewhere' OR l.kind = ${KIND.missing} THEN 'not-covered'
          WHEN l.large * k.kwh_each > ${MAX_KWH_PER_LINE} THEN 'not-covered'
          ELSE 'estimated' END AS status
      FROM ${relation} l
      JOIN keyed k ON k.key_id = l.key_id AND k.month = CAST(date_trunc('month', l.day) AS DATE)
        AND k.account IS NOT DISTINCT FROM CASE WHEN getvariable('by_account') THEN l.account END
      ${proxy ? `LEFT JOIN proxies p ON p.month = k.month AND p.provider = k.provider AND ${same.replace('l.service', 'k.service')}` : ''}
      WHERE l.kind <> ${KIND.unreadable}))`;
}
