import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { efficiencyScore, MAX_SCORE_BPS, MIN_SCORE_BPS, type ScoredMonth } from './efficiency-score.ts';

// Grid intensities that Cloud Carbon Footprint publishes (kg CO2e per kWh): AWS us-east-1 0.379069, eu-north-1 0.0088,
// us-west-2 0.322167. PUE of AWS 1.135.
const PUE = 1.135;
const GRID = { 'us-east-1': 0.379069, 'eu-north-1': 0.0088, 'us-west-2': 0.322167 };

/** A month with all IT energy in one region. */
function monthIn(month: string, region: keyof typeof GRID, itKwh = 1000): ScoredMonth {
  return {
    month,
    kgMicro: BigInt(Math.round(itKwh * PUE * GRID[region] * 1e6)),
    itKwhMicro: BigInt(itKwh) * 1_000_000n,
  };
}

const YEAR = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
const inUsEast1 = YEAR.map((month) => monthIn(month, 'us-east-1'));

describe('protocol, section 9: intensity against the account’s own trailing baseline, clamped to 0.5–2.0', () => {
  test('moving work from us-east-1 to eu-north-1 reaches 2.0', () => {
    const score = efficiencyScore([...inUsEast1, monthIn('2026-01', 'eu-north-1')], '2026-01');
    expect(score).toMatchObject({ bps: 20_000, state: 'scored', baselineMonths: YEAR });
    // 1000 × 1.135 × 0.379069 = 430.243315 kg over 1000 × 1.135 × 0.0088 = 9.988 kg: 43.0760
    expect(score.unclampedBps).toBe(430_760n);
  });

  test('moving work from us-east-1 to us-west-2 scores 0.379069 / 0.322167 = 1.1766', () => {
    const score = efficiencyScore([...inUsEast1, monthIn('2026-01', 'us-west-2', 40)], '2026-01');
    expect(score.bps).toBe(11_766);
  });

  test('moving it the other way is never under 0.5', () => {
    const clean = YEAR.map((month) => monthIn(month, 'eu-north-1'));
    const score = efficiencyScore([...clean, monthIn('2026-01', 'us-east-1')], '2026-01');
    // 0.0088 / 0.379069 = 0.0232
    expect(score).toMatchObject({ bps: 5_000, unclampedBps: 232n });
  });

  test('using more or less of the same stays at 1.0: the score is of intensity, not of size', () => {
    const month = { month: '2026-01', kgMicro: 7n * 430_243_315n, itKwhMicro: 7_000_000_000n };
    expect(efficiencyScore([...inUsEast1, month], '2026-01').bps).toBe(10_000);
  });
});

describe('the trailing baseline is the 12 calendar months before, of which at least 3 have energy', () => {
  test('a month counts by its energy', () => {
    // (430.243315 × 3 + 9.988 × 97 / 1000 × 1000) / (3,000 + 97 × 1,000): 1,290.729945 + 968.836 = 2,259.565945 kg over
    // 100,000 kWh = 0.02259566 against 1.135 × 0.0088 = 0.009988: 2.26228, of which 2.0 counts.
    const months = [
      monthIn('2025-10', 'us-east-1', 3000),
      monthIn('2025-11', 'eu-north-1', 96_000),
      monthIn('2025-12', 'eu-north-1', 1000),
      monthIn('2026-01', 'eu-north-1', 5),
    ];
    expect(efficiencyScore(months, '2026-01')).toMatchObject({ bps: 20_000, unclampedBps: 22_623n });
  });

  test('the thirteenth month before is not looked at, nor the months after', () => {
    const months = [
      monthIn('2024-12', 'us-east-1', 1_000_000),
      ...YEAR.map((month) => monthIn(month, 'eu-north-1')),
      monthIn('2026-01', 'eu-north-1'),
      monthIn('2026-02', 'us-east-1', 1_000_000),
    ];
    expect(efficiencyScore(months, '2026-01')).toMatchObject({ bps: 10_000, baselineMonths: YEAR });
  });

  test.each([
    ['two months', inUsEast1.slice(10), 'no-baseline'],
    [
      'three months, one of them without energy',
      [monthIn('2025-09', 'us-east-1', 0), ...inUsEast1.slice(10)],
      'no-baseline',
    ],
    ['none', [], 'no-baseline'],
  ])('%s: no baseline, a neutral 1.0', (_, months, state) => {
    const score = efficiencyScore([...months, monthIn('2026-01', 'eu-north-1')], '2026-01');
    expect(score).toMatchObject({ bps: 10_000, unclampedBps: null, state });
  });

  test('a month without energy has no intensity, and scores 1.0', () => {
    expect(efficiencyScore(inUsEast1, '2026-01')).toMatchObject({ bps: 10_000, state: 'no-energy' });
  });

  test('three months are enough', () => {
    const months = [...inUsEast1.slice(9), monthIn('2026-01', 'us-west-2')];
    expect(efficiencyScore(months, '2026-01')).toMatchObject({
      bps: 11_766,
      state: 'scored',
      baselineMonths: ['2025-10', '2025-11', '2025-12'],
    });
  });
});

test('a month that emitted nothing is best; against a baseline that emitted nothing either it is par', () => {
  const nothing = (month: string) => ({ month, kgMicro: 0n, itKwhMicro: 1n });
  expect(efficiencyScore([...inUsEast1, nothing('2026-01')], '2026-01').bps).toBe(20_000);
  expect(efficiencyScore([...YEAR.map(nothing), nothing('2026-01')], '2026-01').bps).toBe(10_000);
  expect(efficiencyScore([...YEAR.map(nothing), monthIn('2026-01', 'us-east-1')], '2026-01').bps).toBe(5_000);
});

test('sums that cannot be are refused', () => {
  const twice = [monthIn('2025-01', 'us-east-1'), monthIn('2025-01', 'us-east-1')];
  expect(() => efficiencyScore(twice, '2026-01')).toThrow('2025-01 is there twice');
  expect(() => efficiencyScore([{ month: '2025-01', kgMicro: -1n, itKwhMicro: 1n }], '2026-01')).toThrow(
    RangeError,
  );
  expect(() => efficiencyScore([], '2026-13')).toThrow('“2026-13” is no month');
});

test('the score is always within 0.5 and 2.0, whatever the order of the months', () => {
  const sum = fc.bigInt({ min: 0n, max: 10n ** 18n });
  const year = fc.array(fc.record({ kgMicro: sum, itKwhMicro: sum }), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(year, (sums) => {
      const months = sums.map((one, i) => ({ ...one, month: [...YEAR, '2026-01'][i] as string }));
      const score = efficiencyScore(months, '2026-01');
      expect(score.bps).toBeGreaterThanOrEqual(MIN_SCORE_BPS);
      expect(score.bps).toBeLessThanOrEqual(MAX_SCORE_BPS);
      expect(efficiencyScore(months.toReversed(), '2026-01')).toEqual(score);
    }),
  );
});
