import { type Rule, rulesSql } from './rules-sql.ts';

const RULES: Rule[] = [
  { when: `measure = 'hours' AND words LIKE 'Virtual Machines %'`, rule: 'instance' },
  {
    when: `measure = 'gb-months' AND words ILIKE '%data stored%'`,
    rule: 'storage',
    ssd: `words ILIKE '%premium%' OR words ILIKE '%SSD%'`,
    copies: `CASE WHEN regexp_matches(words, 'GZRS', 'i') THEN 'STORAGE_GZRS'
      WHEN regexp_matches(words, 'GRS', 'i') THEN 'STORAGE_GRS' WHEN regexp_matches(words, 'ZRS', 'i') THEN 'STORAGE_ZRS'
      WHEN regexp_matches(words, 'LRS', 'i') THEN 'STORAGE_LRS'
      WHEN service ILIKE '%mysql%' THEN 'DATABASE_MYSQL' WHEN service ILIKE '%sql%' THEN 'SQL_DB' END`,
  },
  {
    when: `measure = 'gb' AND regexp_matches(words, 'data transfer out|inter-region', 'i')`,
    rule: 'network',
  },
  {
    when: `measure = 'gb'`,
    rule: 'none',
    reason: 'Gigabytes handled by the service are neither stored nor sent.',
  },
  { when: 'unit IS NULL', rule: 'none', reason: 'The line has no unit.' },
  { when: 'TRUE', rule: 'none', reason: 'There is no method for this usage of the service yet.' },
];

/** How each of Azure's keys is estimated (see classifySql). */
export function classifyAzureSql(keyed: string): string {
  return rulesSql(
    `(SELECT *, coalesce(region, '') AS line_region, instance_type AS instance,
        -- “Virtual Machines Dv2/DSv2 Series - D11 v2/DS11 v2 - US East 2”
        lower(trim(regexp_replace(split_part(split_part(words, ' - ', 2), '/', 1), ' (Spot|Low Priority)$', ''))) AS machine,
        NULL AS machine_family
      FROM ${keyed})`,
    RULES,
  );
}
