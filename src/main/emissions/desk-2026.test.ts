import { beforeAll, expect, test } from 'vitest';
import { type FactorKey, type Figures, figuresOf } from './factor-fixture.ts';

/** Numbers in the comments are the publications' (docs/factors.md), not our tables'. */
const box = (type: string, more: FactorKey = {}): FactorKey => ({ usage_type: `BoxUsage:${type}`, ...more });
const region = (name: string) => box('m5.large', { region: name });
const MONTHS = ['2022-01', '2024-03', '2024-04', '2025-03', '2026-08'];
/** Thermal design power of the data sheets, W. */
const ACCELERATED: [type: string, accelerator: string, count: number, tdp: number][] = [
  ['g4dn.xlarge', 'Nvidia T4', 1, 70],
  ['g6.48xlarge', 'Nvidia L4', 8, 72],
  ['g6e.xlarge', 'Nvidia L40S', 1, 350],
  ['g5.12xlarge', 'Nvidia A10G', 4, 300],
  ['p4d.24xlarge', 'Nvidia Tesla A100', 8, 400],
  ['p5.48xlarge', 'Nvidia H100', 8, 700],
  ['p5en.48xlarge', 'Nvidia H200', 8, 700],
  ['p6-b200.48xlarge', 'Nvidia B200', 8, 1000],
  ['dl1.24xlarge', 'Habana Gaudi', 8, 350],
];
const KEYS: Record<string, FactorKey> = {
  ...Object.fromEntries(MONTHS.map((month) => [month, { ...region('ap-south-1'), month }])),
  ...Object.fromEntries(
    ['us-east-1', 'eu-central-1', 'ap-south-1', 'eu-north-1'].map((name) => [name, region(name)]),
  ),
  ...Object.fromEntries(
    [
      'm5.24xlarge',
      'r8g.large',
      'm7a.large',
      'm8i.large',
      'm8a.large',
      'd2.xlarge',
      ...ACCELERATED.map(([type]) => type),
    ].map((type) => [type, box(type)]),
  ),
  gcp: {
    provider: 'gcp',
    service: 'Compute Engine',
    service_code: 'Compute Engine',
    usage_type: 'N2 Instance Core running in Americas',
    instance_type: 'n2-standard-4',
    region: 'us-central1',
    unit: 'hour',
  },
  s3: {
    service: 'AmazonS3',
    service_code: 'AmazonS3',
    usage_type: 'TimedStorage-ByteHrs',
    unit: 'GB-Mo',
    month: '2026-09',
  },
};

let figures: Map<string, Figures>;
beforeAll(async () => {
  const found = await figuresOf(Object.values(KEYS), { factors: 'desk-2026' });
  figures = new Map(Object.keys(KEYS).flatMap((name, at) => (found[at] ? [[name, found[at]] as const] : [])));
}, 60_000);

function of(name: string): Figures {
  const found = figures.get(name);
  if (!found) throw new Error(`no figures of ${name}`);
  return found;
}

test('grid intensity is of the region and the year: the period that the usage falls in, else the nearest', () => {
  // CEA CO2 Baseline Database: FY 2023-24 0.727, FY 2024-25 0.7117 t/MWh. April 2024 is in the second.
  expect(
    MONTHS.map((month) => [
      of(month).factors.gridPeriod,
      Number((of(month).kgOperational / of(month).kwh).toFixed(9)),
    ]),
  ).toEqual([
    ['FY2023-24', 0.727],
    ['FY2023-24', 0.727],
    ['FY2024-25', 0.7117],
    ['FY2024-25', 0.7117],
    ['FY2024-25', 0.7117],
  ]);
  // Ember: Virginia 384.4, Sweden 35.26 g/kWh.
  expect(of('us-east-1').kgOperational / of('us-east-1').kwh).toBeCloseTo(0.3844, 9);
  expect(of('eu-north-1').kgOperational / of('eu-north-1').kwh).toBeCloseTo(0.03526, 9);
});

test('PUE and water are the region’s: Virginia, Frankfurt, Mumbai', () => {
  // AWS 2024: PUE 1.15, 1.35, 1.42; WUE 0.12, 0.01 L/kWh. WRI: 2.312704, 1.946974 L/kWh.
  for (const [name, pue] of [
    ['us-east-1', 1.15],
    ['eu-central-1', 1.35],
    ['ap-south-1', 1.42],
  ] as const)
    expect(of(name).kwh / of(name).itKwh).toBeCloseTo(pue, 9);
  expect(of('us-east-1').water).toBeCloseTo(of('us-east-1').itKwh * (0.12 + 1.15 * 2.312704), 9);
  expect(of('eu-central-1').water).toBeCloseTo(of('eu-central-1').itKwh * (0.01 + 1.35 * 1.946974), 9);
});

test('water is unknown where no figure is published', () => {
  expect(of('gcp').kwh).toBeGreaterThan(0);
  expect(of('gcp').water).toBeNull();
});

test('1,000 GB-months of S3 in Virginia: 1 TB × 720 h × 0.65 Wh × 1.15 × 6 / 1000 = 3.229 kWh', () => {
  expect(1000 * of('s3').kwh).toBeCloseTo(3.2292, 4);
});

test('embodied carbon per instance type: m5.24xlarge for 24 h is 1,610.79 kg × 24 / 35,040 = 1.103 kg', () => {
  expect(24 * of('m5.24xlarge').kgEmbodied).toBeCloseTo(1.1033, 4);
});

test('newer processors have watts: Graviton4, EPYC 4th Gen, Granite Rapids', () => {
  const types = ['r8g.large', 'm7a.large', 'm8i.large'];
  expect(types.map((type) => of(type).factors.processors)).toEqual([
    'AWS Graviton4',
    'AMD EPYC 4th Gen',
    'Granite Rapids',
  ]);
  for (const type of types) expect(of(type).factors.basis).toBe('type');
  // ccf-coefficients of April 2026: 0.4743–1.6930, 0.7391–2.2822, 0.5816–2.5275 W per vCPU; the middle of each.
  expect(types.map((type) => Number(of(type).factors.numbers.vcpuWatts?.value.toFixed(4)))).toEqual([
    1.0836, 1.5107, 1.5545,
  ]);
});

test('figures without a place among their neighbours are left out: EPYC 5th Gen and Haswell', () => {
  const watts = (type: string) => of(type).factors.numbers.vcpuWatts?.value;
  // Turin has Genoa's 0.7391–2.2822 W, not 3.68–8.96; Haswell the 1.00–4.74 of March 2024, not 1.86–5.60.
  expect(watts('m8a.large')).toBeCloseTo(1.5107, 4);
  expect(watts('d2.xlarge')).toBeCloseTo(2.87, 9);
});

test('accelerators have the thermal design power of their data sheets', () => {
  for (const [type, accelerator, count, tdp] of ACCELERATED) {
    const { factors, itKwh } = of(type);
    expect(factors.accelerator, type).toBe(accelerator);
    expect(factors.numbers.accelerators?.value, type).toBe(count);
    // 11.5 % of it idle, 102 % at full load; 50 % utilisation
    expect(factors.numbers.acceleratorWatts?.value, type).toBeCloseTo((tdp * (0.115 + 1.02)) / 2, 6);
    expect(itKwh, type).toBeGreaterThan((count * tdp * (0.115 + 1.02)) / 2000);
  }
});
