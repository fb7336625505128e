import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFailure } from '../../domain/failure.ts';
import { withScratchDuckDb } from './duckdb.ts';
import { type Estimated, estimatePaths } from './estimate-fixture.ts';
import { type Mutant, mutant } from './mutants-fixture.ts';
import { recogniseFile } from './recognise-file.ts';

/** Of the mutants in a folder, those whose format can be told. Of the others a failure says why, by name. */
async function recognised(folder: string, mutants: readonly Mutant[]): Promise<Mutant[]> {
  const known: Mutant[] = [];
  await withScratchDuckDb(undefined, async (connection) => {
    for (const each of mutants) {
      try {
        await recogniseFile(connection, join(folder, each.name));
        known.push(each);
      } catch (error) {
        expectFailure(error, each.name);
      }
    }
  });
  return known;
}

function expectFailure(error: unknown, name: string): void {
  if (!isFailure(error)) throw error;
  expect(error.code).toMatch(/^(unknown-format|damaged-file)$/);
  expect(error.message).toContain(`“${name}”`);
  expect(error.message).toMatch(/\.$/);
}

/** A record whose values are in quotes as RFC 4180 has it, or have none at their beginning. Spaces around them are let pass. */
const RECORD =
  / *(?:"[^"]*(?:""[^"]*)*" *|(?:[^" ,;\r\n][^,;\r\n]*)?)(?:[,;] *(?:"[^"]*(?:""[^"]*)*" *|(?:[^" ,;\r\n][^,;\r\n]*)?))*(?=[\r\n]|$)/y;
const LINE = /[^\r\n]*/y;

/**
 * How many records a text may be said to have, the header among them. In JSON and in CSV without quotes each line is one;
 * a value in quotes may hold lines' ends, but a quote that is never closed must not take the lines after it: then either
 * its line is one record, or each line of the file is.
 */
function recordsOf(text: string, name: string, plain: boolean): number[] {
  if (name.endsWith('.json')) return [text.split('\n').filter((line) => line.trim() !== '').length];
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '').length;
  if (plain) return [lines];
  let records = 0;
  for (let at = 0; at < text.length; ) {
    RECORD.lastIndex = LINE.lastIndex = at;
    const [found] = RECORD.exec(text) ?? LINE.exec(text) ?? [''];
    if (found !== '') records++;
    at += found === '' ? 1 : found.length;
  }
  return [lines, records];
}

/** Each record of a file has a row of its own, and the rows have no gap: none is lost, none is there twice. */
function expectEveryRecord({ lines, unreadable, totals }: Estimated, mutants: readonly Mutant[]): void {
  const { read, estimated, notUsage, notCovered } = totals.lines;
  expect(estimated + notUsage + notCovered).toBe(read);
  expect(lines.length).toBe(read);
  expect(unreadable.length).toBe(totals.lines.unreadable);
  for (const { name, plain, bytes } of mutants) {
    const first = name.endsWith('.csv') ? 2 : 1;
    const rows = [...lines, ...unreadable].filter(({ file }) => file === name).map(({ row }) => row);
    const content = JSON.stringify(bytes.toString('latin1'));
    expect(
      rows.toSorted((a, b) => a - b),
      content,
    ).toEqual(rows.map((_, at) => first + at));
    expect(recordsOf(bytes.toString('latin1'), name, plain), content).toContain(rows.length + first - 1);
  }
}

test('whatever happens to a file, it is refused by its name or every record of it is counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutant, { minLength: 40, maxLength: 60 }), async (cases) => {
      const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
      try {
        const mutants = cases.map(({ extension, plain, bytes }, at) => ({
          name: `${at}.${extension}`,
          plain,
          // Files of an import have no line in common.
          bytes: Buffer.from(bytes.toString('latin1').replaceAll('@@', String(at)), 'latin1'),
        }));
        for (const { name, bytes } of mutants) writeFileSync(join(folder, name), bytes);
        const known = await recognised(folder, mutants);
        if (known.length === 0) return;
        expectEveryRecord(await estimatePaths(known.map(({ name }) => join(folder, name))), known);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    // The failure shows the file that it is about: smaller imports would say no more.
    { numRuns: 5, seed: 20_261_121, endOnFailure: true },
  );
});
