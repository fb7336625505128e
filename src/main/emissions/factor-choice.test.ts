import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emissionsMethods } from '../../ipc/emissions.ts';
import { emissionsFactorsMethods } from '../../ipc/emissions-factors.ts';
import { emissionsViewsMethods } from '../../ipc/emissions-views.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { ChosenSources } from './chosen-sources.ts';
import { createReportEvidence } from './create-report-evidence.ts';
import { emissionsFeature } from './emissions.ts';
import { runEstimateCommand } from './estimate-command.ts';
import { type CurLine, RESOURCES } from './estimate-fixture.ts';
import { explainFeature } from './explain-feature.ts';
import { CHOICE_FILE, FactorChoices } from './factor-choice.ts';
import type { Overrides } from './factor-overrides.ts';
import { DEFAULT_FACTORS, loadFactorSet } from './factor-set.ts';
import { FiguresStore } from './figures.ts';
import { usdCsv } from './figures-fixture.ts';
import { importUsage } from './import-usage.ts';
import { OpenImports } from './open-imports.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
/** In each account 10 hours of m5.large; in the first also usage without a factor, for as much money; a transfer. */
const BILL: CurLine[] = [
  { account: ONE, amount: 10, cost: 1 },
  { account: TWO, amount: 10, cost: 1 },
  { account: ONE, usageType: 'Unheard-Of', operation: 'Unheard', unit: 'Widgets', cost: 1 },
  {
    account: TWO,
    usageType: 'DataTransfer-Out-Bytes',
    operation: 'RunInstances',
    unit: 'GB',
    amount: 10,
    cost: 0,
  },
];
const [PUE, GRID] = [1.135, 0.379069];
/** kWh of ten hours of m5.large: Skylake 0.65–4.26 W, 2 vCPUs, 6.305833 GB beyond (ccf-2024, as published). */
const m5 = (utilisation: number, pue = PUE) =>
  10 * (((0.65 + utilisation * (4.26 - 0.65)) * 2) / 1000 + (((384 - 81.32) * 8) / 384) * 0.000392) * pue;
/** 10 GB at 0.001 kWh. */
const network = (pue = PUE) => 10 * 0.001 * pue;

let profileFolder: string;
let database: Database;
let figures: FiguresStore;
let choices: FactorChoices;
let chosenFile: string | null = null;
let events: string[] = [];
let feature: ReturnType<typeof emissionsFeature>;
let explain: ReturnType<typeof explainFeature>;
let importId: string;
let bill: string;

const evidence = () => createReportEvidence({ database, profileFolder, resourcesFolder: RESOURCES });
const reportId = `0x${'11'.repeat(32)}`;

beforeAll(async () => {
  profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
  database = openDatabase(join(profileFolder, 'desk.sqlite'));
  const imports = new OpenImports({ database, profileFolder });
  choices = new FactorChoices({ profileFolder, resourcesFolder: RESOURCES });
  figures = new FiguresStore({
    imports: () => imports.readable(),
    resourcesFolder: RESOURCES,
    choice: () => choices.read(),
  });
  bill = join(profileFolder, 'bill.csv');
  writeFileSync(bill, usdCsv(BILL));
  const quiet = { signal: new AbortController().signal, progress: () => {} };
  ({ id: importId } = await importUsage(
    { database, profileFolder, imports },
    { paths: [bill] },
    loadFactorSet(RESOURCES),
    quiet,
  ));
  feature = emissionsFeature({
    imports,
    figures,
    choices,
    chooseOverrides: async () => chosenFile,
    chooseFactors: async () => chosenFile,
    sources: new ChosenSources(),
    chooseSavePath: async () => null,
    database,
    profileFolder,
    resourcesFolder: RESOURCES,
    chooseFiles: async () => [],
    isInUse: () => false,
    emit: (event) => events.push(event),
    runTask: () => 'task',
  });
  explain = explainFeature({
    database,
    profileFolder,
    resourcesFolder: RESOURCES,
    imports,
    figures,
    choices,
    periods: evidence().periods,
    attested: () => [],
    findReport: (id) =>
      id === reportId
        ? {
            reportId,
            importId,
            provider: 'aws',
            cloudAccount: ONE,
            periodStart: Date.UTC(2026, 7, 1) / 1000,
            periodEnd: Date.UTC(2026, 8, 1) / 1000,
          }
        : null,
    mintedRoot: async () => null,
  });
});
afterAll(async () => {
  await figures.close();
  database.close();
  rmSync(profileFolder, { recursive: true, force: true });
});

