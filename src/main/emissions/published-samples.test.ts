import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { estimatePaths } from './estimate-fixture.ts';

/** Exports that are real or published as samples; they are not part of the repository. */
const USAGE = fileURLToPath(new URL('../../../../shared/data/usage', import.meta.url));

describe.skipIf(!existsSync(USAGE))('published samples import with no line unaccounted for', () => {
  test('an anonymised AWS CUR (finopsfoundation/focus_converters): S3’s GB-Mo lines are GB-months', async () => {
    const { lines, totals, unreadable } = await estimatePaths([
      join(USAGE, 'sample-anonymous-aws-export-dataset.csv'),
    ]);
    expect(totals.lines).toMatchObject({ read: 1281, notUsage: 12, unreadable: 0 });
    expect(unreadable).toEqual([]);
    const copies = (line: (typeof lines)[number]) =>
      (line.factors.numbers as Record<string, { value: number }>).replication?.value;
    const storage = lines.filter((line) => line.class === 'storage' && copies(line) === 6);
    // 33 lines of TimedStorage-ByteHrs, 26 of TimedStorage-GlacierByteHrs and 11 of EarlyDelete-ByteHrs
    expect(storage).toHaveLength(70);
    // November has 720 h; HDD 0.65 Wh/TB-h, PUE 1.135, six copies
    const gigabyteMonths = storage.reduce((sum, line) => sum + (line.amount ?? 0), 0);
    const kwh = storage.reduce((sum, line) => sum + line.kwh, 0);
    expect(kwh / ((gigabyteMonths * 720 * 0.65 * 1.135 * 6) / 1e6)).toBeCloseTo(1, 9);
    // As GB-months they are kilowatt-hours that one can measure; as byte-hours they were 10^-13.
    expect(kwh).toBeGreaterThan(0.1);
  });

  test('a FOCUS 1.0 sample of three providers, with literal NULLs and negative amounts', async () => {
    const { lines, totals, unreadable } = await estimatePaths([
      join(USAGE, 'FOCUS-1.0_focus_sample_1000.csv'),
    ]);
    const { read, estimated, notUsage, notCovered } = totals.lines;
    expect(read).toBe(1000);
    expect(estimated + notUsage + notCovered).toBe(1000);
    expect(unreadable).toEqual([]);
    for (const line of lines.filter(({ status }) => status === 'not-covered'))
      expect(line.reason).toMatch(/\.$/);
    expect(lines.some(({ region, instanceType }) => region === 'NULL' || instanceType === 'NULL')).toBe(
      false,
    );
    // t3.micro for an hour in Mumbai: 2 vCPUs at 10 % of Cascade Lake's 2.305 W at half load, against 50 %
    const micro = lines.find(
      ({ instanceType, region }) => instanceType === 't3.micro' && region === 'ap-south-1',
    );
    expect(micro?.kwh).toBeCloseTo((2.305 * 2 * 0.2 * 1.135) / 1000, 12);
  });

  test.each(['EA_ActualCost_Small.csv', 'sample-anonymous-ea-export-dataset.csv'])(
    '%s is no CUR and no FOCUS, and is refused by name',
    async (file) => {
      await expect(estimatePaths([join(USAGE, file)])).rejects.toMatchObject({
        code: 'unknown-format',
        details: { file },
      });
    },
  );
});

test('the shipped sample tells the same story as CUR 2.0 and as FOCUS', async () => {
  const sample = fileURLToPath(new URL('../../../resources/sample-usage', import.meta.url));
  const [cur, focus] = [
    await estimatePaths([join(sample, 'cur2')]),
    await estimatePaths([join(sample, 'focus')]),
  ];
  expect(focus.totals).toEqual(cur.totals);
  expect(cur.unreadable).toEqual([]);
  for (const account of ['604312807715', '731560294482', '889047615320']) {
    const kg = cur.lines
      .filter((line) => line.account === account)
      .reduce((sum, line) => sum + line.kgOperational + line.kgEmbodied, 0);
    expect(kg).toBeGreaterThan(500);
  }
});
