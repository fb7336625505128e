import { expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';

/** AWS usage without a figure, by usage types and units as the price list spells them. */
type Row = [service: string, usageType: string, unit: string, operation?: string];

async function reasons(
  rows: readonly Row[],
): Promise<[usageType: string, rule: string, reason: string | null][]> {
  const classified = await classify(
    rows.map(([service_code, usage_type, unit, operation]) => {
      return { provider: 'aws', service_code, usage_type, unit, operation: operation ?? null };
    }),
  );
  return classified.map(({ rule, reason }, at) => [rows[at]?.[1] ?? '', rule, reason]);
}

const HOURS = 'There is no energy figure for an hour of this service.';
const HANDLED = 'Gigabytes handled by the service are neither stored nor sent.';
const COUNT = 'The unit is no physical quantity.';

test('what AWS bills by the request, the hour of a service or the gigabyte handled has no figure, and may be estimated by proxy', async () => {
  const rows: [...Row, reason: string][] = [
    ['AmazonS3', 'Requests-Tier1', 'Requests', undefined, COUNT],
    ['AmazonS3', 'EU-StorageAnalytics-ObjCount', 'Objects', undefined, COUNT],
    ['AmazonS3', 'Retrieval-SIA', 'GB', undefined, HANDLED],
    ['AmazonS3', 'EU-Bulk-Retrieval-Bytes', 'GB', undefined, HANDLED],
    ['AmazonEC2', 'EBS:VolumeIOUsage', 'IOs', undefined, COUNT],
    ['AmazonEC2', 'EBS:FastSnapshotRestore', 'Hrs', undefined, HOURS],
    ['AmazonEC2', 'EBS:SnapshotArchiveRetrieval', 'GB', undefined, HANDLED],
    ['AmazonEFS', 'USE1-ETDataAccess-Bytes', 'GB', undefined, HANDLED],
    ['AmazonRDS', 'Aurora:StorageIOUsage', 'IOs', undefined, COUNT],
    [
      'AmazonRDS',
      'RDS:ProxyUsage',
      'vCPU-Hours',
      undefined,
      'It is billed by vCPUs, and nothing says what runs on them.',
    ],
    ['AmazonDynamoDB', 'EUC1-ReadCapacityUnit-Hrs', 'ReadCapacityUnit-Hrs', undefined, COUNT],
    ['AmazonDynamoDB', 'WriteRequestUnits', 'WriteRequestUnits', undefined, COUNT],
    ['AmazonDynamoDB', 'RestoreDataSize-Bytes', 'GB', undefined, HANDLED],
    ['AmazonElastiCache', 'ElastiCacheProcessingUnits:Redis', 'ElastiCacheProcessingUnits', undefined, COUNT],
    ['AmazonMemoryDB', 'DataWritten', 'GB', undefined, HANDLED],
    ['AmazonMSK', 'APS1-KafkaServerless-ClusterHours', 'Hrs', undefined, HOURS],
    ['AmazonMSK', 'APS1-Kafka.PrivateConnectivityHours', 'Hrs', undefined, HOURS],
    ['AmazonKinesis', 'Storage-ShardHour', 'Hrs', undefined, HOURS],
    ['AmazonKinesis', 'OnDemand-StreamHour', 'StreamHr', undefined, COUNT],
    ['AmazonKinesis', 'OnDemand-BilledIncomingBytes', 'GB', undefined, HANDLED],
    ['AWSGlue', 'Catalog-Storage', 'Obj-Month', undefined, COUNT],
    ['AmazonAthena', 'APN2-DataScannedInTB', 'Terabytes', undefined, HANDLED],
    ['AWSLambda', 'EU-Request', 'Requests', undefined, COUNT],
    ['AmazonEKS', 'APE1-AmazonEKS-Hours:perCluster', 'Hours', undefined, HOURS],
    // The cluster itself, at another price
    ['AmazonEKS', 'USE1-AmazonEKS-Hours:extendedSupport', 'Hours', undefined, HOURS],
    ['AmazonSageMaker', 'USE1-Canvas:Session-Hrs', 'Hrs', undefined, HOURS],
    ['AmazonBedrock', 'USE1-Claude-input-tokens', '1K tokens', undefined, COUNT],
    ['AmazonBedrock', 'USE1-Claude-ModelUnits', 'Hours', undefined, HOURS],
    ['AmazonEC2', 'NatGateway-Hours', 'Hrs', undefined, HOURS],
    ['AWSELB', 'EUN1-LoadBalancerUsage', 'Hrs', undefined, HOURS],
    ['AWSELB', 'LCUUsage', 'LCU-Hrs', undefined, COUNT],
    ['AmazonVPC', 'VpcEndpoint-Hours', 'Hrs', undefined, HOURS],
    ['AmazonVPC', 'USE1-TransitGateway-Hours', 'hour', undefined, HOURS],
    ['AmazonVPC', 'VPN-Usage-Hours:ipsec.1', 'Hrs', undefined, HOURS],
    ['AWSDirectConnect', 'EUC1-EQMU1-PortUsage:10G', 'Hrs', undefined, HOURS],
    ['AmazonCloudWatch', 'USE1-DataProcessing-Bytes', 'GB', undefined, HANDLED],
    ['AmazonCloudWatch', 'CW:MetricMonitorUsage', 'Metrics', undefined, COUNT],
    ['AmazonSimpleDB', 'BoxUsage', 'Hrs', undefined, HOURS],
    ['AWSQueueService', 'CAN1-Requests-Tier1', 'Requests', undefined, COUNT],
    ['AmazonSNS', 'Requests-Tier1', 'Requests', undefined, COUNT],
    ['awskms', 'us-east-1-KMS-Keys', 'Keys', undefined, COUNT],
  ];
  expect(await reasons(rows.map(([a, b, c, d]) => [a, b, c, d] as Row))).toEqual(
    rows.map(([, usageType, , , reason]) => [usageType, 'none', reason]),
  );
});

test('what AWS counts with other lines is never estimated, not by proxy either', async () => {
  const MACHINES = 'Counted with the machines that it runs on, which are billed apart.';
  const CAPACITY = 'A fee for capacity; what runs in it is billed apart.';
  const SUPPORT = 'A support charge; the machine is billed apart.';
  const SOFTWARE = 'A software charge; the machine is billed apart.';
  const BY_SIZE = 'A charge by the size of a machine that is counted.';
  const SETTING = 'A performance setting of storage that is counted.';
  const ADDRESS = 'An address is no machine.';
  const INBOUND = 'Inbound transfer is counted where it is sent.';
  const ON_TOP = 'A charge on top of transfer that is billed apart.';
  const GONE = 'What was deleted or overwritten is stored no longer.';
  const rows: [...Row, reason: string][] = [
    [
      'AmazonEC2',
      'HostBoxUsage:mac1.metal',
      'Hrs',
      undefined,
      'Counted with the dedicated host that it runs on.',
    ],
    ['AmazonEC2', 'Reservation:m5.large', 'Hrs', undefined, CAPACITY],
    ['AmazonEC2', 'EU-DedicatedRes:m5.large', 'Hrs', undefined, CAPACITY],
    ['AmazonEC2', 'USE2-CapacityBlockFee:p5.48xlarge', 'Hrs', undefined, CAPACITY],
    ['AmazonEC2', 'EBSOptimized:m5.large', 'Hrs', undefined, 'An option of a machine that is counted.'],
    ['AmazonEC2', 'EBS:VolumeP-IOPS.gp3', 'IOPS-Mo', undefined, SETTING],
    ['AmazonEC2', 'EBS:VolumeP-Throughput.gp3', 'GiBps-mo', undefined, SETTING],
    ['AmazonEFS', 'USW2-ProvisionedTP-MiBpsHrs', 'MiBps-Mo', undefined, SETTING],
    ['AmazonRDS', 'RDS:PIOPS', 'IOPS-Mo', undefined, SETTING],
    ['AmazonES', 'ES:GP3-PIOPS', 'IOPS-Mo', undefined, SETTING],
    ['AmazonEC2', 'ElasticIP:IdleAddress', 'Hrs', undefined, ADDRESS],
    ['AmazonVPC', 'PublicIPv4:InUseAddress', 'Hrs', undefined, ADDRESS],
    ['AmazonLightsail', 'UnusedStaticIP', 'Hrs', undefined, ADDRESS],
    ['AmazonECS', 'APN1-ECS-EC2-GB-Hours', 'GB-Hours', undefined, MACHINES],
    ['AmazonECS', 'ECS-EC2-vCPU-Hours', 'vCPU-Hours', undefined, MACHINES],
    ['ElasticMapReduce', 'BoxUsage:m5.xlarge', 'Hrs', undefined, MACHINES],
    ['ElasticMapReduce', 'APS3-EMR-EKS-EC2-vCPUHours', 'vCPU-Hours', undefined, MACHINES],
    ['AWSLambda', 'Lambda-Managed-Instances-c7i.8xlarge-Mgmt', 'Hours', undefined, MACHINES],
    ['AmazonRDS', 'USE1-ExtendedSupport:Yr1-Yr2:MySQL5.7', 'vCPU-Hours', undefined, SUPPORT],
    ['AmazonElastiCache', 'USE1-ExtendedSupportYr3-NodeUsage:cache.r6g.large', 'Hrs', undefined, SUPPORT],
    ['AmazonElastiCache', 'USE1-SyncDurability-NodeUsage:cache.r6g.large', 'Hrs', undefined, BY_SIZE],
    ['AmazonCloudWatch', 'CW:DatabaseInsights-vCPU-Hours', 'vCPU-Hours', undefined, BY_SIZE],
    ['AmazonECS', 'Fargate-Windows-OS-Hours:perCPU', 'hours', undefined, SOFTWARE],
    ['AmazonEC2', 'APS3-SoftwareUsage:t2.small', 'Hrs', undefined, SOFTWARE],
    ['AWSDeveloperSupport', 'Dollar', 'Dollar', undefined, 'A charge for support or training.'],
    ['AWSDataTransfer', 'DataTransfer-In-Bytes', 'GB', undefined, INBOUND],
    ['AmazonS3', 'CAN1-USE1-AWS-In-Bytes', 'GB', undefined, INBOUND],
    ['AmazonEC2', 'USE1-DataTransfer-xAZ-In-Bytes', 'GB', undefined, INBOUND],
    ['AmazonEC2', 'DataTransfer-Regional-Bytes', 'GB', 'InterZone-In', INBOUND],
    ['AWSDirectConnect', 'USE1-DataXfer-In:dc.3', 'GB', undefined, INBOUND],
    ['AmazonSageMaker', 'USE1-Host:Data-Bytes-In', 'GB', undefined, INBOUND],
    ['AmazonS3', 'USE1-EU-AWS-Out-ABytes-T1', 'GB', undefined, ON_TOP],
    ['AmazonS3', 'USE1-EU-S3RTC-Out-Bytes', 'GB', undefined, ON_TOP],
    ['AWSGlobalAccelerator', 'NA-EU-OUT-Bytes-Internet', 'GB', undefined, ON_TOP],
    ['AmazonS3', 'USE1-BytesDeleted-STANDARD', 'GB', undefined, GONE],
    ['AmazonS3', 'OverwriteBytes-Put-GLACIER', 'GB', undefined, GONE],
  ];
  expect(await reasons(rows.map(([a, b, c, d]) => [a, b, c, d] as Row))).toEqual(
    rows.map(([, usageType, , , reason]) => [usageType, 'elsewhere', reason]),
  );
});
