import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AZURE_COMPUTE_RULES } from './azure-compute-rules.ts';
import { AZURE_DATABASE_RULES } from './azure-database-rules.ts';
import { AZURE_STORAGE_RULES } from './azure-storage-rules.ts';
import { RESOURCES } from './estimate-fixture.ts';
import { GCP_COMPUTE_RULES } from './gcp-compute-rules.ts';
import { GCP_STORAGE_RULES } from './gcp-storage-rules.ts';

// A name that a set does not know would silently count as one copy, or as the mean accelerator.
const RULES = {
  azure: [...AZURE_COMPUTE_RULES, ...AZURE_DATABASE_RULES, ...AZURE_STORAGE_RULES],
  gcp: [...GCP_COMPUTE_RULES, ...GCP_STORAGE_RULES],
};

/** The first columns of a table of a factor set. */
function rows(set: string, file: string): string[][] {
  const text = readFileSync(join(RESOURCES, 'factors', set, file), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

describe.each(['azure', 'gcp'] as const)('names that the rules of %s give', (provider) => {
  test.each(['ccf-2024', 'desk-2026'])('copies are in the replication table of %s', (set) => {
    const known = rows(set, 'replication.csv').flatMap(([of, name]) => (of === provider ? [name] : []));
    const names = RULES[provider].flatMap(
      ({ copies }) => copies?.match(/(?<=THEN '|ELSE '|^')[A-Z_]+(?=')/g) ?? [],
    );
    expect(names.length).toBeGreaterThan(5);
    expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('accelerators are in the table of desk-2026', () => {
    const known = rows('desk-2026', 'accelerators.csv').map(([name]) => `'${name}'`);
    const names = RULES[provider].flatMap(({ accelerator }) => accelerator ?? []);
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});
