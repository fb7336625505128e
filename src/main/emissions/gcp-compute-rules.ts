import type { Rule } from './rules-sql.ts';

/** Cores are billed in plain hours or seconds. */
const HOURS = `CASE WHEN measure IN ('hours', 'vcpu-hours') THEN unit_factor END`;
/** Memory of machines whose cores are billed on lines of their own. */
const RAM = `measure = 'gb-hours' AND regexp_matches(text, '\\bram\\b|pod memory')`;

/** GPUs and TPUs by words of their SKUs; the first that a SKU names. */
const ACCELERATORS: [pattern: string, accelerator: string][] = [
  ['\\bgb200\\b', 'Nvidia GB200'],
  ['\\bb200\\b', 'Nvidia B200'],
  ['\\bh200\\b', 'Nvidia H200'],
  ['\\bh100\\b', 'Nvidia H100'],
  ['\\ba100\\b', 'Nvidia Tesla A100'],
  ['\\bl4\\b', 'Nvidia L4'],
  ['\\bt4\\b', 'Nvidia T4'],
  ['\\bv100\\b', 'Nvidia Tesla V100'],
  ['\\bp100\\b', 'Nvidia Tesla P100'],
  ['\\bp4\\b', 'Nvidia Tesla P4'],
  ['\\bk80\\b', 'Nvidia Tesla K80'],
  ['\\brtx 6000\\b', 'Nvidia RTX PRO 6000'],
  ['tpu[ -]?v2', 'Google TPU v2'],
  ['tpu[ -]?v3', 'Google TPU v3'],
  ['tpu[ -]?v4', 'Google TPU v4'],
  ['tpu[ -]?v5e', 'Google TPU v5e'],
  ['tpu[ -]?v5p', 'Google TPU v5p'],
  ['tpu[ -]?v6e|trillium', 'Google TPU v6e'],
];

/** A slot of BigQuery is a virtual CPU (Google, “Understand slots”). */
const SLOTS = `service_text LIKE '%bigquery%' AND regexp_matches(text, 'edition|\\bslots?\\b')`;
/** A unit of Dataflow Prime or serverless Dataproc is a vCPU with 4 GB (Google, “Dataflow pricing”); Dataproc bills thousandths. */
const COMPUTE_UNITS = `regexp_matches(text, '\\bdcu\\b|data compute unit')`;
/** Of the first generation of functions, GHz-seconds; 2.4 GHz are a vCPU (Google, “Cloud Functions pricing”, compute time). */
const GHZ_PER_VCPU = 2.4;
/** The share of a vCPU that f1-micro and g1-small run at (Google, “General-purpose machine family”, N1 shared-core machine types). */
const SHARED_CORES: [words: string, vcpus: number][] = [
  ['micro instance', 0.2],
  ['small instance', 0.5],
];
/** “Cloud SQL for MySQL: Zonal - 4 vCPU + 15GB RAM”. */
const VCPU_AND_RAM = '([0-9.]+) vcpu *[+] *([0-9.]+) ?gb ram';

/** Nodes of Memorystore: vCPUs and GB of memory (Google, “Memorystore for Redis Cluster”, node types); highmem medium is the default. */
const MEMORYSTORE_NODES: [words: string, vcpus: number, memoryGb: number][] = [
  ['shared core nano', 0.5, 1.4],
  ['standard small', 2, 6.5],
  ['highmem xlarge', 8, 58],
  ['highmem medium|default', 2, 13],
];

/**
 * vCPUs beside a gigabyte of a machine's memory, by what the bill says of the machine, else by the name of its class; of
 * standard machines, and where nothing is said, one for each 4 GB (Google, “Machine families resource guide”).
 */
const MEMORY_VCPUS = `CASE
  WHEN text LIKE '%extended%' THEN 0
  WHEN vcpu > 0 AND memory_gb > 0 THEN vcpu / memory_gb
  WHEN regexp_matches(machine, '^(n1|n2|n2d|e2)-highcpu') THEN 1
  WHEN machine LIKE '%-highcpu%' THEN 1 / 2
  WHEN machine LIKE '%-highmem%' THEN 1 / 8
  WHEN machine LIKE '%-megamem%' THEN 1 / 15
  WHEN machine LIKE '%-ultramem%' OR machine_family LIKE 'm%' THEN 1 / 24
  ELSE 1 / 4 END`;

