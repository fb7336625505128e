import { expect, test } from 'vitest';
import type { Measurement } from './measure.ts';
import { parseSizes, runOf, tableOf } from './run.ts';

function measurement(seconds: number, more: Partial<Measurement> = {}): Measurement {
  return {
    seconds,
    cpuSeconds: 1.5 * seconds,
    secondsToFirstFigure: seconds + 0.25,
    recordSeconds: 2 * seconds,
    lines: 1_000_000,
    peakRssMB: 500,
    maxEventLoopDelayMs: 3,
    ...more,
  };
}

const small = runOf(
  'csv',
  1_000_000,
  182_500_000,
  {
    engine: [measurement(0.6, { peakRssMB: 520 }), measurement(0.5, { maxEventLoopDelayMs: 7.25 })],
    bare: [measurement(0.4), measurement(0.45)],
  },
  [],
);

test('a run has the least seconds of its repeats, and the most memory and delay', () => {
  // 1,000,000 ÷ 0.5 = 2,000,000; 0.5 ÷ 0.4 = 1.25; 1,000,000 ÷ (2 × 0.5) = 1,000,000; 182,500,000 ÷ 1,000,000 = 182.5
  expect(small).toEqual({
    format: 'csv',
    lines: 1_000_000,
    seconds: 0.5,
    linesPerSecond: 2_000_000,
    ratioToBareScan: 1.25,
    peakRssMB: 520,
    secondsToFirstFigure: 0.75,
    bareSeconds: 0.4,
    cpuRatioToBareScan: 1.25,
    cpuSeconds: 0.75,
    bareCpuSeconds: 0.6,
    barePeakRssMB: 500,
    bytesPerLine: 182.5,
    recordSeconds: 1,
    recordsPerSecond: 1_000_000,
    maxEventLoopDelayMs: 7.3,
    growth: 1,
    recordGrowth: 1,
  });
});

test('growth is seconds a line against those of the smallest size of the same format', () => {
  const other = { ...small, format: 'parquet' as const, lines: 1, seconds: 9 };
  const middle = { ...small, lines: 5_000_000, seconds: 100 };
  const large = runOf(
    'csv',
    10_000_000,
    1,
    { engine: [measurement(5.75, { lines: 10_000_000 })], bare: [measurement(4, { lines: 10_000_000 })] },
    [other, middle, small],
  );
  // 5.75 s ÷ 10 M = 0.575 µs a line, against 0.5 µs
  expect(large.growth).toBe(1.15);
  // 2 × 5.75 s ÷ 10 M against 2 × 0.5 s ÷ 1 M
  expect(large.recordGrowth).toBe(1.15);
});

test('a measurement that did not read every line is none', () => {
  const lost = { engine: [measurement(1, { lines: 999_999 })], bare: [measurement(1)] };
  expect(() => runOf('csv', 1_000_000, 1, lost, [])).toThrow('999999 lines were read of 1000000');
});

test('sizes are whole numbers, each once, in rising order', () => {
  expect(parseSizes('1e7, 1e6,1000000')).toEqual([1_000_000, 10_000_000]);
});

test.each(['', '0', '-1', '1.5', '1e10', 'many', '1e6,'])('“%s” is no list of sizes', (text) => {
  expect(() => parseSizes(text)).toThrow(RangeError);
});

test('the table has a row per run', () => {
  expect(tableOf([small]).split('\n').at(-1)).toBe(
    '| csv | 1 M | 0.50 | 2 M | 0.40 | 1.25 | 1.25 | 0.75 | 1.00 | 1.00 | 1 M | 1.00 | 520 | 500 | 7 |',
  );
});
