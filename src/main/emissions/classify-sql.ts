import { AWS_PREFIXES_SQL } from './aws-regions.ts';
import { REPLICATION, SSD } from './storage-media-sql.ts';
import { UNITS_SQL } from './units.ts';

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

/** FOCUS names services in words; the rules below know AWS's codes. */
const AWS_SERVICES: [name: string, code: string][] = [
  ['%elastic compute cloud%', 'AmazonEC2'],
  ['%simple storage service%', 'AmazonS3'],
  ['%relational database service%', 'AmazonRDS'],
  ['%elasticache%', 'AmazonElastiCache'],
  ['%elastic file system%', 'AmazonEFS'],
  ['%lambda%', 'AWSLambda'],
  ['%elastic container service for kubernetes%', 'AmazonEKS'],
  ['%elastic kubernetes service%', 'AmazonEKS'],
  ['%elastic container service%', 'AmazonECS'],
  ['%container registry%', 'AmazonECR'],
  ['%dynamodb%', 'AmazonDynamoDB'],
  ['%documentdb%', 'AmazonDocDB'],
  ['%elastic load balancing%', 'AWSELB'],
  ['%virtual private cloud%', 'AmazonVPC'],
  ['%cloudwatch%', 'AmazonCloudWatch'],
  ['%redshift%', 'AmazonRedshift'],
  ['%opensearch%', 'AmazonES'],
  ['%elastic mapreduce%', 'ElasticMapReduce'],
  ['%sagemaker%', 'AmazonSageMaker'],
];

/** An instance type inside a usage type or a description: `m5.large`, `db.r6g.2xlarge`, `cache.t3.micro`, `m5.metal-24xl`. */
const INSTANCE_PATTERN =
  '((?:db|cache|dax|dms|ml|mq|kafka)[.])?([a-z][a-z0-9-]*[0-9][a-z0-9-]*|u-[0-9]+tb1)[.](nano|micro|small|medium|large|[0-9]*xlarge|[0-9]*xl|metal(?:-[0-9]+xl)?)';

/**
 * The rows of `keys` (see KEY_COLUMNS) with `class`, `rule`, `reason` and what the rule needs: `measure` and
 * `unit_factor` from the unit, the bare `usage` type, `code` of the service, `instance` as billed `machine`, the
 * type of the machine under it, `ssd` (null where nothing tells) and `replication_name`, the name in replication.csv.
 */
export function classifySql(keys: string): string {
  return `
  WITH named AS (
    SELECT k.*, coalesce(region, prefix_region, '') AS effective_region,
      coalesce(measure, '') AS measure, coalesce(unit_factor, 1) AS unit_factor,
      CASE WHEN prefix IS NULL THEN coalesce(usage_type, '') ELSE usage_type[length(prefix) + 2:] END AS usage,
      coalesce(service_code, CASE WHEN provider = 'aws' THEN CASE
        ${AWS_SERVICES.map(([name, code]) => `WHEN lower(service) LIKE '${name}' THEN '${code}'`).join(' ')} END END,
        service, '') AS code,
      coalesce(description, '') AS words
    FROM ${keys} k
    LEFT JOIN ${UNITS_SQL} ON unit_key = replace(lower(trim(unit)), ' ', '-')
    LEFT JOIN ${AWS_PREFIXES_SQL} ON provider = 'aws' AND prefix = split_part(usage_type, '-', 1)
  ), typed AS (
    SELECT *, CASE
        WHEN provider <> 'aws' THEN instance_type
        -- The first generation is billed as BoxUsage without a type.
        WHEN code = 'AmazonEC2' AND regexp_matches(usage, '(^|-)(BoxUsage|SpotUsage)$') THEN 'm1.small'
        ELSE coalesce(
          nullif(regexp_extract(lower(instance_type), '${INSTANCE_PATTERN}'), ''),
          nullif(regexp_extract(lower(usage), '${INSTANCE_PATTERN}'), ''),
          nullif(regexp_extract(lower(words), '${INSTANCE_PATTERN}'), '')) END AS instance
    FROM named
  ), machines AS (
    SELECT *, CASE WHEN provider = 'aws' THEN
        regexp_replace(regexp_replace(instance, '^(db|cache|dax|dms|ml|mq|kafka)[.]', ''), '([0-9])xl$', '\\1xlarge')
      -- “Virtual Machines Dv2/DSv2 Series - D11 v2/DS11 v2 - US East 2”
      WHEN provider = 'azure' THEN lower(trim(regexp_replace(
        split_part(split_part(words, ' - ', 2), '/', 1), ' (Spot|Low Priority)$', '')))
      END AS machine
    FROM typed
  ), ruled AS (
    SELECT *, CASE
        ${notUsageRules()}
        WHEN provider = 'aws' THEN ${awsRules()}
        WHEN provider = 'azure' THEN ${azureRules()}
        ELSE 'none: There are no factors for this provider.'
      END AS rule_text
    FROM machines
  )
  SELECT *, ${SSD} AS ssd, ${REPLICATION} AS replication_name
  FROM (SELECT * EXCLUDE (rule_text, effective_region),
      effective_region AS line_region,
      split_part(rule_text, ': ', 1) AS rule,
      CASE WHEN rule_text LIKE 'none: %' THEN rule_text[7:] END AS reason
    FROM ruled)`;
}

