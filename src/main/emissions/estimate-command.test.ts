import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runEstimateCommand } from './estimate-command.ts';
import { curCsv, RESOURCES } from './estimate-fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  writeFileSync(
    join(folder, 'bill.csv'),
    curCsv([{}, { type: 'Tax' }, { unit: 'Requests' }, { amount: 'x' }]),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const text = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof text) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        text[name] += String(chunk);
        done();
      },
    });
  const code = await runEstimateCommand(args, {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    resourcesFolder: RESOURCES,
  });
  return { code, ...text };
}

test('--json prints that JSON and nothing else', async () => {
  const { code, stdout } = await run(folder, '--json');
  expect(code).toBe(0);
  const estimate = JSON.parse(stdout);
  expect(Object.keys(estimate)).toEqual([
    'engine',
    'factors',
    'overrides',
    'unusedOverrides',
    'lines',
    'kwh',
    'kgCO2e',
    'byService',
    'range',
    'coverage',
    'linesRoot',
    'skipped',
    'secondsToFigures',
    'seconds',
    'linesPerSecond',
  ]);
  expect(estimate).toMatchObject({
    factors: 'desk-2026',
    // Of the two that are estimated, the one without a factor is by the other's figures per dollar.
    lines: { read: 3, estimated: 2, notUsage: 1, notCovered: 0, unreadable: 1 },
    linesRoot: expect.stringMatching(/^0x[0-9a-f]{64}$/),
  });
  expect(estimate.kgCO2e.total).toBeCloseTo(estimate.kgCO2e.operational + estimate.kgCO2e.embodied, 12);
});

test('--lines writes one object a line, whose sums are the totals', async () => {
  const target = join(folder, 'lines.ndjson');
  const { stdout } = await run(join(folder, 'bill.csv'), '--json', '--lines', target);
  const lines = readFileSync(target, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(Object.keys(lines[0])).toEqual([
    'file',
    'row',
    'provider',
    'service',
    'usageType',
    'region',
    'instanceType',
    'amount',
    'unit',
    'class',
    'method',
    'kwh',
    'kgOperational',
    'kgEmbodied',
    'factors',
    'reason',
  ]);
  expect(lines[0]).toMatchObject({
    file: 'bill.csv',
    row: 2,
    class: 'compute',
    method: 'direct',
    factors: { numbers: { pue: { value: 1.15 } } },
  });
  expect(lines.reduce((sum, line) => sum + line.kwh, 0)).toBeCloseTo(JSON.parse(stdout).kwh, 12);
});

test.each<[string, string[], number, RegExp]>([
  ['no path', [], 2, /at least one file/],
  ['an option that does not exist', ['x', '--fast'], 2, /Usage:/],
  ['factors that do not exist', ['x', '--factors', '../secret'], 2, /no factor set/],
  ['a file that does not exist', ['/nowhere/bill.csv'], 1, /cannot be opened/],
])('%s ends with its exit code and a sentence on standard error', async (_, args, code, message) => {
  expect(await run(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(message) });
});

test('the same files give the same bytes, run after run', async () => {
  const sample = join(RESOURCES, 'sample-usage', 'cur2');
  const outputs: string[] = [];
  for (const name of ['one', 'two']) {
    const { stdout } = await run(sample, '--json', '--lines', join(folder, name));
    const { seconds: _, linesPerSecond: __, secondsToFigures: ___, ...estimate } = JSON.parse(stdout);
    outputs.push(JSON.stringify(estimate));
  }
  expect(outputs[1]).toBe(outputs[0]);
  expect(readFileSync(join(folder, 'two')).equals(readFileSync(join(folder, 'one')))).toBe(true);
});
