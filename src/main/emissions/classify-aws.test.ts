import { beforeAll, describe, expect, test } from 'vitest';
import { type CurLine, type EstimatedLine, estimateCur } from './estimate-fixture.ts';

/**
 * Each service family of AWS, with usage types and units as AWS's price list spells them, and what they come to by
 * arithmetic from Cloud Carbon Footprint's published coefficients (March 2024).
 */
const PUE = 1.135;
/** September has 720 hours. */
const MONTH = 720;

/** Watts per vCPU at half load: (minimum + maximum) / 2. */
const WATTS = {
  mean: (0.74 + 3.5) / 2,
  skylake: (0.65 + 4.26) / 2,
  skylakeOrCascadeLake: (0.645 + 4.115) / 2,
  cascadeLake: (0.64 + 3.97) / 2,
  broadwell: (0.71 + 3.69) / 2,
  coffeeLake: (1.14 + 5.42) / 2,
  graviton2: (0.47 + 1.69) / 2,
  v100: (35 + 306) / 2,
  t4: (8 + 71) / 2,
};

/** kWh of an hour of a machine: vCPUs at their watts, and GB beyond what those include. */
const machine = (vcpus: number, watts: number, beyondGb = 0, gpuWatts = 0) =>
  ((vcpus * watts + gpuWatts) / 1000 + beyondGb * 0.000392) * PUE;
const vcpuHours = (hours: number, watts = WATTS.mean) => (hours * watts * PUE) / 1000;
const memory = (gbHours: number) => gbHours * 0.000392 * PUE;
const ssd = (gbHours: number, copies = 1) => ((gbHours / 1000) * 1.2 * PUE * copies) / 1000;
const hdd = (gbHours: number, copies = 1) => ((gbHours / 1000) * 0.65 * PUE * copies) / 1000;
const network = (gb: number) => gb * 0.001 * PUE;

// GB beyond a chip's, shared out by memory: m5.24xlarge 384 GB and 81.32 (Skylake), r6g.16xlarge 512 and 129.78,
// m6g.16xlarge 256 and 129.78 (Graviton2), r4.16xlarge 488 and 69.65 (Broadwell), g4dn.metal 384 and 98.12 (Cascade Lake).
const M5_LARGE = machine(2, WATTS.skylake, ((384 - 81.32) * 8) / 384);
const R6G_LARGE = machine(2, WATTS.graviton2, ((512 - 129.78) * 16) / 512);
const M6G_LARGE = machine(2, WATTS.graviton2, ((256 - 129.78) * 8) / 256);
const P3_2XLARGE = machine(8, WATTS.broadwell, ((488 - 69.65) * 61) / 488, WATTS.v100);
// Burstable machines run at their baseline: 2 vCPUs × 20 % of the 50 % that the watts assume.
const T3_SMALL = machine(2 * (20 / 50), WATTS.cascadeLake);

type Row = [service: string, usageType: string, unit: string, amount: number, kwh: number, also?: CurLine];