/** Charges that are no use of anything. */
function notUsageRules(): string {
  return `
        WHEN charge_detail IS NOT NULL THEN 'not-usage'
        WHEN charge NOT IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage') THEN 'not-usage'`;
}

function awsRules(): string {
  return `CASE
          WHEN usage LIKE '%ECS-EC2-GB-Hours%' OR usage LIKE '%ECS-EC2-vCPU-Hours%'
            THEN 'none: Counted with the EC2 instances that it runs on.'
          WHEN usage LIKE '%ExtendedSupport%' OR words LIKE '%Extended Support%'
            THEN 'none: A support charge; the machine is billed apart.'
          WHEN usage LIKE '%SoftwareUsage%' OR words LIKE '%Marketplace%software usage%'
            THEN 'none: A software charge; the machine is billed apart.'
          WHEN code = 'ElasticMapReduce' AND measure = 'hours'
            THEN 'none: A charge on top of EC2 instances, which are billed apart.'
          WHEN regexp_matches(usage, 'Fargate-EphemeralStorage|Lambda-Storage') THEN 'storage'
          -- Fargate's unit says hours for both; they are vCPU-hours and GB-hours.
          WHEN regexp_matches(usage, 'Fargate-([A-Za-z]+-)?GB-Hours') OR words LIKE 'AWS Fargate%Memory%' THEN 'memory'
          WHEN regexp_matches(usage, 'Fargate-([A-Za-z]+-)?vCPU-Hours') OR words LIKE 'AWS Fargate%vCPU%' THEN 'vcpu'
          WHEN usage LIKE '%Provisioned-Concurrency%' OR words LIKE '%Provisioned Concurrency%'
            THEN CASE WHEN measure IN ('hours', 'gb-seconds', 'gb-hours') THEN 'memory' ELSE 'none: The unit is no amount of memory.' END
          WHEN measure = 'gb-seconds' OR (code = 'AWSLambda' AND measure = 'hours') THEN 'lambda'
          WHEN measure = 'vcpu-hours' AND usage LIKE '%CPUCredits%' THEN 'credits'
          WHEN measure = 'vcpu-hours' THEN 'vcpu'
          WHEN measure = 'acu-hours' THEN 'acu'
          WHEN measure = 'dpu-hours' THEN 'dpu'
          WHEN measure IN ('gb-months', 'gb-hours') AND (usage ILIKE '%memory%' OR usage LIKE '%GB-hours%'
              OR usage LIKE '%CachedData%' OR words ILIKE '%memory%') THEN 'memory'
          WHEN measure IN ('gb-months', 'gb-hours') THEN 'storage'
          -- What crosses zones has one usage type on both sides; the operation says which (InterZone-In, InterZone-Out).
          WHEN measure = 'gb' AND (regexp_matches(usage, 'In-A?Bytes|DataXfer-In')
              OR (usage LIKE '%Regional-Bytes%' AND operation LIKE '%-In') OR words LIKE '%-In-Bytes%'
              OR regexp_matches(words, 'data transfer (in|from)', 'i'))
            THEN 'none: Inbound transfer is counted where it is sent.'
          WHEN measure = 'gb' AND (regexp_matches(usage, '${NETWORK_PATTERN}')
              OR (code = 'AWSELB' AND usage LIKE '%DataProcessing-Bytes%')
              OR regexp_matches(words, 'data transfer|Out-Bytes|regional data|NAT Gateway|load ?balancer|Data-Bytes-Out', 'i'))
            THEN 'network'
          WHEN measure = 'gb' THEN 'none: Gigabytes handled by the service are neither stored nor sent.'
          WHEN measure = 'hours' AND ${instanceHours()} THEN 'instance'
          WHEN measure = 'hours' THEN 'none: There is no energy figure for an hour of this service.'
          WHEN unit IS NULL THEN 'none: The line has no unit.'
          ELSE 'none: The unit “' || unit || '” is no physical quantity.'
        END`;
}

