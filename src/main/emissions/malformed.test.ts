import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { withScratchDuckDb } from './duckdb.ts';
import {
  CUR_HEADER,
  curCsv,
  curRow,
  type Estimated,
  estimateContent,
  RESOURCES,
} from './estimate-fixture.ts';
import { csv, readContent, readFile } from './read-fixture.ts';
import { CSV_FILES_AT_ONCE } from './source.ts';

const GOOD = curRow();
const unquoted = GOOD.replaceAll('"', '');
/** `after` follows the good line in row 2, and is followed by another good line. */
const around = (...after: string[]) => `${[CUR_HEADER, GOOD, ...after, GOOD].join('\n')}\n`;

describe('lines that cannot be read are reported with file, row and reason, and stop nothing', () => {
  const BAD: [name: string, line: string, reason: RegExp][] = [
    ['too few columns', 'Usage,AmazonEC2', /too few columns/],
    ['too many columns', `${GOOD},"extra"`, /too many columns/],
    ['a quote inside a value', GOOD.replace('"AmazonEC2"', '"Ama"zonEC2"'), /quote/],
    ['an amount that is no number', curRow({ amount: '1,5x' }), /amount “1,5x” is not a number/],
    ['an amount that is NaN', curRow({ amount: 'NaN' }), /not a number/],
    ['an amount beyond a double', curRow({ amount: '1e999' }), /not a number/],
    ['an absurd amount', curRow({ amount: '1e30' }), /beyond any real usage/],
    ['a cost that is no number', curRow({ cost: 'free' }), /cost “free” is not a number/],
    ['a day that does not exist', curRow({ start: '2026-02-31T00:00:00Z' }), /not a date/],
    ['no start date', curRow({ start: '' }), /start date is missing/],
    ['a start that is infinite', curRow({ start: 'infinity' }), /start date “infinity” is of no bill/],
    ['a start in the far future', curRow({ start: '290000-01-01T00:00:00Z' }), /is of no bill/],
    ['an end before the start', curRow({ end: '2020-01-01T00:00:00Z' }), /is before the start date/],
    ['a cost beyond any bill', curRow({ cost: '1e18' }), /cost 1e18 is beyond any real bill/],
    ['no kind of charge', curRow({ type: '' }), /kind of charge is missing/],
  ];
  // One import of a file for each.
  let imported: Estimated;
  beforeAll(async () => {
    imported = await estimateContent(
      Object.fromEntries(BAD.map(([name, line]) => [`${name}.csv`, around(line, GOOD)])),
    );
  });

  test.each(BAD)('%s', (name, _, reason) => {
    const ofFile = ({ file }: { file: string }) => file === `${name}.csv`;
    expect(imported.unreadable.filter(ofFile)).toEqual([
      { file: `${name}.csv`, row: 3, reason: expect.stringMatching(reason) },
    ]);
    expect(imported.lines.filter(ofFile).map((line) => line.row)).toEqual([2, 4, 5]);
  });

  test('they are counted: one of four in each file', () => {
    const good = 3 * BAD.length;
    expect(imported.totals.lines).toEqual({
      ...{ read: good, estimated: good, notUsage: 0, notCovered: 0 },
      unreadable: BAD.length,
    });
  });

  test('bytes that are not UTF-8', async () => {
    const content = Buffer.from(around(curRow({ resource: 'é' })), 'latin1');
    const { unreadable, lines } = await estimateContent({ 'bill.csv': content });
    expect(unreadable).toEqual([{ file: 'bill.csv', row: 3, reason: expect.stringMatching(/UTF-8/) }]);
    expect(lines.map((line) => line.row)).toEqual([2, 4]);
  });

  test('a quote that is never closed costs its own line and not all that follow', async () => {
    // Unquoted lines, so that nothing closes the quote before the next one opens.
    const plain = GOOD.replaceAll('"', '');
    const open = plain.replace('AmazonEC2', '"AmazonEC2');
    const { unreadable, lines } = await estimateContent({
      'bill.csv': [CUR_HEADER, plain, open, plain, plain, open, plain, plain].join('\n'),
    });
    expect(unreadable.map(({ row }) => row)).toEqual([3, 6]);
    expect(lines.map((line) => line.row)).toEqual([2, 4, 5, 7, 8]);
  });

  test('nor does one in a line that has as many quotes as if each was closed', async () => {
    const open = unquoted.replace('AmazonEC2', '"Ama"zon"EC2').replace('Hrs', '"Hrs');
    const { unreadable, lines } = await estimateContent({
      'bill.csv': [CUR_HEADER, unquoted, open, unquoted, unquoted].join('\n'),
    });
    expect(unreadable.map(({ row }) => row)).toEqual([3]);
    expect(lines.map((line) => line.row)).toEqual([2, 4, 5]);
  });

  test('nor does it among more files than are read in one go, or as the last thing of a file', async () => {
    const open = unquoted.replace('AmazonEC2', '"AmazonEC2');
    const good = Array.from({ length: CSV_FILES_AT_ONCE }, (_, at) => [
      `${at}.csv`,
      curCsv([{ amount: at + 2 }]),
    ]);
    const { unreadable, lines } = await estimateContent({
      'a.csv': [CUR_HEADER, unquoted, open, unquoted, unquoted].join('\n'),
      ...Object.fromEntries(good),
      'z.csv': [CUR_HEADER, curRow({ amount: 0.5 }), GOOD.slice(0, 40)].join('\n'),
    });
    expect(unreadable.map(({ file, row }) => [file, row]).toSorted()).toEqual([
      ['a.csv', 3],
      ['z.csv', 3],
    ]);
    expect(lines.filter(({ file }) => file === 'a.csv').map(({ row }) => row)).toEqual([2, 4, 5]);
    expect(lines.filter(({ file }) => file === 'z.csv').map(({ row }) => row)).toEqual([2]);
    expect(lines.length).toBe(CSV_FILES_AT_ONCE + 4);
  });

  test('a value may hold line breaks; rows are records', async () => {
    const { unreadable, lines } = await estimateContent({
      'bill.csv': around(curRow({ resource: 'two\nlines' }), 'x', GOOD),
    });
    expect(unreadable.map(({ row }) => row)).toEqual([4]);
    expect(lines.map((line) => line.row)).toEqual([2, 3, 5, 6]);
  });

  test('rows stay right over many thousands of lines with bad ones among them', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => (at % 3_000 === 2_999 ? 'x' : GOOD));
    const { unreadable, lines } = await estimateContent({ 'bill.csv': [CUR_HEADER, ...rows].join('\n') });
    const bad = rows.flatMap((row, at) => (row === 'x' ? [at + 2] : []));
    expect(unreadable.map(({ row }) => row)).toEqual(bad);
    expect(lines.map((line) => line.row)).toEqual(rows.flatMap((row, at) => (row === 'x' ? [] : [at + 2])));
  });

  test('blank lines beside values of several lines take nothing with them', async () => {
    const long = curRow({ resource: 'a\n\nb' });
    const { unreadable, lines } = await estimateContent({
      'bill.csv': [CUR_HEADER, long, long, 'x,y', '', GOOD, ''].join('\n'),
    });
    expect(lines.map(({ row }) => row)).toEqual([2, 3, 5]);
    expect(unreadable.map(({ row }) => row)).toEqual([4]);
  });

  test('a quote inside a value opens none that would hide blank lines', async () => {
    const { unreadable, lines } = await estimateContent({
      'bill.csv': [
        CUR_HEADER,
        unquoted.replace('RunInstances', '5"'),
        '',
        unquoted,
        'x,y',
        unquoted,
        '',
      ].join('\n'),
    });
    expect(lines.map(({ row }) => row)).toEqual([2, 3, 5]);
    expect(unreadable.map(({ row }) => row)).toEqual([4]);
  });

  test('blank lines are left out where an open quote is mended too', async () => {
    const { unreadable, lines } = await estimateContent({
      'bill.csv': [CUR_HEADER, '', GOOD, '', '"open,', GOOD, 'x,y', '', GOOD, ''].join('\n'),
    });
    expect(lines.map(({ row }) => row)).toEqual([2, 4, 6]);
    expect(unreadable.map(({ row, reason }) => [row, reason.slice(0, 17)])).toEqual([
      [3, 'A quote is opened'],
      [5, 'It has too few co'],
    ]);
  });

  test.each(['\n', '\r\n'])(
    'blank lines are no rows, for what can be read and for what cannot (%j)',
    async (end) => {
      const rows = [CUR_HEADER, '', GOOD, '', '', curRow({ amount: 'x' }), 'x,y', '', GOOD, ''];
      const { unreadable, lines } = await estimateContent({ 'bill.csv': rows.join(end) });
      expect(lines.map(({ row }) => row)).toEqual([2, 5]);
      expect(unreadable.map(({ row, reason }) => [row, reason.slice(0, 10)])).toEqual([
        [3, 'The amount'],
        [4, 'It has too'],
      ]);
    },
  );
});

