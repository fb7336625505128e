import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { emissionsViewsMethods } from '../../ipc/emissions-views.ts';
import { breakdown } from './breakdown.ts';
import { compare } from './compare.ts';
import { query as run } from './duckdb.ts';
import { exportView, suggestedName } from './export-view.ts';
import { KeptResults } from './kept-results.ts';
import { linesPage } from './lines-page.ts';
import { notCovered } from './not-covered.ts';
import { series } from './series.ts';
import { quote } from './sql.ts';
import { tagKeys } from './tag-keys.ts';
import { totals } from './totals.ts';
import type { ViewQuery, ViewResults } from './view-sql.ts';

/**
 * Figures by hand: two services over three days, in two currencies. Low is half and high is twice the central value;
 * market-based is a tenth of location-based; embodied is 1 kg a line.
 *
 * day         service  account  lines  kWh  kg operational  cost
 * 2026-08-01  EC2      a        2      10   4               3 USD
 * 2026-08-01  S3       a        1      1    0.4             1 USD
 * 2026-08-03  EC2      b        1      5    2               7 EUR
 * 2026-09-02  EC2      a        1      20   8               6 USD
 * 2026-08-03  Tax      a        1      no usage             0.5 USD
 * 2026-08-03  Snow     b        4      not covered          9 EUR
 */
const ROWS = [
  ['2026-08-01', 'EC2', 'a', 'estimated', 'direct', 2, 10, 4, 3, 'USD', 'i-1', '{"team":"web","a/b":"x"}'],
  ['2026-08-01', 'S3', 'a', 'estimated', 'fallback', 1, 1, 0.4, 1, 'USD', null, null],
  ['2026-08-03', 'EC2', 'b', 'estimated', 'direct', 1, 5, 2, 7, 'EUR', 'i-2', '{"team":"data"}'],
  ['2026-09-02', 'EC2', 'a', 'estimated', 'direct', 1, 20, 8, 6, 'USD', 'i-1', '{"team":"web"}'],
  ['2026-08-03', 'Tax', 'a', 'not-usage', 'not-usage', 1, null, null, 0.5, 'USD', null, null],
  ['2026-08-03', 'Snow', 'b', 'not-covered', 'not-covered', 4, null, null, 9, 'EUR', null, null],
] as const;

let connection: DuckDBConnection;
let folder: string;
const query: ViewQuery = (sql) => run(connection, sql);
let results: ViewResults;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-views-'));
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  const values = ROWS.map((row) =>
    row
      .map((value) => (value === null ? 'NULL' : typeof value === 'string' ? quote(value) : value))
      .join(', '),
  );
  await connection.run(
    `CREATE TABLE grouped AS
     SELECT '11111111-1111-4111-8111-111111111111' AS import_id, 'aws' AS provider, account, service, 'us-east-1' AS region,
       'Box' AS usage_type, NULL::VARCHAR AS instance_type, 'compute' AS class, method, status, 'Usage' AS charge,
       CASE WHEN status = 'not-covered' THEN 'No factor' END AS reason, CAST(day AS DATE) AS day, currency,
       CAST(lines AS BIGINT) AS lines, CAST(1.5 AS DECIMAL(38, 12)) AS amount, 'Hrs' AS unit,
       CAST(cost AS DECIMAL(38, 12)) AS cost, kwh, kwh / 2 AS kwh_low, kwh * 2 AS kwh_high, kwh / 1.25 AS it_kwh,
       kg AS kg_operational, kg / 2 AS kg_operational_low, kg * 2 AS kg_operational_high,
       kg / 10 AS kg_market, kg / 20 AS kg_market_low, kg / 5 AS kg_market_high,
       CASE WHEN kg IS NOT NULL THEN lines END::DOUBLE AS kg_embodied,
       CASE WHEN kg IS NOT NULL THEN lines / 2 END AS kg_embodied_low,
       CASE WHEN kg IS NOT NULL THEN lines * 2 END::DOUBLE AS kg_embodied_high,
       CASE WHEN service = 'S3' THEN NULL ELSE kwh * 3 END AS water,
       resource, tags, 'bill.csv' AS file, row_number() OVER () AS row
     FROM (VALUES (${values.join('), (')})) AS given(day, service, account, status, method, lines, kwh, kg, cost, currency, resource, tags)`,
  );
  await connection.run(
    `CREATE VIEW figures AS SELECT * EXCLUDE (resource, tags, file, row) FROM grouped;
     CREATE VIEW line_figures AS SELECT * EXCLUDE (lines) FROM grouped`,
  );
  const kept = new KeptResults((sql) => run(connection, sql));
  results = { page: (sql, _, place) => kept.page(sql, place), answer: (sql) => kept.answer(sql) };
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const ranked = { by: 'total', descending: true } as const;
const page = { offset: 0, limit: 100 };