/** Figures by account with these overrides, by Cloud Carbon Footprint's published coefficients. */
async function byAccount(overrides: Partial<Overrides>) {
  choices.clear();
  choices.choose('ccf-2024');
  await feature['emissions.setOverrides']({ name: 'mine.json', text: JSON.stringify(overrides) });
  const { rows } = await feature['emissions.breakdown']({
    filter: {},
    by: 'account',
    sort: { by: 'key', descending: false },
    offset: 0,
    limit: 10,
  });
  const { basis } = emissionsViewsMethods['emissions.totals'].output.parse(
    await feature['emissions.totals']({ filter: {} }),
  );
  const of = (account: string) => {
    const found = rows.find(({ key }) => key === account)?.figures;
    if (!found) throw new Error(`no figures of ${account}`);
    return {
      kwh: found.kwh.central,
      operational: found.operational.central,
      market: found.market.central,
      embodied: found.embodied.central,
    };
  };
  return { one: of(ONE), two: of(TWO), basis };
}

const close = (got: Record<string, number>, wanted: Record<string, number>) => {
  for (const [name, value] of Object.entries(wanted)) expect(got[name], name).toBeCloseTo(value, 10);
};

describe('each kind of override changes the figures by its arithmetic, and is named', () => {
  test('a utilisation of one account: its machine, and what is estimated by its cost; not the other account', async () => {
    const plain = await byAccount({});
    // As many kWh for a dollar without a factor as for the dollar of the machine.
    close(plain.one, { kwh: 2 * m5(0.5), operational: 2 * m5(0.5) * GRID });
    close(plain.two, { kwh: m5(0.5) + network() });
    expect(plain.basis).toMatchObject({ factors: 'ccf-2024', overrides: [] });
    const { one, two, basis } = await byAccount({
      utilisation: [{ name: 'web', account: ONE, percent: 10 }],
    });
    close(one, { kwh: 2 * m5(0.1), operational: 2 * m5(0.1) * GRID, market: 2 * m5(0.1) * GRID });
    expect(one.embodied).toBe(plain.one.embodied);
    expect(two).toEqual(plain.two);
    expect(basis.overrides).toEqual([`web: utilisation 10 % (account ${ONE})`]);
  });

  test('a contract changes the market-based kilograms alone', async () => {
    const plain = await byAccount({});
    const { one, two, basis } = await byAccount({
      contracts: [
        { name: 'wind', provider: 'aws', account: TWO, kgPerKwh: 0.02, from: '2026-08', to: '2026-08' },
      ],
    });
    expect(one).toEqual(plain.one);
    expect({ ...two, market: plain.two.market }).toEqual(plain.two);
    close(two, { market: (m5(0.5) + network()) * 0.02 });
    expect(basis.overrides).toEqual([
      `wind: contract 0.02 kg/kWh, market-based (aws, account ${TWO}, from 2026-08, to 2026-08)`,
    ]);
    // The rest is location-based by want of data: how much is not, is told.
    const { underContract } = await feature['emissions.totals']({ filter: {} });
    expect(underContract).toBeCloseTo(m5(0.5) + network(), 10);
    await byAccount({});
    expect((await feature['emissions.totals']({ filter: {} })).underContract).toBe(0);
  });

  test('PUE and grid of a region', async () => {
    const { two, basis } = await byAccount({
      // What the set has, too: it changes nothing and is named.
      utilisation: [{ name: 'half', percent: 50 }],
      pue: [{ name: 'hall', provider: 'aws', region: 'us-east-1', pue: 1.05 }],
      grid: [{ name: 'supplier', provider: 'aws', region: 'US-EAST-1', account: TWO, kgPerKwh: 0.1 }],
    });
    const kwh = m5(0.5, 1.05) + network(1.05);
    close(two, { kwh, operational: kwh * 0.1 });
    const names = (of: typeof basis) => of.overrides.map((words) => words.split(':')[0]);
    expect(names(basis)).toEqual(['half', 'hall', 'supplier']);
    // A transfer has no utilisation.
    const where = [{ dimension: 'usageType' as const, values: ['DataTransfer-Out-Bytes'] }];
    expect(names((await feature['emissions.totals']({ filter: { where } })).basis)).toEqual([
      'hall',
      'supplier',
    ]);
  });

  test('an instance type of one’s own, and none named that nothing rests on', async () => {
    const { one, basis } = await byAccount({
      instanceTypes: [
        {
          name: 'lab',
          provider: 'aws',
          type: 'm5.large',
          vcpu: 2,
          minWatts: 1,
          maxWatts: 3,
          memoryBeyondGb: 0,
          embodiedKg: 960,
          platformVcpu: 96,
        },
      ],
      contracts: [{ name: 'elsewhere', provider: 'gcp', kgPerKwh: 0 }],
    });
    // 2 vCPUs × (1 + 50 % × 2) W; 960 kg / 35,040 h × 2 / 96; twice, for the usage that is estimated by cost.
    close(one, { kwh: (2 * 10 * 4 * PUE) / 1000, embodied: (2 * 10 * 960 * 2) / 35_040 / 96 });
    expect(basis.overrides).toEqual(['lab: aws m5.large: 2 vCPU, 1 to 3 W each']);
  });

  test('of usage that is estimated by cost alone, the overrides of what it is estimated by are named', async () => {
    await byAccount({ utilisation: [{ name: 'web', account: ONE, percent: 10 }] });
    const where = [{ dimension: 'method' as const, values: ['proxy'] }];
    const { basis, figures: sum } = await feature['emissions.totals']({ filter: { where } });
    expect(sum.lines).toBe(1);
    expect(basis.overrides).toHaveLength(1);
    const line = { importId, file: 'bill.csv', row: 4 };
    expect((await explain['emissions.explainLine'](line)).overrides).toEqual(['web']);
    const machine = await explain['emissions.explainLine']({ ...line, row: 2 });
    expect(machine.overrides).toEqual(['web']);
    expect(machine.line.kwh.central).toBeCloseTo(m5(0.1), 12);
    expect((await explain['emissions.explainLine']({ ...line, row: 3 })).overrides).toEqual([]);
    const figure = { filter: { imports: [importId] } };
    expect(await explain['emissions.explain']({ figure, offset: 0, limit: 1 })).toMatchObject({
      factors: 'ccf-2024',
      overrides: [`web: utilisation 10 % (account ${ONE})`],
    });
    const summary = emissionsMethods['emissions.summary'].output.parse(
      await feature['emissions.summary']({}),
    );
    expect(summary.basis.overrides).toHaveLength(1);
    expect(summary.byAccount.find(({ key }) => key === ONE)?.kwh).toBeCloseTo(2 * m5(0.1), 10);
    const other = await feature['emissions.summary']({ account: TWO });
    expect(other.basis.overrides).toEqual([]);
  });
});

