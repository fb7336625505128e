/** What is billed in one region: everything about a line that its resource, hour and amount do not decide. */
export type UsageKey = {
  service: string;
  usageType: string;
  operation: string;
  region: string;
  instanceType: string;
  unit: string;
  charge: string;
};

/** Regions with the prefixes of their usage types. */
const REGIONS: [region: string, prefix: string][] = [
  ['us-east-1', 'USE1'],
  ['us-east-2', 'USE2'],
  ['us-west-2', 'USW2'],
  ['eu-west-1', 'EU'],
  ['eu-central-1', 'EUC1'],
  ['eu-north-1', 'EUN1'],
  ['ap-south-1', 'APS3'],
  ['ap-northeast-1', 'APN1'],
  ['ap-southeast-2', 'APS2'],
  ['sa-east-1', 'SAE1'],
];

const MACHINES = [
  't3.micro t3.medium t3.large m5.large m5.xlarge m5.2xlarge m5.4xlarge m6g.large m6g.xlarge',
  'm6i.large m6i.2xlarge m7g.large c5.large c5.xlarge c5.4xlarge c6g.large c6i.xlarge c7g.2xlarge',
  'r5.large r5.xlarge r5.2xlarge r6g.large r6i.xlarge i3.large g4dn.xlarge',
]
  .join(' ')
  .split(' ');

/** 174 in each of ten regions, as a company's bill has them: machines, databases, caches, disks, objects, transfer, functions, requests, taxes. */
export function usageKeys(): UsageKey[] {
  return REGIONS.flatMap(([region, prefix]) => {
    const key = (
      service: string,
      usage: string,
      operation: string,
      unit: string,
      more: Partial<UsageKey> = {},
    ) => ({
      service,
      usageType: `${prefix}-${usage}`,
      operation,
      region,
      instanceType: '',
      unit,
      charge: 'Usage',
      ...more,
    });
    const machines = MACHINES.flatMap((type) => [
      key('AmazonEC2', `BoxUsage:${type}`, 'RunInstances', 'Hrs', { instanceType: type }),
      key('AmazonEC2', `BoxUsage:${type}`, 'RunInstances', 'Hrs', {
        instanceType: type,
        charge: 'SavingsPlanCoveredUsage',
      }),
      key('AmazonEC2', `SpotUsage:${type}`, 'RunInstances:SV001', 'Hrs', { instanceType: type }),
    ]);
    const managed = MACHINES.slice(3, 24).flatMap((type) => [
      key('AmazonRDS', `InstanceUsage:db.${type}`, 'CreateDBInstance:0014', 'Hrs', {
        instanceType: `db.${type}`,
      }),
      key('AmazonRDS', `Multi-AZUsage:db.${type}`, 'CreateDBInstance:0002', 'Hrs', {
        instanceType: `db.${type}`,
      }),
      key('AmazonElastiCache', `NodeUsage:cache.${type}`, 'CreateCacheCluster:0002', 'Hrs', {
        instanceType: `cache.${type}`,
      }),
    ]);
    const disks = ['gp2', 'gp3', 'io1', 'st1', 'sc1'].map((kind) =>
      key('AmazonEC2', `EBS:VolumeUsage.${kind}`, `CreateVolume-${kind}`, 'GB-Mo'),
    );
    const objects = ['StandardStorage', 'StandardIAStorage', 'GlacierStorage'].map((storage) =>
      key('AmazonS3', 'TimedStorage-ByteHrs', storage, 'GB-Mo'),
    );
    const requests = ['PutObject', 'GetObject', 'ListBucket'].map((operation) =>
      key('AmazonS3', 'Requests-Tier1', operation, 'Requests'),
    );
    const transfer = ['AmazonEC2', 'AmazonS3', 'AmazonRDS', 'AmazonCloudFront'].flatMap((service) =>
      ['DataTransfer-Out-Bytes', 'DataTransfer-In-Bytes', 'DataTransfer-Regional-Bytes'].map((usage) =>
        key(service, usage, 'InterZone', 'GB'),
      ),
    );
    return [
      ...machines,
      ...managed,
      ...disks,
      ...objects,
      ...requests,
      ...transfer,
      key('AmazonEC2', 'EBS:SnapshotUsage', 'CreateSnapshot', 'GB-Mo'),
      key('AmazonEC2', 'NatGateway-Bytes', 'NatGateway', 'GB'),
      key('AmazonEC2', 'NatGateway-Hours', 'NatGateway', 'Hrs'),
      key('AWSLambda', 'Lambda-GB-Second', 'Invoke', 'Lambda-GB-Second'),
      key('AWSLambda', 'Lambda-GB-Second-ARM', 'Invoke', 'Lambda-GB-Second'),
      key('AWSLambda', 'Request', 'Invoke', 'Requests'),
      key('AmazonECS', 'Fargate-vCPU-Hours:perCPU', 'FargateTask', 'hours'),
      key('AmazonECS', 'Fargate-GB-Hours', 'FargateTask', 'hours'),
      key('AmazonCloudWatch', 'CW:GMD-Metrics', 'GetMetricData', 'Metrics'),
      key('awskms', 'KMS-Requests', 'Encrypt', 'Requests'),
      key('AmazonRDS', 'RDS:GP2-Storage', 'CreateDBInstance', 'GB-Mo'),
      key('AmazonRDS', 'RDS:ChargedBackupUsage', 'CreateDBInstance', 'GB-Mo'),
      key('AmazonEC2', 'Tax', '', '', { charge: 'Tax' }),
    ];
  });
}