describe('totals', () => {
  test('sums with ranges, both scope 2 methods, water where it is known, and cost in each currency', async () => {
    const found = await totals(query, {});
    // USD is on 5 lines, EUR on 5: equal, so by name.
    expect(found.currencies).toEqual(['EUR', 'USD']);
    expect(found.figures).toEqual({
      lines: 10,
      kwh: { low: 18, central: 36, high: 72 },
      itKwh: 28.8,
      operational: { low: 7.2, central: 14.4, high: 28.8 },
      market: { low: 0.72, central: 1.44, high: 2.88 },
      embodied: { low: 2.5, central: 5, high: 10 },
      total: { low: 9.7, central: 19.4, high: 38.8 },
      // Sums of two doubles: 0.72 + 2.5, 1.44 + 5, 2.88 + 10.
      totalMarket: { low: 0.72 + 2.5, central: 1.44 + 5, high: 2.88 + 10 },
      water: 105,
      cost: [16, 10.5],
    });
    expect(found.period).toEqual({ from: '2026-08-01', to: '2026-09-02' });
    expect(found.coverage.map(({ method, lines, cost }) => [method, lines, cost])).toEqual([
      ['direct', 4, [7, 9]],
      ['fallback', 1, [0, 1]],
      ['not-covered', 4, [9, 0]],
      ['not-usage', 1, [0, 0.5]],
    ]);
  });

  test('water that is known of no line is null, not zero', async () => {
    const where = [{ dimension: 'service' as const, values: ['S3'] }];
    expect((await totals(query, { where })).figures.water).toBeNull();
  });

  test.each<[string, FiguresFilter, number]>([
    ['days include both ends', { from: '2026-08-01', to: '2026-08-03' }, 9],
    [
      'one of a dimension’s values has to hold',
      { where: [{ dimension: 'service', values: ['S3', 'Tax'] }] },
      2,
    ],
    [
      'of several dimensions all have to hold',
      {
        where: [
          { dimension: 'service', values: ['EC2'] },
          { dimension: 'account', values: ['a'] },
        ],
      },
      3,
    ],
    // Of lines, there is one in each row above.
    ['the empty text is none', { where: [{ dimension: 'resource', values: [''] }] }, 3],
    ['tags', { where: [{ dimension: 'tag:team', values: ['web'] }] }, 2],
    ['a slash in a tag’s key', { where: [{ dimension: 'tag:a/b', values: ['x'] }] }, 1],
    ['a quote in a value', { where: [{ dimension: 'service', values: ["E'C2"] }] }, 0],
    ['months', { where: [{ dimension: 'month', values: ['2026-09'] }] }, 1],
  ])('%s', async (_, filter, lines) => {
    expect((await totals(query, filter)).figures.lines).toBe(lines);
  });
});

