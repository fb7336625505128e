import { describe, expect, test } from 'vitest';
import { type CurLine, estimateCur, estimateLine } from './estimate-fixture.ts';

/** Equal to 1e-9 relative, as the method asks. */
function near(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

// ccf-2024 for AWS: PUE 1.135, utilisation 50 %, memory 0.000392 kWh/GB-h, network 0.001 kWh/GB, SSD 1.2 and
// HDD 0.65 Wh/TB-h, server life 35,040 h; us-east-1 0.379069 kg/kWh (Cloud Carbon Footprint, March 2024).
const PUE = 1.135;

describe('compute kWh = (minW + u (maxW − minW)) × vCPU-hours × PUE / 1000', () => {
  test('m5.large, one hour', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:m5.large' });
    // Skylake 0.65–4.26 W per vCPU, 2 vCPUs; the family's largest (96 vCPUs, one chip) has 384 GB, of which the watts
    // include 81.32: m5.large has 8/384 of the rest, 6.305833 GB.
    const compute = ((0.65 + 0.5 * (4.26 - 0.65)) * 2 * PUE) / 1000;
    const memory = (((384 - 81.32) * 8) / 384) * 0.000392 * PUE;
    near(line.kwh, compute + memory);
    near(line.kgOperational, (compute + memory) * 0.379069);
    // 1,610.3792 kg server × 1 h / 35,040 h × 2 / 96 vCPUs
    near(line.kgEmbodied, ((1610.3792 / 35_040) * 2) / 96);
    expect(line).toMatchObject({ class: 'compute', method: 'direct', instanceType: 'm5.large' });
  });

  test('a type that runs on two kinds of processors has the mean of their watts', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:c5.xlarge' });
    // Cascade Lake 0.64–3.97, Skylake 0.65–4.26 → 0.645–4.115; memory per chip (98.12 + 81.32) / 2 = 89.72; the
    // largest c5 has 96 vCPUs and 192 GB; c5.xlarge 4 vCPUs, 8 GB.
    const compute = ((0.645 + 0.5 * (4.115 - 0.645)) * 4 * PUE) / 1000;
    near(line.kwh, compute + (((192 - 89.72) * 8) / 192) * 0.000392 * PUE);
  });

  test('burstable types count at baseline', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:t3.medium', amount: 10 });
    // Cascade Lake; baseline 20 % of 2 vCPUs, against the 50 % that the watts assume: 0.8 vCPUs
    near(line.kwh, ((0.64 + 0.5 * (3.97 - 0.64)) * 2 * (20 / 50) * 10 * PUE) / 1000);
    // The machine is held for 10 h whatever it does: 1,610.3792 kg × 10 / 35,040 × 2 / 96
    near(line.kgEmbodied, ((1610.3792 * 10) / 35_040) * (2 / 96));
  });

  test('Spot, Reserved and Savings-Plan usage counts as the hours used', async () => {
    const onDemand = await estimateLine({ amount: 7 });
    const others: CurLine[] = [
      { amount: 7, usageType: 'SpotUsage:m5.large' },
      { amount: 7, type: 'DiscountedUsage', cost: 0 },
      { amount: 7, type: 'SavingsPlanCoveredUsage' },
    ];
    for (const line of (await estimateCur(others)).lines) {
      expect(line.kwh).toBe(onDemand.kwh);
      expect(line.kgEmbodied).toBe(onDemand.kgEmbodied);
    }
  });

  test('accelerators are added by the hour', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:p3.8xlarge', amount: 2 });
    // 4 V100 of 35–306 W; 32 vCPUs of Broadwell 0.71–3.69 W; the largest p3 has 64 vCPUs and 488 GB, the chip 69.65 GB;
    // p3.8xlarge has 244 GB.
    const gpu = ((35 + 0.5 * (306 - 35)) * 4 * 2 * PUE) / 1000;
    const cpu = ((0.71 + 0.5 * (3.69 - 0.71)) * 32 * 2 * PUE) / 1000;
    const memory = (((488 - 69.65) * 244) / 488) * 2 * 0.000392 * PUE;
    near(line.kwh, gpu + cpu + memory);
  });

  test('a Multi-AZ database runs on two machines', async () => {
    const single = await estimateLine({ service: 'AmazonRDS', usageType: 'InstanceUsage:db.m5.large' });
    const double = await estimateLine({ service: 'AmazonRDS', usageType: 'Multi-AZUsage:db.m5.large' });
    near(single.kwh, (await estimateLine({})).kwh);
    near(double.kwh, 2 * single.kwh);
    near(double.kgEmbodied, 2 * single.kgEmbodied);
    expect(double).toMatchObject({ instanceType: 'db.m5.large', method: 'direct' });
  });

  test.each([
    ['AmazonElastiCache', 'EUN1-NodeUsage:cache.m5.large'],
    ['AmazonES', 'ESInstance:m5.large'],
    ['AmazonSageMaker', 'USE1-Host:ml.m5.large'],
    ['AmazonDocDB', 'InstanceUsage:db.m5.large'],
  ])('%s runs on the machine that it names (%s)', async (service, usageType) => {
    expect((await estimateLine({ service, usageType })).kwh).toBe((await estimateLine({})).kwh);
  });
});