/** Usage types that move data out of a machine, a zone or a region, or through a network appliance. */
const NETWORK_PATTERN =
  '(Out-[AO]?Bytes|DataXfer-Out|Regional-Bytes|Egress-Bytes|UploadBytes|Data-Bytes-Out|VpcEndpoint-Bytes|TransitGateway-Bytes|NatGateway-Bytes|LCUUsage-Bytes)';

/** Hours of a machine, as against hours of an address, an option or a share of one. */
function instanceHours(): string {
  return `CASE
            WHEN code = 'AmazonEC2' THEN
              -- Local zones and unlisted regions leave a prefix before it.
              regexp_matches(usage, '^([A-Z0-9]+-)*(BoxUsage|SpotUsage|DedicatedUsage|HostBoxUsage|SchedUsage)')
              -- The hours to which a reservation was applied; the fee for it has the same usage type and another charge.
              OR (usage LIKE 'HeavyUsage:%' AND charge = 'DiscountedUsage')
              OR (machine IS NOT NULL AND regexp_matches(words, 'instance[ -]hour', 'i') AND NOT regexp_matches(words, 'Mbps', 'i'))
            WHEN regexp_matches(usage, '(InstanceUsage|Multi-AZUsage|Multi-AZClusterUsage|NodeUsage|Node:|ESInstance|InstanceUsg|instanceHours|CacheNode|Kafka[.]|Host:|Notebk:|Train:|Processing:|RunInstance|BoxUsage|SpotUsage)') THEN TRUE
            ELSE machine IS NOT NULL AND (regexp_matches(instance, '^(db|cache|dax|dms|ml|mq|kafka)[.]')
              OR regexp_matches(words, 'instance[ -]hour', 'i')) END`;
}

function azureRules(): string {
  return `CASE
          WHEN measure = 'hours' AND words LIKE 'Virtual Machines %' THEN 'azure-vm'
          WHEN measure = 'gb-months' AND words ILIKE '%data stored%' THEN 'storage'
          WHEN measure = 'gb' AND regexp_matches(words, 'data transfer out|inter-region', 'i') THEN 'network'
          WHEN measure = 'gb' THEN 'none: Gigabytes handled by the service are neither stored nor sent.'
          WHEN unit IS NULL THEN 'none: The line has no unit.'
          ELSE 'none: There is no method for “' || unit || '” of this service yet.'
        END`;
}
