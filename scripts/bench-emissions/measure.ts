/**
 * The process in which one measurement is made, so that its peak memory is its own:
 *
 *   node measure.ts bare|engine <file>
 *
 * Prints a Measurement as JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { withScratchDuckDb } from '../../src/main/emissions/duckdb.ts';
import { estimateFiles } from '../../src/main/emissions/estimate-files.ts';
import { loadFactorSet } from '../../src/main/emissions/factor-set.ts';
import { bareScanSql } from './bare-scan.ts';

/** Seconds; memory in MB (10^6 bytes). */
export type Measurement = {
  /** From the call until every figure is there: totals and groups. */
  seconds: number;
  /** What all threads computed meanwhile, which other work on the machine changes less. */
  cpuSeconds: number;
  /** From the start of the process until the totals are there. */
  secondsToFirstFigure: number;
  /** From the figures until lines, canonical records and Merkle root are there; 0 for a bare scan. */
  recordSeconds: number;
  lines: number;
  peakRssMB: number;
  maxEventLoopDelayMs: number;
};

/** How often the event loop is looked at, in milliseconds; a delay is what comes on top of it. */
const RESOLUTION = 5;

async function main(kind: string, file: string): Promise<Measurement> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  // What loads before is no import.
  await new Promise((resolve) => setTimeout(resolve, 2 * RESOLUTION));
  delay.enable();
  const measured = kind === 'bare' ? await bareScan(file) : await engine(file);
  delay.disable();
  return {
    ...measured,
    peakRssMB: peakRss() / 1e6,
    maxEventLoopDelayMs: Math.max(0, delay.max / 1e6 - RESOLUTION),
  };
}

type Timing = Omit<Measurement, 'peakRssMB' | 'maxEventLoopDelayMs'>;

async function engine(file: string): Promise<Timing> {
  const factors = loadFactorSet(join(import.meta.dirname, '../../resources'));
  const started = performance.now();
  const cpu = process.cpuUsage();
  let figures = Number.NaN;
  let cpuSeconds = Number.NaN;
  const { lines } = await estimateFiles([file], {
    factors,
    onFigures: () => {
      figures = performance.now();
      cpuSeconds = cpuSecondsSince(cpu);
    },
  });
  const ended = performance.now();
  return {
    seconds: (figures - started) / 1000,
    cpuSeconds,
    secondsToFirstFigure: figures / 1000,
    recordSeconds: (ended - figures) / 1000,
    lines: lines.read,
  };
}

/** DuckDB with the engine's own settings. */
async function bareScan(file: string): Promise<Timing> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const lines = await withScratchDuckDb(undefined, async (connection) => {
    await connection.run(`CREATE TEMP TABLE groups AS ${bareScanSql(file)}`);
    const [row] = await (await connection.run('SELECT sum(lines) AS lines FROM groups')).getRowObjects();
    return Number(row?.lines);
  });
  const ended = performance.now();
  return {
    seconds: (ended - started) / 1000,
    cpuSeconds: cpuSecondsSince(cpu),
    secondsToFirstFigure: ended / 1000,
    recordSeconds: 0,
    lines,
  };
}

function cpuSecondsSince(earlier: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(earlier);
  return (user + system) / 1e6;
}

/** The most memory this process has ever held, in bytes. What getrusage says includes the parent's on Linux. */
function peakRss(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (peak === undefined) throw new Error('/proc/self/status says nothing of VmHWM');
  return Number(peak) * 1024;
}

const [kind = '', file = ''] = process.argv.slice(2);
console.log(JSON.stringify(await main(kind, file)));
