import { expect, test } from 'vitest';
import { type FactorKey, figuresOf } from './factor-fixture.ts';
import { needsAccounts, overridesSchema, parseOverrides } from './factor-overrides.ts';

const PUE = 1.135;
const GRID = 0.379069;
/** kWh of an hour of m5.large at a utilisation: Skylake 0.65–4.26 W, 2 vCPUs, 6.305833 GB beyond (ccf-2024). */
const m5 = (utilisation: number, pue = PUE) =>
  (((0.65 + utilisation * (4.26 - 0.65)) * 2) / 1000 + (((384 - 81.32) * 8) / 384) * 0.000392) * pue;

test('a measured utilisation takes the place of the set’s, the most specific first, and is named', async () => {
  const keys: FactorKey[] = [
    {},
    { account: '2' },
    { account: '2', usage_type: 'BoxUsage:m5.xlarge' },
    { region: 'eu-west-1' },
    { usage_type: 'BoxUsage:t3.medium', region: 'eu-west-1' },
    {
      provider: 'azure',
      service: 'Virtual Machines',
      service_code: 'Virtual Machines',
      operation: 'D4s v3',
      region: 'eastus',
      unit: '1 Hour',
    },
  ];
  const overrides = {
    utilisation: [
      { name: 'account 2', account: '2', percent: 10 },
      { name: 'account 2, m5.large', account: '2', instanceType: 'm5.large', percent: 30 },
      { name: 'Ireland', provider: 'aws' as const, region: 'eu-west-1', percent: 20 },
    ],
  };
  const figures = await figuresOf(keys, { overrides });
  expect(figures.map((f) => f.factors.overrides)).toEqual([
    [],
    ['account 2, m5.large'],
    ['account 2'],
    ['Ireland'],
    ['Ireland'],
    [],
  ]);
  expect(figures[0]?.kwh).toBeCloseTo(m5(0.5), 12);
  expect(figures[1]?.kwh).toBeCloseTo(m5(0.3), 12);
  expect(figures[2]?.kwh).toBeCloseTo(2 * m5(0.1), 12);
  expect(figures[3]?.kwh).toBeCloseTo(m5(0.2), 12);
  // A burstable type's measured utilisation is of all its vCPUs, not of its baseline: Cascade Lake 0.64–3.97 W.
  expect(figures[4]?.kwh).toBeCloseTo(((0.64 + 0.2 * 3.33) * 2 * PUE) / 1000, 12);
  expect(figures[1]?.factors.numbers.utilisationPercent).toMatchObject({
    value: 30,
    low: 30,
    high: 30,
    table: 'overrides',
    row: 'account 2, m5.large',
  });
});

test('a contract changes the market-based figure alone, in its months', async () => {
  const overrides = {
    contracts: [
      {
        name: 'wind',
        provider: 'aws' as const,
        region: 'us-east-1',
        kgPerKwh: 0.02,
        from: '2026-03',
        to: '2026-08',
      },
    ],
  };
  const months = ['2026-02', '2026-03', '2026-08', '2026-09'];
  const figures = await figuresOf(
    months.map((month) => ({ month })),
    { overrides },
  );
  for (const f of figures) expect(f.kgOperational).toBeCloseTo(f.kwh * GRID, 12);
  expect(figures.map((f) => Number((f.kgMarket / f.kwh).toFixed(9)))).toEqual([GRID, 0.02, 0.02, GRID]);
  expect(figures.map((f) => f.factors.overrides)).toEqual([[], ['wind'], ['wind'], []]);
});

test('PUE and grid of a region, and an own instance type', async () => {
  const overrides = {
    pue: [{ name: 'hall 1', provider: 'aws' as const, region: 'us-east-1', pue: 1.05 }],
    grid: [{ name: 'supplier', provider: 'aws' as const, region: 'us-east-1', kgPerKwh: 0.1 }],
    instanceTypes: [
      {
        name: 'lab',
        provider: 'aws' as const,
        type: 'm9zz.large',
        vcpu: 2,
        minWatts: 1,
        maxWatts: 3,
        memoryBeyondGb: 0,
        embodiedKg: 960,
        platformVcpu: 96,
      },
    ],
  };
  const [large, own] = await figuresOf([{}, { usage_type: 'BoxUsage:m9zz.large' }], { overrides });
  expect(large?.kwh).toBeCloseTo(m5(0.5, 1.05), 12);
  expect(large?.kgOperational).toBeCloseTo(m5(0.5, 1.05) * 0.1, 12);
  expect(large?.factors.overrides).toEqual(['hall 1', 'supplier']);
  // 2 vCPUs × (1 + 50 % × 2) W × 1.05; 960 kg / 35,040 h × 2 / 96
  expect(own).toMatchObject({ method: 'direct', factors: { overrides: ['hall 1', 'lab', 'supplier'] } });
  expect(own?.kwh).toBeCloseTo((2 * 2 * 1.05) / 1000, 12);
  expect(own?.kgEmbodied).toBeCloseTo(((960 / 35_040) * 2) / 96, 12);
});

test('overrides of single accounts need figures by account', () => {
  expect(needsAccounts(overridesSchema.parse({}))).toBe(false);
  expect(
    needsAccounts(overridesSchema.parse({ utilisation: [{ name: 'a', account: '1', percent: 5 }] })),
  ).toBe(true);
});

test.each([
  ['no JSON', '{', /is no JSON/],
  ['a utilisation over 100 %', '{"utilisation":[{"name":"x","percent":150}]}', /utilisation\[0\]\.percent/],
  ['a field that is none', '{"utilization":[]}', /utilization/],
  ['a month that is none', '{"contracts":[{"name":"x","kgPerKwh":0.1,"from":"2026-13"}]}', /from/],
  [
    'embodied kilograms without a server',
    '{"instanceTypes":[{"name":"x","provider":"aws","type":"a.b","vcpu":1,"minWatts":1,"maxWatts":2,"embodiedKg":5}]}',
    /platformVcpu/,
  ],
  [
    'watts the wrong way round',
    '{"instanceTypes":[{"name":"x","provider":"aws","type":"a.b","vcpu":1,"minWatts":3,"maxWatts":2}]}',
    /minWatts is above maxWatts/,
  ],
])('overrides with %s are refused, naming the field', (_, text, message) => {
  expect(() => parseOverrides(text)).toThrow(
    expect.objectContaining({ code: 'bad-overrides', message: expect.stringMatching(message) }),
  );
});
