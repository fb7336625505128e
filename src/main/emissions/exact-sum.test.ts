import { expect, test } from 'vitest';
import { query, withScratchDuckDb } from './duckdb.ts';
import { exactSum } from './exact-sum.ts';

test('a sum is the same in either order, and small figures beside a large one are not lost', async () => {
  // Doubles next to 10^9 are 1.2e-7 apart (IEEE 754), so 10^9 + 1e-8 is 10^9, however often it is added; 1,000 times
  // 1e-8 are 1e-5 all the same.
  const sums = await withScratchDuckDb(undefined, async (connection) => {
    await connection.run('SET threads = 1');
    const rows = await Promise.all(
      ['DESC', 'ASC'].map((order) =>
        query(
          connection,
          `SELECT ${exactSum('figure')} AS figure
           FROM (SELECT unnest(list_append(list_transform(range(1000), lambda i: 1e-8::DOUBLE), 1e9)) AS figure
             ORDER BY figure ${order})`,
        ),
      ),
    );
    return rows.map(([row]) => Number(row?.figure));
  });
  expect(sums[0]).toBe(sums[1]);
  expect((sums[0] ?? 0) - 1e9).toBeGreaterThan(0.9e-5);
  expect((sums[0] ?? 0) - 1e9).toBeLessThan(1.1e-5);
});
