import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emissionsMethods } from '../../ipc/emissions.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { ChosenSources } from './chosen-sources.ts';
import { emissionsFeature } from './emissions.ts';
import { curCsv, RESOURCES } from './estimate-fixture.ts';
import { FactorChoices } from './factor-choice.ts';
import { FiguresStore } from './figures.ts';
import { importFolder } from './import-folders.ts';
import { OpenImports } from './open-imports.ts';

let profileFolder: string;
let database: Database;
let chosen: string[];
let inUse: boolean;
let work: Promise<unknown>;
let changed: string[];
let overridesFile: string | null;
let figures: FiguresStore;
let feature: ReturnType<typeof emissionsFeature>;

beforeEach(() => {
  profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
  database = openDatabase(join(profileFolder, 'desk.sqlite'));
  [chosen, inUse, changed, work] = [[], false, [], Promise.resolve()];
  const imports = new OpenImports({ database, profileFolder });
  overridesFile = null;
  const choices = new FactorChoices({ profileFolder, resourcesFolder: RESOURCES });
  figures = new FiguresStore({
    imports: () => imports.readable(),
    resourcesFolder: RESOURCES,
    choice: () => choices.read(),
  });
  feature = emissionsFeature({
    imports,
    figures,
    choices,
    chooseOverrides: async () => overridesFile,
    chooseFactors: async () => null,
    sources: new ChosenSources(),
    chooseSavePath: async () => null,
    database,
    profileFolder,
    resourcesFolder: RESOURCES,
    chooseFiles: async () => chosen,
    isInUse: () => inUse,
    emit: (_, payload) => changed.push(JSON.stringify(payload)),
    runTask: (_kind, _title, run) => {
      work = run({ signal: new AbortController().signal, progress: () => {} });
      return 'task';
    },
  });
});
afterEach(async () => {
  await figures.close();
  database.close();
  rmSync(profileFolder, { recursive: true, force: true });
});

async function importChosen(...paths: string[]) {
  chosen = paths;
  const sources = await feature['emissions.chooseFiles']({});
  await feature['emissions.startImport']({ sources: sources.map(({ id }) => id), sample: false });
  await work;
  const [newest] = await feature['emissions.imports']({});
  if (!newest) throw new Error('no import');
  return newest;
}

function bill(lines: Parameters<typeof curCsv>[0], name = 'bill.csv'): string {
  const path = join(profileFolder, name);
  writeFileSync(path, curCsv(lines));
  return path;
}

test('choosing tells the format of what was picked, or what is missing', async () => {
  const other = join(profileFolder, 'other.csv');
  writeFileSync(other, 'a,b\n');
  const empty = join(profileFolder, 'empty');
  mkdirSync(empty);
  chosen = [
    bill([{}]),
    other,
    empty,
    join(RESOURCES, 'sample-usage', 'cur2'),
    join(RESOURCES, 'sample-usage', 'focus'),
  ];
  const sources = emissionsMethods['emissions.chooseFiles'].output.parse(
    await feature['emissions.chooseFiles']({}),
  );
  expect(sources.map(({ format }) => format)).toEqual(['aws-cur', null, null, 'aws-cur-2', 'focus']);
  expect(sources[1]?.problem).toMatch(/lacks/);
  expect(sources[2]?.problem).toMatch(/holds no/);
});

test('the shipped sample is imported and every figure adds up', async () => {
  await feature['emissions.startImport']({ sources: [], sample: true });
  await work;
  const [sample] = emissionsMethods['emissions.imports'].output.parse(await feature['emissions.imports']({}));
  expect(sample).toMatchObject({ sample: true, name: 'Sample usage' });
  // Once with the figures, once when the lines are recorded.
  expect(changed).toEqual(Array(2).fill(JSON.stringify({ importId: sample?.id })));
  const summary = emissionsMethods['emissions.summary'].output.parse(await feature['emissions.summary']({}));
  expect(summary.kgCO2e).toEqual(sample?.kgCO2e);
  expect(summary.lines).toEqual(sample?.lines);
  for (const groups of [summary.byService, summary.byRegion, summary.byAccount, summary.byDay]) {
    expect(groups.reduce((sum, group) => sum + group.kgTotal, 0)).toBeCloseTo(summary.kgCO2e.total, 6);
    expect(groups.reduce((sum, group) => sum + group.lines, 0)).toBe(summary.lines.read);
  }
  expect(summary.byDay).toHaveLength(92);
  expect(summary.byAccount).toHaveLength(3);
  expect(summary.coverage.reduce((sum, share) => sum + share.lines, 0)).toBe(summary.lines.read);
});