test('estimates by cost can be left out: usage without a factor is then not covered, wherever it is asked for', async () => {
  choices.clear();
  choices.choose('ccf-2024');
  const methods = async (filter: { proxy?: boolean }) => {
    const { coverage } = await feature['emissions.totals']({ filter });
    return Object.fromEntries(coverage.map(({ method, lines }) => [method, lines]));
  };
  // Two machines, a transfer, and one line of widgets, for which there is no factor.
  expect(await methods({})).toEqual({ direct: 3, proxy: 1 });
  expect(await methods({ proxy: false })).toEqual({ direct: 3, 'not-covered': 1 });
  const figure = (proxy: boolean) => ({ figure: { filter: { proxy } }, offset: 0, limit: 10 });
  const [all, without] = [
    await explain['emissions.explain'](figure(true)),
    await explain['emissions.explain'](figure(false)),
  ];
  // The widgets cost as much as the machine beside them, and are taken to need as much energy.
  expect(all.kwh.central - without.kwh.central).toBeCloseTo(m5(0.5), 12);
  const widgets = { importId, file: 'bill.csv', row: 4, proxy: false };
  expect((await explain['emissions.explainLine'](widgets)).line).toMatchObject({
    method: 'not-covered',
    total: { central: 0 },
  });
});

test('what can be minted, reports, their lines and the score are of the approved set without overrides', async () => {
  const attempt = async () => {
    const [period] = await evidence().periods();
    if (!period) throw new Error('no period');
    return {
      periods: await evidence().periods(),
      recomputed: await evidence().recompute(evidence().linesFolder(importId), period),
      score: await explain['emissions.score']({}),
      reports: await explain['emissions.reports']({}),
      report: await explain['emissions.explain']({ figure: { reportId }, offset: 0, limit: 10 }),
      line: await explain['emissions.explainLine']({ importId, file: 'bill.csv', row: 2, approved: true }),
      proof: await explain['emissions.lineProof']({ importId, file: 'bill.csv', row: 2, reportId: null }),
    };
  };
  choices.clear();
  const before = await attempt();
  const { one } = await byAccount({
    utilisation: [{ name: 'idle', percent: 0 }],
    grid: [{ name: 'clean', provider: 'aws', region: 'us-east-1', kgPerKwh: 0 }],
  });
  expect(one.operational).toBe(0);
  const after = await attempt();
  expect(after).toEqual(before);
  expect(after.report).toMatchObject({ factors: DEFAULT_FACTORS, overrides: [] });
  // A report's kilograms are the sum of its lines, rounded each to 10^-6 kg.
  const { total } = after.report;
  expect(Math.abs(total.central - Number(after.recomputed.kgMicro) / 1e6)).toBeLessThan(2e-6);
});

