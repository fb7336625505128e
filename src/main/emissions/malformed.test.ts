import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CUR_HEADER, curCsv, curRow, estimateContent, RESOURCES } from './estimate-fixture.ts';

const GOOD = curRow();
/** `after` follows the good line in row 2, and is followed by another good line. */
const around = (...after: string[]) => `${[CUR_HEADER, GOOD, ...after, GOOD].join('\n')}\n`;

describe('lines that cannot be read are reported with file, row and reason, and stop nothing', () => {
  test.each<[string, string, RegExp]>([
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
    ['no kind of charge', curRow({ type: '' }), /kind of charge is missing/],
  ])('%s', async (_, bad, reason) => {
    const { totals, unreadable, lines } = await estimateContent({ 'bill.csv': around(bad, GOOD) });
    expect(unreadable).toEqual([{ file: 'bill.csv', row: 3, reason: expect.stringMatching(reason) }]);
    expect(lines.map((line) => line.row)).toEqual([2, 4, 5]);
    expect(totals.lines).toEqual({ read: 3, estimated: 3, notUsage: 0, notCovered: 0, unreadable: 1 });
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

  test('a value may hold line breaks; rows are records', async () => {
    const { unreadable, lines } = await estimateContent({
      'bill.csv': around(curRow({ resource: 'two\nlines' }), 'x', GOOD),
    });
    expect(unreadable.map(({ row }) => row)).toEqual([4]);
    expect(lines.map((line) => line.row)).toEqual([2, 3, 5, 6]);
  });

  test('rows stay right over many thousands of lines with bad ones among them', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => (at % 7_000 === 6_999 ? 'x' : GOOD));
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
        header.replace(/\/?([A-Z])/g, (_, letter: string) => `_${letter.toLowerCase()}`).replaceAll('/', '_'),
      ),
    'a.csv',
  ],
  ['columns that no one asked for, doubled', (csv) => csv.replace(/\n/g, ',"x","x"\n'), 'a.csv'],
])('%s make no difference', async (_, change, name) => {
  const csv = curCsv([
    { amount: 3 },
    { service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo' },
  ]);
  const [plain, changed] = [
    await estimateContent({ 'a.csv': csv }),
    await estimateContent({ [name]: change(csv) }),
  ];
  expect(changed.totals).toEqual(plain.totals);
  expect(changed.linesRoot).toBe(plain.linesRoot);
});
