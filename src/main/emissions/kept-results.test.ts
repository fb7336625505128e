import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { query } from './duckdb.ts';
import { KeptResults } from './kept-results.ts';

let connection: DuckDBConnection;
let asked: string[];
let kept: KeptResults;

beforeEach(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  asked = [];
  kept = new KeptResults((sql) => {
    asked.push(sql);
    return query(connection, sql);
  });
});
afterEach(() => connection.closeSync());

/** The numbers from 0 to n - 1, the greatest first. */
const down = (n: number) => `SELECT range AS n FROM range(${n}) ORDER BY n DESC`;
const times = (sql: string) => asked.filter((one) => one.includes(sql)).length;
const numbers = async (sql: string, offset: number, limit: number) =>
  (await kept.page(sql, { offset, limit })).rows.map(({ n }) => Number(n));

test('pages follow one another in the query’s order, and the query runs once for all of them', async () => {
  // 300,000 rows are more than two of DuckDB's row groups (122,880), which its threads write side by side.
  const sql = down(300_000);
  expect(await numbers(sql, 0, 3)).toEqual([299_999, 299_998, 299_997]);
  expect(await numbers(sql, 150_000, 2)).toEqual([149_999, 149_998]);
  expect(await kept.page(sql, { offset: 299_999, limit: 5 })).toEqual({
    rows: [{ n: '0' }],
    total: 300_000,
  });
  expect(times(sql)).toBe(1);
});

test('a page behind the last row has no rows, and says how many there are', async () => {
  expect(await kept.page(down(4), { offset: 6, limit: 3 })).toEqual({ rows: [], total: 4 });
});

test('three tables are kept: those used last', async () => {
  for (const n of [1, 2, 3, 1, 4]) await kept.page(down(n), { offset: 0, limit: 1 });
  const tables = await query(connection, 'SELECT table_name FROM duckdb_tables()');
  expect(tables).toHaveLength(3);
  // The second had to go: the first was used again.
  for (const n of [3, 1, 4]) await kept.page(down(n), { offset: 0, limit: 1 });
  expect([1, 2, 3, 4].map((n) => times(down(n)))).toEqual([1, 1, 1, 1]);
  await kept.page(down(2), { offset: 0, limit: 1 });
  expect(times(down(2))).toBe(2);
});

test('a query that fails is not kept: it may be asked again', async () => {
  await expect(kept.page('SELECT n FROM later', { offset: 0, limit: 1 })).rejects.toThrow('later');
  await connection.run('CREATE TABLE later AS SELECT 7 AS n');
  expect(await numbers('SELECT n FROM later', 0, 1)).toEqual([7]);
});

test('a short answer is asked for once', async () => {
  expect(await kept.answer('SELECT 7 AS n')).toEqual([{ n: 7 }]);
  expect(await kept.answer('SELECT 7 AS n')).toEqual([{ n: 7 }]);
  expect(asked).toEqual(['SELECT 7 AS n']);
});