describe('a file that is no export, or did not arrive whole, stops the import and says why', () => {
  const sample = join(RESOURCES, 'sample-usage', 'cur2');
  const parquet = readFileSync(join(sample, readdirSync(sample)[0] ?? ''));
  const scrambled = Buffer.from(parquet);
  scrambled.fill(0x5a, 2_000, 8_000);
  test.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['empty', 'a.csv', '', 'unknown-format', /empty/],
    [
      'another table',
      'a.csv',
      'name,age\nx,1\n',
      'unknown-format',
      /lacks: .*line_item_usage_type|lacks: .*ChargeCategory/,
    ],
    [
      'a missing column',
      'a.csv',
      curCsv([{}]).replace('lineItem/UsageAmount', 'other'),
      'unknown-format',
      /lacks: line_item_usage_amount\./,
    ],
    [
      'a doubled column',
      'a.csv',
      curCsv([{}]).replace('lineItem/Operation', 'pricing/unit'),
      'unknown-format',
      /pricing\/unit more than once/,
    ],
    ['UTF-16', 'a.csv', Buffer.from(curCsv([{}]), 'utf16le'), 'unknown-format', /UTF-8/],
    ['old line ends', 'a.csv', curCsv([{}]).replaceAll('\n', '\r'), 'unknown-format', /carriage return/],
    [
      'gzip cut off',
      'a.csv.gz',
      gzipSync(curCsv(Array.from({ length: 9_000 }, (_, at) => ({ amount: at })))).subarray(0, -600),
      'damaged-file',
      /not copied to its end.*Download it again\.$/,
    ],
    [
      'gzip cut off in its header line',
      'a.csv.gz',
      gzipSync(curCsv([{}])).subarray(0, 40),
      'unknown-format',
      /not copied to its end.*Download it again\.$/,
    ],
    [
      'Parquet cut off',
      'a.parquet',
      parquet.subarray(0, parquet.length - 50),
      'unknown-format',
      /not copied to its end.*Download it again\.$/,
    ],
    ['Parquet overwritten in its middle', 'a.parquet', scrambled, 'damaged-file', /cannot be read/],
  ])('%s', async (_, name, content, code, message) => {
    await expect(estimateContent({ [name]: content })).rejects.toMatchObject({
      name: 'Failure',
      code,
      message: expect.stringMatching(message),
    });
  });

  test('a good file beside it is not imported by half', async () => {
    await expect(
      estimateContent({ 'good.csv': curCsv([{}]), 'bad.csv': 'a,b\n1,2\n' }),
    ).rejects.toMatchObject({
      code: 'unknown-format',
      details: { file: 'bad.csv' },
    });
  });
});