test('a summary is filtered by import, account and days, both days included', async () => {
  const one = await importChosen(
    bill([
      { amount: 1, start: '2026-08-01T00:00:00Z' },
      { amount: 1, start: '2026-08-02T23:00:00Z' },
      { amount: 1, start: '2026-08-03T00:00:00Z' },
      { amount: 1, start: '2026-08-02T00:00:00Z', account: '9' },
    ]),
  );
  await importChosen(bill([{ amount: 100 }], 'second.csv'));
  const lines = async (filter: Parameters<(typeof feature)['emissions.summary']>[0]) =>
    (await feature['emissions.summary'](filter)).lines.read;
  expect(await lines({})).toBe(5);
  expect(await lines({ importId: one.id })).toBe(4);
  expect(await lines({ importId: one.id, from: '2026-08-02', to: '2026-08-02' })).toBe(2);
  expect(await lines({ account: '9' })).toBe(1);
  await expect(feature['emissions.summary']({ importId: 'gone' })).rejects.toMatchObject({
    code: 'unknown-import',
  });
});

test('imports that hold the same account and month say so of each other', async () => {
  const august = { amount: 1, start: '2026-08-01T00:00:00Z' };
  const september = { amount: 1, start: '2026-09-01T00:00:00Z' };
  const one = await importChosen(bill([august, september]));
  expect(one.overlaps).toEqual([]);
  const two = await importChosen(
    bill(
      [
        { ...september, amount: 2 },
        { ...august, account: '9' },
      ],
      'two.csv',
    ),
  );
  // A month in which the account has only a tax line is not in common: nothing there is counted twice.
  const three = await importChosen(
    bill(
      [
        { ...august, type: 'Tax' },
        { ...august, account: '8' },
      ],
      'three.csv',
    ),
  );
  const common = { accountMonths: 1, first: { account: '111122223333', month: '2026-09' } };
  expect(two.overlaps).toEqual([{ importId: one.id, name: 'bill.csv', ...common }]);
  expect(three.overlaps).toEqual([]);
  const listed = emissionsMethods['emissions.imports'].output.parse(await feature['emissions.imports']({}));
  expect(listed.map(({ overlaps }) => overlaps)).toEqual([
    [],
    two.overlaps,
    [{ importId: two.id, name: 'two.csv', ...common }],
  ]);
  const left = await feature['emissions.removeImport']({ importId: two.id });
  expect(left.flatMap(({ overlaps }) => overlaps)).toEqual([]);
});

test('unreadable lines are listed with file, row and reason', async () => {
  const { id, lines } = await importChosen(bill([{}, { amount: 'x' }, { amount: 'y' }]));
  expect(lines.unreadable).toBe(2);
  expect(await feature['emissions.unreadable']({ importId: id, limit: 1 })).toEqual({
    total: 2,
    lines: [{ file: 'bill.csv', row: 3, reason: 'The amount “x” is not a number.' }],
  });
});

test('an import that a minted report rests on stays', async () => {
  const { id } = await importChosen(bill([{}]));
  inUse = true;
  await expect(feature['emissions.removeImport']({ importId: id })).rejects.toMatchObject({
    code: 'import-in-use',
  });
  expect(await feature['emissions.imports']({})).toHaveLength(1);
  inUse = false;
  expect(await feature['emissions.removeImport']({ importId: id })).toEqual([]);
  expect((await feature['emissions.summary']({})).lines.read).toBe(0);
});

test('sources that were not chosen here are refused', async () => {
  await expect(
    feature['emissions.startImport']({ sources: ['/etc/passwd'], sample: false }),
  ).rejects.toMatchObject({ code: 'unknown-source' });
  await expect(feature['emissions.startImport']({ sources: [], sample: false })).rejects.toMatchObject({
    code: 'nothing-chosen',
  });
});

test('figures that are asked for while an import is finished are those of the import where it is then', async () => {
  const { id } = await importChosen(bill([{}, { amount: 2 }]));
  const folder = importFolder(profileFolder, id);
  let asked = 0;
  // The first look sees the folder that the import was worked on in, which is renamed by the time it is opened.
  const moving = new FiguresStore({
    imports: () => [
      asked++ === 0
        ? { id, folder: join(profileFolder, 'imports', `.partial-${id}`), recorded: false }
        : { id, folder, recorded: true },
    ],
    resourcesFolder: RESOURCES,
  });
  try {
    const [row] = await moving.query('SELECT sum(lines) AS lines FROM figures');
    expect(Number(row?.lines)).toBe(2);
  } finally {
    await moving.close();
  }
});