test('overrides, what rests on them and what changes by them; loaded from a file, and cleared', async () => {
  await byAccount({});
  events = [];
  chosenFile = join(profileFolder, 'mine.json');
  writeFileSync(chosenFile, JSON.stringify({ utilisation: [{ name: 'web', account: ONE, percent: 10 }] }));
  const shown = emissionsFactorsMethods['emissions.loadOverrides'].output.parse(
    await feature['emissions.loadOverrides']({}),
  );
  expect(shown?.overrides).toEqual([
    { name: 'web', words: `web: utilisation 10 % (account ${ONE})`, lines: 2 },
  ]);
  expect(shown?.without.kwh).toBeCloseTo(3 * m5(0.5) + network(), 10);
  expect(shown?.with.kwh).toBeCloseTo(2 * m5(0.1) + m5(0.5) + network(), 10);
  expect(events).toEqual(['emissions.factorsChanged']);
  // They are there when the profile is opened again.
  const again = new FactorChoices({ profileFolder, resourcesFolder: RESOURCES });
  expect(again.read()).toMatchObject({
    set: { id: 'ccf-2024' },
    overrides: { utilisation: [{ name: 'web' }] },
  });
  const cleared = await feature['emissions.clearOverrides']({});
  expect(cleared.overrides).toEqual([]);
  expect(cleared.with).toEqual(cleared.without);
  expect(choices.read().set.id).toBe(DEFAULT_FACTORS);
});

