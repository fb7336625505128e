import { parseArgs } from 'node:util';
import { isFailure } from '../../domain/failure.ts';
import { type Estimate, estimateFiles } from './estimate-files.ts';
import { findFactorSet } from './factor-choice.ts';
import { readOverrides } from './read-overrides.ts';
import type { Progress } from './read-usage.ts';

const USAGE =
  'Usage: emissions estimate <path…> [--factors ID|FOLDER] [--overrides FILE] [--no-proxy] [--no-root] [--json] [--lines FILE]\n';

/**
 * `emissions estimate <path…>`: estimates usage exports and prints the result. Answers the exit code: 0 done, 1 the
 * files could not be estimated, 2 the call was wrong.
 */
export async function runEstimateCommand(
  args: string[],
  io: { stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream; resourcesFolder: string },
): Promise<number> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse(args);
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  if (call.positionals.length === 0) {
    io.stderr.write(`Name at least one file or folder.\n${USAGE}`);
    return 2;
  }
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const estimate = await estimateFiles(call.positionals, {
      factors: findFactorSet(io.resourcesFolder, call.values.factors),
      overrides: call.values.overrides === undefined ? undefined : readOverrides(call.values.overrides),
      linesFile: call.values.lines,
      proxy: call.values['no-proxy'] !== true,
      record: call.values['no-root'] !== true || call.values.lines !== undefined,
      signal: cancel.signal,
      onProgress: printProgress(io.stderr),
    });
    io.stdout.write(call.values.json ? `${JSON.stringify(estimate)}\n` : inWords(estimate));
    return 0;
  } catch (error) {
    if (!isFailure(error)) throw error;
    io.stderr.write(`${error.message}\n`);
    return error.code === 'unknown-factors' ? 2 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      factors: { type: 'string' },
      json: { type: 'boolean' },
      lines: { type: 'string' },
      overrides: { type: 'string' },
      'no-proxy': { type: 'boolean' },
      'no-root': { type: 'boolean' },
    },
  });
}

/** One line to a phase, so that a log stays readable. */
function printProgress(stderr: NodeJS.WritableStream): Progress {
  let phase = '';
  return (update) => {
    if (update.phase === phase) return;
    phase = update.phase;
    stderr.write(`${phase}…\n`);
  };
}

function inWords(estimate: Estimate): string {
  const { lines, kgCO2e, range } = estimate;
  const rows = estimate.byService
    .filter((service) => service.kgCO2e.total > 0)
    .slice(0, 20)
    .map((service) => `  ${service.kgCO2e.total.toFixed(3).padStart(14)} kg  ${service.service}`);
  return `${kgCO2e.total.toFixed(3)} kg CO2e (${kgCO2e.operational.toFixed(3)} operational, ${kgCO2e.embodied.toFixed(3)} embodied), ${estimate.kwh.toFixed(3)} kWh
Between ${range.kgCO2e.low.toFixed(3)} and ${range.kgCO2e.high.toFixed(3)} kg, ${range.kwh.low.toFixed(3)} and ${range.kwh.high.toFixed(3)} kWh
${rows.join('\n')}
Lines: ${lines.read} read, ${lines.estimated} estimated, ${lines.notUsage} without emissions by nature, ${lines.notCovered} not covered, ${lines.unreadable} unreadable
How estimated: ${estimate.coverage.map(({ method, lines, cost }) => `${method} ${lines} lines${cost.map(({ currency, amount }) => `, ${amount.toFixed(2)} ${currency}`).join('')}`).join('; ')}
Factors: ${estimate.factors}; engine: ${estimate.engine}
Overrides: ${estimate.overrides.join('; ') || 'none'}${
    estimate.unusedOverrides.length > 0
      ? `
Overrides that no line rests on: ${estimate.unusedOverrides.join('; ')}`
      : ''
  }
Root of the estimated lines: ${estimate.linesRoot ?? (estimate.overrides.length > 0 ? 'none, with overrides nothing can be reported' : 'none')}
${estimate.skipped.map(({ name, reason }) => `Not read: ${name}. ${reason}\n`).join('')}${lines.read} lines in ${estimate.seconds.toFixed(2)} s
`;
}
