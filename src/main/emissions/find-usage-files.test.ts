import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findUsage } from './find-usage-files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with the given files; what is not given as text holds its own name. */
function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'object' ? JSON.stringify(content) : `${content}`);
  }
  return folder;
}
const find = (...paths: string[]) => {
  const { files, skipped } = findUsage(paths);
  return { files: files.map(({ name }) => name), skipped: skipped.map(({ name }) => name).sort() };
};

describe('a folder, as exports write it', () => {
  test('AWS Data Exports: data by billing period, manifests beside it', () => {
    const part = (at: number) => `s3://bucket/cur/data/BILLING_PERIOD=2026-08/cur-0000${at}.snappy.parquet`;
    const folder = folderWith({
      'cur/data/BILLING_PERIOD=2026-08/cur-00001.snappy.parquet': '1',
      'cur/data/BILLING_PERIOD=2026-08/cur-00002.snappy.parquet': '2',
      'cur/metadata/BILLING_PERIOD=2026-08/cur-Manifest.json': { dataFiles: [part(1), part(2)] },
    });
    expect(find(folder)).toEqual({
      files: [
        'cur/data/BILLING_PERIOD=2026-08/cur-00001.snappy.parquet',
        'cur/data/BILLING_PERIOD=2026-08/cur-00002.snappy.parquet',
      ],
      skipped: ['cur/metadata/BILLING_PERIOD=2026-08/cur-Manifest.json'],
    });
  });

  test('what is no data is passed over and named; JSON that is no manifest is data', () => {
    const folder = folderWith({
      'a.csv': 'x',
      'b.csv.gz': 'x',
      'c.PARQUET': 'x',
      'd.jsonl': 'x',
      'e.json': '{"ChargeCategory":"Usage"}',
      'f.ndjson': 'x',
      'readme.txt': 'x',
      _SUCCESS: 'x',
      '.hidden.csv': 'x',
      'manifest.json': { blobs: [], runInfo: {} },
      'schema.json': { SchemaId: '1', ColumnDefinition: [] },
    });
    expect(find(folder)).toEqual({
      files: ['a.csv', 'b.csv.gz', 'c.PARQUET', 'd.jsonl', 'e.json', 'f.ndjson'],
      skipped: ['.hidden.csv', '_SUCCESS', 'manifest.json', 'readme.txt', 'schema.json'],
    });
    for (const { reason } of findUsage([folder]).skipped) expect(reason).toMatch(/\.$/);
  });

  test('links to files are files', () => {
    const folder = folderWith({ 'a.csv': 'x' });
    symlinkSync(join(folder, 'a.csv'), join(folder, 'b.csv'));
    expect(find(folder).files).toEqual(['a.csv', 'b.csv']);
  });

  test('a part that the manifest lists and that is not there is missed', () => {
    const folder = folderWith({
      '20260801-20260901/cur-Manifest.json': {
        assemblyId: 'v1',
        reportKeys: ['p/cur/20260801-20260901/v1/cur-1.csv.gz', 'p/cur/20260801-20260901/v1/cur-2.csv.gz'],
      },
      '20260801-20260901/v1/cur-1.csv.gz': 'x',
    });
    expect(() => findUsage([folder])).toThrow(
      expect.objectContaining({
        code: 'incomplete-export',
        message: expect.stringMatching(/has 2 files, and 1 of them is not here, such as “v1\/cur-2.csv.gz”/),
      }),
    );
  });

  test('without data there is nothing to import', () => {
    expect(() => findUsage([folderWith({ 'readme.txt': 'x' })])).toThrow(
      expect.objectContaining({ code: 'nothing-to-import' }),
    );
  });
});

