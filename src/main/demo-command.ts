import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, isFailure } from '../domain/failure.ts';
import { type JourneyOptions, walk } from './demo-journey.ts';
import { createDesk } from './desk.ts';
import { buildFigures } from './emissions/build-lines.ts';
import { withScratchDuckDb } from './emissions/duckdb.ts';
import { loadFactorSet } from './emissions/factor-set.ts';
import { findUsageFiles } from './emissions/find-usage-files.ts';
import { samplePaths } from './emissions/start-import.ts';

const USAGE = 'Usage: demo [--usage PATH…] [--out FOLDER] [--signer vault|ledger] [--json]\n';

/** Seconds after the end of the newest month at which the throwaway chain begins. */
const JUST_AFTER = 60;

type DemoIo = { stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream; resourcesFolder: string };

/**
 * `demo`: the whole journey from a bill to a verified certificate, on a profile and a chain that are thrown away at
 * the end. Its clock starts just after the month of the newest usage line, so that an old bill can be walked through.
 * Answers the exit code: 0 every step was done and checked, 1 one was not, 2 the call was wrong.
 */
export async function runDemoCommand(args: string[], io: DemoIo): Promise<number> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse(args);
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  const profileFolder = mkdtempSync(join(tmpdir(), 'cloudtuner-demo-'));
  try {
    const say = (line: string) => (call.json ? io.stderr : io.stdout).write(`${line}\n`);
    const journey = await run(call, io.resourcesFolder, profileFolder, say, cancel.signal);
    if (call.json) io.stdout.write(`${JSON.stringify(journey)}\n`);
    else
      say(
        `Certificate: ${journey.certificate.pdf}\nBundle: ${journey.certificate.json}\nEvery step was checked.`,
      );
    return 0;
  } catch (error) {
    if (cancel.signal.aborted) io.stderr.write('Interrupted.\n');
    else if (isFailure(error)) io.stderr.write(`${error.message}\n`);
    else throw error;
    return 1;
  } finally {
    process.off('SIGINT', onInterrupt);
    const remove = () => rmSync(profileFolder, { recursive: true, force: true });
    remove();
    // A service that is told of the end while it works may still write a line into the log.
    process.once('exit', remove);
  }
}

async function run(
  { usage, out, signer }: ReturnType<typeof parse>,
  resourcesFolder: string,
  profileFolder: string,
  say: (line: string) => void,
  signal: AbortSignal,
) {
  const now = await clockFor(usage ?? samplePaths(resourcesFolder), resourcesFolder, signal);
  say(`The chain’s clock starts at ${new Date(now * 1000).toISOString()}`);
  mkdirSync(out, { recursive: true });
  const choose: JourneyOptions['choose'] = { save: null };
  const desk = await createDesk({
    shell: 'command-line',
    version: 'demo',
    profileFolder,
    resourcesFolder,
    now,
    dialogs: {
      chooseFiles: async () => usage ?? [],
      chooseSavePath: async () => choose.save,
    },
  });
  try {
    return await walk(desk, {
      choose,
      sample: usage === undefined,
      pdf: join(out, 'demo-certificate.pdf'),
      json: join(out, 'demo-certificate.json'),
      signer,
      say,
      signal,
    });
  } finally {
    await desk.close();
  }
}

/** The first moment at which every month of the usage is over, UTC seconds. */
async function clockFor(
  paths: readonly string[],
  resourcesFolder: string,
  signal: AbortSignal,
): Promise<number> {
  const { periodEnd } = await withScratchDuckDb(signal, async (connection, folder) => {
    const factors = loadFactorSet(resourcesFolder);
    const { totals } = await buildFigures(connection, findUsageFiles(paths), factors, { folder, signal });
    return totals;
  });
  if (periodEnd === null) throw new Failure('step-failed', 'This usage holds no lines with a date.');
  // An interval that ends with its month ends in that month, not in the next.
  const last = new Date((periodEnd - 1) * 1000);
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1) / 1000 + JUST_AFTER;
}

function parse(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      usage: { type: 'string', multiple: true },
      out: { type: 'string' },
      signer: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  // `--usage A B` reads naturally: what follows belongs to it.
  if (values.usage === undefined && positionals.length > 0)
    throw new Error(`“${positionals[0]}” is not understood.`);
  const usage = values.usage && [...values.usage, ...positionals].map((path) => resolve(path));
  const { signer = 'vault' } = values;
  if (signer !== 'vault' && signer !== 'ledger')
    throw new Error(`--signer: “${signer}” is not vault or ledger.`);
  return {
    usage,
    signer: signer as 'vault' | 'ledger',
    out: resolve(values.out ?? '.'),
    json: values.json ?? false,
  };
}