const FOCUS = {
  ProviderName: 'AWS',
  SubAccountId: '111122223333',
  ServiceName: 'Amazon Simple Storage Service',
  ChargeCategory: 'Usage',
  ChargePeriodStart: '2026-09-01T00:00:00Z',
  ChargePeriodEnd: '2026-09-01T01:00:00Z',
  ConsumedQuantity: 1,
  ConsumedUnit: 'GB',
  BilledCost: 0.1,
};
const json = (changes: object = {}) => JSON.stringify({ ...FOCUS, ...changes });

test('lines of JSON that are none, or say what cannot be, are counted with row and reason', async () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const lines: [line: string, reason: RegExp | null][] = [
    [json(), null],
    ['{"ChargeCategory":', /no JSON object/],
    [json({ ServiceName: 'a\u0000b' }), null],
    [json({ 'a\u0000b': 1 }), null],
    ['null', /no JSON object/],
    ['[1]', /no JSON object/],
    ['"text"', /no JSON object/],
    [json() + json(), /no JSON object/],
    [json().replace('":1,', '":NaN,'), /amount “NaN” is not a number/],
    [json().replace('":1,', '":1e999,'), /not a number/],
    [json({ ConsumedQuantity: [1] }), /amount “\[1\]” is not a number/],
    [json({ ConsumedQuantity: true }), /amount “true” is not a number/],
    [json({ BilledCost: {} }), /cost “{}” is not a number/],
    [json({ ChargePeriodStart: 20260901 }), /start date “20260901” is not a date/],
    [json({ ChargeCategory: null }), /kind of charge is missing/],
    ['{}', /start date is missing/],
    [json().replace('{', '{"ConsumedQuantity":5,'), /names a member more than once/],
    [json().replace('{', `{"Tags":${nested},`), null],
    [json({ ServiceName: 'é' }), /no JSON object in UTF-8/],
    [json().slice(0, 60), /no JSON object/],
  ];
  const content = Buffer.from(lines.map(([line]) => line).join('\n'), 'latin1');
  const { unreadable, totals } = await estimateContent({ 'a.jsonl': content });
  const bad = lines.flatMap(([, reason], at) => (reason ? [[at + 1, reason] as const] : []));
  expect(unreadable.toSorted((a, b) => a.row - b.row)).toEqual(
    bad.map(([row, reason]) => ({ file: 'a.jsonl', row, reason: expect.stringMatching(reason) })),
  );
  expect(totals.lines).toMatchObject({ read: lines.length - bad.length, unreadable: bad.length });
});