describe('of an export that was written anew for the same period, the latest version alone is read', () => {
  test('AWS CUR: the version that the manifest of the period lists', () => {
    const folder = folderWith({
      '20260801-20260901/cur-Manifest.json': {
        assemblyId: 'bbb',
        reportKeys: ['p/20260801-20260901/bbb/cur-1.csv.gz'],
      },
      '20260801-20260901/aaa/cur-1.csv.gz': 'x',
      '20260801-20260901/aaa/cur-Manifest.json': {
        assemblyId: 'aaa',
        reportKeys: ['p/20260801-20260901/aaa/cur-1.csv.gz'],
      },
      '20260801-20260901/bbb/cur-1.csv.gz': 'y',
      '20260901-20261001/ccc/cur-1.csv.gz': 'z',
    });
    expect(find(folder).files).toEqual([
      '20260801-20260901/bbb/cur-1.csv.gz',
      '20260901-20261001/ccc/cur-1.csv.gz',
    ]);
    expect(find(folder).skipped).toContain('20260801-20260901/aaa/cur-1.csv.gz');
  });

  test('Azure: the run that was submitted last', () => {
    const run = (at: string, name: string) => ({
      blobs: [{ blobName: `e/20260801-20260831/${name}/part_0_0001.csv` }],
      runInfo: { submittedTime: at },
    });
    const folder = folderWith({
      'e/20260801-20260831/f00/part_0_0001.csv': '1',
      'e/20260801-20260831/f00/manifest.json': run('2026-08-06T02:00:00Z', 'f00'),
      'e/20260801-20260831/a11/part_0_0001.csv': '2',
      'e/20260801-20260831/a11/manifest.json': run('2026-08-05T02:00:00Z', 'a11'),
    });
    expect(find(folder).files).toEqual(['e/20260801-20260831/f00/part_0_0001.csv']);
  });

  test('AWS Data Exports: the folder with the latest time', () => {
    const base = 'data/BILLING_PERIOD=2026-08';
    const folder = folderWith({
      [`${base}/2026-08-09T01:00:00.000Z-9/x-1.csv.gz`]: '1',
      [`${base}/2026-08-10T01:00:00.000Z-1/x-1.csv.gz`]: '2',
    });
    expect(find(folder).files).toEqual([`${base}/2026-08-10T01:00:00.000Z-1/x-1.csv.gz`]);
  });

  test('where nothing tells the latest, none is guessed', () => {
    const file = (at: number) => `e/20260801-20260831/e_${at}1111111-1111-4111-8111-111111111111.csv`;
    for (const files of [
      { [file(1)]: '1', [file(2)]: '2' },
      { '20260801-20260831/a1/p.csv': '1', '20260801-20260831/b2/p.csv': '2' },
    ]) {
      expect(() => findUsage([folderWith(files)])).toThrow(
        expect.objectContaining({ code: 'several-versions' }),
      );
    }
  });

  test('parts of one version are no versions', () => {
    const folder = folderWith({
      '20260801-20260831/r1/part_0_0001.csv': '1',
      '20260801-20260831/r1/part_1_0001.csv': '2',
      '20260901-20260930/a.csv': '3',
      '20260901-20260930/b.csv': '4',
    });
    expect(find(folder).files).toHaveLength(4);
  });
});

describe('patterns', () => {
  test('match files at any depth, and folders with all that is in them', () => {
    const folder = folderWith({
      'a/x-1.csv': '1',
      'a/x-2.csv': '2',
      'a/notes.md': '',
      'b/c/x-3.csv': '3',
      'b/y.parquet': '4',
    });
    expect(find(join(folder, '**', 'x-*.csv')).files).toEqual(['a/x-1.csv', 'a/x-2.csv', 'b/c/x-3.csv']);
    expect(find(join(folder, '*', 'x-[12].csv')).files).toEqual(['a/x-1.csv', 'a/x-2.csv']);
    expect(find(join(folder, '*'))).toEqual({
      files: ['a/x-1.csv', 'a/x-2.csv', 'b/c/x-3.csv', 'b/y.parquet'],
      skipped: ['a/notes.md'],
    });
  });

  test('a file whose name is a pattern is that file', () => {
    const folder = folderWith({ 'x[1].csv': '1', 'x1.csv': '2' });
    expect(find(join(folder, 'x[1].csv'))).toEqual({ files: ['x[1].csv'], skipped: [] });
  });

  test.each(['nothing-*.csv', 'nothing.csv'])('%s, which is not there, is said to be missing', (name) => {
    expect(() => findUsage([join(folderWith({ 'a.csv': '' }), name)])).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});

test('what is chosen twice is read once, and files of one name in two folders are told apart', () => {
  const folder = folderWith({ 'a/u.csv': '1', 'b/u.csv': '2' });
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  expect(find(a, join(a, 'u.csv')).files).toEqual(['u.csv']);
  expect(find(a, b).files).toEqual([join(a, 'u.csv'), join(b, 'u.csv')]);
});
