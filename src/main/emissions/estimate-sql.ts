import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { factorSql } from './factor-sql.ts';

/** More than any single line of any bill; what exceeds it is a broken amount and must not drown a total. */
const MAX_KWH_PER_LINE = 1e9;

/**
 * Lines (the normalised columns of `lines`) with their estimates: `status` (estimated, not-usage, not-covered),
 * `class`, `method` (direct, fallback, not-usage, not-covered), `reason`, `kwh`, `kg_operational`, `kg_embodied`,
 * `kg_micro` (kg × 10^6, operational and embodied rounded each) and `factors` as JSON.
 *
 * Every formula is linear in the amount, so factors are found once per distinct key and multiplied per line. A line's
 * estimate depends on the line and the factor set alone.
 */
export function estimateSql(lines: string): string {
  const activity = `(SELECT *, CAST(date_trunc('month', start_time) AS DATE) AS month FROM ${lines})`;
  const same = [...KEY_COLUMNS, 'month']
    .map((column) => `l.${column} IS NOT DISTINCT FROM k.${column}`)
    .join(' AND ');
  return `
  WITH activity AS NOT MATERIALIZED (FROM ${activity}),
  distinct_keys AS MATERIALIZED (SELECT DISTINCT ${KEY_COLUMNS.join(', ')}, month FROM activity),
  classified AS MATERIALIZED (${classifySql('distinct_keys')}),
  keyed AS MATERIALIZED (${factorSql('classified')}),
  multiplied AS (
    SELECT l.* EXCLUDE (region, instance_type, month), k.line_region AS region,
      coalesce(k.instance, l.instance_type) AS instance_type,
      CASE
        WHEN rule = 'not-usage' OR amount < 0 THEN 'not-usage'
        WHEN rule IN ('none', 'elsewhere') OR amount IS NULL OR amount * kwh_each > ${MAX_KWH_PER_LINE} THEN 'not-covered'
        ELSE 'estimated' END AS status,
      CASE
        WHEN rule = 'not-usage' THEN NULL
        WHEN amount < 0 THEN 'A negative amount corrects another line.'
        WHEN rule IN ('none', 'elsewhere') THEN k.reason
        WHEN amount IS NULL THEN 'The line has no amount.'
        WHEN amount * kwh_each > ${MAX_KWH_PER_LINE} THEN 'The amount is beyond any real usage.' END AS reason,
      k.class, k.method AS key_method, k.factors AS key_factors,
      amount * kwh_each AS key_kwh, amount * kg_operational_each AS key_operational,
      amount * kg_embodied_each AS key_embodied
    FROM activity l JOIN keyed k ON ${same}
  )
  SELECT * EXCLUDE (class, key_method, key_factors, key_kwh, key_operational, key_embodied),
    CASE status WHEN 'estimated' THEN class
      WHEN 'not-usage' THEN CASE WHEN amount < 0 AND charge_detail IS NULL AND charge IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage')
        THEN 'negative-amount'
        ELSE lower(regexp_replace(coalesce(charge_detail, charge), '([a-z])([A-Z])', '\\1-\\2', 'g')) END
      ELSE 'unknown' END AS class,
    CASE status WHEN 'estimated' THEN key_method ELSE status END AS method,
    CASE status WHEN 'estimated' THEN key_kwh ELSE 0 END AS kwh,
    CASE status WHEN 'estimated' THEN key_operational ELSE 0 END AS kg_operational,
    CASE status WHEN 'estimated' THEN key_embodied ELSE 0 END AS kg_embodied,
    CASE status WHEN 'estimated'
      THEN CAST(round(key_operational * 1e6) AS BIGINT) + CAST(round(key_embodied * 1e6) AS BIGINT)
      ELSE 0 END AS kg_micro,
    CASE status WHEN 'estimated' THEN key_factors ELSE '{}' END AS factors
  FROM multiplied`;
}