describe('a file that cannot be an export is refused for what it is', () => {
  const header = Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(',');
  const twice = (column: string) => `${CUR_HEADER},${column}\n${GOOD},9\n`;
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'a header that takes in the lines',
      'a.csv',
      curCsv([{}]).replace('lineItem', '"lineItem'),
      /a quote in its/,
    ],
    ['two costs', 'a.csv', twice('lineItem/UnblendedCost'), /UnblendedCost more than once/],
    ['two regions, in two spellings', 'a.csv', twice('PRODUCT_REGIONCODE'), /PRODUCT_REGIONCODE more than/],
    ['a million columns', 'a.csv', `${CUR_HEADER},${header}`, /first line is too long to be a header/],
    ['a million columns without names', 'a.csv', ','.repeat(1e6), /it has 1000001 columns/],
    ['one line of 100 MB', 'a.csv', 'x'.repeat(1e8), /first line is too long/],
    ['a JSON object of 20 MB', 'a.json', json({ Tags: 'x'.repeat(2e7) }), /a record of more than 16 MB/],
    ['JSON over several lines', 'a.json', JSON.stringify(FOCUS, null, 1), /one object a line/],
    ['JSON that is no object', 'a.json', '[1, 2]', /one object a line/],
    [
      'an array of JSON cut off',
      'a.json',
      `[${json()},${json()}`,
      /JSON is damaged or was not copied to its end/,
    ],
    ['JSON with a byte order mark', 'a.json', `\uFEFF${json()}`, /byte order mark/],
    ['JSON in UTF-16', 'a.json', Buffer.from(json(), 'utf16le'), /not text in UTF-8/],
    [
      'JSON with one column in two spellings',
      'a.json',
      json({ charge_category: 'Tax' }),
      /charge_category more than once/,
    ],
    ['a ZIP archive', 'a.csv', 'PK\x03\x04\x14', /ZIP archive or a workbook/],
    ['an Avro file', 'a.csv', 'Obj\x01', /Avro/],
    ['an old workbook', 'a.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /workbook/],
    ['Zstandard', 'a.csv', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), /Zstandard/],
    ['gzip within gzip', 'a.csv.gz', gzipSync(gzipSync(curCsv([{}]))), /not text in UTF-8/],
    [
      'gzip with something behind it',
      'a.csv.gz',
      Buffer.concat([gzipSync(curCsv([{}])), Buffer.from('xx')]),
      /damaged/,
    ],
    ['a blank first line', 'a.csv', `\n${curCsv([{}])}`, /first line is blank/],
    ['Parquet with nothing in it', 'a.parquet', 'PAR1PAR1', /Parquet file that is damaged/],
  ])('%s', async (_, name, content, message) => {
    await expect(readContent(name, content)).rejects.toMatchObject({
      name: 'Failure',
      code: 'unknown-format',
      message: expect.stringMatching(message),
    });
  });

  test('an array of JSON that is damaged behind its beginning', async () => {
    const content = `[${Array.from({ length: 12_000 }, () => json()).join(',')},{"a":}]`;
    await expect(estimateContent({ 'a.json': content })).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

test('around an open quote, bytes stay as they are and only a line’s end ends a line', async () => {
  const latin = curRow({ resource: 'Z\u00fcrich' });
  const { lines, unreadable } = await estimateContent({
    'a.csv': Buffer.concat([
      Buffer.from([CUR_HEADER, GOOD, '"open,', curRow({ resource: 'a\u2028b' }), ''].join('\n')),
      Buffer.from(`${latin}\n${GOOD}\n`, 'latin1'),
    ]),
  });
  expect(lines.map(({ row }) => row)).toEqual([2, 4, 6]);
  expect(unreadable.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'A quote is opened and not closed.'],
    [5, 'It holds bytes that are not UTF-8.'],
  ]);
});

