import { GCP_COMPUTE_RULES } from './gcp-compute-rules.ts';
import { GCP_STORAGE_RULES } from './gcp-storage-rules.ts';
import { type Rule, rulesSql } from './rules-sql.ts';
import { UNCOVERED_RULES } from './uncovered-rules.ts';

/** Charges beside usage that is billed on lines of its own. */
const CHARGES_ON_TOP: Rule[] = [
  {
    when: `regexp_matches(text, '^commitment|committed use')`,
    rule: 'elsewhere',
    reason: 'A commitment; what is used under it is billed on lines of its own.',
  },
  {
    when: `regexp_matches(text, 'licens(e|ing)')`,
    rule: 'elsewhere',
    reason: 'A software charge; the machine is billed apart.',
  },
  {
    when: `regexp_matches(text, 'sole tenancy premium|upgrade premium|premium for|accelerator premium|surcharge|confidential|attribution|network bandwidth up to|management fee')`,
    rule: 'elsewhere',
    reason: 'A charge on top of usage that is billed apart.',
  },
  { when: `service_text = 'support'`, rule: 'elsewhere', reason: 'A support charge is no use of anything.' },
  {
    // Billed in byte-seconds, as what is stored.
    when: `regexp_matches(text, 'metric volume|log volume|vpn tunnel')`,
    rule: 'none',
    reason: 'There is no energy figure for this service.',
  },
  {
    when: `regexp_matches(text, '\\bip (address|charge)|static ip|external ip')`,
    rule: 'elsewhere',
    reason: 'An address takes no energy of its own.',
  },
];

const NETWORK: Rule[] = [
  {
    when: `measure = 'gb' AND regexp_matches(text, 'load balanc|\\bnat\\b|private service connect')
      AND regexp_matches(text, 'process')`,
    rule: 'network',
  },
  {
    when: `measure = 'gb' AND regexp_matches(text, '\\bingress\\b|data transfer in\\b|inbound')`,
    rule: 'elsewhere',
    reason: 'Inbound transfer is counted where it is sent.',
  },
  {
    when: `measure = 'gb' AND regexp_matches(text, 'egress|data transfer|\\bdownload|data delivery|network traffic|inter.?(zone|region)|cache (data|fill)')`,
    rule: 'network',
  },
];

/** How each of Google Cloud's keys is estimated (see classifySql). */
export function classifyGcpSql(keyed: string): string {
  const rules = [
    ...CHARGES_ON_TOP,
    ...GCP_COMPUTE_RULES,
    ...GCP_STORAGE_RULES,
    ...NETWORK,
    ...UNCOVERED_RULES,
  ];
  return `SELECT * EXCLUDE (text, service_text) FROM (${rulesSql(`(${machinesSql(keyed)})`, rules)})`;
}

/** A family before its cores or memory: “C4A Arm Instance Core”, “N2 Custom Extended Instance Ram”, “AlloyDB C4A vCPU”. */
const FAMILY_PATTERN =
  '\\b([acdeghmntxz][0-9]+[adn]?)[a-z0-9]* (?:(?:amd|arm|predefined|custom|extended|shared|memory-optimized|sole tenancy|instance) )*(?:core|v?cpu|ram)\\b';

/**
 * `text`: the SKU's description, and `service_text`: the service, in lower case; `machine`: the type on the line's label;
 * `machine_family`: of a core's or a gigabyte's SKU (“Spot Preemptible N2D AMD
 * Custom Instance Core running in Iowa”).
 */
function machinesSql(keyed: string): string {
  return `
    SELECT *, instance_type AS instance,
      lower(instance_type) AS machine,
      CASE
        WHEN regexp_matches(text, '(micro|small) instance') THEN 'n1'
        WHEN regexp_matches(text, 'scale-out arm') THEN 't2a' WHEN regexp_matches(text, 'scale-out') THEN 't2d'
        WHEN regexp_matches(text, '^(spot )?(preemptible )?custom (extended )?instance') THEN 'n1'
        WHEN regexp_matches(text, '^(spot )?(preemptible )?compute.optimized') THEN 'c2'
        WHEN regexp_matches(text, '^(spot )?(preemptible )?memory.optimized') THEN 'm1'
        ELSE nullif(regexp_extract(text, '${FAMILY_PATTERN}', 1), '')
      END AS machine_family
    FROM (
      -- FOCUS, which has no id of the service, may name a meter where an export has the SKU.
      SELECT *, lower(coalesce(CASE WHEN service_code IS NULL THEN description END, usage_type, description, '')) AS text, lower(coalesce(service, '')) AS service_text,
        lower(coalesce(region, '')) AS line_region
      FROM ${keyed}
    )`;
}
