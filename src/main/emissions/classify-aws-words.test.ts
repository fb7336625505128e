import { expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';

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
