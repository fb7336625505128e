import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LineFactors, lineCalculation } from '../../domain/emissions/line-calculation.ts';
import { leafHash, verifyInclusion } from '../../domain/merkle/merkle-tree.ts';
import { emissionsExplainMethods } from '../../ipc/emissions-explain.ts';
import { openDatabase } from '../storage/database.ts';
import { createReportEvidence } from './create-report-evidence.ts';
import type { Profile } from './emissions-command.ts';
import { type CurLine, RESOURCES } from './estimate-fixture.ts';
import { runExplainCommand } from './explain-command.ts';
import { explainFiles } from './explain-files.ts';
import { lineInWords, proofInWords } from './explain-words.ts';
import { PUBLISHED, usdCsv, withFigures } from './figures-fixture.ts';
import { runImportCommand } from './import-command.ts';
import { openProfile } from './profile-fixture.ts';
import { runReportsCommand } from './reports-command.ts';

/** A line for every rule, and what has a part of its own in a formula. */
const LINES: CurLine[] = [
  { usageType: 'BoxUsage:m5.large' },
  { usageType: 'BoxUsage:t3.micro' },
  { usageType: 'BoxUsage:p3.2xlarge', region: 'eu-north-1' },
  { usageType: 'BoxUsage:m99.large' },
  { usageType: 'CPUCredits:t3', unit: 'vCPU-Hours' },
  { usageType: 'EBS:VolumeUsage.gp2', unit: 'GB-Mo' },
  { usageType: 'TimedStorage-ByteHrs', service: 'AmazonS3', unit: 'GB-Mo' },
  { usageType: 'DataTransfer-Out-Bytes', service: 'AWSDataTransfer', unit: 'GB' },
  { usageType: 'USE1-Fargate-GB-Hours', service: 'AmazonECS', unit: 'hours' },
  { usageType: 'USE1-Fargate-vCPU-Hours:perCPU', service: 'AmazonECS', unit: 'hours' },
  { usageType: 'Lambda-GB-Second', service: 'AWSLambda', unit: 'Lambda-GB-Second' },
  { usageType: 'Multi-AZUsage:db.r5.xlarge', service: 'AmazonRDS', operation: 'CreateDBInstance:0002' },
].flatMap((line) => [0.1, 1, 3.7, 123.456789].map((amount) => ({ ...line, amount, cost: 0.1 * amount })));

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the sum of the shown steps is the line’s figure exactly, for every rule', async () => {
  const rows = await withFigures(LINES, (query) =>
    query('SELECT amount, unit, factors, kwh, kg_operational, kg_embodied FROM line_figures ORDER BY row'),
  );
  expect(rows).toHaveLength(LINES.length);
  for (const row of rows) {
    const factors: LineFactors = JSON.parse(String(row.factors));
    const { kwh, kgOperational, kgEmbodied, steps, energy } = lineCalculation(
      Number(row.amount),
      String(row.unit),
      factors,
    );
    expect([kwh, kgOperational, kgEmbodied]).toEqual([row.kwh, row.kg_operational, row.kg_embodied]);
    expect(steps.at(-1)?.result).toBe(Number(row.kg_operational) + Number(row.kg_embodied));
    expect(energy.result).toBeCloseTo(kwh, 12);
  }
});