describe('what a tool on the way made of an export means the same', () => {
  const line = {
    provider: 'aws',
    account: '111122223333',
    service: 'Amazon Simple Storage Service',
    charge: 'Usage',
    start_time: '2026-09-01 00:00:00',
    end_time: '2026-09-01 01:00:00',
    amount: 1,
    unit: 'GB',
    cost: 0.1,
  };
  test.each<[string, (name: string) => string]>([
    ['lower case, as Athena and PostgreSQL write names', (name) => name.toLowerCase()],
    ['upper case, as Snowflake and Oracle do', (name) => name.toUpperCase()],
    ['words joined by underscores', (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_')],
  ])('columns in %s', async (_, spell) => {
    const record = Object.fromEntries(Object.entries(FOCUS).map(([name, value]) => [spell(name), value]));
    expect(await readContent('a.csv', csv([record]))).toMatchObject({ format: 'focus', lines: [line] });
    const cur = curCsv([{}]).replace(/^.*/, spell);
    expect(await readContent('a.csv', cur)).toEqual(await readContent('a.csv', curCsv([{}])));
  });

  test('kinds of charge that are usage, in any case', async () => {
    const kinds = ['usage', 'USAGE', 'discountedusage', 'savingsPlanCoveredUsage', 'tax', 'Usages'];
    const { lines } = await readContent('a.csv', curCsv(kinds.map((type) => ({ type }))));
    expect(lines.map(({ charge }) => charge)).toEqual([
      'Usage',
      'Usage',
      'DiscountedUsage',
      'SavingsPlanCoveredUsage',
      'tax',
      'Usages',
    ]);
  });
});

test('times are in UTC or have an offset; a zone by its name is no date, and moves no other line', async () => {
  const times: [written: string, utc: string | null][] = [
    ['2026-08-01T00:00:00Z', '2026-08-01 00:00:00'],
    ['2026-08-01T00:00Z', '2026-08-01 00:00:00'],
    ['2026-08-01 00:00:00 UTC', '2026-08-01 00:00:00'],
    ['2026-08-01T02:00:00+02:00', '2026-08-01 00:00:00'],
    ['2026-07-31T17:00:00-0700', '2026-08-01 00:00:00'],
    ['2026-08-01 00:00:00 PST', null],
    ['2026-08-01 00:00:00', '2026-08-01 00:00:00'],
    ['2026-08-01 00:00:00 Europe/Berlin', null],
    ['2026-08-01', '2026-08-01 00:00:00'],
    ['2026-08-01T24:30Z', null],
    ['8/1/2026 0:00', null],
  ];
  const { lines } = await readContent(
    'a.csv',
    curCsv(times.map(([start]) => ({ start, end: '2026-09-01T00:00:00Z' }))),
  );
  expect(lines.map((line) => line.start_time)).toEqual(times.map(([, utc]) => utc));
});

test('tags of which the names differ in case alone are two', async () => {
  const header = `${CUR_HEADER},resourceTags/user:Team,resourceTags/user:team`;
  const { lines } = await readContent('a.csv', `${header}\n${GOOD},,b\n${GOOD},a,b\n`);
  expect(lines.map(({ tags }) => tags)).toEqual(['{"user:team":"b"}', '{"user:Team":"a","user:team":"b"}']);
});

test('Parquet in other types than the exports’ own is read, or each line is told of', async () => {
  const columns = {
    ...Object.fromEntries(CUR_HEADER.split(',').map((name) => [name, `''`])),
    'lineItem/LineItemType': `encode('Usage')`,
    'lineItem/ProductCode': `encode('Bücher')`,
    'lineItem/UsageStartDate': `TIMESTAMPTZ '2026-08-01 02:00:00+02:00'`,
    'lineItem/UsageEndDate': `TIMESTAMP_NS '2026-08-01 01:00:00'`,
    'lineItem/UsageAmount': '1.5::FLOAT',
    'lineItem/UnblendedCost': '0.1::DECIMAL(38, 18)',
  };
  const amounts: [sql: string, amount: number | null][] = [
    ['1.5::FLOAT', 1.5],
    ['2::HUGEINT', 2],
    [`encode('1.5')`, 1.5],
    // Neither is a number, and nothing is made of it.
    ['TRUE', null],
    [`{'value': 1.5}`, null],
    ['[1.5]', null],
    [`DATE '2026-08-01'`, null],
  ];
  await withScratchDuckDb(undefined, async (connection, folder) => {
    for (const [at, [sql, amount]] of amounts.entries()) {
      const path = join(folder, `${at}.parquet`);
      const all = Object.entries({ ...columns, 'lineItem/UsageAmount': sql });
      await connection.run(
        `COPY (SELECT ${all.map(([name, value]) => `${value} AS "${name}"`).join(', ')}) TO '${path}' (FORMAT parquet)`,
      );
      const { lines } = await readFile(connection, path);
      expect(lines, sql).toMatchObject([
        {
          amount,
          cost: 0.1,
          charge: 'Usage',
          service: 'Bücher',
          start_time: '2026-08-01 00:00:00',
          end_time: '2026-08-01 01:00:00',
        },
      ]);
      expect(lines[0]?.amount_text, sql).not.toBeNull();
    }
  });
});

test('lines that end in several ways, as of files put together, are lines all the same', async () => {
  const text = `${CUR_HEADER}\r\n${GOOD}\r\n${GOOD}\n${unquoted}\r${curRow({ resource: 'a\nb' })}\n\r\nx,y\n${GOOD}`;
  const { lines, unreadable } = await estimateContent({ 'a.csv.gz': gzipSync(text), 'b.csv': curCsv([{}]) });
  expect(lines.map(({ file, row }) => [file, row])).toEqual([
    ...[2, 3, 4, 5, 7].map((row) => ['a.csv.gz', row]),
    ['b.csv', 2],
  ]);
  expect(unreadable.map(({ row }) => row)).toEqual([6]);
});

test('bytes that are not UTF-8 behind many columns that nobody reads are told of', async () => {
  const others = Array.from({ length: 30 }, (_, at) => `product/x${at}`).join(',');
  const text = `${others},${CUR_HEADER}\n${','.repeat(30)}${curRow({ resource: 'Z\u00fcrich' })}\n`;
  await expect(estimateContent({ 'a.csv': Buffer.from(text, 'latin1') })).rejects.toMatchObject({
    code: 'damaged-file',
    message: expect.stringMatching(
      /^“a\.csv” holds bytes that are not text in UTF-8.*Save it as CSV in UTF-8\.$/,
    ),
  });
});

test('a lone carriage return between two records loses neither them nor those after them', async () => {
  const { lines, totals } = await estimateContent({ 'a.csv': `${CUR_HEADER}\n${GOOD}\r${GOOD}\n${GOOD}\n` });
  expect(lines.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(totals.lines).toMatchObject({ read: 3, unreadable: 0 });
});

test('a name that is a pattern is the file of that name and no other', async () => {
  const { lines } = await estimateContent({
    'x[1].csv': curCsv([{ amount: 1 }]),
    'x1.csv': curCsv([{ amount: 2 }]),
    'y*.csv': curCsv([{ amount: 3 }]),
    'y2?.csv': curCsv([{ amount: 4 }]),
    'BILLING_PERIOD=2026-08.csv': curCsv([{ amount: 5 }]),
  });
  expect(lines.map(({ file, amount }) => [file, amount]).toSorted()).toEqual([
    ['BILLING_PERIOD=2026-08.csv', 5],
    ['x1.csv', 2],
    ['x[1].csv', 1],
    ['y*.csv', 3],
    ['y2?.csv', 4],
  ]);
});

test('a bill with a column for each of 1,500 tags is planned in seconds', { timeout: 60_000 }, async () => {
  const tags = Array.from({ length: 1_500 }, (_, at) => `,resourceTags/user:t${at}`).join('');
  const { lines } = await readContent('a.csv', `${CUR_HEADER}${tags}\n${GOOD}${','.repeat(1_500)}x\n`);
  expect(lines.map((line) => line.tags)).toEqual(['{"user:t1499":"x"}']);
});

describe('what makes no difference', () => {
  const csv = curCsv([
    { amount: 3 },
    { service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo' },
  ]);
  let plain: Estimated;
  beforeAll(async () => {
    plain = await estimateContent({ 'a.csv': csv });
  });

  test.each<[string, (csv: string) => string | Uint8Array, string]>([
    ['CRLF line ends', (csv) => csv.replaceAll('\n', '\r\n'), 'a.csv'],
    ['a byte order mark', (csv) => `\uFEFF${csv}`, 'a.csv'],
    ['semicolons', (csv) => csv.replaceAll('","', '";"').replaceAll(',', ';'), 'a.csv'],
    ['no line end after the last line', (csv) => csv.trimEnd(), 'a.csv'],
    ['gzip under any name', (csv) => gzipSync(csv), 'a.txt'],
    [
      'columns in Athena’s spelling',
      (csv) =>
        csv.replace(/^.*\n/, (header) =>
          header
            .replace(/\/?([A-Z])/g, (_, letter: string) => `_${letter.toLowerCase()}`)
            .replaceAll('/', '_'),
        ),
      'a.csv',
    ],
    ['columns that no one asked for, doubled', (csv) => csv.replace(/\n/g, ',"x","x"\n'), 'a.csv'],
  ])('%s', async (_, change, name) => {
    const changed = await estimateContent({ [name]: change(csv) });
    expect(changed.totals).toEqual(plain.totals);
    expect(changed.linesRoot).toBe(plain.linesRoot);
  });
});