const ESTIMATED: Record<string, Row[]> = {
  'EC2 machines': [
    ['AmazonEC2', 'BoxUsage:m5.large', 'Hrs', 3, 3 * M5_LARGE],
    ['AmazonEC2', 'EUC1-SpotUsage:m5.large', 'Hrs', 3, 3 * M5_LARGE],
    ['AmazonEC2', 'USE2-DedicatedUsage:m5.large', 'Hrs', 3, 3 * M5_LARGE],
    ['AmazonEC2', 'APS3-HeavyUsage:m5.large', 'Hrs', 3, 3 * M5_LARGE, { type: 'DiscountedUsage' }],
    ['AmazonEC2', 'BoxUsage:m5.large', 'Hrs', 3, 3 * M5_LARGE, { type: 'SavingsPlanCoveredUsage' }],
    ['AmazonEC2', 'USW2-LAX1-BoxUsage:m5.large', 'Hrs', 1, M5_LARGE, { region: 'us-west-2-lax-1' }],
    ['AmazonEC2', 'BoxUsage:m6g.large', 'Hrs', 1, M6G_LARGE],
    ['AmazonEC2', 'BoxUsage:t3.small', 'Hrs', 1, T3_SMALL],
    ['AmazonEC2', 'BoxUsage:p3.2xlarge', 'Hrs', 1, P3_2XLARGE],
    [
      'AmazonEC2',
      'BoxUsage:g4dn.xlarge',
      'Hrs',
      1,
      machine(4, WATTS.cascadeLake, ((384 - 98.12) * 16) / 384, WATTS.t4),
    ],
    // A dedicated host is its server: 96 vCPUs and 192 or 384 GB; mac1 is a Mac mini of 12 and 32, with 19.56 to a chip.
    [
      'AmazonEC2',
      'ReservedHostUsage:c5',
      'Hrs',
      1,
      machine(96, WATTS.skylakeOrCascadeLake, 192 - (98.12 + 81.32) / 2),
    ],
    ['AmazonEC2', 'USE2-HostUsage:m5', 'Hrs', 1, machine(96, WATTS.skylake, 384 - 81.32)],
    ['AmazonEC2', 'USE2-HostUsage:mac1', 'Hrs', 1, machine(12, WATTS.coffeeLake, 32 - 19.56)],
    ['AmazonEC2', 'EU-CPUCredits:t3', 'vCPU-Hours', 10, vcpuHours(10, WATTS.cascadeLake)],
    ['AmazonEC2', 'APS1-CPUCredits:t4g', 'vCPU-Hours', 10, vcpuHours(10, WATTS.graviton2)],
  ],
  'volumes and snapshots': [
    ['AmazonEC2', 'EBS:VolumeUsage.gp2', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage.gp3', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage.piops', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage.io2', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage.st1', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage.sc1', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:VolumeUsage', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonEC2', 'EBS:SnapshotUsage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
    ['AmazonEC2', 'EBS:SnapshotArchiveStorage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
  ],
  'objects, files and backups': [
    ['AmazonS3', 'TimedStorage-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-SIA-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-INT-FA-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-GIR-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-GlacierByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-GDA-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-GDA-Staging', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'EarlyDelete-SIA', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonS3', 'TimedStorage-ZIA-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonS3', 'EarlyDelete-ZIA', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonS3', 'TimedStorage-RRS-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonS3', 'TimedStorage-XZ-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonS3', 'Tables-TimedStorage-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonGlacier', 'TimedStorage-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 6)],
    ['AmazonEFS', 'TimedStorage-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 3)],
    ['AmazonEFS', 'IATimedStorage-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 3)],
    ['AmazonEFS', 'TimedStorage-Z-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonFSx', 'Storage.MultiAZ:SSD', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonFSx', 'Storage.MultiAZ:HDD', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonFSx', 'BackupUsage', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AWSStorageGateway', 'Gateway:VTL-Storage', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AWSBackup', 'EU-WarmStorage-ByteHrs-EFS', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonECR', 'EUN1-TimedStorage-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
  ],
  'relational databases': [
    ['AmazonRDS', 'InstanceUsage:db.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonRDS', 'USW1-InstanceUsage:db.r6g.large', 'Hrs', 1, R6G_LARGE],
    ['AmazonRDS', 'Multi-AZUsage:db.m5.large', 'Hrs', 1, 2 * M5_LARGE],
    ['AmazonMQ', 'Multi-AZUsage:mq.m5.large', 'Hrs', 1, 2 * M5_LARGE],
    ['AWSDatabaseMigrationSvc', 'Multi-AZUsg:dms.m5.large', 'Hrs', 1, 2 * M5_LARGE],
    ['AmazonRDS', 'InstanceUsageIOOptimized:db.r6g.large', 'Hrs', 1, R6G_LARGE],
    // A capacity unit is a quarter of a vCPU.
    ['AmazonRDS', 'Aurora:ServerlessUsage', 'ACU-Hr', 8, vcpuHours(2)],
    ['AmazonRDS', 'APS2-Aurora:ServerlessV2Usage', 'ACU-Hr', 8, vcpuHours(2)],
    ['AmazonRDS', 'Aurora:ServerlessV2IOOptimizedUsage', 'ACU-Hr', 8, vcpuHours(2)],
    ['AmazonRDS', 'RDS:GP3-Storage', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonRDS', 'RDS:Multi-AZ-PIOPS-Storage-IO2', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonRDS', 'USW1-RDS:StorageUsage', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonRDS', 'Aurora:StorageUsage', 'GB-Mo', 10, ssd(10 * MONTH, 6)],
    ['AmazonRDS', 'Aurora:IO-OptimizedStorageUsage', 'GB-Mo', 10, ssd(10 * MONTH, 6)],
    ['AmazonRDS', 'Aurora:BackupUsage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
    ['AmazonRDS', 'USE1-RDS:ChargedBackupUsage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
  ],
  'other databases and caches': [
    ['AmazonDocDB', 'InstanceUsage:db.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonDocDB', 'StorageUsage', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonDocDB', 'APS3-BackupUsage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
    ['AmazonNeptune', 'InstanceUsage:db.r6g.large', 'Hrs', 1, R6G_LARGE],
    ['AmazonNeptune', 'StorageUsage', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonNeptune', 'BackupUsage', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonDynamoDB', 'TimedStorage-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonDynamoDB', 'TimedPITRStorage-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH, 2)],
    ['AmazonDynamoDB', 'APS1-TimedBackupStorage-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH, 2)],
    ['AmazonElastiCache', 'USE2-NodeUsage:cache.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonElastiCache', 'CachedData:Valkey', 'GB-Hours', 100, memory(100)],
    ['AmazonElastiCache', 'ElastiCache:BackupUsage', 'GB-Mo', 10, hdd(10 * MONTH, 3)],
    ['AmazonMemoryDB', 'NodeUsage:db.r6g.large', 'Hrs', 1, R6G_LARGE],
    [
      'AmazonDAX',
      'NodeUsage:dax.r4.large',
      'Hrs',
      1,
      machine(2, WATTS.broadwell, ((488 - 69.65) * 15.25) / 488),
    ],
    ['AmazonTimestream', 'MemoryStore-ByteHrs', 'GB-Hours', 100, memory(100)],
    ['AmazonTimestream', 'MagneticStore-ByteHrs', 'GB-Mo', 10, hdd(10 * MONTH)],
  ],
  'analytics, search and streams': [
    // Redshift's own nodes: 12 vCPUs, 96 GB, of a ra3.16xlarge of 48 and 384; the mean chip has 80.69 GB.
    ['AmazonRedshift', 'Node:ra3.4xlarge', 'Hrs', 1, machine(12, WATTS.mean, ((384 - 80.69) * 96) / 384)],
    [
      'AmazonRedshift',
      'CS:ra3.4xlarge',
      'seconds',
      3600,
      machine(12, WATTS.mean, ((384 - 80.69) * 96) / 384),
    ],
    // 16 GB, of which an RA3 node has 8 to a vCPU
    ['AmazonRedshift', 'USE1-Redshift:ServerlessUsage', 'RPU-Hr', 8, vcpuHours(16)],
    ['AmazonRedshift', 'RMS:ra3.4xlarge', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonRedshift', 'Redshift:PaidSnapshots', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonES', 'ESInstance:m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonES', 'EUC1-HeavyUsage:m5.large.elasticsearch', 'Hrs', 1, M5_LARGE, { type: 'DiscountedUsage' }],
    ['AmazonES', 'USE2-ES:GP3-Storage', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonES', 'ES:Magnetic-Storage', 'GB-Mo', 10, hdd(10 * MONTH)],
    // 6 GiB, of which a memory-optimised machine has 8 to a vCPU
    ['AmazonES', 'APN2-IndexingOCU', 'OCU-hours', 4, vcpuHours(3)],
    ['AmazonMSK', 'APS1-Kafka.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonMSK', 'APS1-Kafka.Storage.GP2', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonMSK', 'APS1-Kafka.Storage.Tiered', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AmazonMSK', 'Kafka.mcu.general', 'Hrs', 4, vcpuHours(4)],
    ['AmazonKinesis', 'EU-LongTermRetention-ByteHrs', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonKinesisAnalytics', 'USE1-KPU-Hour-Java', 'KPU-Hour', 4, vcpuHours(4)],
    ['AmazonKinesisAnalytics', 'APS1-RunningApplicationStorage', 'GB-Mo', 10, ssd(10 * MONTH)],
    ['AmazonKinesisAnalytics', 'DurableApplicationBackups', 'GB-Mo', 10, hdd(10 * MONTH)],
    ['AWSGlue', 'USE1-ETL-DPU-Hour', 'DPU-Hour', 2, vcpuHours(8)],
    ['AWSGlue', 'APS1-Crawler-DPU-Hour', 'DPU-Hour', 2, vcpuHours(8)],
    ['AmazonAthena', 'APS1-CodeExecutionInDPUHours', 'DPU-Hour', 2, vcpuHours(8)],
    ['ElasticMapReduce', 'APS1-EMR-SERVERLESS-vCPUHours', 'vCPU-Hours', 10, vcpuHours(10)],
    [
      'ElasticMapReduce',
      'APS1-EMR-SERVERLESS-ARM-vCPUHours',
      'vCPU-Hours',
      10,
      vcpuHours(10, WATTS.graviton2),
    ],
    ['ElasticMapReduce', 'APS1-EMR-SERVERLESS-MemoryGBHours', 'GB-Hours', 100, memory(100)],
    ['ElasticMapReduce', 'APS1-EMR-SERVERLESS-StorageGBHours', 'GB-Hours', 100, ssd(100)],
  ],
  'functions and containers': [
    // 1,769 MB of memory come with a vCPU: 36,000 GB-seconds are 10 GB-hours.
    ['AWSLambda', 'Lambda-GB-Second', 'Lambda-GB-Second', 36_000, vcpuHours((10 * 1024) / 1769)],
    [
      'AWSLambda',
      'EU-Lambda-GB-Second-ARM',
      'Lambda-GB-Second',
      36_000,
      vcpuHours((10 * 1024) / 1769, WATTS.graviton2),
    ],
    ['AWSLambda', 'Lambda-Provisioned-GB-Second', 'Lambda-GB-Second', 36_000, vcpuHours((10 * 1024) / 1769)],
    ['AWSLambda', 'Lambda-Provisioned-Concurrency', 'Lambda-GB-Second', 36_000, memory(10)],
    ['AWSLambda', 'Lambda-Edge-GB-Second', 'Lambda-GB-Second', 36_000, vcpuHours((10 * 1024) / 1769)],
    ['AWSLambda', 'Lambda-Storage-GB-Second', 'GB-Seconds', 36_000, ssd(10)],
    ['AmazonStates', 'USE1-StepFunctions-GB-Second', 'GB-Second', 36_000, memory(10)],
    ['AmazonECS', 'Fargate-vCPU-Hours:perCPU', 'hours', 10, vcpuHours(10)],
    ['AmazonECS', 'SpotUsage-Fargate-vCPU-Hours:perCPU', 'hours', 10, vcpuHours(10)],
    ['AmazonECS', 'APS3-Fargate-ARM-vCPU-Hours:perCPU', 'hours', 10, vcpuHours(10, WATTS.graviton2)],
    ['AmazonECS', 'Fargate-Windows-vCPU-Hours:perCPU', 'hours', 10, vcpuHours(10)],
    ['AmazonECS', 'Fargate-GB-Hours', 'hours', 100, memory(100)],
    ['AmazonECS', 'Fargate-EphemeralStorage-GB-Hours', 'GB-Hours', 100, ssd(100)],
    ['AmazonEKS', 'EU-Fargate-GB-Hours', 'hours', 100, memory(100)],
    ['AWSAppRunner', 'USE1-AppRunner-vCPU-hours', 'vCPU-hours', 10, vcpuHours(10)],
    ['AWSAppRunner', 'USE1-AppRunner-GB-hours', 'GB-hours', 100, memory(100)],
    ['AWSAppRunner', 'USE1-AppRunner-Provisioned-GB-hours', 'GB-hours', 100, memory(100)],
    // As the burstable machine of the same memory, and the vCPUs that the name says
    ['AmazonLightsail', 'USE1-BundleUsage:2GB', 'Hrs', 1, T3_SMALL],
    ['AmazonLightsail', 'USE1-ContainerSvcUsage:Nano-0.25CPU-0.5GB', 'Hrs', 8, vcpuHours(2)],
    ['AmazonApiGateway', 'EU-ApiGatewayCacheUsage:0.5GB', 'Hrs', 8, memory(4)],
    ['CodeBuild', 'USE1-Build-Min:Linux:g1.medium', 'minutes', 60, vcpuHours(4)],
  ],
  'machine learning': [
    ['AmazonSageMaker', 'USE1-Train:ml.p3.2xlarge', 'Hrs', 1, P3_2XLARGE],
    ['AmazonSageMaker', 'USE1-Host:ml.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonSageMaker', 'USE1-AsyncInf:ml.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonSageMaker', 'USE1-Notebk:ml.m5.large', 'Hrs', 1, M5_LARGE],
    ['AmazonSageMaker', 'EU-Studio:JupyterLab-ml.t3.small', 'Hrs', 1, T3_SMALL],
    ['AmazonSageMaker', 'USE1-Host:VolumeUsage.gp2', 'GB-Mo', 10, ssd(10 * MONTH)],
    // 4 GB for an hour, a vCPU to 1,769 MB
    ['AmazonSageMaker', 'USE1-ServerlessInf:Mem-4GB', 'seconds', 3600, vcpuHours((4 * 1024) / 1769)],
  ],
  'data that is sent': [
    ['AWSDataTransfer', 'DataTransfer-Out-Bytes', 'GB', 100, network(100)],
    ['AmazonEC2', 'USE1-USW2-AWS-Out-Bytes', 'GB', 100, network(100)],
    ['AmazonEC2', 'USE1-DataTransfer-xAZ-Out-Bytes', 'GB', 100, network(100)],
    ['AmazonEC2', 'DataTransfer-Regional-Bytes', 'GB', 100, network(100), { operation: 'InterZone-Out' }],
    ['AmazonS3', 'USE1-CloudFront-Out-Bytes', 'GB', 100, network(100)],
    ['AmazonCloudFront', 'EU-DataTransfer-Out-Bytes', 'GB', 100, network(100)],
    ['AWSDirectConnect', 'USE1-DataXfer-Out:dc.3', 'GB', 100, network(100)],
    ['AmazonEC2', 'NatGateway-Bytes', 'GB', 100, network(100)],
    ['AWSELB', 'DataProcessing-Bytes', 'GB', 100, network(100)],
    ['AmazonVPC', 'VpcEndpoint-Bytes', 'GB', 100, network(100)],
    ['AmazonVPC', 'USE1-TransitGateway-Bytes', 'GigaBytes', 100, network(100)],
    ['AWSBackup', 'EU-USE1-CrossRegion-WarmBytes-EBS', 'GB', 100, network(100)],
    ['AmazonSageMaker', 'USE1-Host:Data-Bytes-Out', 'GB', 100, network(100)],
  ],
};

let lines: EstimatedLine[];
beforeAll(async () => {
  const usage = Object.values(ESTIMATED).flat();
  const start = '2026-09-10T00:00:00Z';
  ({ lines } = await estimateCur(
    usage.map(([service, usageType, unit, amount, , also]): CurLine => {
      return { service, usageType, unit, amount, start, end: start, ...also };
    }),
  ));
});

let at = 0;
for (const [family, rows] of Object.entries(ESTIMATED)) {
  describe(family, () => {
    test.each(
      rows.map((row) => [...row.slice(0, 3), row[4], at++] as [string, string, string, number, number]),
    )('%s %s in %s', (_service, _usageType, _unit, kwh, place) => {
      const line = lines[place];
      expect(line).toMatchObject({ status: 'estimated', reason: null });
      expect(Math.abs((line?.kwh ?? Number.NaN) - kwh)).toBeLessThanOrEqual(1e-9 * kwh);
    });
  });
}
