import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LineFactors, lineCalculation } from '../../domain/emissions/line-calculation.ts';
import { withScratchDuckDb } from './duckdb.ts';
import { RESOURCES } from './estimate-fixture.ts';
import { type FactorKey, figuresOf } from './factor-fixture.ts';
import { applyOverrides, needsAccounts, overridesSchema, parseOverrides } from './factor-overrides.ts';
import { loadFactorSet } from './factor-set.ts';

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

test('of overrides that contradict each other the last wins; of one line every override is named', async () => {
  const us = { provider: 'aws' as const, region: 'us-east-1' };
  const [line] = await figuresOf([{}], {
    overrides: {
      utilisation: [
        { name: 'all', percent: 90 },
        { name: 'first', account: '111122223333', percent: 30 },
        { name: 'second', account: '111122223333', percent: 40 },
        { name: 'nowhere', account: '999999999999', region: 'xx-none-1', percent: 1 },
      ],
      contracts: [{ name: 'wind', kgPerKwh: 0.1 }],
      pue: [{ name: 'hall', ...us, pue: 2 }],
      grid: [{ name: 'supplier', ...us, kgPerKwh: 0 }],
      instanceTypes: [
        {
          name: 'lab',
          provider: 'aws',
          type: 'M5.large',
          vcpu: 2,
          minWatts: 1,
          maxWatts: 3,
          memoryBeyondGb: 0,
        },
      ],
    },
  });
  expect(line?.factors.overrides).toEqual(['hall', 'lab', 'second', 'supplier', 'wind']);
  // 2 vCPUs × (1 + 40 % × 2) W × 2; a grid of nothing emits nothing.
  expect(line?.kwh).toBeCloseTo((2 * 1.8 * 2) / 1000, 12);
  expect(line?.kgOperational).toBe(0);
  expect(line?.kgMarket).toBeCloseTo(((2 * 1.8 * 2) / 1000) * 0.1, 12);
});

test('an own type keeps what it says nothing of: a burstable machine’s baseline, an accelerated one’s boards', async () => {
  const own = { provider: 'aws' as const, minWatts: 1, maxWatts: 3, memoryBeyondGb: 0 };
  const [micro, accelerated] = await figuresOf(
    [{ usage_type: 'BoxUsage:t3.micro' }, { usage_type: 'BoxUsage:g4dn.xlarge' }],
    {
      overrides: {
        instanceTypes: [
          { ...own, name: 'micro', type: 't3.micro', vcpu: 2 },
          { ...own, name: 'accelerated', type: 'g4dn.xlarge', vcpu: 4 },
        ],
      },
    },
  );
  // A t3.micro's baseline is 10 % (Amazon EC2 user guide): 2 vCPUs × 10 % / 50 % × 2 W.
  expect(micro?.itKwh).toBeCloseTo((2 * 0.2 * 2) / 1000, 12);
  // 4 vCPUs × 2 W, and one T4 at (8 + 50 % × (71 − 8)) W.
  expect(accelerated?.itKwh).toBeCloseTo((4 * 2 + 8 + 0.5 * 63) / 1000, 12);
});

test('a line whose numbers a set lacks is not covered, and says so; never a figure that is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'factors-'));
  try {
    const { tables } = loadFactorSet(RESOURCES, 'ccf-2024');
    for (const file of tables) {
      const text = readFileSync(join(RESOURCES, 'factors', 'ccf-2024', file), 'utf8');
      const lines = text
        .split('\n')
        .filter((line) => file !== 'constants.csv' || !/^(aws,network|gcp,)/.test(line));
      writeFileSync(join(folder, file), lines.join('\n'));
    }
    const [m5, network] = await figuresOf([{}, { usage_type: 'DataTransfer-Out-Bytes', unit: 'GB' }], {
      set: { id: 'own', hash: '', folder, tables },
    });
    expect(m5?.rule).toBe('instance');
    expect(network).toMatchObject({ rule: 'none', factors: {} });
    expect(network?.reason).toMatch(/no figures/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a burstable machine is explained to the last bit with whatever utilisation a set has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'factors-'));
  try {
    const { tables, folder: published } = loadFactorSet(RESOURCES, 'ccf-2024');
    cpSync(published, folder, { recursive: true });
    const constants = readFileSync(join(folder, 'constants.csv'), 'utf8');
    writeFileSync(
      join(folder, 'constants.csv'),
      constants.replace(/^aws,utilisation,.*$/m, 'aws,utilisation,35,20,75,percent'),
    );
    const [micro] = await figuresOf([{ usage_type: 'BoxUsage:t3.micro' }], {
      set: { id: 'own', hash: '', folder, tables },
    });
    // In double precision 10 / 35 is not (10 / 100) / (35 / 100). 2 vCPUs × 10 % / 35 % × (0.64 + 35 % × 3.33) W.
    expect(micro?.itKwh).toBeCloseTo((2 * (10 / 35) * (0.64 + 0.35 * 3.33)) / 1000, 12);
    expect(lineCalculation(1, 'Hrs', micro?.factors as unknown as LineFactors).kwh).toBe(micro?.kwh);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('overrides of single accounts need figures by account, and are refused without', async () => {
  const single = overridesSchema.parse({ utilisation: [{ name: 'a', account: '1', percent: 5 }] });
  expect(needsAccounts(overridesSchema.parse({}))).toBe(false);
  expect(needsAccounts(single)).toBe(true);
  await withScratchDuckDb(undefined, (connection) =>
    expect(applyOverrides(connection, single)).rejects.toMatchObject({ code: 'bad-overrides' }),
  );
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
  [
    'months the wrong way round',
    '{"pue":[{"name":"x","provider":"aws","region":"r","pue":1.1,"from":"2026-05","to":"2026-01"}]}',
    /“from” is after “to”/,
  ],
  [
    'a machine beyond any real one',
    '{"instanceTypes":[{"name":"x","provider":"aws","type":"a.b","vcpu":1e300,"minWatts":1,"maxWatts":2}]}',
    /instanceTypes\[0\]\.vcpu/,
  ],
])('overrides with %s are refused, naming the field', (_, text, message) => {
  expect(() => parseOverrides(text)).toThrow(
    expect.objectContaining({ code: 'bad-overrides', message: expect.stringMatching(message) }),
  );
});
