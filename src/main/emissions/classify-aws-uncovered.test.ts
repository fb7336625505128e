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

test('without a usage type, AWS’s descriptions tell as much', async () => {
  // Service, unit and description as AWS writes them in FOCUS exports (the FOCUS 1.0 sample among them).
  type Expected = Partial<Awaited<ReturnType<typeof classify>>[number]>;
  const rows: [service: string, unit: string, description: string, expected: Expected][] = [
    [
      'Amazon Elastic Compute Cloud',
      'Hours',
      '$0.19152 per On Demand Linux m7i-flex.xlarge Instance Hour',
      { rule: 'instance', machine: 'm7i-flex.xlarge' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'Hours',
      '$0.0335 per m5.large Linux/UNIX Spot Instance-hour in US East (Virginia)',
      { rule: 'instance', machine: 'm5.large' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'Hours',
      'Linux/UNIX (Amazon VPC), t3.micro reserved instance applied',
      { rule: 'instance', machine: 't3.micro' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'Hours',
      '$0.00 for 4245 Mbps per c6a.4xlarge instance-hour (or partial hour)',
      { rule: 'elsewhere' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'vCPU-Hours',
      '$0.05 per vCPU-Hour of T3 CPU Credits',
      { rule: 'credits', machineFamily: 't3' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB-Months',
      '$0.119 per GB-month of General Purpose SSD (gp2) provisioned storage',
      { rule: 'storage', ssd: true, monthly: true, replicationName: 'EC2_EBS_VOLUME' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB-Months',
      '$0.05 per GB-month of Magnetic provisioned storage',
      { rule: 'storage', ssd: false },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB-Months',
      '$0.05 per GB-Month of snapshot data stored',
      { rule: 'storage', ssd: false, replicationName: 'EC2_EBS_SNAPSHOT' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'IOPS-Months',
      '$0.005 per provisioned IOPS-month of gp3',
      { rule: 'elsewhere' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GiB/Second-Months',
      '$0.04 per provisioned MiBps-month of gp3',
      { rule: 'elsewhere' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB',
      '$0.045 per GB Data Processed by NAT Gateways',
      { rule: 'network' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB',
      '$0.000 per GB - data transfer in per month',
      { rule: 'elsewhere' },
    ],
    [
      'Amazon Elastic Compute Cloud',
      'GB',
      '$0.02 per GB - US West (Oregon) data transfer to US East (Northern Virginia)',
      { rule: 'network' },
    ],
    [
      'Amazon Virtual Private Cloud',
      'Hours',
      '$0.005 per In-use public IPv4 address per hour',
      { rule: 'elsewhere' },
    ],
    [
      'Elastic Load Balancing',
      'LCU-Hours',
      '$0.008 per used Application load balancer capacity unit-hour',
      { rule: 'none' },
    ],
    [
      'Amazon Simple Storage Service',
      'GB-Months',
      '$0.023 per GB - first 50 TB / month of storage used',
      { rule: 'storage', ssd: false, replicationName: 'S3' },
    ],
    [
      'Amazon Elastic File System',
      'GB-Months',
      'USD $0.02 per GB-Mo for Infrequent Access storage',
      { rule: 'storage', replicationName: 'EFS' },
    ],
    [
      'Amazon EC2 Container Registry (ECR)',
      'GB-Months',
      '$0.10 per GB-month of data storage',
      { rule: 'storage', replicationName: 'ECR_STORAGE' },
    ],
    [
      'Amazon Relational Database Service',
      'Hours',
      'USD 0.342 per db.m5.large Multi-AZ instance hour (or partial hour) running PostgreSQL',
      { rule: 'instance', machine: 'm5.large', instance: 'db.m5.large', replicationName: 'RDS_MULTI_AZ' },
    ],
    [
      'Amazon Relational Database Service',
      'ACU-Hours',
      '$0.06 per Aurora Capacity Unit hour running Amazon Aurora PostgreSQL Serverless',
      { rule: 'vcpu', perUnit: 0.25 },
    ],
    [
      'Amazon Relational Database Service',
      'GB-Months',
      '$0.10 per GB-month of consumed storage (Aurora PostgreSQL)',
      { rule: 'storage', ssd: true, replicationName: 'RDS_AURORA' },
    ],
    [
      'Amazon Relational Database Service',
      'vCPU-Hours',
      'USD 0.10 per hour per vCPU running RDS Extended Support for MySQL 5.7',
      { rule: 'elsewhere' },
    ],
    [
      'Amazon DynamoDB',
      'GB-Months',
      '$0.00 per GB-Month of storage for first 25 free GB-Months',
      { rule: 'storage', replicationName: 'DYNAMO_DB' },
    ],
    [
      'Amazon Elastic Container Service',
      'Hours',
      'AWS Fargate - ARM - vCPU - US West (Oregon)',
      { rule: 'vcpu', processor: 'AWS Graviton2' },
    ],
    [
      'Amazon Elastic Container Service',
      'Hours',
      'AWS Fargate - Memory  - US West 2 (Oregon)',
      { rule: 'memory' },
    ],
    [
      'Amazon Elastic Container Service for Kubernetes',
      'Hours',
      'Amazon EKS cluster usage in US East (Ohio)',
      { rule: 'none' },
    ],
    [
      'AWS Lambda',
      'Seconds',
      'AWS Lambda - Total Compute - US East (Northern Virginia)-Tier-1',
      { rule: 'vcpu' },
    ],
    [
      'AmazonCloudWatch',
      'GB-Months',
      '$0.03 per GB-mo of log storage - US West (Oregon)',
      { rule: 'storage', ssd: false },
    ],
    [
      'AmazonCloudWatch',
      'GB',
      '$0.50 per GB custom log data ingested in Standard log class',
      { rule: 'none' },
    ],
    [
      'Red Hat OpenShift Service on AWS',
      'Hours',
      'AWS Marketplace hourly software usage|us-east-1|m5.2xlarge',
      { rule: 'elsewhere' },
    ],
  ];
  const classified = await classify(
    // Where FOCUS has no usage type, the reader takes the description for it.
    rows.map(([service, unit, words]) => ({
      provider: 'aws',
      service,
      unit,
      usage_type: words,
      description: words,
    })),
  );
  for (const [at, [, , description, expected]] of rows.entries())
    expect({ description, ...classified[at] }).toMatchObject({ description, ...expected });
});

test('the region is the one of the column, else of the prefix; zones have their region’s grid, and edges none', async () => {
  const line = {
    provider: 'aws',
    service_code: 'AmazonEC2',
    usage_type: 'APS9-BoxUsage:m5.large',
    unit: 'Hrs',
  };
  const classified = await classify([
    line,
    { ...line, region: 'eu-west-1' },
    { ...line, region: 'us-west-2-lax-1' },
    { ...line, region: 'us-gov-west-1' },
    { ...line, usage_type: 'BoxUsage:m5.large' },
    { ...line, service_code: 'AmazonCloudFront', usage_type: 'EU-DataTransfer-Out-Bytes', unit: 'GB' },
  ]);
  expect(classified.map(({ lineRegion }) => lineRegion)).toEqual([
    'ap-southeast-7',
    'eu-west-1',
    'us-west-2',
    'us-gov-west-1',
    '',
    '',
  ]);
});

test('nodes that are no EC2 types have the size that AWS publishes', async () => {
  const node = (service_code: string, usage_type: string) => ({
    provider: 'aws',
    service_code,
    usage_type,
    unit: 'Hrs',
  });
  const classified = await classify([
    node('AmazonRedshift', 'Node:ra3.xlplus'),
    node('AmazonES', 'ESInstance:ultrawarm1.medium'),
    node('AmazonRDS', 'InstanceUsage:db.r5.12xl'),
  ]);
  expect(classified.map(({ machine, sizeVcpu, sizeMemoryGb }) => [machine, sizeVcpu, sizeMemoryGb])).toEqual([
    ['ra3.xlplus', 4, 32],
    ['ultrawarm1.medium', 2, 15.25],
    ['r5.12xlarge', null, null],
  ]);
});