describe('breakdown', () => {
  const keys = async (input: Partial<Parameters<typeof breakdown>[1]>) =>
    (await breakdown(results, { filter: {}, by: 'service', sort: ranked, ...page, ...input })).rows.map(
      ({ key }) => key,
    );

  test('by what it is asked for, ranked by any measure, equals by name', async () => {
    // EC2 14 + 4 kg, S3 0.4 + 1 kg.
    expect(await keys({})).toEqual(['EC2', 'S3', 'Snow', 'Tax']);
    expect(await keys({ sort: { by: 'key', descending: true } })).toEqual(['Tax', 'Snow', 'S3', 'EC2']);
    expect(await keys({ sort: { by: 'cost', currency: 'EUR', descending: true } })).toEqual([
      'Snow',
      'EC2',
      'S3',
      'Tax',
    ]);
    expect(await keys({ sort: { by: 'cost', currency: 'USD', descending: true } })).toEqual([
      'EC2',
      'S3',
      'Tax',
      'Snow',
    ]);
    expect(await keys({ by: 'tag:team' })).toEqual(['web', 'data', '']);
    expect(await keys({ by: 'day', sort: { by: 'key', descending: false } })).toEqual([
      '2026-08-01',
      '2026-08-03',
      '2026-09-02',
    ]);
  });

  test('pages follow one another without overlap, and each says how many groups there are', async () => {
    const at = (offset: number) =>
      breakdown(results, { filter: {}, by: 'service', sort: ranked, offset, limit: 3 });
    const [first, second, behind] = [await at(0), await at(3), await at(6)];
    expect([...first.rows, ...second.rows, ...behind.rows].map(({ key }) => key)).toEqual([
      'EC2',
      'S3',
      'Snow',
      'Tax',
    ]);
    expect([first.groups, second.groups, behind.groups]).toEqual([4, 4, 4]);
  });

  test('a search finds parts of keys in any letter case, and per cent signs stand for themselves', async () => {
    expect(await keys({ search: 'sN' })).toEqual(['Snow']);
    expect(await keys({ search: '%' })).toEqual([]);
  });
});

describe('series', () => {
  test('days without lines are zero, the largest keys have a series each, the others share one', async () => {
    const found = await series(query, {
      filter: { to: '2026-08-31' },
      unit: 'day',
      by: 'service',
      top: 1,
      measure: 'total',
    });
    expect(found.buckets).toEqual(['2026-08-01', '2026-08-02', '2026-08-03']);
    expect(found.series).toEqual([
      { key: 'EC2', keys: 1, values: [6, 0, 3] },
      { key: null, keys: 1, values: [1.4, 0, 0] },
    ]);
    expect(found.totals.map(({ lines }) => lines)).toEqual([3, 0, 6]);
  });

  test('months, as one series, of any measure', async () => {
    const found = await series(query, {
      filter: {},
      unit: 'month',
      top: 5,
      measure: 'cost',
      currency: 'USD',
    });
    expect(found.buckets).toEqual(['2026-08', '2026-09']);
    expect(found.series).toEqual([{ key: null, keys: 1, values: [4.5, 6] }]);
  });

  test('a day far off does not make a hundred thousand days', async () => {
    await connection.run(
      `INSERT INTO grouped SELECT * REPLACE (DATE '1700-01-01' AS day, 'far' AS account) FROM grouped LIMIT 1`,
    );
    const found = await series(query, { filter: {}, unit: 'day', top: 5, measure: 'total' });
    expect(found.buckets).toEqual(['1700-01-01', '2026-08-01', '2026-08-03', '2026-09-02']);
    await connection.run(`DELETE FROM grouped WHERE account = 'far'`);
  });
});

describe('comparison', () => {
  const august = { from: '2026-08-01', to: '2026-08-31' };
  const september = { from: '2026-09-01', to: '2026-09-30' };
  const input = { filter: {}, first: august, second: september, by: 'service', ...page } as const;

  test('each group has its sums in both periods; what is in one alone is zero in the other', async () => {
    const found = await compare(results, {
      ...input,
      sort: { by: 'change', measure: 'total', descending: false },
    });
    // EC2: 4 + 2 + 2 + 1 = 9 kg, then 8 + 1 = 9 kg. S3: 1.4 kg, then nothing.
    expect(
      found.rows.map(({ key, first, second }) => [key, first.total.central, second.total.central]),
    ).toEqual([
      ['S3', 1.4, 0],
      ['EC2', 9, 9],
      ['Snow', 0, 0],
      ['Tax', 0, 0],
    ]);
    expect(found.sum.first.total.central).toBeCloseTo(10.4, 12);
    expect(found.sum.second.cost).toEqual([0, 6]);
    expect(found.groups).toBe(4);
  });
});

