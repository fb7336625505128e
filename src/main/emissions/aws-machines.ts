/** What stands before the type of the machine under a managed service: `db.m5.large`, `ml.g5.xlarge`. */
const SERVICE_PREFIX = '(?:db|cache|dax|dms|ml|mq|kafka|express)[.]';

/** An instance type inside a usage type or a description: `m5.large`, `db.r6g.2xlarge`, `cache.t3.micro`, `m5.metal-24xl`. */
const INSTANCE_PATTERN = `(${SERVICE_PREFIX})?([a-z][a-z0-9-]*[0-9][a-z0-9-]*|u-[0-9]+tb1)[.](nano|micro|small|medium|large|xlplus|[0-9]*xlarge|[0-9]*xl|metal(?:-[0-9]+xl)?)`;

/**
 * Nodes that are no EC2 types: vCPUs and GB (Amazon Redshift Management Guide, “Clusters and nodes”; Amazon OpenSearch
 * Service Developer Guide, “UltraWarm”).
 */
const NODES: [machine: string, vcpus: number, memoryGb: number][] = [
  ['dc1.large', 2, 15],
  ['dc1.8xlarge', 32, 244],
  ['dc2.large', 2, 15],
  ['dc2.8xlarge', 32, 244],
  ['ds2.xlarge', 4, 31],
  ['ds2.8xlarge', 36, 244],
  ['ra3.large', 2, 16],
  ['ra3.xlplus', 4, 32],
  ['ra3.4xlarge', 12, 96],
  ['ra3.16xlarge', 48, 384],
  ['ultrawarm1.medium', 2, 15.25],
  ['ultrawarm1.large', 16, 122],
];

/** Lightsail's bundles by their GB: machines of the same vCPUs and memory (Amazon Lightsail pricing). */
const LIGHTSAIL: [gb: string, machine: string][] = [
  ['0.5', 't3.nano'],
  ['1', 't3.micro'],
  ['2', 't3.small'],
  ['4', 't3.medium'],
  ['8', 't3.large'],
  ['16', 't3.xlarge'],
  ['32', 't3.2xlarge'],
  ['64', 'm5.4xlarge'],
];

const LIGHTSAIL_GB = `regexp_extract(usage, '(Bundle|Database)Usage:([0-9.]+)GB', 2)`;
const HOST_FAMILY = `nullif(lower(regexp_extract(usage, '(^|-)(Reserved)?HostUsage:([A-Za-z0-9-]+)', 3)), '')`;

/** vCPUs and GB of the nodes above; null for every other machine. */
export const NODE_VCPUS = cases(
  'machine',
  NODES.map(([machine, vcpus]) => [machine, String(vcpus)]),
);
export const NODE_MEMORY_GB = cases(
  'machine',
  NODES.map(([machine, , gb]) => [machine, String(gb)]),
);

/**
 * The name in replication.csv of what runs on two machines for each hour billed: a database with a standby, a pair of
 * brokers (Amazon MQ Developer Guide, “Active/standby broker”), a replication instance with a standby (AWS DMS User Guide).
 */
export const MULTI_AZ = `CASE WHEN code IN ('AmazonRDS', 'AmazonMQ', 'AWSDatabaseMigrationSvc') AND multi_az THEN 'RDS_MULTI_AZ' END`;

/** Hours of a machine, as against hours of an address, an option or a share of one. */
export const INSTANCE_HOURS = `CASE
      WHEN code = 'AmazonEC2' THEN
        -- Local zones and unlisted regions leave a prefix before it.
        regexp_matches(usage, '^([A-Z0-9]+-)*(BoxUsage|SpotUsage|DedicatedUsage|SchedUsage|HostUsage|ReservedHostUsage)')
        -- The hours to which a reservation was applied; the fee for it has the same usage type and another charge.
        OR (regexp_matches(usage, '^([A-Z0-9]+-)*(HeavyUsage|MediumUsage|LightUsage):') AND charge = 'DiscountedUsage')
        OR (machine IS NOT NULL AND regexp_matches(words, 'instance[ -]hour|reserved instance applied', 'i'))
      WHEN code = 'AmazonLightsail' THEN machine IS NOT NULL
      WHEN code <> 'AmazonSimpleDB' AND regexp_matches(usage,
        '(InstanceUsage|InstanceUsg|Multi-AZUsage|Multi-AZClusterUsage|MirrorUsage|NodeUsage|Node:|CS:|CSFreeUsage:|ESInstance|SearchInstance|instanceHours|CacheNode|RunInstance|BoxUsage|SpotUsage)')
        THEN TRUE
      ELSE machine IS NOT NULL AND (regexp_matches(instance, '^${SERVICE_PREFIX}')
        OR (usage LIKE '%HeavyUsage:%' AND charge = 'DiscountedUsage')
        OR regexp_matches(words, 'instance[ -]hour', 'i')) END`;

/**
 * The rows of `relation` (with `code`, the bare `usage` and `words`) with `instance`, the type as billed, `machine`, the
 * type of the machine under it, and `machine_family` for credits of burstable machines.
 */
export function awsMachinesSql(relation: string): string {
  return `
    SELECT *, CASE
        WHEN code = 'AmazonLightsail' THEN ${cases(
          LIGHTSAIL_GB,
          LIGHTSAIL.map(([gb, machine]) => [gb, `'${machine}'`]),
        )}
        -- A dedicated host is its server, whatever runs on it.
        WHEN ${HOST_FAMILY} IS NOT NULL THEN instance || '.metal'
        ELSE regexp_replace(regexp_replace(instance, '^${SERVICE_PREFIX}', ''), '([.][0-9]*)xl$', '\\1xlarge') END AS machine,
      nullif(coalesce(nullif(regexp_extract(lower(usage), 'cpucredits:([a-z0-9-]+)', 1), ''),
        regexp_extract(lower(words), '(t[0-9][a-z]*) cpu credits', 1)), '') AS machine_family
    FROM (
      SELECT *, CASE
          -- The first generation is billed as BoxUsage without a type.
          WHEN code = 'AmazonEC2' AND regexp_matches(usage, '(^|-)(BoxUsage|SpotUsage)$') THEN 'm1.small'
          WHEN usage LIKE '%:freetier.micro' THEN 't2.micro'
          ELSE coalesce(
            ${HOST_FAMILY},
            nullif(regexp_extract(lower(instance_type), '${INSTANCE_PATTERN}'), ''),
            nullif(regexp_extract(lower(usage), '${INSTANCE_PATTERN}'), ''),
            nullif(regexp_extract(lower(words), '${INSTANCE_PATTERN}'), '')) END AS instance
      FROM ${relation}
    )`;
}

function cases(value: string, results: readonly (readonly [key: string, result: string])[]): string {
  return `CASE ${value} ${results.map(([key, result]) => `WHEN '${key}' THEN ${result}`).join(' ')} END`;
}