describe('a line of files that were not imported', () => {
  const bill = join(folder, 'bill.csv');
  // The third line has no factor, and is estimated by the cost of its service’s others; the fifth is a tax.
  writeFileSync(
    bill,
    usdCsv([
      { usageType: 'BoxUsage:m5.large', amount: 24, cost: 2 },
      { usageType: 'BoxUsage:t3.micro', amount: 24, cost: 1 },
      { usageType: 'EC2-Mystery', unit: 'Things', amount: 5, cost: 6 },
      { usageType: 'EBS:VolumeUsage.gp2', unit: 'GB-Mo', amount: 10, cost: 1 },
      { type: 'Tax', usageType: '', amount: 1, unit: '', cost: 3 },
    ]),
  );
  const options = { factors: PUBLISHED, resourcesFolder: RESOURCES };
  type Explained = Awaited<ReturnType<typeof explain>>;
  const explain = () =>
    explainFiles([bill], options, async (handlers) => {
      const figure = await handlers['emissions.explain']({ figure: { filter: {} }, offset: 1, limit: 2 });
      const lines = [];
      for (const row of [2, 4, 6]) {
        lines.push(await handlers['emissions.explainLine']({ importId: 'files', file: 'bill.csv', row }));
      }
      const unknown = await handlers['emissions.explainLine']({
        importId: 'files',
        file: 'bill.csv',
        row: 7,
      }).catch((e) => e);
      return { figure, lines, unknown };
    });
  let explained: Explained;
  beforeAll(async () => {
    explained = await explain();
  });

  test('a figure is explained by its lines, a page at a time, with file and row', () => {
    const { figure } = explained;
    expect(emissionsExplainMethods['emissions.explain'].output.parse(figure)).toEqual(figure);
    expect(figure).toMatchObject({ lines: 5, factors: 'ccf-2024' });
    expect(figure.rows.map(({ number, file, row, usageType }) => [number, file, row, usageType])).toEqual([
      [2, 'bill.csv', 3, 'BoxUsage:t3.micro'],
      [3, 'bill.csv', 4, 'EC2-Mystery'],
    ]);
    expect(figure.total.central).toBeCloseTo(figure.operational.central + figure.embodied.central, 12);
  });

  test('its formula has the published numbers put in (Cloud Carbon Footprint: m5.large)', () => {
    const [line] = explained.lines;
    if (!line) throw new Error('no line');
    expect(emissionsExplainMethods['emissions.explainLine'].output.parse(line)).toEqual(line);
    expect(line.energy?.numbers).toBe(
      '24 Hrs × (1 h × (2 vCPU × (0.65 W/vCPU + 50 % × (4.26 W/vCPU − 0.65 W/vCPU)) / 1000 + 6.305833333333333 GB × 0.000392 kWh/GB-h) × 1.135)',
    );
    expect(line.steps.at(-1)?.result).toBe(line.line.total.central);
    const micro =
      Math.round(line.line.operational.central * 1e6) + Math.round(line.line.embodied.central * 1e6);
    expect(line.kgMicro).toBe(String(micro));
  });

  test('every factor names its table and row, and the table’s source, date and licence', () => {
    const numbers = explained.lines[0]?.numbers ?? [];
    expect(numbers.find(({ name }) => name === 'grid')).toMatchObject({
      value: 0.379069,
      unit: 'kg/kWh',
      table: 'grid.csv',
      row: expect.stringMatching(/^aws,us-east-1/),
      source: {
        title: expect.stringContaining('Cloud Carbon Footprint'),
        published: '2024-03-25',
        licence: 'Apache-2.0',
      },
    });
    for (const { name, table, row, source } of numbers) {
      expect([name, table, row].every((text) => text !== '')).toBe(true);
      // What is no table of the set is the bill, the calendar, the unit or the user's own.
      expect(source !== null || ['bill', 'calendar', 'unit', 'overrides'].includes(table), name).toBe(true);
    }
    expect(explained.lines[0]?.assumptions).toContain(
      'Processors are taken to work at 50 % of full load: nothing was measured.',
    );
  });

  test('a line estimated by cost shows whose energy it was given', () => {
    const line = explained.lines[1];
    expect(line?.line.method).toBe('proxy');
    // 6 USD at what 4 USD of the same service came to.
    expect(line?.steps[0]?.numbers).toMatch(/^6 USD × \([\d.]+ kWh \/ 4 USD\)$/);
    expect(line?.steps[0]?.result).toBe(line?.line.kwh.central);
    expect(line?.steps.at(-1)?.result).toBe(line?.line.total.central);
    expect(line?.assumptions[0]).toContain('the 3 lines of');
  });

  test('a line without a figure has no arithmetic; a row that is no line is an error that names it', () => {
    expect(explained.lines[2]).toMatchObject({
      energy: null,
      steps: [],
      kgMicro: '0',
      line: { method: 'not-usage' },
    });
    expect(explained.unknown).toMatchObject({
      code: 'unknown-line',
      message: expect.stringContaining('row 7'),
    });
  });
});

