import { INSTANCE_HOURS, MULTI_AZ, NODE_MEMORY_GB, NODE_VCPUS } from './aws-machines.ts';
import type { Rule } from './rules-sql.ts';

/** Memory of a function that comes with one vCPU (AWS Lambda Developer Guide, “Configure Lambda function memory”). */
const LAMBDA_MB_PER_VCPU = 1769;

/** vCPUs under a unit of capacity. */
const VCPUS = {
  /** Aurora, Neptune and DocumentDB: 2 GiB of memory and their share of a machine (as Cloud Carbon Footprint counts Aurora's). */
  databaseUnit: 0.25,
  /** AWS Glue Developer Guide: 4 vCPUs and 16 GB; Athena's are the same. */
  dpu: 4,
  /** Managed Service for Apache Flink Developer Guide: 1 vCPU and 4 GB. */
  kpu: 1,
  /** Amazon MSK Developer Guide, MSK Connect: 1 vCPU and 4 GiB. */
  mcu: 1,
  /** Redshift Management Guide: 16 GB; an RA3 node has 8 GB to a vCPU. */
  rpu: 2,
  /** OpenSearch Service Developer Guide: 6 GiB; a memory-optimised machine has 8 to a vCPU. */
  ocu: 0.75,
  /** OpenSearch Ingestion: 2 vCPUs and about 15 GiB. */
  ingestionOcu: 2,
};

const ARM = `CASE WHEN regexp_matches(usage, 'ARM|arm1') OR regexp_matches(words, '(^| )ARM( |$)') THEN 'AWS Graviton2' END`;
/** Lines in hours that are hours of a vCPU or of a GB: Fargate, App Runner and EMR Serverless say so in the name alone. */
const PER_HOUR = `CASE WHEN measure IN ('hours', 'vcpu-hours', 'gb-hours') THEN unit_factor END`;
/** Lambda's unit may say seconds; they are GB-seconds. */
const GB_HOURS = `CASE WHEN measure IN ('hours', 'gb-hours') THEN unit_factor END`;
const SERVERLESS = `(Fargate|AppRunner|EMR-SERVERLESS)-([A-Za-z]+-)?`;

