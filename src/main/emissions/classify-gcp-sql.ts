import { type Rule, rulesSql } from './rules-sql.ts';

const RULES: Rule[] = [{ when: 'TRUE', rule: 'none', reason: 'There are no factors for this provider.' }];

/** How each of Google Cloud's keys is estimated (see classifySql). */
export function classifyGcpSql(keyed: string): string {
  return rulesSql(
    `(SELECT *, coalesce(region, '') AS line_region, instance_type AS instance, instance_type AS machine,
        NULL AS machine_family
      FROM ${keyed})`,
    RULES,
  );
}
