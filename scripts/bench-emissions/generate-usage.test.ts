import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { generateUsage, gzip } from './generate-usage.ts';
import { usageKeys } from './usage-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the generator writes the same bytes whenever and wherever it runs', async () => {
  const path = join(folder, 'usage.csv');
  await generateUsage(20_000, 'csv', path);
  const text = readFileSync(path);
  // Written once by this generator; a change of it makes earlier benchmarks no longer comparable.
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '9758ca7a73463216147f72d25d72b9be84eea87f100cfe63fb04de55dc2611ae',
  );
  expect(text.toString().trimEnd().split('\n')).toHaveLength(20_001);

  await gzip(path, `${path}.gz`);
  expect(gunzipSync(readFileSync(`${path}.gz`)).equals(text)).toBe(true);
});

test('no two kinds of usage are the same', () => {
  expect(new Set(usageKeys().map((key) => JSON.stringify(key))).size).toBe(1740);
});
