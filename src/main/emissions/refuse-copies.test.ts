import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { estimateFiles } from './estimate-files.ts';
import { CUR_HEADER } from './estimate-fixture.ts';
import { loadFactorSet } from './factor-set.ts';
import { refuseCopies } from './refuse-copies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function files(contents: Record<string, string>) {
  return Object.entries(contents).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return { path, name };
  });
}

test('the same bytes under two names are refused, and both are named', async () => {
  await expect(
    refuseCopies(files({ 'a.csv': 'one', 'b.csv': 'two', 'copy.csv': 'one' })),
  ).rejects.toMatchObject({
    code: 'copied-file',
    details: { file: 'copy.csv', copyOf: 'a.csv' },
  });
});

test('files of one size with other bytes, and empty files, pass', async () => {
  await expect(
    refuseCopies(files({ 'a.csv': 'one', 'b.csv': 'two', 'c.csv': '', 'd.csv': '' })),
  ).resolves.toBeUndefined();
});

test('an estimate over files without lines is refused and names them', async () => {
  const factors = loadFactorSet(join(import.meta.dirname, '../../../resources'));
  const [a = { path: '' }, b = { path: '' }] = files({ 'a.csv': `${CUR_HEADER}\n`, 'b.csv': CUR_HEADER });
  await expect(estimateFiles([a.path], { factors })).rejects.toMatchObject({
    code: 'nothing-to-import',
    message: expect.stringMatching(/^“a\.csv” has the columns of a usage export and no lines/),
  });
  await expect(estimateFiles([a.path, b.path], { factors })).rejects.toMatchObject({
    message: expect.stringMatching(/^“a\.csv” and 1 more have/),
  });
});

test('an estimate over two copies of one export is refused instead of doubled', async () => {
  const resourcesFolder = join(import.meta.dirname, '../../../resources');
  const month = join(resourcesFolder, 'sample-usage/focus/focus-2026-09.csv.gz');
  const copy = join(folder, 'downloaded-again.csv.gz');
  copyFileSync(month, copy);
  await expect(
    estimateFiles([month, copy], { factors: loadFactorSet(resourcesFolder) }),
  ).rejects.toMatchObject({ code: 'copied-file' });
});
