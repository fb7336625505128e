import { Failure } from '../../domain/failure.ts';
import type { Handlers, Input, Output } from '../../ipc/contract.ts';
import { type Call, type EmissionsIo, runEmissionsCommand, wrongCall } from './emissions-command.ts';
import { periodFilter } from './explain-figure.ts';
import { explainFiles, FILES } from './explain-files.ts';
import { figureInWords, lineInWords, proofInWords } from './explain-words.ts';
import { findFactorSet } from './factor-choice.ts';
import { readOverrides } from './read-overrides.ts';

const EXPLAIN_USAGE =
  'emissions explain (--report ID | <path…> [--factors ID|FOLDER] [--overrides FILE]) [--line N [--proof]] [--offset N] [--limit N] [--profile FOLDER] [--json]';

type Figure = Input<'emissions.explain'>['figure'];
type Explainer = Pick<Handlers, 'emissions.explain' | 'emissions.explainLine'>;
type Answer =
  | { figure: Output<'emissions.explain'>; offset: number }
  | { line: Output<'emissions.explainLine'>; number: number }
  | { proof: Output<'emissions.lineProof'>; number: number };

/** `emissions explain`: the lines behind an import, a report or files; with --line, how one came to its figure. */
export function runExplainCommand(args: string[], io: EmissionsIo): Promise<number> {
  const options = {
    report: { type: 'string' },
    factors: { type: 'string' },
    overrides: { type: 'string' },
    line: { type: 'string' },
    proof: { type: 'boolean' },
    offset: { type: 'string' },
    limit: { type: 'string' },
  } as const;
  return runEmissionsCommand(args, io, EXPLAIN_USAGE, options, async (call) => {
    const report = call.text('report');
    if ((report === undefined) === (call.paths.length === 0)) {
      throw wrongCall('Name a report or an import with --report, or files: one of both.');
    }
    if (call.flag('proof') && (report === undefined || call.text('line') === undefined)) {
      throw wrongCall('--proof needs --report and --line: only what was imported has a root.');
    }
    const answer = report === undefined ? await ofFiles(call) : await ofReport(call, report);
    return { answer: shown(answer), words: () => inWords(answer) };
  });
}

function ofFiles(call: Call): Promise<Answer> {
  const factors = findFactorSet(call.io.resourcesFolder, call.text('factors'));
  const file = call.text('overrides');
  const overrides = file === undefined ? undefined : readOverrides(file);
  const options = { factors, overrides, resourcesFolder: call.io.resourcesFolder, signal: call.signal };
  return explainFiles(call.paths, options, (handlers) =>
    explain(call, handlers, { filter: { imports: [FILES] } }),
  );
}

function ofReport(call: Call, id: string): Promise<Answer> {
  return call.onProfile(async ({ handlers }) => {
    const { figure, reportId } = await figureOf(handlers, id);
    if (!call.flag('proof')) return explain(call, handlers, figure);
    const { number, importId, file, row } = await lineOf(call, handlers, figure);
    return { number, proof: await handlers['emissions.lineProof']({ importId, file, row, reportId }) };
  });
}

/** The figure that an id means: an import's, a report's, or an account's month as `emissions reports` lists them. */
async function figureOf(
  handlers: Handlers,
  id: string,
): Promise<{ figure: Figure; reportId: string | null }> {
  if (/^0x[0-9a-fA-F]{64}$/.test(id)) {
    const reportId = id.toLowerCase();
    return { figure: { reportId }, reportId };
  }
  const imports = await handlers['emissions.imports']({});
  if (imports.some((one) => one.id === id)) return { figure: { filter: { imports: [id] } }, reportId: null };
  const months = (await handlers['emissions.reports']({})).filter((month) => month.id === id);
  const [month] = months;
  if (month && months.length === 1) {
    const [reportId = null] = month.reportIds;
    const start = Date.parse(`${month.month}-01T00:00:00Z`) / 1000;
    const end = Date.UTC(Number(month.month.slice(0, 4)), Number(month.month.slice(5)), 1) / 1000;
    const period = { importId: month.importId, provider: month.provider, cloudAccount: month.account };
    return { figure: { filter: periodFilter({ ...period, periodStart: start, periodEnd: end }) }, reportId };
  }
  throw new Failure(
    'unknown-report',
    months.length > 1
      ? `${months.length} imports hold ${id}: ${months.map(({ importId }) => importId).join(', ')}. Name one of them.`
      : `There is no import and no report “${id}”. “emissions reports” lists them.`,
    { id },
  );
}

async function explain(call: Call, handlers: Explainer, figure: Figure): Promise<Answer> {
  if (call.text('line') !== undefined) {
    const { number, importId, file, row } = await lineOf(call, handlers, figure);
    const approved = 'reportId' in figure;
    return { number, line: await handlers['emissions.explainLine']({ importId, file, row, approved }) };
  }
  const offset = call.number('offset', 0, 0, 100_000_000);
  const limit = call.number('limit', 20, 1, 500);
  return { offset, figure: await handlers['emissions.explain']({ figure, offset, limit }) };
}

/** The line that --line names. @throws Failure `unknown-line`. */
async function lineOf(call: Call, handlers: Explainer, figure: Figure) {
  const number = call.number('line', 1, 1, 100_000_000);
  const { rows, lines } = await handlers['emissions.explain']({ figure, offset: number - 1, limit: 1 });
  const [line] = rows;
  if (line) return line;
  throw new Failure('unknown-line', `There are ${lines} lines, and no line ${number}.`, { line: number });
}

function shown(answer: Answer) {
  if ('figure' in answer) return answer.figure;
  return 'line' in answer
    ? { number: answer.number, ...answer.line }
    : { number: answer.number, ...answer.proof };
}

function inWords(answer: Answer): string {
  if ('figure' in answer) return figureInWords(answer.figure, answer.offset);
  return 'line' in answer ? lineInWords(answer.line) : proofInWords(answer.proof);
}
