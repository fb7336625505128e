import { AZURE_COMPUTE_RULES } from './azure-compute-rules.ts';
import { AZURE_DATABASE_RULES } from './azure-database-rules.ts';
import { AZURE_REGION } from './azure-regions.ts';
import { AZURE_STORAGE_RULES } from './azure-storage-rules.ts';
import { type Rule, rulesSql } from './rules-sql.ts';
import { UNCOVERED_RULES } from './uncovered-rules.ts';

/** Charges beside a resource that is billed on lines of its own. */
const CHARGES_ON_TOP: Rule[] = [
  {
    when: `regexp_matches(text, '\\blicenses?\\b|extended security updates') AND text NOT LIKE '%license included%'`,
    rule: 'elsewhere',
    reason: 'A software charge; the machine is billed apart.',
  },
  {
    when: `regexp_matches(text, 'microsoft defender|azure defender|advanced threat protection|advanced data security|security center')`,
    rule: 'elsewhere',
    reason: 'A charge for guarding resources that are billed apart.',
  },
  {
    when: `text LIKE '%databricks%' AND text LIKE '%dbu%' AND text NOT LIKE '%serverless%'`,
    rule: 'elsewhere',
    reason: 'A charge on top of virtual machines, which are billed apart.',
  },
  {
    when: `regexp_matches(text, 'surcharge|protected instance|replicated to azure')`,
    rule: 'elsewhere',
    reason: 'A charge on top of machines and storage, which are billed apart.',
  },
  {
    when: `regexp_matches(text, 'ip addresses|public ip')`,
    rule: 'elsewhere',
    reason: 'An address takes no energy of its own.',
  },
];

/** Services whose gigabytes pass through a network appliance. */
const APPLIANCES =
  'bandwidth|virtual network|nat gateway|load balancer|application gateway|firewall|vpn gateway|virtual wan|expressroute|front door|content delivery|cdn|bastion|private link|peering|rtn preference';

const NETWORK: Rule[] = [
  {
    when: `measure = 'gb' AND regexp_matches(text, 'ingress|inbound|(transfer|transferred) in\\b')`,
    rule: 'elsewhere',
    reason: 'Inbound transfer is counted where it is sent.',
  },
  {
    when: `measure = 'gb' AND (regexp_matches(text, 'data transfer|egress|outbound|geo-replication')
      OR regexp_matches(text, '(${APPLIANCES}).*(data process|processed)'))`,
    rule: 'network',
  },
];

/** How each of Azure's keys is estimated (see classifySql). */
export function classifyAzureSql(keyed: string): string {
  const rules = [
    ...CHARGES_ON_TOP,
    ...AZURE_COMPUTE_RULES,
    ...AZURE_DATABASE_RULES,
    ...AZURE_STORAGE_RULES,
    ...NETWORK,
    ...UNCOVERED_RULES,
  ];
  return `SELECT * EXCLUDE (text, size, vcores, is_machine, is_sql) FROM (${rulesSql(`(${machinesSql(keyed)})`, rules)})`;
}

/** A size where a text begins with one: “D2 v3/D2s v3 Spot”, “NC4as T4 v3”, “E8-4s v3”, “B1s”. */
const SIZE_PATTERN = '^([a-z]+[0-9]+[a-z0-9-]*(?: [a-z]+[0-9]+[a-z]*)*)';
/** A size's own name (AdditionalInfo.ServiceType): “Standard_D2s_v3”. Before 2018, the subcategory had it in front of “ VM”. */
const NAME_PATTERN = '^(?:standard|basic)_([a-z0-9_-]+)';

/**
 * `text`: category, subcategory, meter and product of an export, or meter and product of FOCUS, in lower case (FOCUS's
 * service is what the resource belongs to, not what the meter measures: a disk's is Virtual Machines); `is_machine`,
 * `is_sql`; `size`: the size of the virtual machine under it; `vcores` of one unit.
 */
function machinesSql(keyed: string): string {
  return `
    SELECT *, CASE WHEN size = 'nd96asr v4' THEN 'nd96asr a100 v4' ELSE size END AS machine, CAST(NULL AS VARCHAR) AS machine_family,
      coalesce(instance_type, CASE WHEN is_machine THEN size END) AS instance
    FROM (
      SELECT *, CASE
          WHEN regexp_matches(text, 'mysql|postgresql|mariadb')
            THEN nullif(regexp_extract(text, '\\b(b[0-9]+(?:ls|s|ms))\\b', 1), '')
          WHEN is_machine OR regexp_matches(text, 'hdinsight|\\bssis\\b') THEN coalesce(
            replace(nullif(regexp_extract(regexp_replace(lower(instance_type), '_promo$', ''), '${NAME_PATTERN}', 1), ''), '_', ' '),
            replace(nullif(regexp_extract(lower(usage_type), '${NAME_PATTERN}', 1), ''), '_', ' '),
            nullif(regexp_extract(lower(operation), '${SIZE_PATTERN}', 1), ''),
            nullif(regexp_extract(lower(usage_type), '${SIZE_PATTERN}', 1), ''),
            nullif(regexp_extract(split_part(lower(words), ' - ', 2), '${SIZE_PATTERN}', 1), ''))
          END AS size
      FROM (
        SELECT *, measure = 'hours' AND regexp_matches(text, '(^|- )(virtual machines|cloud services)\\b')
            AND text NOT LIKE '%dedicated host%' AS is_machine,
          regexp_matches(text, '\\bsql (database|managed instance|mi)|sql db') AS is_sql,
          coalesce(try_cast(regexp_extract(text, '(?:^|- )([0-9]+) vcore', 1) AS DOUBLE), 1) AS vcores
        FROM (
          SELECT *, lower(concat_ws(' - ', service_code, usage_type, operation, description)) AS text,
            ${AZURE_REGION} AS line_region
          FROM ${keyed}
        )
      )
    )`;
}