describe('a bad file is refused, named with its field, and what held before goes on', () => {
  test.each([
    ['utilisation over 100 %', '{"utilisation":[{"name":"x","percent":150}]}', /utilisation\[0\]\.percent/],
    [
      'two of one name',
      '{"utilisation":[{"name":"x","percent":1}],"contracts":[{"name":"x","kgPerKwh":0}]}',
      /“x”[\s\S]*contracts\[0\]\.name/,
    ],
    ['no JSON', '{', /mine\.json is no JSON/],
  ])('%s', async (_, text, message) => {
    choices.clear();
    await expect(feature['emissions.setOverrides']({ name: 'mine.json', text })).rejects.toMatchObject({
      code: 'bad-overrides',
      message: expect.stringMatching(message),
    });
    expect(choices.read().overrides.utilisation).toEqual([]);
  });

  test.each([
    ['cut off', '{"overrides": {"utilis', /no figures are shown without them/],
    [
      'of another shape',
      '{"overrides":{"pue":[{"name":"x","provider":"aws","region":"r","pue":0.5}]}}',
      /overrides\.pue\[0\]\.pue/,
    ],
    ['with a set that is none', '{"factors":"gone-2020"}', /gone-2020/],
  ])('what was kept, %s: no figure is shown as if nothing was overridden', async (_, text, message) => {
    writeFileSync(join(profileFolder, CHOICE_FILE), text);
    const failure = { message: expect.stringMatching(message) };
    await expect(feature['emissions.totals']({ filter: {} })).rejects.toMatchObject(failure);
    await expect(feature['emissions.summary']({})).rejects.toMatchObject(failure);
    await expect(feature['emissions.overrides']({})).rejects.toMatchObject(failure);
    await expect(
      explain['emissions.explainLine']({ importId, file: 'bill.csv', row: 2 }),
    ).rejects.toMatchObject(failure);
    // Reports do not rest on it; clearing is the way out.
    expect(await evidence().periods()).toHaveLength(2);
    await feature['emissions.clearOverrides']({});
    expect((await feature['emissions.totals']({ filter: {} })).basis.overrides).toEqual([]);
  });
});

