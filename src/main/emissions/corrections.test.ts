import { beforeAll, describe, expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';
import { type CurLine, type Estimated, estimateCur } from './estimate-fixture.ts';
import { figuresOf } from './factor-fixture.ts';
import { withFigures } from './figures-fixture.ts';

/** Each test is a correction of the peer that the emissions method lists. */

const SEPTEMBER = { start: '2026-09-01T00:00:00Z', end: '2026-09-30T00:00:00Z' };
const LINES = {
  objects: {
    ...SEPTEMBER,
    service: 'AmazonS3',
    usageType: 'TimedStorage-ByteHrs',
    unit: 'GB-Mo',
    amount: 1000,
  },
  byteHours: {
    ...SEPTEMBER,
    service: 'AmazonS3',
    usageType: 'TimedStorage-ByteHrs',
    unit: 'Byte-Hrs',
    amount: 1000,
  },
  server: { usageType: 'BoxUsage:m5.24xlarge', amount: 24 },
  half: { usageType: 'BoxUsage:m5.12xlarge', amount: 24 },
  plain: {},
  unknownSize: { usageType: 'BoxUsage:m5.32xlarge' },
  unknownFamily: { usageType: 'BoxUsage:m9zz.large', vcpu: '48' },
  unknownName: { usageType: 'BoxUsage:zz1.huge' },
  unknownRegion: { region: 'xx-nowhere-9' },
  t4: { usageType: 'BoxUsage:g4dn.xlarge' },
  a10g: { usageType: 'BoxUsage:g5.xlarge' },
  a100: { usageType: 'BoxUsage:p4d.24xlarge' },
  fargateMemory: { service: 'AmazonECS', usageType: 'USE1-Fargate-GB-Hours', unit: 'hours', amount: 1000 },
  cachedData: { service: 'AmazonElastiCache', usageType: 'CachedData:Redis', unit: 'GB-Hours', amount: 1000 },
  memoryStore: {
    service: 'AmazonTimestream',
    usageType: 'MemoryStore-ByteHrs',
    unit: 'GB-Hours',
    amount: 1000,
  },
  ebsOptimized: { usageType: 'EBSOptimized:m5.large' },
  address: { usageType: 'ElasticIP:IdleAddress' },
  gateway: { usageType: 'NatGateway-Hours' },
  containers: { usageType: 'ECS-EC2-vCPU-Hours', unit: 'vCPU-Hours' },
  negative: { amount: -5 },
} satisfies Record<string, CurLine>;
type Name = keyof typeof LINES;

let estimated: Estimated;
const line = (name: Name) => {
  const found = estimated.lines[Object.keys(LINES).indexOf(name)];
  if (!found) throw new Error(`no line ${name}`);
  return found;
};
beforeAll(async () => {
  estimated = await estimateCur(Object.values(LINES));
});

test('TimedStorage-ByteHrs billed in GB-Mo is GB-months: 1,000 of S3 are about 3 kWh', () => {
  // 1 TB × 720 h × 0.65 Wh × 1.135 × 6 / 1000 = 3.187 kWh
  expect(line('objects').kwh).toBeCloseTo(3.187, 3);
  // Read as byte-hours: 1e-9 TB… 1,000 × 1e-12 TB-h × 0.65 Wh × 1.135 × 6 / 1000 = 4.4e-12 kWh, as the peer has it
  expect(line('byteHours').kwh * 1e12).toBeCloseTo(4.4265, 4);
});

test('embodied time is the running time, not divided by vCPUs once more: m5.24xlarge for 24 h is about 1.1 kg', () => {
  // 1,610.3792 kg × 24 / 35,040 × 96 / 96 = 1.103 kg, and half of it for half the server; the peer has 0.0115 for both
  expect(line('server').kgEmbodied).toBeCloseTo(1.103, 3);
  expect(line('half').kgEmbodied).toBeCloseTo(1.103 / 2, 3);
});

test('embodied carbon is never turned into kWh', () => {
  const { kwh, kgOperational, kgEmbodied } = line('server');
  // kWh follow from operational kilograms and the grid alone (us-east-1: 0.379069 kg/kWh).
  expect(kgOperational / kwh).toBeCloseTo(0.379069, 9);
  expect(kgEmbodied).toBeGreaterThan(1);
  // 96 vCPUs × 2.455 W and 302.68 GB × 0.000392 kWh, × 24 h × 1.135
  expect(kwh).toBeCloseTo(((96 * 2.455) / 1000 + 302.68 * 0.000392) * 24 * 1.135, 9);
});

describe('unknown instance types never give NaN and never poison a total', () => {
  test.each<[string, Name, string]>([
    ['a size that is in no table, by its family', 'unknownSize', 'family'],
    ['a family that is in no table, by the vCPUs on the bill', 'unknownFamily', 'provider average'],
    ['a name that is in no table, by the provider’s average', 'unknownName', 'provider average'],
  ])('%s', (_, name, basis) => {
    const unknown = line(name);
    expect(unknown).toMatchObject({ status: 'estimated', method: 'fallback', factors: { basis } });
    expect(Number.isFinite(unknown.kwh) && unknown.kwh > 0).toBe(true);
    expect(Number.isFinite(unknown.kgEmbodied) && unknown.kgEmbodied > 0).toBe(true);
  });

  test('the total is the sum of all lines', () => {
    expect(line('plain').method).toBe('direct');
    const kwh = estimated.lines.reduce((sum, { kwh }) => sum + kwh, 0);
    expect(estimated.totals.kwh).toBeCloseTo(kwh, 9);
  });

  test('the vCPUs on the bill are used: 48 at the provider’s mean watts', () => {
    // 48 × (0.74 + 3.5) / 2 W × 1.135
    expect(line('unknownFamily').kwh).toBeCloseTo((48 * 2.12 * 1.135) / 1000, 9);
  });
});

test('an unknown region has the provider’s mean grid intensity, and says so', () => {
  const { method, factors, kgOperational, kwh } = line('unknownRegion');
  expect({ method, gridRegion: factors.gridRegion }).toEqual({
    method: 'fallback',
    gridRegion: 'provider average',
  });
  // Published mean: 0.00039278188 t/kWh
  expect(kgOperational / kwh).toBeCloseTo(0.39278188, 9);
});

test('estimates do not depend on what was estimated before', async () => {
  const lines: CurLine[] = [
    { usageType: 'Requests-Tier1', service: 'AmazonS3', unit: 'Requests', amount: 1000 },
    { usageType: 'BoxUsage:c5.large', cost: 99 },
    { service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo', amount: 3 },
  ];
  const forward = await estimateCur(lines);
  const backward = await estimateCur(lines.toReversed());
  const numbers = (of: Estimated) =>
    of.lines.map((each) => [each.kwh, each.kgOperational, each.kgEmbodied, each.method]);
  expect(numbers(backward).toReversed()).toEqual(numbers(forward));
  expect(backward.linesRoot).toBe(forward.linesRoot);
});

test('usage without a factor is told from usage that is counted elsewhere, which no proxy may estimate again', async () => {
  const key = (usage_type: string, unit: string) => ({
    provider: 'aws',
    service_code: 'AmazonEC2',
    usage_type,
    unit,
  });
  const classified = await classify([key('NatGateway-Hours', 'Hrs'), key('DataTransfer-In-Bytes', 'GB')]);
  expect(classified.map(({ rule }) => rule)).toEqual(['none', 'elsewhere']);
});

test('hours that were paid for in advance cost nothing on their line, and are no basis of an estimate by cost', async () => {
  const lines: CurLine[] = [
    { amount: 1, cost: 0.096 },
    { type: 'DiscountedUsage', usageType: 'HeavyUsage:m5.large', amount: 1000, cost: 0 },
    // As FOCUS bills what a commitment covers: like the hour above, but for the cost.
    { amount: 500, cost: 0 },
    { usageType: 'NatGateway-Hours', amount: 10, cost: 0.45 },
  ];
  const rows = await withFigures(lines, (query) => query(`SELECT kwh FROM figures WHERE method = 'proxy'`));
  // An hour of m5.large: 0.008378 kWh (docs/explain.md) for 0.096 USD; 0.45 USD of a gateway.
  expect(rows).toHaveLength(1);
  expect(Number(rows[0]?.kwh)).toBeCloseTo((0.008378441366666668 / 0.096) * 0.45, 12);
});

test('accelerators of the set have watts: T4, A10G, A100', () => {
  const lines = (['t4', 'a10g', 'a100'] as const).map(line);
  expect(lines.map(({ factors }) => factors.accelerator)).toEqual([
    'Nvidia T4',
    'Nvidia A10G',
    'Nvidia Tesla A100',
  ]);
  // The accelerators alone, at half load: (8 + 71) / 2, (18 + 153) / 2 and 8 × (46 + 407) / 2 W, × 1.135
  for (const [at, watts] of [39.5, 85.5, 1812].entries())
    expect(lines[at]?.kwh).toBeGreaterThan((watts * 1.135) / 1000);
});

test('accelerators newer than A100 have watts, from their published thermal design power', async () => {
  // Type, number of accelerators, and the watts of each that its maker (or, for AWS's own, nobody) publishes:
  // NVIDIA's data sheets of L4, L40S, H100 SXM, H200 SXM, DGX B200.
  const published: [type: string, accelerator: string, count: number, watts: number | null][] = [
    ['g6.xlarge', 'Nvidia L4', 1, 72],
    ['g6e.xlarge', 'Nvidia L40S', 1, 350],
    ['p5.48xlarge', 'Nvidia H100', 8, 700],
    ['p5en.48xlarge', 'Nvidia H200', 8, 700],
    ['p6-b200.48xlarge', 'Nvidia B200', 8, 1000],
    ['inf2.xlarge', 'AWS Inferentia2', 1, null],
    ['trn1.32xlarge', 'AWS Trainium', 16, null],
    ['trn2.48xlarge', 'AWS Trainium2', 16, null],
  ];
  const figures = await figuresOf(
    published.map(([type]) => ({ usage_type: `BoxUsage:${type}` })),
    { factors: 'desk-2026' },
  );
  for (const [at, [, accelerator, count, watts]] of published.entries()) {
    const { itKwh, factors } = figures[at] ?? { itKwh: 0, factors: { accelerator: '' } };
    expect(factors.accelerator).toBe(accelerator);
    // At half load an accelerator draws at least a third and at most all of its design power; the machine more.
    if (watts !== null) expect(itKwh).toBeGreaterThan((count * watts) / 3 / 1000);
    else expect(itKwh).toBeGreaterThan((count * 30) / 1000);
  }
});

describe('memory-hours are not storage', () => {
  test.each<Name>(['fargateMemory', 'cachedData', 'memoryStore'])('%s', (name) => {
    // As memory 1,000 GB-h × 0.000392 × 1.135 = 0.445 kWh; as SSD it would be 0.00136.
    expect(line(name)).toMatchObject({ class: 'memory' });
    expect(line(name).kwh).toBeCloseTo(0.44492, 5);
  });
});

test.each<Name>(['ebsOptimized', 'address', 'gateway', 'containers'])('%s is no running machine', (name) => {
  expect(line(name)).toMatchObject({ status: 'not-covered', kwh: 0, kgEmbodied: 0 });
});

test('taxes, credits, refunds and commitments’ fees carry no emissions by nature', async () => {
  const types = [
    'Tax',
    'Credit',
    'Refund',
    'Fee',
    'RIFee',
    'SavingsPlanNegation',
    'SavingsPlanRecurringFee',
    'SavingsPlanUpfrontFee',
    'BundledDiscount',
    'EdpDiscount',
  ];
  const { lines, totals } = await estimateCur(types.map((type) => ({ type })));
  for (const each of lines)
    expect(each).toMatchObject({ status: 'not-usage', method: 'not-usage', kwh: 0, kgEmbodied: 0 });
  expect(totals.lines).toMatchObject({ read: types.length, notUsage: types.length });
});

test('a negative amount is counted apart and never taken off', () => {
  expect(line('negative')).toMatchObject({ status: 'not-usage', class: 'negative-amount', kwh: 0 });
  expect(estimated.totals.lines.notUsage).toBe(1);
});
