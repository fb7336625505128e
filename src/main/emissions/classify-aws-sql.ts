import { AWS_PREFIXES_SQL } from './aws-regions.ts';
import { type Rule, rulesSql } from './rules-sql.ts';
import { REPLICATION, SSD } from './storage-media-sql.ts';

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

/** Memory of a function that comes with one vCPU (AWS Lambda Developer Guide, “Configure Lambda function memory”). */
const LAMBDA_MB_PER_VCPU = 1769;
/** vCPUs under an Aurora capacity unit and a Glue data processing unit, as Cloud Carbon Footprint counts them. */
const VCPU_PER_ACU = 0.25;
const VCPU_PER_DPU = 4;

const ARM = `CASE WHEN usage ILIKE '%ARM%' OR words ILIKE '% ARM %' THEN 'AWS Graviton2' END`;
/** Fargate's unit says hours for both; they are vCPU-hours and GB-hours. */
const BILLED_IN_HOURS = `CASE WHEN measure IN ('hours', 'vcpu-hours', 'gb-hours') THEN unit_factor END`;
/** Lambda's unit says seconds; they are GB-seconds. */
const GB_HOURS = `CASE WHEN measure IN ('hours', 'gb-hours') THEN unit_factor END`;

/** Usage types that move data out of a machine, a zone or a region, or through a network appliance. */
const NETWORK_PATTERN =
  '(Out-[AO]?Bytes|DataXfer-Out|Regional-Bytes|Egress-Bytes|UploadBytes|Data-Bytes-Out|VpcEndpoint-Bytes|TransitGateway-Bytes|NatGateway-Bytes|LCUUsage-Bytes)';

const RULES: Rule[] = [
  {
    when: `usage LIKE '%ECS-EC2-GB-Hours%' OR usage LIKE '%ECS-EC2-vCPU-Hours%'`,
    rule: 'elsewhere',
    reason: 'Counted with the EC2 instances that it runs on.',
  },
  {
    when: `usage LIKE '%ExtendedSupport%' OR words LIKE '%Extended Support%'`,
    rule: 'elsewhere',
    reason: 'A support charge; the machine is billed apart.',
  },
  {
    when: `usage LIKE '%SoftwareUsage%' OR words LIKE '%Marketplace%software usage%'`,
    rule: 'elsewhere',
    reason: 'A software charge; the machine is billed apart.',
  },
  {
    when: `code = 'ElasticMapReduce' AND measure = 'hours'`,
    rule: 'elsewhere',
    reason: 'A charge on top of EC2 instances, which are billed apart.',
  },
  {
    when: `regexp_matches(usage, 'Fargate-EphemeralStorage|Lambda-Storage')`,
    rule: 'storage',
    ssd: 'TRUE',
  },
  {
    when: `regexp_matches(usage, 'Fargate-([A-Za-z]+-)?GB-Hours') OR words LIKE 'AWS Fargate%Memory%'`,
    rule: 'memory',
    perUnit: BILLED_IN_HOURS,
  },
  {
    when: `regexp_matches(usage, 'Fargate-([A-Za-z]+-)?vCPU-Hours') OR words LIKE 'AWS Fargate%vCPU%'`,
    rule: 'vcpu',
    perUnit: BILLED_IN_HOURS,
    processor: ARM,
  },
  {
    when: `usage LIKE '%Provisioned-Concurrency%' OR words LIKE '%Provisioned Concurrency%'`,
    rule: 'memory',
    perUnit: GB_HOURS,
  },
  {
    when: `usage LIKE '%Lambda-GB-Second%' OR lower(unit) LIKE 'lambda-gb-second%' OR (code = 'AWSLambda' AND measure IN ('hours', 'gb-hours'))`,
    rule: 'vcpu',
    perUnit: `${GB_HOURS} * 1024 / ${LAMBDA_MB_PER_VCPU}`,
    processor: ARM,
  },
  { when: `measure = 'vcpu-hours' AND usage LIKE '%CPUCredits%'`, rule: 'credits' },
  { when: `measure = 'vcpu-hours'`, rule: 'vcpu', processor: ARM },
  { when: `measure = 'acu-hours'`, rule: 'vcpu', perUnit: `unit_factor * ${VCPU_PER_ACU}` },
  { when: `measure = 'dpu-hours'`, rule: 'vcpu', perUnit: `unit_factor * ${VCPU_PER_DPU}` },
  {
    when: `measure IN ('gb-months', 'gb-hours') AND (usage ILIKE '%memory%' OR usage LIKE '%GB-hours%'
      OR usage LIKE '%CachedData%' OR words ILIKE '%memory%')`,
    rule: 'memory',
  },
  { when: `measure IN ('gb-months', 'gb-hours')`, rule: 'storage', ssd: SSD, copies: REPLICATION },
  {
    // What crosses zones has one usage type on both sides; the operation says which (InterZone-In, InterZone-Out).
    when: `measure = 'gb' AND (regexp_matches(usage, 'In-A?Bytes|DataXfer-In')
      OR (usage LIKE '%Regional-Bytes%' AND operation LIKE '%-In') OR words LIKE '%-In-Bytes%'
      OR regexp_matches(words, 'data transfer (in|from)', 'i'))`,
    rule: 'elsewhere',
    reason: 'Inbound transfer is counted where it is sent.',
  },
  {
    when: `measure = 'gb' AND (regexp_matches(usage, '${NETWORK_PATTERN}')
      OR (code = 'AWSELB' AND usage LIKE '%DataProcessing-Bytes%')
      OR regexp_matches(words, 'data transfer|Out-Bytes|regional data|NAT Gateway|load ?balancer|Data-Bytes-Out', 'i'))`,
    rule: 'network',
  },
  {
    when: `measure = 'gb'`,
    rule: 'none',
    reason: 'Gigabytes handled by the service are neither stored nor sent.',
  },
  {
    when: `measure = 'hours' AND ${instanceHours()}`,
    rule: 'instance',
    copies: `CASE WHEN code = 'AmazonRDS' AND (usage LIKE '%Multi-AZ%' OR words LIKE '%Multi-AZ%') THEN 'RDS_MULTI_AZ' END`,
  },
  {
    when: `measure = 'hours'`,
    rule: 'none',
    reason: 'There is no energy figure for an hour of this service.',
  },
  { when: 'unit IS NULL', rule: 'none', reason: 'The line has no unit.' },
  { when: 'TRUE', rule: 'none', reason: 'The unit is no physical quantity.' },
];

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

