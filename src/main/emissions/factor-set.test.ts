import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RESOURCES } from './estimate-fixture.ts';
import { loadFactorSet } from './factor-set.ts';

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
  writeFileSync(path, file === 'grid.csv' ? changed : changed.replace(/"hash": "./, '"hash": "0'));
  expect(() => loadFactorSet(folder)).toThrow(expect.objectContaining({ code: 'factors-damaged' }));
});

test.each(['desk-1999', '..', '../factors/ccf-2024', ''])('“%s” is no factor set', (id) => {
  expect(() => loadFactorSet(RESOURCES, id)).toThrow(expect.objectContaining({ code: 'unknown-factors' }));
});

const CONSTANTS = fileURLToPath(
  new URL('../../../../shared/data/factors/ccf-constants-2024.json', import.meta.url),
);

test.skipIf(!existsSync(CONSTANTS))('ccf-2024 is what its script builds from the published constants', () => {
  execFileSync(process.execPath, ['scripts/build-factors.ts', CONSTANTS, join(folder, 'ccf-2024')]);
  for (const file of readdirSync(join(folder, 'ccf-2024'))) {
    expect(readFileSync(join(folder, 'ccf-2024', file))).toEqual(
      readFileSync(join(RESOURCES, 'factors', 'ccf-2024', file)),
    );
  }
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