test('what is not covered is listed with its reason, the most costly first', async () => {
  const found = await notCovered(results, { filter: {}, sort: { by: 'cost', descending: true }, ...page });
  expect(found).toEqual({
    currencies: ['EUR', 'USD'],
    groups: 1,
    rows: [{ provider: 'aws', service: 'Snow', reason: 'No factor', lines: 4, cost: [9, 0] }],
  });
});

test('lines come by page in a fixed order, with plain decimals', async () => {
  const at = (offset: number) =>
    linesPage(results, {
      filter: { where: [{ dimension: 'account', values: ['a'] }] },
      sort: { by: 'place', descending: false },
      offset,
      limit: 2,
    });
  const [first, second] = [await at(0), await at(2)];
  expect([...first.rows, ...second.rows].map(({ row }) => row)).toEqual([1, 2, 4, 5]);
  expect(first.rows[0]).toMatchObject({
    file: 'bill.csv',
    amount: '1.5',
    kwh: 10,
    kg: 6,
    cost: 3,
    day: '2026-08-01',
  });
});

test.each([
  // The first 5,000 lines are kept together, then each 100,000 that follow.
  [
    4950,
    [
      ['5000 OFFSET 0', { offset: 4950, limit: 50 }],
      ['100000 OFFSET 5000', { offset: 0, limit: 50 }],
    ],
  ],
  [
    104_990,
    [
      ['100000 OFFSET 5000', { offset: 99_990, limit: 10 }],
      ['100000 OFFSET 105000', { offset: 0, limit: 90 }],
    ],
  ],
  [300, [['5000 OFFSET 0', { offset: 300, limit: 100 }]]],
])(
  'a hundred lines from %i on are all read, over the end of those that are kept together',
  async (offset, wanted) => {
    const asked: [string | undefined, object][] = [];
    await linesPage(
      {
        answer: async () => [{ lines: 200_000 }],
        page: async (sql, _, place) => {
          asked.push([sql.split(' LIMIT ')[1], place]);
          return { rows: [], total: 0 };
        },
      },
      { filter: {}, sort: { by: 'kg', descending: true }, offset, limit: 100 },
    );
    expect(asked).toEqual(wanted);
  },
);

test('tags’ keys are listed, the most frequent first', async () => {
  expect(await tagKeys(query, {})).toEqual([
    { key: 'team', lines: 3 },
    { key: 'a/b', lines: 1 },
  ]);
});

