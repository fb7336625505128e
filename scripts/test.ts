/**
 * The one test command: `npm test`, and CI runs the same. Every step runs even when an earlier one failed, so that one
 * run shows everything; the closing line counts what passed and what failed.
 *
 * The compiler of the contracts and their tests keep one core busy, so that they run beside the other steps. The
 * end-to-end tests, which start whole apps, run when nothing else does.
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
  /** Runs beside the other steps, one after another with those that do so, too. Its output is shown when it has ended. */
  beside?: true;
  /** Begins when all steps before it have ended. */
  alone?: true;
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
  {
    name: 'contracts',
    command: ['npm', 'run', '-s', 'test:contracts'],
    beside: true,
    count: countFromHardhat,
  },
  { name: 'contract lint', command: ['npm', 'run', '-s', 'lint:contracts'], beside: true },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => countFromVitest(readFileSync(vitestReport, 'utf8')),
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    alone: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: () => countFromPlaywright(readFileSync(playwrightReport, 'utf8')),
  },
];

const heading = ({ name, command }: Step): string => `\n── ${name}: ${command.join(' ')}\n`;

function run(step: Step): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = step.command;
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const kept: Buffer[] = [];
    const show = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      if (step.beside) kept.push(chunk);
      else stream.write(chunk);
    };
    if (!step.beside) process.stdout.write(heading(step));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      if (step.beside) process.stdout.write(Buffer.concat([Buffer.from(heading(step)), ...kept]));
      done({ code: code ?? 1, output });
    });
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

type Result = TestCount & { seconds: number };

async function judged(step: Step): Promise<Result> {
  const started = Date.now();
  const { code, output } = await run(step);
  return { ...judge(step, code, output), seconds: Math.round((Date.now() - started) / 1000) };
}

const words = process.argv.slice(2);
const wanted = STEPS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const results = new Map<Step, Result>();
const runInOrder = async (steps: readonly Step[]) => {
  for (const step of steps) results.set(step, await judged(step));
};
await Promise.all([
  runInOrder(wanted.filter(({ beside, alone }) => !beside && !alone)),
  runInOrder(wanted.filter(({ beside }) => beside)),
]);
await runInOrder(wanted.filter(({ alone }) => alone));
rmSync(reports, { recursive: true, force: true });

const total: TestCount = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const step of wanted) {
  const { passed, failed, skipped, seconds } = results.get(step) ?? {
    passed: 0,
    failed: 1,
    skipped: 0,
    seconds: 0,
  };
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`,
  );
}
console.log('');
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