/** What the bill says of the machine under a gigabyte of memory, from which the vCPUs beside it follow. */
const MACHINE_SAID = `(vcpu > 0 AND memory_gb > 0) OR machine IS NOT NULL OR text LIKE '%extended%'`;

/** A second node: Cloud SQL's standby in another zone and the replica of Memorystore's Standard tier are in the price. */
const NODES = `CASE WHEN service_text LIKE '%cloud sql%' AND regexp_matches(text, ': regional|\\bha\\b') THEN 'CLOUD_SQL_HIGH_AVAILABILITY'
  WHEN text LIKE '%redis capacity%' AND text LIKE '%standard%' THEN 'CLOUD_MEMORY_STORE_REDIS' END`;

/** Machines, containers and functions. `text`, `service_text`, `machine` and `machine_family` are classifyGcpSql's. */
export const GCP_COMPUTE_RULES: Rule[] = [
  ...SHARED_CORES.map(
    ([words, vcpus]): Rule => ({
      when: `measure = 'hours' AND regexp_matches(text, '\\b${words}\\b')`,
      rule: 'vcpu',
      perUnit: `${HOURS} * ${vcpus}`,
      copies: NODES,
    }),
  ),
  {
    when: `measure = 'hours' AND regexp_matches(text, '${VCPU_AND_RAM}')`,
    rule: 'instance',
    vcpus: `try_cast(regexp_extract(text, '${VCPU_AND_RAM}', 1) AS DOUBLE)`,
    memoryGb: `try_cast(regexp_extract(text, '${VCPU_AND_RAM}', 2) AS DOUBLE)`,
    copies: NODES,
  },
  ...MEMORYSTORE_NODES.map(
    ([words, vcpus, memoryGb]): Rule => ({
      when: `measure = 'hours' AND regexp_matches(text, '(redis|valkey).* node.*(${words})')`,
      rule: 'instance',
      vcpus: String(vcpus),
      memoryGb: String(memoryGb),
    }),
  ),
  ...ACCELERATORS.map(
    ([pattern, accelerator]): Rule => ({
      when: `measure = 'hours' AND regexp_matches(text, '${pattern}') AND regexp_matches(text, 'gpu|rtx|tpu')`,
      rule: 'accelerator',
      accelerator: `'${accelerator}'`,
      accelerators: '1',
      ...(accelerator.includes('TPU') && { assumption: 'An hour is taken for that of one chip.' }),
    }),
  ),
  { when: `measure = 'hours' AND ${SLOTS}`, rule: 'vcpu', perUnit: HOURS },
  {
    when: COMPUTE_UNITS,
    rule: 'instance',
    perUnit: `CASE WHEN measure = 'hours' THEN unit_factor WHEN regexp_matches(text, '\\bhours?\\b') THEN 1 END
      / CASE WHEN text LIKE '%milli%' THEN 1000 ELSE 1 END`,
    vcpus: '1',
    memoryGb: '4',
  },
  { when: `text LIKE '%mcpu%'`, rule: 'vcpu', perUnit: `${HOURS} / 1000` },
  {
    when: `service_text LIKE '%function%' AND regexp_matches(text, '^cpu time|1st gen.* cpu')`,
    rule: 'vcpu',
    perUnit: `CASE WHEN measure IN ('hours', 'ghz-hours') THEN unit_factor END / ${GHZ_PER_VCPU}`,
  },
  {
    when: `measure IN ('hours', 'vcpu-hours') AND regexp_matches(text, '\\b(core|v?cpus?)\\b')`,
    rule: 'vcpu',
    perUnit: HOURS,
    copies: NODES,
  },
  { when: `${RAM} AND (${MACHINE_SAID})`, rule: 'memory', memoryVcpus: MEMORY_VCPUS, copies: NODES },
  {
    when: RAM,
    rule: 'memory',
    memoryVcpus: MEMORY_VCPUS,
    copies: NODES,
    assumption: 'The vCPUs beside this memory are those of the family’s usual machines.',
  },
  {
    when: `measure IN ('gb-hours', 'gb-months') AND regexp_matches(text, '\\bmemory\\b|memcache|redis capacity|bi engine')`,
    rule: 'memory',
    copies: NODES,
  },
];
