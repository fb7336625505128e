import { expect, test } from 'vitest';
import { withScratchDuckDb } from './duckdb.ts';
import { refuseSameUsage } from './refuse-same-usage.ts';

type Line = { file: string; resource?: string | null; hour: number; amount: number; key?: number };

/** Looks at lines as linesSql has them. */
function look(lines: readonly Line[]): Promise<void> {
  const rows = lines.map(
    ({ file, resource = 'i-1', hour, amount, key = 1 }) =>
      `('${file}', ${key}, '1', ${resource === null ? 'NULL' : `'${resource}'`}, NULL, ${hour}, ${hour + 1}, ${amount}, ${amount < 0 ? 1 : 0})`,
  );
  const relation = `(SELECT * FROM (VALUES ${rows.join(', ')})
    AS v(file, key_id, account, resource, tags, start_time, end_time, amount, kind))`;
  return withScratchDuckDb(undefined, (connection) => refuseSameUsage(connection, relation, lines.length));
}
const hours = (file: string, from: number, to: number, line: Partial<Line> = {}): Line[] =>
  Array.from({ length: to - from }, (_, at) => ({ file, hour: from + at, amount: 1, ...line }));

test('an earlier version of an export, which has the first of its hours, is the same usage', async () => {
  await expect(
    look([...hours('to-10th.csv', 0, 10), ...hours('to-20th.csv', 0, 20), ...hours('next.csv', 20, 30)]),
  ).rejects.toMatchObject({
    code: 'same-usage-twice',
    message: expect.stringMatching(/“to-10th\.csv” and “to-20th\.csv” .*\(100 %/),
  });
});

test('parts of one export, and files that have a line in twenty in common, pass', async () => {
  await look([...hours('a', 0, 20), ...hours('b', 20, 40)]);
  await look([...hours('a', 0, 200), ...hours('b', 190, 390)]);
  await expect(look([...hours('a', 0, 200), ...hours('b', 180, 380)])).rejects.toMatchObject({
    message: expect.stringMatching(/\(10 %/),
  });
});

test('of small files, less than ten lines in common are a coincidence unless they are half of one', async () => {
  // 1 of 4 is 25 %, 9 of 20 are 45 %, 10 of 21 are 48 %, 1 of 2 is half.
  await look([...hours('a', 0, 1), ...hours('a', 5, 8), ...hours('b', 0, 1), ...hours('b', 20, 23)]);
  await look([...hours('a', 0, 20), ...hours('b', 11, 31)]);
  await expect(look([...hours('a', 0, 21), ...hours('b', 11, 32)])).rejects.toMatchObject({
    message: expect.stringMatching(/\(48 %/),
  });
  await expect(look([...hours('a', 0, 2), ...hours('b', 1, 3)])).rejects.toMatchObject({
    message: expect.stringMatching(/\(50 %/),
  });
});

test('the same hours of other resources, kinds or amounts are other usage', async () => {
  await look([...hours('a', 0, 20), ...hours('b', 0, 20, { resource: 'i-2' })]);
  await look([...hours('a', 0, 20), ...hours('b', 0, 20, { key: 2 })]);
  await look([...hours('a', 0, 20), ...hours('b', 0, 20, { amount: 0.5 })]);
});

test('without a resource, whole amounts are no sign and others are', async () => {
  const without = { resource: null };
  await look([...hours('a', 0, 20, without), ...hours('b', 0, 20, without)]);
  const broken = { resource: null, amount: 0.731 };
  await expect(look([...hours('a', 0, 20, broken), ...hours('b', 0, 20, broken)])).rejects.toMatchObject({
    code: 'same-usage-twice',
  });
});

test('what is no usage may stand in every file', async () => {
  await look([...hours('a', 0, 20, { amount: -1 }), ...hours('b', 0, 20, { amount: -1 })]);
  await look([...hours('a', 0, 20, { amount: 0 }), ...hours('b', 0, 20, { amount: 0 })]);
});
