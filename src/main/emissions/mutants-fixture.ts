import fc from 'fast-check';
import { CUR_HEADER, curRow } from './estimate-fixture.ts';

/** A small valid file, and what becomes of its bytes. `plain` has no quotes, so that each of its lines is a record. */
export type Mutant = { name: string; plain: boolean; bytes: Buffer };

const unquoted = (line: string) => line.replaceAll('"', '');
const FOCUS: [column: string, value: string | number][] = [
  ['ProviderName', 'AWS'],
  ['SubAccountId', '111122223333'],
  ['ServiceName', 'Amazon Simple Storage Service'],
  ['ChargeCategory', 'Usage'],
  ['ChargePeriodStart', '2026-09-01T00:00:00Z'],
  ['ChargePeriodEnd', '2026-09-01T01:00:00Z'],
  ['ConsumedQuantity', 1],
  ['ConsumedUnit', 'GB'],
  ['BilledCost', 0.1],
  ['ResourceId', 'b-@@'],
];
const AZURE: [column: string, value: string][] = [
  ['SubscriptionId', '0a1b2c3d-0000-4000-8000-000000000001'],
  ['ResourceLocation', 'EastUS'],
  ['Date', '09/04/2026'],
  ['MeterCategory', 'Virtual Machines'],
  ['MeterSubCategory', 'Dsv5 Series'],
  ['MeterName', 'D4s v5'],
  ['UnitOfMeasure', '1 Hour'],
  ['Quantity', '24'],
  ['CostInBillingCurrency', '4.608'],
  ['ResourceId', '/subscriptions/@@'],
  ['Tags', ''],
  ['ChargeType', 'Usage'],
  ['BillingPeriodEndDate', '09/30/2026'],
];
const GCP = {
  billing_account_id: '1',
  service: { id: '6F81-5844-456A', description: 'Compute Engine' },
  sku: { id: 'x', description: 'N2 Instance Core running in Iowa' },
  usage_start_time: '2026-09-04 07:00:00 UTC',
  usage_end_time: '2026-09-04 08:00:00 UTC',
  project: { id: 'p-@@', labels: [] },
  labels: [{ key: 'team', value: 'é' }],
  system_labels: [{ key: 'compute.googleapis.com/cores', value: '4' }],
  location: { region: 'us-central1' },
  cost: 0.1,
  currency: 'USD',
  usage: { amount: 3600, unit: 'seconds' },
  cost_type: 'regular',
};
const table = (columns: [string, string | number][], delimiter: string) =>
  [columns.map(([name]) => name), ...Array(3).fill(columns.map(([, value]) => value))]
    .map((cells) => cells.join(delimiter))
    .join('\n');

const SEEDS: [extension: string, text: string][] = [
  ['csv', [CUR_HEADER, ...Array(3).fill(unquoted(curRow({ resource: 'i-@@' })))].join('\n')],
  ['csv', `${[CUR_HEADER, ...Array(3).fill(curRow({ resource: 'é-@@\n,x' }))].join('\r\n')}\r\n`],
  ['csv', `${table(FOCUS, ';')}\n`],
  ['csv', `\uFEFF${table(AZURE, ',')}\n`],
  ['json', Array(3).fill(JSON.stringify(GCP)).join('\n')],
  [
    'json',
    Array(3)
      .fill(JSON.stringify(Object.fromEntries(FOCUS)))
      .join('\n'),
  ],
];

/** What goes wrong in files, and what readers trip over. */
const JUNK = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\0',
  '\t',
  ' ',
  '\\',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  'null',
  'NULL',
  'NaN',
  '-',
  '1e999',
  '1e17',
  '-5',
  '0x1',
  '0,5',
  '2026-02-31',
  'infinity',
  '\u2028',
  '\u0085',
  '\uFEFF',
  '🜁',
  '"\n"',
  ',"',
  '",',
  '"}',
  '\\u0000',
  '\\"',
  '<html>',
  '=1+1',
  '#',
].map((text) => Buffer.from(text));
const RAW = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0x80], [0xf5], [0x1a]].map((bytes) => Buffer.from(bytes));

const MARKS = [...RAW, ...['"', '"', ',"', '\n', '\n\n', '\r', 'x\n"y'].map((text) => Buffer.from(text))];

type Edit = { at: number; cut: number; put: Buffer };
/** `at` and `cut` are shares of the file, in millionths and thousandths. */
const edit: fc.Arbitrary<Edit> = fc.record({
  // A header that is edited is mostly refused; the lines come after it.
  at: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 400_000, max: 999_999 }) }, fc.nat(999_999)),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(300)),
  put: fc.oneof(
    // What tells records apart, and bytes that are no text, do the most harm.
    { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 4, arbitrary: fc.constantFrom(...JUNK) },
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    fc.constant(Buffer.alloc(0)),
  ),
});

/** A file with up to four edits, cut off at times. */
export const mutant: fc.Arbitrary<Omit<Mutant, 'name'> & { extension: string }> = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    edits: fc.array(edit, { maxLength: 4 }),
    until: fc.option(fc.nat(999_999), { freq: 6 }),
  })
  .map(({ seed: [extension, text], edits, until }) => {
    let bytes: Buffer = Buffer.from(text);
    for (const { at, cut, put } of edits) {
      const place = Math.floor((at * bytes.length) / 1e6);
      bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
    }
    if (until !== null) bytes = bytes.subarray(0, Math.floor((until * bytes.length) / 1e6));
    return { extension, plain: extension === 'json' || !bytes.includes('"'), bytes };
  });