/** How each of AWS's keys is estimated (see classifySql). */
export function classifyAwsSql(keyed: string): string {
  return rulesSql(`(${machinesSql(keyed)})`, RULES);
}

/** Region, service code and the bare usage type; then the instance type as billed, and the machine under it. */
function machinesSql(keyed: string): string {
  return `
    SELECT *, regexp_replace(regexp_replace(instance, '^(db|cache|dax|dms|ml|mq|kafka)[.]', ''), '([0-9])xl$', '\\1xlarge') AS machine,
      CASE WHEN usage LIKE '%CPUCredits:%' THEN split_part(lower(usage), 'cpucredits:', 2) END AS machine_family
    FROM (
      SELECT *, CASE
          -- The first generation is billed as BoxUsage without a type.
          WHEN code = 'AmazonEC2' AND regexp_matches(usage, '(^|-)(BoxUsage|SpotUsage)$') THEN 'm1.small'
          ELSE coalesce(
            nullif(regexp_extract(lower(instance_type), '${INSTANCE_PATTERN}'), ''),
            nullif(regexp_extract(lower(usage), '${INSTANCE_PATTERN}'), ''),
            nullif(regexp_extract(lower(words), '${INSTANCE_PATTERN}'), '')) END AS instance
      FROM (
        SELECT * EXCLUDE (prefix, prefix_region)
          REPLACE (CASE WHEN prefix IS NULL THEN usage ELSE usage[length(prefix) + 2:] END AS usage,
            coalesce(service_code, CASE
              ${AWS_SERVICES.map(([name, code]) => `WHEN lower(service) LIKE '${name}' THEN '${code}'`).join(' ')} END,
              service, '') AS code),
          coalesce(region, prefix_region, '') AS line_region
        FROM ${keyed} LEFT JOIN ${AWS_PREFIXES_SQL} ON prefix = split_part(usage_type, '-', 1)
      )
    )`;
}