describe('storage kWh = TB-hours × (SSD 1.2 | HDD 0.65 Wh) × PUE × replication / 1000', () => {
  test.each([
    ['AmazonEC2', 'EBS:VolumeUsage.gp3', 1.2, 2],
    ['AmazonEC2', 'EBS:VolumeUsage.piops', 1.2, 2],
    ['AmazonEC2', 'EBS:VolumeUsage.st1', 0.65, 2],
    ['AmazonEC2', 'EBS:VolumeUsage', 0.65, 2],
    ['AmazonEC2', 'EBS:SnapshotUsage', 0.65, 3],
    ['AmazonS3', 'TimedStorage-ByteHrs', 0.65, 6],
    ['AmazonS3', 'TimedStorage-ZIA-ByteHrs', 0.65, 2],
    ['AmazonEFS', 'TimedStorage-ByteHrs', 1.2, 3],
    ['AmazonRDS', 'RDS:GP3-Storage', 1.2, 1],
    ['AmazonRDS', 'RDS:Multi-AZ-GP3-Storage', 1.2, 2],
    ['AmazonRDS', 'RDS:ChargedBackupUsage', 0.65, 3],
    ['AmazonRDS', 'Aurora:StorageUsage', 1.2, 6],
    ['AmazonDynamoDB', 'TimedStorage-ByteHrs', 1.2, 2],
    ['AmazonECR', 'TimedStorage-ByteHrs', 0.65, 3],
  ])('%s %s', async (service, usageType, wattHours, replication) => {
    const line = await estimateLine({
      service,
      usageType,
      unit: 'GB-Mo',
      amount: 500,
      start: '2026-09-10T00:00:00Z',
    });
    // September has 720 hours: 500 GB-months are 360 TB-hours.
    near(line.kwh, (360 * wattHours * PUE * replication) / 1000);
    expect(line).toMatchObject({ class: 'storage', method: 'direct', kgEmbodied: 0 });
  });

  test('a GB-month lasts as long as the month of the usage', async () => {
    const lines = await estimateCur([
      {
        service: 'AmazonS3',
        usageType: 'TimedStorage-ByteHrs',
        unit: 'GB-Mo',
        start: '2026-02-03T00:00:00Z',
      },
      {
        service: 'AmazonS3',
        usageType: 'TimedStorage-ByteHrs',
        unit: 'GB-Mo',
        start: '2024-02-03T00:00:00Z',
      },
      {
        service: 'AmazonS3',
        usageType: 'TimedStorage-ByteHrs',
        unit: 'GB-Mo',
        start: '2026-10-31T23:00:00Z',
      },
    ]);
    const hours = [28 * 24, 29 * 24, 31 * 24];
    for (const [at, line] of lines.lines.entries())
      near(line.kwh, (((hours[at] ?? 0) / 1000) * 0.65 * PUE * 6) / 1000);
  });
});

describe('network kWh = GB × 0.001 × PUE', () => {
  test.each(['DataTransfer-Out-Bytes', 'USE1-USW2-AWS-Out-Bytes', 'DataTransfer-Regional-Bytes'])(
    '%s',
    async (usageType) => {
      const line = await estimateLine({ usageType, unit: 'GB', amount: 1234.5 });
      near(line.kwh, 1234.5 * 0.001 * PUE);
      expect(line).toMatchObject({ class: 'network', method: 'direct' });
    },
  );

  test('what comes in is counted where it was sent', async () => {
    expect(await estimateLine({ usageType: 'DataTransfer-In-Bytes', unit: 'GB' })).toMatchObject({
      status: 'not-covered',
      kwh: 0,
    });
  });
});

describe('serverless usage counts through its vCPU-hours and GB-seconds', () => {
  test('Fargate: vCPU-hours at the provider’s mean watts, GB-hours as memory', async () => {
    const { lines } = await estimateCur([
      { service: 'AmazonECS', usageType: 'Fargate-vCPU-Hours:perCPU', unit: 'hours', amount: 100 },
      { service: 'AmazonECS', usageType: 'Fargate-GB-Hours', unit: 'hours', amount: 200 },
    ]);
    near(lines[0]?.kwh ?? 0, ((0.74 + 0.5 * (3.5 - 0.74)) * 100 * PUE) / 1000);
    near(lines[1]?.kwh ?? 0, 200 * 0.000392 * PUE);
    expect(lines.map((line) => line.class)).toEqual(['compute', 'memory']);
  });

  test('Lambda: 1,769 MB of memory come with one vCPU', async () => {
    const line = await estimateLine({
      service: 'AWSLambda',
      usageType: 'Lambda-GB-Second',
      unit: 'Lambda-GB-Second',
      amount: 36_000,
    });
    // 36,000 GB-seconds are 10 GB-hours, 10 × 1024 / 1769 vCPU-hours
    near(line.kwh, ((0.74 + 0.5 * (3.5 - 0.74)) * ((10 * 1024) / 1769) * PUE) / 1000);
  });
});
