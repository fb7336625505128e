import type { Rule } from './rules-sql.ts';

function elsewhere(reason: string, ...conditions: string[]): Rule {
  return { when: conditions.join('\n      OR '), rule: 'elsewhere', reason };
}

/** AWS charges that are no use of their own: they come with machines, storage or transfer that other lines bill. */
export const AWS_ELSEWHERE_RULES: Rule[] = [
  elsewhere(
    'Counted with the machines that it runs on, which are billed apart.',
    `regexp_matches(usage, 'ECS-EC2-|EKS-EC2-|EMR-EKS-|EMR-OUTPOSTS|EKS-Auto:|EKS-Hybrid|ECS-Managed-Instances|ECS-Anywhere|Lambda-Managed-Instances')`,
    `(code = 'ElasticMapReduce' AND measure = 'hours' AND usage NOT LIKE '%SERVERLESS%')`,
  ),
  elsewhere(
    'Counted with the dedicated host that it runs on.',
    `regexp_matches(usage, '(^|-)HostBoxUsage:')`,
  ),
  elsewhere(
    'A fee for capacity; what runs in it is billed apart.',
    `regexp_matches(usage, '(^|-)(Reservation|DedicatedRes|CapacityBlockFee):')`,
  ),
  elsewhere(
    'A support charge; the machine is billed apart.',
    `(regexp_matches(named, 'Extended ?Support', 'i') AND usage NOT LIKE '%AmazonEKS-Hours%')`,
  ),
  elsewhere(
    'A charge for support or training.',
    `regexp_matches(code, '^AWS(Developer|Premium|Enterprise|Business)?Support|^AWS(Training|ProServ)')`,
    `(service ILIKE '%support (%' AND service_code IS NULL)`,
    `lower(unit) = 'dollar'`,
  ),
  elsewhere(
    'A software charge; the machine is billed apart.',
    `regexp_matches(usage, 'SoftwareUsage|Fargate-Windows-OS|EnterpriseServer')`,
    `regexp_matches(words, 'Marketplace.*software usage', 'i')`,
  ),
  elsewhere(
    'A charge by the size of a machine that is counted.',
    `regexp_matches(usage, 'DatabaseInsights|(^|-)PI_LTR|SyncDurability-')`,
    `words ILIKE '%Database Insights%'`,
  ),
  elsewhere(
    'An option of a machine that is counted.',
    `regexp_matches(usage, 'EBSOptimized')`,
    `(measure = 'hours' AND words LIKE '% Mbps %')`,
  ),
  elsewhere(
    'A performance setting of storage that is counted.',
    `regexp_matches(lower(unit), 'iops|[kmg]i?bps|[kmg]i?b/s')`,
    `regexp_matches(usage, 'VolumeP-(IOPS|Throughput)|ProvisionedTP|ThroughputCapacity|-PIOPS$')`,
  ),
  elsewhere(
    'An address is no machine.',
    `regexp_matches(usage, 'ElasticIP|PublicIPv4|CarrierIP|IdleAddress|AdditionalAddress|UnusedStaticIP|IPAddressManager')`,
    `regexp_matches(words, 'public IPv4 address|Elastic IP address', 'i')`,
  ),
  elsewhere(
    'What was deleted or overwritten is stored no longer.',
    `regexp_matches(usage, 'BytesDeleted-|OverwriteBytes-')`,
  ),
];
