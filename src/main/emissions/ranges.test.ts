import { beforeAll, expect, test } from 'vitest';
import { type FactorKey, type Figures, figuresOf } from './factor-fixture.ts';

const FARGATE: FactorKey = { service: 'AmazonECS', service_code: 'AmazonECS', unit: 'hours' };
const KEYS = {
  m5: {},
  burstable: { usage_type: 'BoxUsage:t3.medium' },
  accelerated: { usage_type: 'BoxUsage:g4dn.xlarge' },
  family: { usage_type: 'BoxUsage:m5.32xlarge' },
  average: { usage_type: 'BoxUsage:m9zz.large' },
  nowhere: { region: 'xx-nowhere-9' },
  s3: { service: 'AmazonS3', service_code: 'AmazonS3', usage_type: 'TimedStorage-ByteHrs', unit: 'GB-Mo' },
  out: { usage_type: 'DataTransfer-Out-Bytes', unit: 'GB' },
  memory: { ...FARGATE, usage_type: 'Fargate-GB-Hours' },
  vcpus: { ...FARGATE, usage_type: 'Fargate-vCPU-Hours:perCPU' },
} satisfies Record<string, FactorKey>;

const SETS = ['ccf-2024', 'desk-2026'];
let figures: Record<string, Figures[]>;
beforeAll(async () => {
  figures = {};
  for (const factors of SETS) figures[factors] = await figuresOf(Object.values(KEYS), { factors });
}, 60_000);

function ccf(name: keyof typeof KEYS): Figures {
  const found = figures['ccf-2024']?.[Object.keys(KEYS).indexOf(name)];
  if (!found) throw new Error(`no figures of ${name}`);
  return found;
}

test.each(SETS)('%s: low ≤ central ≤ high for energy, operational and embodied carbon', (factors) => {
  expect(figures[factors]).toHaveLength(Object.keys(KEYS).length);
  for (const f of figures[factors] ?? []) {
    expect(f.kwhLow).toBeGreaterThan(0);
    expect(f.kwhLow).toBeLessThan(f.kwh);
    expect(f.kwhHigh).toBeGreaterThan(f.kwh);
    expect(f.kgOperationalLow).toBeLessThan(f.kgOperational);
    expect(f.kgOperationalHigh).toBeGreaterThan(f.kgOperational);
    expect(f.kgEmbodiedLow).toBeLessThanOrEqual(f.kgEmbodied);
    expect(f.kgEmbodiedHigh).toBeGreaterThanOrEqual(f.kgEmbodied);
    expect(f.kgMarket).toBe(f.kgOperational);
    expect(f.itKwh).toBeLessThan(f.kwh);
  }
});

test('the bounds take the lower and the upper end of every factor together', () => {
  const out = ccf('out');
  // Network 0.0005, 0.001, 0.0015 kWh/GB; PUE 1.135 × 0.97, × 1.05; grid 0.379069 kg/kWh × 0.85, × 1.15.
  expect(out.kwhLow).toBeCloseTo(0.0005 * 1.135 * 0.97, 12);
  expect(out.kwhHigh).toBeCloseTo(0.0015 * 1.135 * 1.05, 12);
  expect(out.kgOperationalLow).toBeCloseTo(0.0005 * 1.135 * 0.97 * 0.379069 * 0.85, 12);
  expect(out.kgOperationalHigh).toBeCloseTo(0.0015 * 1.135 * 1.05 * 0.379069 * 1.15, 12);
  // m5.large: Skylake 0.65–4.26 W; 25 % to 75 % of utilisation; the watts × 0.75 and × 1.3; 6.305833 GB beyond.
  const bound = (utilisation: number, watts: number, memory: number, pue: number) =>
    (((0.65 + utilisation * 3.61) * watts * 2) / 1000 + ((384 - 81.32) * 8 * memory) / 384) * pue;
  expect(ccf('m5').kwhLow).toBeCloseTo(bound(0.25, 0.75, 0.000375, 1.135 * 0.97), 12);
  expect(ccf('m5').kwhHigh).toBeCloseTo(bound(0.75, 1.3, 0.0004083, 1.135 * 1.05), 12);
  // Embodied: 1,610.3792 kg × 2/96, × 0.6 over six years of 8,760 h, × 1.5 over three.
  expect(ccf('m5').kgEmbodiedLow).toBeCloseTo((1610.3792 * 2 * 0.6) / 96 / 52_560, 12);
  expect(ccf('m5').kgEmbodiedHigh).toBeCloseTo((1610.3792 * 2 * 1.5) / 96 / 26_280, 12);
});

test('what is known less has wider bounds: the type, its family, the provider’s average', () => {
  const width = (f: Figures) => (f.kwhHigh - f.kwhLow) / f.kwh;
  expect(width(ccf('family'))).toBeGreaterThan(width(ccf('m5')));
  expect(width(ccf('average'))).toBeGreaterThan(width(ccf('family')));
});

test('every number names its table and row, with the unit', () => {
  for (const factors of SETS)
    for (const f of figures[factors] ?? []) {
      expect(f.factors).toMatchObject({ factorSet: factors, overrides: [] });
      for (const [name, number] of Object.entries(f.factors.numbers)) {
        expect(number.value, name).toEqual(expect.any(Number));
        expect(number.unit, name).toBeTruthy();
        expect(number.table, name).toMatch(/^([a-z]+\.csv|unit|bill|calendar)$/);
        expect(number.row, name).toBeTruthy();
      }
    }
});