describe('a factor set of one’s own', () => {
  /** The published set with twice the kWh of network traffic, under another name. */
  function ownSet(id: string): string {
    const folder = mkdtempSync(join(profileFolder, 'set-'));
    cpSync(join(RESOURCES, 'factors', 'ccf-2024'), folder, { recursive: true });
    const constants = readFileSync(join(folder, 'constants.csv'), 'utf8');
    const doubled = constants.replace(
      /^aws,network,0\.001,0\.0005,0\.0015,/m,
      'aws,network,0.002,0.001,0.003,',
    );
    expect(doubled).not.toBe(constants);
    writeFileSync(join(folder, 'constants.csv'), doubled);
    sign(folder, id);
    return folder;
  }
  function sign(folder: string, id: string): void {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
    for (const table of manifest.tables) table.sha256 = sha(readFileSync(join(folder, table.file)));
    manifest.hash = sha(
      manifest.tables
        .map((table: { file: string; sha256: string }) => `${table.file} ${table.sha256}\n`)
        .join(''),
    );
    writeFileSync(file, JSON.stringify({ ...manifest, id }));
  }
  const trafficKwh = async () => {
    const where = [{ dimension: 'usageType' as const, values: ['DataTransfer-Out-Bytes'] }];
    return feature['emissions.totals']({ filter: { where } });
  };

  test('makes the figures, is named with its hash, and is held to it', async () => {
    choices.clear();
    chosenFile = ownSet('mine-2026');
    const chosen = emissionsFactorsMethods['emissions.chooseFactorSet'].output.parse(
      await feature['emissions.chooseFactorSet']({}),
    );
    expect(chosen?.sets.map(({ id, folder, chosen: is, approved }) => [id, folder, is, approved])).toEqual([
      ['desk-2026', null, false, true],
      ['ccf-2024', null, false, false],
      ['mine-2026', chosenFile, true, false],
    ]);
    expect(chosen?.sets[2]?.tables[0]).toMatchObject({
      file: expect.any(String),
      licence: expect.any(String),
    });
    const { figures: traffic, basis } = await trafficKwh();
    expect(traffic.kwh.central).toBeCloseTo(2 * network(), 12);
    expect(basis.factors).toMatch(/^mine-2026 \(your own, SHA-256 [0-9a-f]{16}\)$/);
    const constants = join(chosenFile, 'constants.csv');
    writeFileSync(
      constants,
      readFileSync(constants, 'utf8').replace('aws,network,0.002,', 'aws,network,0.003,'),
    );
    await expect(trafficKwh()).rejects.toMatchObject({ code: 'factors-damaged' });
    sign(chosenFile, 'mine-2026');
    await expect(trafficKwh()).rejects.toMatchObject({ message: expect.stringContaining('Choose it again') });
    await feature['emissions.chooseFactorSet']({});
    expect((await trafficKwh()).figures.kwh.central).toBeCloseTo(3 * network(), 12);
  });

  test('is refused when it is chosen, and what was chosen before stays, when its numbers cannot be', async () => {
    choices.clear();
    const folder = ownSet('mine-2028');
    const file = join(folder, 'constants.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('aws,network,0.002,', 'aws,network,nan,'));
    sign(folder, 'mine-2028');
    chosenFile = folder;
    await expect(feature['emissions.chooseFactorSet']({})).rejects.toMatchObject({
      code: 'factors-damaged',
      message: expect.stringMatching(/constants\.csv.*aws, network.*nan/),
    });
    expect(choices.read()).toMatchObject({ own: null, set: { id: DEFAULT_FACTORS } });
  });

  test('may not go by the name of one of the desk’s', async () => {
    choices.clear();
    chosenFile = ownSet('desk-2026');
    await expect(feature['emissions.chooseFactorSet']({})).rejects.toMatchObject({ code: 'unknown-factors' });
    expect(choices.read().own).toBeNull();
  });

  test('and overrides make an estimate of files, which names them and has no root', async () => {
    const overrides = join(profileFolder, 'mine.json');
    writeFileSync(overrides, JSON.stringify({ utilisation: [{ name: 'web', account: ONE, percent: 10 }] }));
    const run = async (...args: string[]) => {
      const text = ['', ''];
      const sink = (at: number) =>
        new Writable({
          write: (chunk, _encoding, done) => {
            text[at] = `${text[at]}${String(chunk)}`;
            done();
          },
        });
      const io = { stdout: sink(0), stderr: sink(1), resourcesFolder: RESOURCES };
      const code = await runEstimateCommand([bill, '--overrides', overrides, ...args], io);
      return { code, out: text[0] ?? '', err: text[1] ?? '' };
    };
    const own = await run('--factors', ownSet('mine-2027'), '--json');
    const estimate = JSON.parse(own.out);
    expect(estimate).toMatchObject({ factors: 'mine-2027', linesRoot: null });
    expect(estimate.overrides).toEqual([`web: utilisation 10 % (account ${ONE})`]);
    expect(estimate.kwh).toBeCloseTo(2 * m5(0.1) + m5(0.5) + 2 * network(), 10);
    expect((await run('--factors', 'ccf-2024')).out).toContain(
      `Overrides: web: utilisation 10 % (account ${ONE})`,
    );
    // An account that is on no line is told of: nothing rests on its override.
    writeFileSync(overrides, '{"utilisation":[{"name":"slip","account":"999","percent":10}]}');
    expect((await run('--factors', 'ccf-2024')).out).toContain(
      'Overrides: none\nOverrides that no line rests on: slip: utilisation 10 % (account 999)\n',
    );
    writeFileSync(overrides, '{"pue":[{"name":"x","provider":"aws","region":"r","pue":0.9}]}');
    expect(await run()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/mine\.json[\s\S]*pue\[0\]\.pue/),
    });
  });
});
