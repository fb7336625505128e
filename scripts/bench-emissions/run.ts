import type { FileFormat } from './generate-usage.ts';
import type { Measurement } from './measure.ts';

/** One measured size of one format. Seconds; memory in MB (10^6 bytes). */
export type Run = {
  format: FileFormat;
  lines: number;
  /** Estimation and grouping: until every figure is there. */
  seconds: number;
  linesPerSecond: number;
  /** `seconds` ÷ `bareSeconds`. */
  ratioToBareScan: number;
  /** Of the whole: figures, lines, records and root. */
  peakRssMB: number;
  /** From the start of the process. */
  secondsToFirstFigure: number;
  /** DuckDB's own read-and-group of the same columns of the same file. */
  bareSeconds: number;
  /** The same ratio of what all threads computed, which other work on the machine changes less. */
  cpuRatioToBareScan: number;
  cpuSeconds: number;
  bareCpuSeconds: number;
  barePeakRssMB: number;
  bytesPerLine: number;
  /** Lines, canonical records and Merkle root, after the figures. */
  recordSeconds: number;
  recordsPerSecond: number;
  maxEventLoopDelayMs: number;
  /** Seconds a line ÷ those of the smallest size of the format: 1 is linear. */
  growth: number;
  /** The same of records and root. */
  recordGrowth: number;
};

/** The best of each format and size; `growth` is of the smallest size in `earlier`. */
export function runOf(
  format: FileFormat,
  lines: number,
  bytes: number,
  measured: { engine: readonly Measurement[]; bare: readonly Measurement[] },
  earlier: readonly Run[],
): Run {
  const all = [...measured.engine, ...measured.bare];
  for (const { lines: read } of all) {
    if (read !== lines) throw new Error(`${read} lines were read of ${lines}`);
  }
  const least = (of: readonly Measurement[], field: keyof Measurement) =>
    Math.min(...of.map((m) => m[field]));
  const most = (of: readonly Measurement[], field: keyof Measurement) => Math.max(...of.map((m) => m[field]));
  const seconds = least(measured.engine, 'seconds');
  const bareSeconds = least(measured.bare, 'seconds');
  const cpuSeconds = least(measured.engine, 'cpuSeconds');
  const bareCpuSeconds = least(measured.bare, 'cpuSeconds');
  const recordSeconds = least(measured.engine, 'recordSeconds');
  const first = earlier
    .filter((run) => run.format === format)
    .reduce<Run | undefined>((a, b) => (a && a.lines < b.lines ? a : b), undefined);
  return {
    format,
    lines,
    seconds: round(seconds, 3),
    linesPerSecond: Math.round(lines / seconds),
    ratioToBareScan: round(seconds / bareSeconds, 3),
    peakRssMB: Math.round(most(measured.engine, 'peakRssMB')),
    secondsToFirstFigure: round(least(measured.engine, 'secondsToFirstFigure'), 3),
    bareSeconds: round(bareSeconds, 3),
    cpuRatioToBareScan: round(cpuSeconds / bareCpuSeconds, 3),
    cpuSeconds: round(cpuSeconds, 3),
    bareCpuSeconds: round(bareCpuSeconds, 3),
    barePeakRssMB: Math.round(most(measured.bare, 'peakRssMB')),
    bytesPerLine: round(bytes / lines, 1),
    recordSeconds: round(recordSeconds, 3),
    recordsPerSecond: Math.round(lines / recordSeconds),
    maxEventLoopDelayMs: round(most(measured.engine, 'maxEventLoopDelayMs'), 1),
    growth: first ? round(seconds / lines / (first.seconds / first.lines), 3) : 1,
    recordGrowth: first ? round(recordSeconds / lines / (first.recordSeconds / first.lines), 3) : 1,
  };
}

/** The runs as a Markdown table. */
export function tableOf(runs: readonly Run[]): string {
  const million = (count: number) => `${round(count / 1e6, 2)} M`;
  const rows = runs.map((run) => [
    run.format,
    million(run.lines),
    run.seconds.toFixed(2),
    million(run.linesPerSecond),
    run.bareSeconds.toFixed(2),
    run.ratioToBareScan.toFixed(2),
    run.cpuRatioToBareScan.toFixed(2),
    run.secondsToFirstFigure.toFixed(2),
    run.growth.toFixed(2),
    run.recordSeconds.toFixed(2),
    million(run.recordsPerSecond),
    run.recordGrowth.toFixed(2),
    String(run.peakRssMB),
    String(run.barePeakRssMB),
    run.maxEventLoopDelayMs.toFixed(0),
  ]);
  const heads = [
    'Format',
    'Lines',
    'Figures, s',
    'Lines/s',
    'Bare scan, s',
    'Ratio',
    'Ratio of CPU',
    'First figure, s',
    'Growth',
    'Records and root, s',
    'Records/s',
    'Growth',
    'Peak, MB',
    'Bare peak, MB',
    'Event loop, ms',
  ];
  const lines = [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Sizes as `1e6,2.5e6`, in rising order. @throws RangeError on anything but whole numbers from 1 to 10^9. */
export function parseSizes(text: string): number[] {
  const sizes = text.split(',').map((part) => {
    const size = part.trim() === '' ? Number.NaN : Number(part);
    if (!Number.isInteger(size) || size < 1 || size > 1e9) {
      throw new RangeError(
        `“${part}” is no number of lines. Give whole numbers from 1 to 1e9 with commas between them, such as --sizes 1e6,1e7.`,
      );
    }
    return size;
  });
  return [...new Set(sizes)].sort((a, b) => a - b);
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
