import { USAGE_CHARGES } from './charge-sql.ts';
import { classifyAwsSql } from './classify-aws-sql.ts';
import { classifyAzureSql } from './classify-azure-sql.ts';
import { classifyGcpSql } from './classify-gcp-sql.ts';
import { type Rule, rulesSql } from './rules-sql.ts';
import { UNIT_KEY, UNITS_SQL } from './units.ts';

/**
 * What decides how a line is estimated, apart from its amount. Lines that agree in these columns share one row of
 * factors, so a bill of millions of lines is classified in thousands of rows.
 */
export const KEY_COLUMNS = [
  'provider',
  'service',
  'service_code',
  'usage_type',
  'operation',
  'region',
  'instance_type',
  'unit',
  'charge',
  'charge_detail',
  'product_family',
  'description',
  'vcpu',
  'memory_gb',
] as const;

const PROVIDERS: Record<string, (keyed: string) => string> = {
  aws: classifyAwsSql,
  azure: classifyAzureSql,
  gcp: classifyGcpSql,
};

/**
 * The rows of `keys` (see KEY_COLUMNS; columns beyond them pass through) with how each is estimated:
 *
 * - `line_region`: the region, or the one in the usage type's prefix; '' where neither is known
 * - `instance`: the type as billed (`db.m5.large`); `machine`: the type under it, as the instance tables spell it
 *   (aws `m5.large`, azure `d4s v3`, gcp `n2-standard-4`); `machine_family`: the family of usage billed by the vCPU
 * - `processor`: one that is known without a machine
 * - `rule`: see RuleName, or `not-usage`; `reason`: a sentence, for `none` and `elsewhere`
 * - `per_unit`: what one unit of the amount is in the rule's measure (hours of a machine or an accelerator, vCPU-hours,
 *   GB-hours, GB); `monthly`: whether that is for each hour of the usage's calendar month
 * - `ssd`: true for SSD, false for HDD, null where nothing tells; `replication_name`: a name in replication.csv, or null
 *   where data is kept once
 * - `size_vcpu`, `size_memory_gb`: of a machine that is known by a service's own size alone, for `instance`
 * - `memory_vcpus`: vCPUs billed apart beside each GB of `memory`; their watts include a part of it
 * - `accelerator`, `accelerators`: for the rule `accelerator`
 * - `assumption`: a sentence, where something was assumed
 *
 * @param providers Those that the keys are known to be of, where that is known: the rules of others are left out of the
 *   query, which takes as long to plan as it has rules.
 */
export function classifySql(keys: string, providers: readonly string[] = Object.keys(PROVIDERS)): string {
  const known = Object.entries(PROVIDERS).filter(([provider]) => providers.includes(provider));
  const ids = known.map(([provider]) => `'${provider}'`).join(', ');
  const parts = [
    ...known.map(([provider, classify]) => classify(`(FROM keyed WHERE provider = '${provider}')`)),
    otherSql(`(FROM keyed WHERE provider IS NULL OR provider NOT IN (${ids || "''"}))`),
  ];
  return `
  WITH keyed AS MATERIALIZED (
    SELECT k.*, coalesce(measure, '') AS measure, coalesce(unit_factor, 1) AS unit_factor,
      coalesce(usage_type, '') AS usage, coalesce(service_code, service, '') AS code, coalesce(description, '') AS words
    FROM ${keys} k LEFT JOIN ${UNITS_SQL} ON unit_key = ${UNIT_KEY}
  ), classified AS (
    ${parts.join('\n    UNION ALL BY NAME ')}
  )
  SELECT * EXCLUDE (measure, unit_factor, usage, code, words)
    REPLACE (CASE WHEN ${NOT_USAGE} THEN 'not-usage' ELSE rule END AS rule,
      CASE WHEN NOT ${NOT_USAGE} THEN reason END AS reason)
  FROM classified`;
}

/** Charges that are no use of anything. */
const NOT_USAGE = `(charge_detail IS NOT NULL OR charge NOT IN (${USAGE_CHARGES.map((charge) => `'${charge}'`).join(', ')}))`;

const OTHER_RULES: Rule[] = [
  { when: 'TRUE', rule: 'none', reason: 'There are no factors for this provider.' },
];

function otherSql(keyed: string): string {
  return rulesSql(
    `(SELECT *, coalesce(region, '') AS line_region, instance_type AS instance, CAST(NULL AS VARCHAR) AS machine, CAST(NULL AS VARCHAR) AS machine_family
      FROM ${keyed})`,
    OTHER_RULES,
  );
}
