import { expect, test } from 'vitest';
import { type CurLine, estimateCur, estimateLine } from './estimate-fixture.ts';

/** Each test is a correction of the peer that the emissions method lists. */

test('TimedStorage-ByteHrs billed in GB-Mo is GB-months: 1,000 of S3 are about 3 kWh', async () => {
  const line = await estimateLine({
    service: 'AmazonS3',
    usageType: 'TimedStorage-ByteHrs',
    unit: 'GB-Mo',
    amount: 1000,
    start: '2026-09-01T00:00:00Z',
  });
  // 1 TB × 720 h × 0.65 Wh × 1.135 × 6 / 1000 = 3.187 kWh; read as byte-hours it would be 4e-12.
  expect(line.kwh).toBeCloseTo(3.187, 3);
});

test('embodied time is the running time, not divided by vCPUs once more: m5.24xlarge for 24 h is about 1.1 kg', async () => {
  const line = await estimateLine({ usageType: 'BoxUsage:m5.24xlarge', amount: 24 });
  // 1,610.3792 kg × 24 / 35,040 × 96 / 96 = 1.103 kg
  expect(line.kgEmbodied).toBeCloseTo(1.103, 3);
});

test('embodied carbon is never turned into kWh', async () => {
  const [line, total] = [
    await estimateLine({ usageType: 'BoxUsage:m5.24xlarge', amount: 24 }),
    await estimateCur([{ usageType: 'BoxUsage:m5.24xlarge', amount: 24 }]),
  ];
  // kWh follow from operational kilograms and the grid alone (us-east-1: 0.379069 kg/kWh).
  expect(line.kgOperational / line.kwh).toBeCloseTo(0.379069, 9);
  expect(total.totals.kwh).toBeCloseTo(line.kwh, 12);
  expect(total.totals.kgCO2e.total).toBeCloseTo(line.kgOperational + line.kgEmbodied, 12);
});

test.each<[string, CurLine, string]>([
  ['a size that is in no table, by its family', { usageType: 'BoxUsage:m5.32xlarge' }, 'family'],
  [
    'a family that is in no table, by the vCPUs on the bill',
    { usageType: 'BoxUsage:m9zz.large', vcpu: '48' },
    'provider average',
  ],
  [
    'a name that is in no table, by the provider’s average',
    { usageType: 'BoxUsage:zz1.huge' },
    'provider average',
  ],
])('unknown instance types never give NaN: %s', async (_, line, basis) => {
  const { lines, totals } = await estimateCur([line, {}]);
  const [unknown, known] = lines;
  expect(unknown).toMatchObject({ status: 'estimated', method: 'fallback', factors: { basis } });
  expect(Number.isFinite(unknown?.kwh) && (unknown?.kwh ?? 0) > 0).toBe(true);
  expect(known?.method).toBe('direct');
  expect(totals.kwh).toBeCloseTo((unknown?.kwh ?? 0) + (known?.kwh ?? 0), 12);
});

test('an unknown region has the provider’s mean grid intensity, and says so', async () => {
  const line = await estimateLine({ region: 'xx-nowhere-9' });
  expect(line).toMatchObject({ method: 'fallback', factors: { gridRegion: 'provider average' } });
  // Published mean: 0.00039278188 t/kWh
  expect(line.kgOperational / line.kwh).toBeCloseTo(0.39278188, 9);
});

test('estimates do not depend on what was estimated before', async () => {
  const lines: CurLine[] = [
    { usageType: 'Requests-Tier1', service: 'AmazonS3', unit: 'Requests', amount: 1000 },
    { usageType: 'BoxUsage:c5.large', cost: 99 },
    { service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo', amount: 3 },
  ];
  const forward = await estimateCur(lines);
  const backward = await estimateCur(lines.toReversed());
  const numbers = (estimated: typeof forward) =>
    estimated.lines.map((line) => [line.kwh, line.kgOperational, line.kgEmbodied, line.method]);
  expect(numbers(backward).toReversed()).toEqual(numbers(forward));
  expect(backward.linesRoot).toBe(forward.linesRoot);
  for (const [at, line] of lines.entries())
    expect((await estimateLine(line)).kwh).toBe(forward.lines[at]?.kwh);
});

test('accelerators of the set have watts: T4, A10G, A100', async () => {
  const { lines } = await estimateCur(
    ['g4dn.xlarge', 'g5.xlarge', 'p4d.24xlarge'].map((type) => ({ usageType: `BoxUsage:${type}` })),
  );
  expect(lines.map((line) => line.factors.accelerator)).toEqual([
    'Nvidia T4',
    'Nvidia A10G',
    'Nvidia Tesla A100',
  ]);
  for (const line of lines) expect(line.kwh).toBeGreaterThan(0.04);
});

test('memory-hours are not storage', async () => {
  const line = await estimateLine({
    service: 'AmazonECS',
    usageType: 'USE1-Fargate-GB-Hours',
    unit: 'hours',
    amount: 1000,
  });
  // As memory 1,000 GB-h × 0.000392 × 1.135 = 0.445 kWh; as SSD it would be 0.00136.
  expect(line).toMatchObject({ class: 'memory' });
  expect(line.kwh).toBeCloseTo(0.44492, 5);
});

test.each([
  ['EBSOptimized:m5.large', 'Hrs'],
  ['ElasticIP:IdleAddress', 'Hrs'],
  ['NatGateway-Hours', 'Hrs'],
  ['ECS-EC2-vCPU-Hours', 'vCPU-Hours'],
])('%s is no running machine', async (usageType, unit) => {
  expect(await estimateLine({ usageType, unit })).toMatchObject({
    status: 'not-covered',
    kwh: 0,
    kgEmbodied: 0,
  });
});

test.each(['Tax', 'Credit', 'Refund', 'Fee', 'RIFee', 'SavingsPlanNegation', 'SavingsPlanRecurringFee'])(
  '%s carries no emissions by nature',
  async (type) => {
    expect(await estimateLine({ type })).toMatchObject({
      status: 'not-usage',
      method: 'not-usage',
      kwh: 0,
      kgEmbodied: 0,
    });
  },
);

test('a negative amount is counted apart and never taken off', async () => {
  const { totals, lines } = await estimateCur([{ amount: -5 }, { amount: 5 }]);
  expect(lines[0]).toMatchObject({ status: 'not-usage', class: 'negative-amount', kwh: 0 });
  expect(totals.lines).toMatchObject({ read: 2, estimated: 1, notUsage: 1 });
});
