import { beforeAll, describe, expect, test } from 'vitest';
import { type CurLine, type EstimatedLine, estimateCur } from './estimate-fixture.ts';

/** Equal to 1e-9 relative, as the method asks. */
function near(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

// ccf-2024 for AWS: PUE 1.135, utilisation 50 %, memory 0.000392 kWh/GB-h, network 0.001 kWh/GB, SSD 1.2 and
// HDD 0.65 Wh/TB-h, server life 35,040 h; us-east-1 0.379069 kg/kWh (Cloud Carbon Footprint, March 2024). What each
// service family comes to by these is in classify-aws.test.ts.
const PUE = 1.135;

const objects = (start: string): CurLine => ({
  service: 'AmazonS3',
  usageType: 'TimedStorage-ByteHrs',
  unit: 'GB-Mo',
  start,
});
const LINES = {
  m5: { usageType: 'BoxUsage:m5.large' },
  c5: { usageType: 'BoxUsage:c5.xlarge' },
  burstable: { usageType: 'BoxUsage:t3.medium', amount: 10 },
  onDemand: { amount: 7 },
  spot: { amount: 7, usageType: 'SpotUsage:m5.large' },
  reserved: { amount: 7, type: 'DiscountedUsage', cost: 0 },
  savingsPlan: { amount: 7, type: 'SavingsPlanCoveredUsage' },
  accelerated: { usageType: 'BoxUsage:p3.8xlarge', amount: 2 },
  singleDatabase: { service: 'AmazonRDS', usageType: 'InstanceUsage:db.m5.large' },
  doubleDatabase: { service: 'AmazonRDS', usageType: 'Multi-AZUsage:db.m5.large' },
  volume: { usageType: 'EBS:VolumeUsage.gp3', unit: 'GB-Mo', amount: 500, start: '2026-09-10T00:00:00Z' },
  february: objects('2026-02-03T00:00:00Z'),
  leapFebruary: objects('2024-02-03T00:00:00Z'),
  october: objects('2026-10-31T23:00:00Z'),
  sent: { usageType: 'DataTransfer-Out-Bytes', unit: 'GB', amount: 1234.5 },
  received: { usageType: 'DataTransfer-In-Bytes', unit: 'GB' },
  containerProcessors: {
    service: 'AmazonECS',
    usageType: 'Fargate-vCPU-Hours:perCPU',
    unit: 'hours',
    amount: 100,
  },
  containerMemory: { service: 'AmazonECS', usageType: 'Fargate-GB-Hours', unit: 'hours', amount: 200 },
  functions: {
    service: 'AWSLambda',
    usageType: 'Lambda-GB-Second',
    unit: 'Lambda-GB-Second',
    amount: 36_000,
  },
} satisfies Record<string, CurLine>;
type Name = keyof typeof LINES;

let lines: EstimatedLine[];
const line = (name: Name) => {
  const found = lines[Object.keys(LINES).indexOf(name)];
  if (!found) throw new Error(`no line ${name}`);
  return found;
};
beforeAll(async () => {
  ({ lines } = await estimateCur(Object.values(LINES)));
});

describe('compute kWh = (minW + u (maxW − minW)) × vCPU-hours × PUE / 1000', () => {
  test('m5.large, one hour', () => {
    // Skylake 0.65–4.26 W per vCPU, 2 vCPUs; the family's largest (96 vCPUs, one chip) has 384 GB, of which the watts
    // include 81.32: m5.large has 8/384 of the rest, 6.305833 GB.
    const compute = ((0.65 + 0.5 * (4.26 - 0.65)) * 2 * PUE) / 1000;
    const memory = (((384 - 81.32) * 8) / 384) * 0.000392 * PUE;
    near(line('m5').kwh, compute + memory);
    expect(line('m5')).toMatchObject({ class: 'compute', method: 'direct', instanceType: 'm5.large' });
  });

  test('a type that runs on two kinds of processors has the mean of their watts', () => {
    // Cascade Lake 0.64–3.97, Skylake 0.65–4.26 → 0.645–4.115; memory per chip (98.12 + 81.32) / 2 = 89.72; the
    // largest c5 has 96 vCPUs and 192 GB; c5.xlarge 4 vCPUs, 8 GB.
    const compute = ((0.645 + 0.5 * (4.115 - 0.645)) * 4 * PUE) / 1000;
    near(line('c5').kwh, compute + (((192 - 89.72) * 8) / 192) * 0.000392 * PUE);
  });

  test('burstable types count at baseline', () => {
    // Cascade Lake; baseline 20 % of 2 vCPUs, against the 50 % that the watts assume: 0.8 vCPUs
    near(line('burstable').kwh, ((0.64 + 0.5 * (3.97 - 0.64)) * 2 * (20 / 50) * 10 * PUE) / 1000);
  });

  test.each<Name>(['spot', 'reserved', 'savingsPlan'])('%s usage counts as the hours used', (name) => {
    expect(line(name).kwh).toBe(line('onDemand').kwh);
    expect(line(name).kgEmbodied).toBe(line('onDemand').kgEmbodied);
    near(line(name).kwh, 7 * line('m5').kwh);
  });

  test('a Multi-AZ database runs on two machines', () => {
    near(line('singleDatabase').kwh, line('m5').kwh);
    near(line('doubleDatabase').kwh, 2 * line('m5').kwh);
    near(line('doubleDatabase').kgEmbodied, 2 * line('m5').kgEmbodied);
    expect(line('doubleDatabase')).toMatchObject({ instanceType: 'db.m5.large', method: 'direct' });
  });

  test('serverless usage counts through its vCPU-hours and GB-seconds', () => {
    const watts = 0.74 + 0.5 * (3.5 - 0.74);
    near(line('containerProcessors').kwh, (watts * 100 * PUE) / 1000);
    // 36,000 GB-seconds are 10 GB-hours, 10 × 1024 / 1769 vCPU-hours
    near(line('functions').kwh, (watts * ((10 * 1024) / 1769) * PUE) / 1000);
    expect([line('containerProcessors').class, line('functions').class]).toEqual(['compute', 'compute']);
  });
});

test('GPU: the same over GPU-hours, added', () => {
  // 4 V100 of 35–306 W; 32 vCPUs of Broadwell 0.71–3.69 W; the largest p3 has 64 vCPUs and 488 GB, the chip 69.65 GB;
  // p3.8xlarge has 244 GB.
  const gpu = ((35 + 0.5 * (306 - 35)) * 4 * 2 * PUE) / 1000;
  const cpu = ((0.71 + 0.5 * (3.69 - 0.71)) * 32 * 2 * PUE) / 1000;
  const memory = (((488 - 69.65) * 244) / 488) * 2 * 0.000392 * PUE;
  near(line('accelerated').kwh, gpu + cpu + memory);
});

describe('storage kWh = TB-hours × (SSD 1.2 | HDD 0.65 Wh) × PUE × replication / 1000', () => {
  test('500 GB-months of gp3', () => {
    // September has 720 hours: 500 GB-months are 360 TB-hours, kept twice.
    near(line('volume').kwh, (360 * 1.2 * PUE * 2) / 1000);
    expect(line('volume')).toMatchObject({ class: 'storage', method: 'direct', kgEmbodied: 0 });
  });

  test.each<[Name, number]>([
    ['february', 28],
    ['leapFebruary', 29],
    ['october', 31],
  ])('a GB-month lasts as long as the month of the usage: %s', (name, days) => {
    near(line(name).kwh, (((days * 24) / 1000) * 0.65 * PUE * 6) / 1000);
  });
});

test('network kWh = GB × 0.001 × PUE, where it is sent', () => {
  near(line('sent').kwh, 1234.5 * 0.001 * PUE);
  expect(line('sent')).toMatchObject({ class: 'network', method: 'direct' });
  expect(line('received')).toMatchObject({ status: 'not-covered', kwh: 0 });
});

test('memory kWh = GB-hours × 0.000392 × PUE', () => {
  near(line('containerMemory').kwh, 200 * 0.000392 * PUE);
  expect(line('containerMemory')).toMatchObject({ class: 'memory', kgEmbodied: 0 });
});

test('embodied kg = server kg × hours / 35,040 × vCPU / platform vCPU, whatever the machine does', () => {
  near(line('m5').kgEmbodied, ((1610.3792 / 35_040) * 2) / 96);
  near(line('burstable').kgEmbodied, ((1610.3792 * 10) / 35_040) * (2 / 96));
});

test('operational kg = kWh × grid intensity', () => {
  for (const name of ['m5', 'volume', 'sent'] as const)
    near(line(name).kgOperational, line(name).kwh * 0.379069);
});
