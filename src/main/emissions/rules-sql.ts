import { quote } from './sql.ts';

/**
 * How a line is estimated: what one unit of its amount is turned into (see MEASURES), or why not. `none` has no figure
 * and may be estimated by proxy; `elsewhere` is counted with other lines or is no physical use, and is never estimated.
 */
export type RuleName =
  | 'instance'
  | 'vcpu'
  | 'credits'
  | 'memory'
  | 'storage'
  | 'network'
  | 'accelerator'
  | 'none'
  | 'elsewhere';

/** One rule. The first of a provider's rules whose `when` is true decides. Values are SQL but where noted. */
export type Rule = {
  when: string;
  rule: RuleName;
  /** Plain text: a sentence, for `none` and `elsewhere`. */
  reason?: string;
  /** What one unit of the amount is in the rule's measure; by the line's unit where absent. */
  perUnit?: string;
  /** With `perUnit`: whether that is for each hour of the calendar month. */
  monthly?: string;
  /** True for SSD, false for HDD; null where nothing tells. */
  ssd?: string;
  /** A name in replication.csv. */
  copies?: string;
  /** A processor that is known without a machine. */
  processor?: string;
  /** vCPUs and GB of a machine that is known by a service's own size alone (App Service P2v3), for `instance`. */
  vcpus?: string;
  memoryGb?: string;
  /** vCPUs that are billed apart beside each GB, for `memory`: their watts include a part of it. */
  memoryVcpus?: string;
  /** Name in the factor set's accelerators, and how many of them one unit's hour runs. */
  accelerator?: string;
  accelerators?: string;
  /** Plain text: a sentence about what was assumed. */
  assumption?: string;
};

/** The measures of billing units (see units.ts) that each rule takes as they are. */
const MEASURES: Partial<Record<RuleName, string>> = {
  instance: `'hours'`,
  accelerator: `'hours'`,
  vcpu: `'vcpu-hours'`,
  credits: `'vcpu-hours'`,
  memory: `'gb-hours', 'gb-months'`,
  storage: `'gb-hours', 'gb-months'`,
  network: `'gb'`,
};

/** Columns that rulesSql adds. */
export const RULE_COLUMNS = [
  'rule',
  'reason',
  'per_unit',
  'monthly',
  'ssd',
  'replication_name',
  'processor',
  'size_vcpu',
  'size_memory_gb',
  'memory_vcpus',
  'accelerator',
  'accelerators',
  'assumption',
] as const;

/**
 * The rows of `relation` with RULE_COLUMNS. `relation` has the columns of classifySql's `keyed` (measure, unit_factor …)
 * and whatever the rules' conditions name. A physical rule whose unit is no amount of what it measures becomes `none`.
 */
export function rulesSql(relation: string, rules: readonly Rule[]): string {
  const column = (value: (rule: Rule) => string | undefined, type: string) => pick(rules.map(value), type);
  const text = (value: string | undefined) => (value === undefined ? undefined : quote(value));
  const measured = Object.entries(MEASURES)
    .map(([rule, measures]) => `WHEN rule_name = '${rule}' AND measure IN (${measures}) THEN unit_factor`)
    .join(' ');
  const own = `[${rules.map((rule) => String(rule.perUnit !== undefined))}][rule_at]`;
  return `
    SELECT * EXCLUDE (rule_at, rule_name, own_reason),
      CASE WHEN rule_name NOT IN ('none', 'elsewhere') AND per_unit IS NULL THEN 'none' ELSE rule_name END AS rule,
      CASE WHEN rule_name IN ('none', 'elsewhere') THEN own_reason
        WHEN per_unit IS NOT NULL THEN NULL
        WHEN unit IS NULL THEN 'The line has no unit.'
        ELSE 'The unit “' || unit || '” is no physical quantity.' END AS reason
    FROM (
      SELECT * EXCLUDE (own_per_unit, own_monthly),
        CASE WHEN ${own} THEN own_per_unit ${measured} END AS per_unit,
        CASE WHEN ${own} THEN coalesce(own_monthly, FALSE)
          ELSE rule_name IN ('storage', 'memory') AND measure = 'gb-months' END AS monthly
      FROM (
        SELECT *,
          ${column((rule) => quote(rule.rule), 'VARCHAR')} AS rule_name,
          ${column((rule) => text(rule.reason), 'VARCHAR')} AS own_reason,
          ${column((rule) => rule.perUnit, 'DOUBLE')} AS own_per_unit,
          ${column((rule) => rule.monthly, 'BOOLEAN')} AS own_monthly,
          ${column((rule) => rule.ssd, 'BOOLEAN')} AS ssd,
          ${column((rule) => rule.copies, 'VARCHAR')} AS replication_name,
          ${column((rule) => rule.processor, 'VARCHAR')} AS processor,
          ${column((rule) => rule.vcpus, 'DOUBLE')} AS size_vcpu,
          ${column((rule) => rule.memoryGb, 'DOUBLE')} AS size_memory_gb,
          ${column((rule) => rule.memoryVcpus, 'DOUBLE')} AS memory_vcpus,
          ${column((rule) => rule.accelerator, 'VARCHAR')} AS accelerator,
          ${column((rule) => rule.accelerators, 'DOUBLE')} AS accelerators,
          ${column((rule) => text(rule.assumption), 'VARCHAR')} AS assumption
        FROM (
          SELECT *, CASE ${rules.map(({ when }, at) => `WHEN ${when} THEN ${at + 1}`).join('\n            ')} END AS rule_at
          FROM ${relation}
        )
      )
    )`;
}

/** What needs no row to be known: a text, a number, a truth value. */
const CONSTANT = /^('([^']|'')*'|TRUE|FALSE|[0-9.]+)$/;

/**
 * The value of the rule that was found. Constants are looked up in a list: a branch for each of them, or an IN that
 * DuckDB turns into a join, would cost more to plan than the whole classification to run.
 */
function pick(values: readonly (string | undefined)[], type: string): string {
  const constants = values.map((value) => (value !== undefined && CONSTANT.test(value) ? value : 'NULL'));
  const constant = constants.every((value) => value === 'NULL')
    ? 'NULL'
    : `[${constants.join(', ')}][rule_at]`;
  const found = new Map<string, number[]>();
  for (const [at, value] of values.entries())
    if (value !== undefined && !CONSTANT.test(value)) found.set(value, [...(found.get(value) ?? []), at + 1]);
  const branches = [...found].map(
    ([value, places]) => `WHEN ${places.map((place) => `rule_at = ${place}`).join(' OR ')} THEN ${value}`,
  );
  return `CAST(${branches.length === 0 ? constant : `CASE ${branches.join(' ')} ELSE ${constant} END`} AS ${type})`;
}