describe('the command line on a profile', () => {
  const REPORT = `0x${'ab'.repeat(32)}`;
  const profileFolder = join(folder, 'profile');
  let importId: string;

  /** One for all calls: opening one takes longer than a call. */
  let profile: Profile;
  const report = {
    reportId: REPORT,
    importId: '',
    provider: 'aws',
    cloudAccount: '111',
    periodStart: 1_785_542_400,
    periodEnd: 1_788_220_800,
    linesRoot: '',
  };

  async function run(command: typeof runExplainCommand, ...args: string[]) {
    const written = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof written) =>
      new PassThrough().on('data', (text) => {
        written[name] += text;
      });
    const code = await command(args, {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      resourcesFolder: RESOURCES,
      openProfile: async () => ({ ...profile, close: async () => {} }),
    });
    return { code, ...written };
  }
  const json = async (command: typeof runExplainCommand, ...args: string[]) => {
    const { code, stdout, stderr } = await run(command, ...args, '--json');
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  beforeAll(async () => {
    const path = join(folder, 'two-accounts.csv');
    writeFileSync(
      path,
      usdCsv([
        ...['m5.large', 'm5.xlarge', 'c5.large'].map((type) => ({
          usageType: `BoxUsage:${type}`,
          account: '111',
        })),
        { usageType: 'BoxUsage:m5.large', account: '222' },
        {
          usageType: 'BoxUsage:m5.large',
          account: '111',
          start: '2026-09-01T00:00:00Z',
          end: '2026-09-01T01:00:00Z',
        },
        { type: 'Tax', usageType: '', unit: '', account: '111' },
      ]),
    );
    profile = openProfile(profileFolder, [report]);
    ({ id: importId } = await json(runImportCommand, path));
    report.importId = importId;
    // The root as a validator computes it for the report (create-report-evidence.ts).
    const database = openDatabase(join(profileFolder, 'desk.db'));
    const evidence = createReportEvidence({ database, profileFolder, resourcesFolder: RESOURCES });
    ({ linesRoot: report.linesRoot } = await evidence.recompute(evidence.linesFolder(importId), report));
    database.close();
  });
  afterAll(() => profile.close());

  test('emissions reports lists imports, each account’s months, and the reports made of them', async () => {
    const { imports, months } = await json(runReportsCommand);
    expect(imports).toMatchObject([{ id: importId, lines: 6 }]);
    expect(
      months.map(({ id, lines, reportIds }: { id: string; lines: number; reportIds: string[] }) => [
        id,
        lines,
        reportIds,
      ]),
    ).toEqual([
      ['aws/111/2026-08', 3, [REPORT]],
      ['aws/222/2026-08', 1, []],
      ['aws/111/2026-09', 1, []],
    ]);
  });

  test('--report takes an import, a report or an account’s month: its lines, and a line of it', async () => {
    expect(await json(runExplainCommand, '--report', importId)).toMatchObject({
      lines: 6,
      rows: { length: 6 },
    });
    const whole = await json(runExplainCommand, '--report', REPORT);
    expect(whole.rows.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4]);
    const month = await json(runExplainCommand, '--report', 'aws/111/2026-08');
    expect(month.rows).toEqual(whole.rows);
    const line = await json(runExplainCommand, '--report', REPORT, '--line', '3');
    expect(line).toMatchObject({ number: 3, line: { row: 4, usageType: 'BoxUsage:c5.large' } });
    const words = lineInWords(line);
    expect(words).toContain(line.energy.numbers);
    expect(words).toMatch(/ {2}grid: 0\.\d+ kg\/kWh .*: grid\.csv, aws,us-east-1/);
  });

  test.each([
    [['--report', 'nothing'], 1, 'There is no import and no report “nothing”'],
    [['--report', `0x${'00'.repeat(32)}`], 1, 'This desk has not attested the report'],
    [['--report', REPORT, '--line', '9'], 1, 'There are 3 lines, and no line 9.'],
    [['--report', 'aws/111/2026-08', '--line', 'two'], 2, '--line: “two” is not a whole number'],
    [[], 2, 'Name a report or an import with --report, or files'],
    [['bill.csv', '--line', '1', '--proof'], 2, '--proof needs --report'],
    [['--colour'], 2, '--colour'],
  ])('%j: exit code %i', async (args, code, words) => {
    const answer = await run(runExplainCommand, ...args);
    expect([answer.code, answer.stdout]).toEqual([code, '']);
    expect(answer.stderr).toContain(words);
    expect(answer.stderr.includes('Usage: ')).toBe(code === 2);
  });

  test.each([
    ['the report', REPORT, 3],
    ['its import', 'import', 5],
  ])('--proof: the path of a line leads to the root of %s (RFC 9162, 2.1.3.2)', async (_, id, size) => {
    const target = id === 'import' ? importId : id;
    const { number, ...proof } = await json(runExplainCommand, '--report', target, '--line', '2', '--proof');
    expect(emissionsExplainMethods['emissions.lineProof'].output.parse(proof)).toEqual(proof);
    expect(proof).toMatchObject({ size, leadsToRoot: true, root: proof.expectedRoot });
    expect(number).toBe(2);
    expect(proof.record).toContain('BoxUsage:m5.xlarge');
    const bytes = (hex: string) => hexToBytes(hex.slice(2));
    const leaf = leafHash(new TextEncoder().encode(proof.record));
    expect(bytes(proof.leaf)).toEqual(leaf);
    const { index } = proof;
    const to = { index, size, path: proof.path.map(bytes), root: bytes(proof.expectedRoot) };
    expect(verifyInclusion({ leaf, ...to })).toBe(true);
    const other = leafHash(new TextEncoder().encode(`${proof.record} `));
    expect(verifyInclusion({ leaf: other, ...to })).toBe(false);
    expect(proofInWords(proof)).toContain('leads to the root that was kept or minted');
  });

  test('a line without a figure is under no root', async () => {
    const answer = await run(runExplainCommand, '--report', importId, '--line', '6', '--proof');
    expect(answer).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no figure, so it is under no root'),
    });
  });
});