describe('export', () => {
  const view = { view: 'breakdown', filter: {}, by: 'service', sort: ranked } as const;
  const stands = async () => ({
    totals: {
      ...(await totals(query, {})),
      unreadable: 3,
      basis: { engine: 'engine-1', factors: 'set-1', overrides: ['u = 30 % for aws (measured)'] },
    },
    importNames: ['bill.csv'],
    now: new Date('2026-11-21T12:00:00Z'),
  });
  const write = async (format: 'csv' | 'parquet' | 'pdf', name = `out.${format}`) => {
    const path = join(folder, name);
    const rows = await exportView(query, { view, format }, path, await stands());
    return { path, rows };
  };

  test('CSV has the figures with their units, and says before them what they stand on', async () => {
    const { path, rows } = await write('csv');
    expect(rows).toBe(4);
    const text = readFileSync(path, 'utf8');
    for (const part of [
      'set-1',
      'engine-1',
      'u = 30 % for aws (measured)',
      'bill.csv',
      '40.0% of lines',
      'no contract for electricity is known, so these columns are the location-based figures',
    ]) {
      expect(
        text
          .split('\n')
          .filter((line) => line.startsWith('#'))
          .join('\n'),
      ).toContain(part);
    }
    const [row] = await query(
      `SELECT service, total_kg, total_low_kg, total_high_kg, kwh, "cost_USD" FROM read_csv(${quote(path)}, comment = '#') LIMIT 1`,
      {},
    );
    expect(row).toEqual({
      service: 'EC2',
      total_kg: 18,
      total_low_kg: 9,
      total_high_kg: 36,
      kwh: 35,
      cost_USD: 9,
    });
    expect(readdirSync(folder).filter((name) => !name.startsWith('out.csv') || name !== 'out.csv')).toEqual(
      [],
    );
  });

  test('OWASP, CSV injection: texts that a spreadsheet would run have an apostrophe in front, numbers have none', async () => {
    await connection.run(`CREATE TABLE harmless AS FROM grouped;
      UPDATE grouped SET service = '=HYPERLINK("http://a","b")', cost = -3 WHERE service = 'EC2'`);
    try {
      const path = join(folder, 'formula.csv');
      const { totals: sums, ...others } = await stands();
      await exportView(query, { view, format: 'csv' }, path, {
        ...others,
        totals: sums,
        importNames: ['a.csv,=1+1', 'b.csv'],
      });
      const lines = readFileSync(path, 'utf8').split('\n');
      expect(lines).toContain("# Imports: a.csv,'=1+1; b.csv");
      const row = lines.find((line) => line.includes('HYPERLINK'));
      expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/a"",""b""\)",/);
      // One line of EC2 in EUR and two in USD, at -3 each.
      expect(row).toMatch(/,-3\.0+,-6\.0+$/);
    } finally {
      await connection.run('DELETE FROM grouped; INSERT INTO grouped FROM harmless; DROP TABLE harmless');
      rmSync(join(folder, 'formula.csv'), { force: true });
    }
  });

  test('Parquet carries what the figures stand on in its metadata', async () => {
    const { path } = await write('parquet');
    const found = await query(
      `SELECT decode(key) AS name, decode(value) AS value FROM parquet_kv_metadata(${quote(path)})`,
      {},
    );
    expect(found).toContainEqual({ name: 'Factor set', value: 'set-1' });
    expect(found).toContainEqual({ name: 'Overrides', value: 'u = 30 % for aws (measured)' });
    const [sum] = await query(`SELECT sum(total_kg) AS kg FROM ${quote(path)}`, {});
    expect(Number(sum?.kg)).toBeCloseTo(19.4, 12);
  });

  test('every kind of view has a PDF, the same bytes each time', async () => {
    const period = { from: '2026-08-01', to: '2026-08-31' };
    const views = [
      view,
      view,
      {
        view: 'compare',
        filter: {},
        by: 'tag:team',
        first: period,
        second: period,
        sort: { by: 'first', measure: 'total', descending: true },
      },
      { view: 'lines', filter: {} },
    ] as const;
    const made: Buffer[] = [];
    for (const one of views) {
      const path = join(folder, 'one.pdf');
      await exportView(query, { view: one, format: 'pdf' }, path, await stands());
      made.push(readFileSync(path));
    }
    expect(made.map((bytes) => bytes.subarray(0, 5).toString())).toEqual(views.map(() => '%PDF-'));
    expect(made[0]?.equals(made[1] as Buffer)).toBe(true);
  });

  test('a folder that cannot be written to leaves a clear error and nothing behind', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(write('csv', 'file/out.csv')).rejects.toMatchObject({ code: 'cannot-write' });
    await expect(write('parquet', 'gone/out.parquet')).rejects.toMatchObject({ code: 'cannot-write' });
  });

  test('a file’s suggested name says what is in it', () => {
    expect(suggestedName(view, 'csv')).toBe('emissions-by-service.csv');
    expect(suggestedName({ ...view, by: 'tag:cost/center' }, 'pdf')).toBe('emissions-by-tag-cost-center.pdf');
  });
});

test('answers have the contract’s shape', async () => {
  const { rows, ...rest } = await breakdown(results, { filter: {}, by: 'month', sort: ranked, ...page });
  const { output } = emissionsViewsMethods['emissions.breakdown'];
  expect(output.parse({ rows, ...rest }).rows).toHaveLength(2);
});
