import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withScratchDuckDb } from './duckdb.ts';
import { RESOURCES } from './estimate-fixture.ts';
import { createFactorTables, loadFactorSet, loadFactorSetFolder } from './factor-set.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every table of a set is named with its source, date, validity, licence and hash', () => {
  for (const id of readdirSync(join(RESOURCES, 'factors'))) {
    const set = loadFactorSet(RESOURCES, id);
    const files = readdirSync(set.folder).filter((name) => name !== 'manifest.json');
    expect([...set.tables].sort()).toEqual(files.sort());
    const manifest = JSON.parse(readFileSync(join(set.folder, 'manifest.json'), 'utf8'));
    for (const table of manifest.tables) {
      for (const field of ['source', 'published', 'valid', 'licence', 'sha256'])
        expect(table[field]).toBeTruthy();
    }
  }
});

test.each(['grid.csv', 'manifest.json'])('a set whose %s was changed is refused', (file) => {
  cpSync(join(RESOURCES, 'factors'), join(folder, 'factors'), { recursive: true });
  const path = join(folder, 'factors', 'ccf-2024', file);
  const changed = readFileSync(path, 'utf8').replace(/\d(?=[^\d]*$)/, (digit) =>
    String((Number(digit) + 1) % 10),
  );
  writeFileSync(
    path,
    file === 'grid.csv'
      ? changed
      : changed.replace(/"hash": "(.)/, (_, digit) => `"hash": "${digit === '0' ? 1 : 0}`),
  );
  expect(() => loadFactorSet(folder, 'ccf-2024')).toThrow(
    expect.objectContaining({ code: 'factors-damaged' }),
  );
});

test.each(['desk-1999', '..', '../factors/ccf-2024', ''])('“%s” is no factor set', (id) => {
  expect(() => loadFactorSet(RESOURCES, id)).toThrow(expect.objectContaining({ code: 'unknown-factors' }));
});

const RAW = fileURLToPath(new URL('../../../../shared/data/factors', import.meta.url));

test.skipIf(!existsSync(RAW))('each set is what the builder makes of the published tables', () => {
  execFileSync(process.execPath, ['scripts/build-factors/main.ts', RAW, folder]);
  const ids = readdirSync(join(RESOURCES, 'factors'));
  expect(readdirSync(folder)).toEqual(ids);
  for (const id of ids) {
    const files = readdirSync(join(RESOURCES, 'factors', id));
    expect(readdirSync(join(folder, id))).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(folder, id, file), 'utf8'), file).toBe(
        readFileSync(join(RESOURCES, 'factors', id, file), 'utf8'),
      );
  }
});

test('a user’s own set is read from its folder, and refused when its table is not what the manifest says', () => {
  cpSync(join(RESOURCES, 'factors', 'ccf-2024'), join(folder, 'own'), { recursive: true });
  const manifest = readFileSync(join(folder, 'own', 'manifest.json'), 'utf8');
  writeFileSync(
    join(folder, 'own', 'manifest.json'),
    manifest.replace('"id": "ccf-2024"', '"id": "own-2026"'),
  );
  expect(loadFactorSetFolder(join(folder, 'own'))).toMatchObject({
    id: 'own-2026',
    folder: join(folder, 'own'),
  });
  writeFileSync(join(folder, 'own', 'grid.csv'), 'provider,region\n');
  expect(() => loadFactorSetFolder(join(folder, 'own'))).toThrow(
    expect.objectContaining({ code: 'factors-damaged', message: expect.stringContaining('grid.csv') }),
  );
  rmSync(join(folder, 'own', 'grid.csv'));
  expect(() => loadFactorSetFolder(join(folder, 'own'))).toThrow(
    expect.objectContaining({ code: 'factors-damaged' }),
  );
  writeFileSync(join(folder, 'own', 'manifest.json'), '{"id":"own-2026"}');
  expect(() => loadFactorSetFolder(join(folder, 'own'))).toThrow(
    expect.objectContaining({ code: 'unknown-factors', message: expect.stringContaining('hash') }),
  );
});

test('a set whose table lacks a column is refused, naming table and column', async () => {
  const own = join(folder, 'own');
  cpSync(join(RESOURCES, 'factors', 'ccf-2024'), own, { recursive: true });
  const set = {
    id: 'own',
    hash: '',
    folder: own,
    tables: readdirSync(own).filter((file) => file.endsWith('.csv')),
  };
  const attempt = () => withScratchDuckDb(undefined, (connection) => createFactorTables(connection, set));
  writeFileSync(join(own, 'pue.csv'), 'provider,region,pue\naws,unknown,1.2\n');
  await expect(attempt()).rejects.toMatchObject({
    code: 'factors-damaged',
    message: expect.stringMatching(/pue\.csv.*low, high/),
  });
  writeFileSync(join(own, 'pue.csv'), 'provider,region,pue,low,high\naws,unknown,much,1,2\n');
  await expect(attempt()).rejects.toMatchObject({
    code: 'factors-damaged',
    message: expect.stringContaining('pue.csv'),
  });
});

test('numbers that cannot be and rows that are there twice are refused, naming table, row and what is expected', async () => {
  const source = join(RESOURCES, 'factors', 'ccf-2024');
  const own = join(folder, 'own');
  const set = { id: 'own', hash: '', folder: own, tables: readdirSync(source) };
  /** The first row of a table that starts so, with one column changed; without a value the row twice, or left out. */
  const edit = (file: string, row: string, column: string, value: string) => {
    const [header = '', ...rows] = readFileSync(join(source, file), 'utf8').trimEnd().split('\n');
    const at = rows.findIndex((text) => text.startsWith(row));
    const cells = (rows[at] ?? '').split(',');
    if (column === 'twice') rows.splice(at, 0, rows[at] ?? '');
    else if (column === 'out') rows.splice(at, 1);
    else cells[header.split(',').indexOf(column)] = value;
    if (cells.join() !== rows[at] && column !== 'twice' && column !== 'out') rows[at] = cells.join();
    writeFileSync(join(own, file), `${[header, ...rows].join('\n')}\n`);
  };
  const cases: [file: string, row: string, column: string, value: string, message: RegExp][] = [
    [
      'grid.csv',
      'aws,us-east-1,',
      'kg_per_kwh',
      'nan',
      /grid\.csv.*aws, us-east-1.*nan, expected from 0 to 3/,
    ],
    // Grams in place of kilograms.
    ['grid.csv', 'aws,us-east-1,', 'kg_per_kwh', '379.069', /kg_per_kwh is 379\.069, expected from 0 to 3/],
    ['grid.csv', 'aws,us-east-1,', 'low', '', /low or high is missing/],
    ['pue.csv', 'aws,unknown,', 'pue', '0.9', /pue is 0\.9, expected from 1 to 5/],
    ['pue.csv', 'aws,unknown,', 'low', '1.5', /not from low 1\.5/],
    ['pue.csv', 'aws,unknown,', 'twice', '', /aws, unknown” is there 2 times/],
    ['instances.csv', 'aws,m5.large,', 'vcpu', '-2', /aws, m5\.large.*vcpu is -2/],
    ['instances.csv', 'aws,m5.large,', 'platform_vcpu', '0', /platform_vcpu is 0/],
    ['instances.csv', 'aws,m5.large,', 'min_watts', '99', /min_watts is 99\.0, above max_watts/],
    ['instances.csv', 'aws,m5.large,', 'embodied_kg', 'inf', /embodied_kg is inf/],
    ['constants.csv', 'aws,utilisation,', 'value', '0', /aws, utilisation.*value is 0/],
    ['constants.csv', 'aws,serverLife,', 'low', '0', /low is 0/],
    ['uncertainty.csv', 'watts-type,', 'low', '1.2', /low is 1\.2, expected from 0 to 1/],
    ['uncertainty.csv', 'watts-type,', 'out', '', /lacks the kind watts-type/],
  ];
  await withScratchDuckDb(undefined, async (connection) => {
    for (const [file, row, column, value, message] of cases) {
      cpSync(source, own, { recursive: true });
      edit(file, row, column, value);
      await expect(createFactorTables(connection, set), `${file} ${column}`).rejects.toMatchObject({
        code: 'factors-damaged',
        message: expect.stringMatching(message),
      });
    }
    cpSync(source, own, { recursive: true });
    for (const [header, message] of [
      ['provider,region,pue,low,high,', /column 6 of its first line has no name/],
      ['provider,region,pue,low,high,pue', /column 6 of its first line is called “pue”, as another is/],
    ] as const) {
      writeFileSync(join(own, 'pue.csv'), `${header}\naws,unknown,1.2,1.1,1.3,\n`);
      await expect(createFactorTables(connection, set)).rejects.toMatchObject({
        message: expect.stringMatching(message),
      });
    }
  });
});

test('the sample usage is what its seeded generator writes', async () => {
  execFileSync(process.execPath, ['scripts/sample-usage.ts', join(folder, 'sample')]);
  const { gunzipSync } = await import('node:zlib');
  const text = (root: string, file: string) => gunzipSync(readFileSync(join(root, 'focus', file))).toString();
  const files = readdirSync(join(folder, 'sample', 'focus'));
  expect(files).toHaveLength(3);
  for (const file of files)
    expect(text(join(folder, 'sample'), file)).toBe(text(join(RESOURCES, 'sample-usage'), file));
});