/** AWS usage that runs on processors or in memory. */
export const AWS_COMPUTE_RULES: Rule[] = [
  {
    // Temporary files; before the memory that they are named after.
    when: `regexp_matches(usage, 'EphemeralStorage|Lambda-Storage|Lambda-SnapStart-Cached|EMR-SERVERLESS-Storage')`,
    rule: 'storage',
    perUnit: PER_HOUR,
    ssd: 'TRUE',
  },
  {
    when: `regexp_matches(usage, '${SERVERLESS}(Memory)?GB-?[Hh]ours') OR words LIKE 'AWS Fargate%Memory%'`,
    rule: 'memory',
    perUnit: PER_HOUR,
  },
  {
    when: `regexp_matches(usage, '${SERVERLESS}vCPU-?[Hh]ours') OR words LIKE 'AWS Fargate%vCPU%'`,
    rule: 'vcpu',
    perUnit: PER_HOUR,
    processor: ARM,
  },
  {
    // What is kept ready holds memory; its processors are billed by the duration of the calls.
    when: `regexp_matches(named, 'Provisioned[- ]Concurrency')`,
    rule: 'memory',
    perUnit: GB_HOURS,
  },
  {
    when: `regexp_matches(usage, 'Lambda-(Provisioned-|Edge-)?GB-Second')
      OR starts_with(lower(unit), 'lambda-gb-second')
      OR (code = 'AWSLambda' AND measure IN ('hours', 'gb-hours'))`,
    rule: 'vcpu',
    perUnit: `${GB_HOURS} * 1024 / ${LAMBDA_MB_PER_VCPU}`,
    processor: ARM,
  },
  { when: `usage LIKE '%StepFunctions-GB-Second%'`, rule: 'memory', perUnit: GB_HOURS },
  {
    when: `regexp_matches(usage, 'ServerlessInf:Mem-[0-9]+GB')`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure = 'hours' THEN unit_factor END
      * CAST(regexp_extract(usage, 'Mem-([0-9]+)GB', 1) AS DOUBLE) * 1024 / ${LAMBDA_MB_PER_VCPU}`,
    assumption: 'The endpoint is taken to have one vCPU to 1,769 MB of memory, as a function has.',
  },
  { when: `measure = 'vcpu-hours' AND machine_family IS NOT NULL`, rule: 'credits' },
  {
    when: `measure = 'acu-hours'`,
    rule: 'vcpu',
    perUnit: `unit_factor * ${VCPUS.databaseUnit}`,
    assumption: 'A database capacity unit is taken for a quarter of a vCPU.',
  },
  { when: `measure = 'dpu-hours'`, rule: 'vcpu', perUnit: `unit_factor * ${VCPUS.dpu}` },
  {
    when: `usage LIKE '%KPU-Hour%' OR measure = 'kpu-hours'`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure IN ('hours', 'kpu-hours') THEN unit_factor * ${VCPUS.kpu} END`,
  },
  {
    when: `regexp_matches(usage, 'Kafka[.]mcu[.]')`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure IN ('hours', 'mcu-hours') THEN unit_factor * ${VCPUS.mcu} END`,
  },
  {
    when: `usage LIKE '%Redshift:ServerlessUsage%' OR measure = 'rpu-hours'`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure IN ('hours', 'rpu-hours') THEN unit_factor * ${VCPUS.rpu} END`,
    assumption: 'A Redshift processing unit (16 GB) is taken for two vCPUs, as of an RA3 node.',
  },
  {
    when: `regexp_matches(usage, '(Indexing|Search|Ingestion)-?OCU') OR measure = 'ocu-hours'`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure IN ('hours', 'ocu-hours') THEN unit_factor
      * CASE WHEN named ILIKE '%ingestion%' THEN ${VCPUS.ingestionOcu} ELSE ${VCPUS.ocu} END END`,
    assumption: 'An OpenSearch compute unit is taken for its share of vCPUs by memory.',
  },
  {
    when: `regexp_matches(usage, 'ContainerSvcUsage:[A-Za-z]+-[0-9.]+CPU')`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure = 'hours' THEN unit_factor END
      * CAST(regexp_extract(usage, '-([0-9]+[.]?[0-9]*)CPU', 1) AS DOUBLE)`,
  },
  {
    // AWS CodeBuild User Guide, “Build environment compute modes and types”.
    when: `regexp_matches(usage, 'Build-Min:[A-Za-z]+:(g1|arm1)[.](small|medium|large|xlarge|2xlarge)')`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure = 'hours' THEN unit_factor END * CASE regexp_extract(usage, '[.]([a-z0-9]+)', 1)
      WHEN 'small' THEN 2 WHEN 'medium' THEN 4 WHEN 'large' THEN 8 WHEN 'xlarge' THEN 36 ELSE 72 END`,
    processor: ARM,
  },
  {
    when: `code IN ('AmazonDocDB', 'AmazonECS', 'AmazonEKS', 'ElasticMapReduce', 'AWSAppRunner', 'AWSBatch') AND measure = 'vcpu-hours'`,
    rule: 'vcpu',
    processor: ARM,
  },
  {
    when: `measure = 'vcpu-hours'`,
    rule: 'none',
    reason: 'It is billed by vCPUs, and nothing says what runs on them.',
  },
  {
    when: `regexp_matches(usage, 'ApiGatewayCacheUsage:[0-9.]+GB')`,
    rule: 'memory',
    perUnit: `CASE WHEN measure = 'hours' THEN unit_factor END
      * CAST(regexp_extract(usage, ':([0-9]+[.]?[0-9]*)GB', 1) AS DOUBLE)`,
  },
  {
    when: `measure IN ('gb-months', 'gb-hours') AND (regexp_matches(usage, 'memory|CachedData:', 'i') OR words ILIKE '%memory%')
      AND code NOT IN ('AmazonMemoryDB')`,
    rule: 'memory',
  },
  {
    when: `measure = 'hours' AND ${INSTANCE_HOURS}`,
    rule: 'instance',
    copies: MULTI_AZ,
    vcpus: NODE_VCPUS,
    memoryGb: NODE_MEMORY_GB,
  },
];
