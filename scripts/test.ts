/**
 * The one test command: `npm test`, and CI runs the same. Every step runs even when an earlier one failed, so that one
 * run shows everything; the closing line counts what passed and what failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countFromHardhat, countFromPlaywright, countFromVitest, type TestCount } from './test-counts.ts';

const ROOT = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'cloudtuner-test-'));

type Step = {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Reads the counts that the step's own runner reports. Steps without it count as one check. */
  count?: (output: string) => TestCount;
};

const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const STEPS: Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the renderer', command: ['tsc', '-p', 'tsconfig.web.json'] },
  { name: 'build', command: ['electron-vite', 'build'] },
  { name: 'contracts', command: ['npm', 'run', '-s', 'test:contracts'], count: countFromHardhat },
  { name: 'contract lint', command: ['npm', 'run', '-s', 'lint:contracts'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => countFromVitest(readFileSync(vitestReport, 'utf8')),
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: () => countFromPlaywright(readFileSync(playwrightReport, 'utf8')),
  },
];

function run(step: Step): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = step.command;
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', ...step.env },
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      output += chunk.toString('utf8');
    });
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** A step that failed counts at least one failure, and one that ran no test has failed. */
function judge(step: Step, code: number, output: string): TestCount {
  if (!step.count)
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  let count: TestCount;
  try {
    count = step.count(output);
  } catch (error) {
    console.error(`${step.name}: no report could be read (${String(error)})`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const nothingRan = count.passed + count.failed === 0;
  const silentFailure = code !== 0 && count.failed === 0;
  return nothingRan || silentFailure ? { ...count, failed: count.failed + 1 } : count;
}

const wanted = process.argv.slice(2);
const summary: string[] = [];
const total: TestCount = { passed: 0, failed: 0, skipped: 0 };
for (const step of STEPS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)) {
  console.log(`\n── ${step.name}: ${step.command.join(' ')}`);
  const started = Date.now();
  const { code, output } = await run(step);
  const count = judge(step, code, output);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  summary.push(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${Math.round((Date.now() - started) / 1000)} s)`,
  );
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${summary.join('\n')}\n`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
