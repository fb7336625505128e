/**
 * Measures the emissions engine: how fast figures and records are there, beside what DuckDB needs to read and group the
 * same columns of the same files, and how much memory it takes.
 *
 *   npm run bench:emissions [-- --sizes 1e6,1e7,5e7] [--formats parquet,csv,csv.gz] [--json]
 *
 * Inputs are made in a temporary folder and removed. With `--json` it prints {"runs":[…],"machine","versions"} (see
 * Run), otherwise a table (docs/benchmarks.md).
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { version as duckdb } from '@duckdb/node-api';
import { ENGINE } from '../src/main/emissions/engine.ts';
import { DEFAULT_FACTORS } from '../src/main/emissions/factor-set.ts';
import { type FileFormat, FORMATS, generateUsage, gzip } from './bench-emissions/generate-usage.ts';
import type { Measurement } from './bench-emissions/measure.ts';
import { parseSizes, type Run, runOf, tableOf } from './bench-emissions/run.ts';

/** What a line takes on the disk at most: as CSV and as gzip at once, or as one of them beside what an import writes. */
const DISK_BYTES_PER_LINE = 450;
/** Small sizes end so soon that other work on the machine shows: the best of some. */
const REPEATS = (lines: number) => (lines <= 2e6 ? 3 : 1);

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1e6,1e7,5e7' },
    formats: { type: 'string', default: FORMATS.join(',') },
    json: { type: 'boolean', default: false },
  },
});
/** Ends the measurement that runs. */
const ending = new AbortController();
const say = (text: string) => process.stderr.write(`${text}\n`);

function stop(text: string): never {
  say(text);
  process.exit(1);
}

function parseFormats(text: string): FileFormat[] {
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !FORMATS.some((format) => format === name));
  if (unknown.length > 0) stop(`“${unknown[0]}” is no format. There are ${FORMATS.join(', ')}.`);
  return FORMATS.filter((format) => wanted.includes(format));
}

function readSizes(text: string): number[] {
  try {
    return parseSizes(text);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function refuseSmallDisk(folder: string, lines: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const needed = lines * DISK_BYTES_PER_LINE;
  if (free >= needed) return;
  const gb = (bytes: number) => (bytes / 1e9).toFixed(1);
  stop(
    `${lines.toLocaleString('en')} lines need ${gb(needed)} GB in ${folder}; ${gb(free)} GB are free. Choose smaller --sizes, or another folder with TMPDIR.`,
  );
}

/** One measurement, in a process of its own. */
async function measure(kind: 'engine' | 'bare', file: string): Promise<Measurement> {
  const child = join(import.meta.dirname, 'bench-emissions/measure.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child, kind, file], {
    env: { ...process.env, TMPDIR: folder },
    signal: ending.signal,
  });
  return JSON.parse(stdout) as Measurement;
}

async function run(format: FileFormat, lines: number, file: string, earlier: readonly Run[]): Promise<Run> {
  const measured: Record<'engine' | 'bare', Measurement[]> = { engine: [], bare: [] };
  for (let repeat = 0; repeat < REPEATS(lines); repeat++) {
    measured.bare.push(await measure('bare', file));
    measured.engine.push(await measure('engine', file));
  }
  const done = runOf(format, lines, statSync(file).size, measured, earlier);
  say(`${format}, ${lines.toLocaleString('en')} lines: ${done.seconds} s, ${done.ratioToBareScan} × bare`);
  return done;
}

/** The input files of a size, each made when it is needed and removed when the next has been made from it. */
async function* inputs(lines: number, formats: readonly FileFormat[]) {
  const path = (format: FileFormat) => join(folder, `usage-${lines}.${format}`);
  if (formats.includes('parquet')) {
    await generateUsage(lines, 'parquet', path('parquet'));
    yield { format: 'parquet' as const, file: path('parquet') };
    rmSync(path('parquet'));
  }
  if (!formats.includes('csv') && !formats.includes('csv.gz')) return;
  await generateUsage(lines, 'csv', path('csv'));
  if (formats.includes('csv')) yield { format: 'csv' as const, file: path('csv') };
  if (formats.includes('csv.gz')) await gzip(path('csv'), path('csv.gz'));
  rmSync(path('csv'));
  if (!formats.includes('csv.gz')) return;
  yield { format: 'csv.gz' as const, file: path('csv.gz') };
  rmSync(path('csv.gz'));
}

const sizes = readSizes(values.sizes);
const formats = parseFormats(values.formats);
refuseSmallDisk(tmpdir(), Math.max(...sizes));
const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending.abort();
    process.exit(1);
  });
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  platform: `${process.platform} ${process.arch}`,
  loadAtStart: Number((loadavg()[0] ?? 0).toFixed(1)),
};
const runs: Run[] = [];
for (const lines of sizes) {
  for await (const { format, file } of inputs(lines, formats)) {
    runs.push(await run(format, lines, file, runs));
  }
}
const versions = { node: process.version, duckdb: duckdb(), engine: ENGINE, factors: DEFAULT_FACTORS };
const loadAtEnd = Number((loadavg()[0] ?? 0).toFixed(1));
console.log(
  values.json ? JSON.stringify({ runs, machine: { ...machine, loadAtEnd }, versions }) : tableOf(runs),
);
