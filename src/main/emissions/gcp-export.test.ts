import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withScratchDuckDb } from './duckdb.ts';
import { estimateContent } from './estimate-fixture.ts';
import { csv, readContent, readFile } from './read-fixture.ts';
import { quote } from './sql.ts';

/** A line of the detailed export (Cloud Billing, “Structure of Detailed data export”), as BigQuery writes it in JSON. */
const LINE = {
  billing_account_id: '01D4EE-079462-DFD6EC',
  service: { id: '6F81-5844-456A', description: 'Compute Engine' },
  sku: { id: '2E27-4F75-95CD', description: 'N1 Predefined Instance Core running in Americas' },
  usage_start_time: '2026-09-04 07:00:00 UTC',
  usage_end_time: '2026-09-04 08:00:00 UTC',
  project: { id: 'web-1', number: '123456789', name: 'Web', labels: [] },
  labels: [
    { key: 'team', value: 'web' },
    { key: 'env', value: 'prod "1"' },
  ],
  system_labels: [
    { key: 'compute.googleapis.com/machine_spec', value: 'n1-standard-4' },
    { key: 'compute.googleapis.com/cores', value: '4' },
    { key: 'compute.googleapis.com/memory', value: '15360' },
  ],
  location: { location: 'us-central1', country: 'US', region: 'us-central1', zone: 'us-central1-a' },
  cost: 0.126448,
  currency: 'USD',
  usage: { amount: 14400, unit: 'seconds', amount_in_pricing_units: 4, pricing_unit: 'hour' },
  credits: [{ name: 'Sustained Usage Discount', amount: -0.02, id: 's', type: 'SUSTAINED_USAGE_DISCOUNT' }],
  invoice: { month: '202609' },
  cost_type: 'regular',
  resource: {
    name: 'front',
    global_name: '//compute.googleapis.com/projects/1/zones/us-central1-a/instances/9',
  },
};
const CORES = {
  provider: 'gcp',
  account: 'web-1',
  service: 'Compute Engine',
  service_code: '6F81-5844-456A',
  usage_type: 'N1 Predefined Instance Core running in Americas',
  operation: '2E27-4F75-95CD',
  region: 'us-central1',
  instance_type: 'n1-standard-4',
  resource: LINE.resource.global_name,
  tags: '{"team":"web","env":"prod \\"1\\""}',
  start_time: '2026-09-04 07:00:00',
  end_time: '2026-09-04 08:00:00',
  amount: 14400,
  unit: 'seconds',
  cost: 0.126448,
  currency: 'USD',
  charge: 'Usage',
  charge_detail: null,
  vcpu: 4,
  memory_gb: 15,
};
const jsonLines = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('one line in every form that the export is written in', () => {
  const { service, sku, project, location, usage, resource, labels, system_labels } = LINE;
  const flat = {
    usage_start_time: LINE.usage_start_time,
    usage_end_time: LINE.usage_end_time,
    cost: LINE.cost,
    currency: 'USD',
    cost_type: 'regular',
    labels: JSON.stringify(labels),
    system_labels: JSON.stringify(system_labels),
  };
  const nested = { service, sku, project: { id: project.id }, location, usage, resource };
  const flattened = (join: string) =>
    Object.fromEntries(
      Object.entries(nested).flatMap(([outer, inner]) =>
        Object.entries(inner).map(([name, value]) => [`${outer}${join}${name}`, value]),
      ),
    );
  test.each<[string, string, string | Uint8Array]>([
    ['JSON lines', 'a.json', jsonLines([LINE])],
    ['JSON lines, gzipped', 'a.json.gz', gzipSync(jsonLines([LINE]))],
    ['one array of JSON', 'a.json', JSON.stringify([LINE], null, 1)],
    ['CSV with dots', 'a.csv', csv([{ ...flat, ...flattened('.') }])],
    ['CSV with underscores', 'a.csv', csv([{ ...flat, ...flattened('_') }])],
    [
      'labels as an object',
      'a.json',
      jsonLines([
        {
          ...LINE,
          labels: { team: 'web', env: 'prod "1"' },
          system_labels: Object.fromEntries(system_labels.map(({ key, value }) => [key, value])),
        },
      ]),
    ],
    [
      'times as ISO 8601',
      'a.json',
      jsonLines([
        { ...LINE, usage_start_time: '2026-09-04T07:00:00Z', usage_end_time: '2026-09-04T10:00:00+02:00' },
      ]),
    ],
    [
      'numbers as text',
      'a.json',
      jsonLines([{ ...LINE, cost: '0.126448', usage: { ...usage, amount: '14400.0' } }]),
    ],
  ])('%s', async (_, name, content) => {
    const { format, lines } = await readContent(name, content);
    expect(format).toBe('gcp-billing');
    expect(lines).toEqual([expect.objectContaining(CORES)]);
  });

  test.each([
    ['Parquet', '*'],
    // BigQuery wraps repeated fields in `list` and `element`.
    [
      'Parquet as BigQuery lays out lists',
      `* REPLACE ({'list': list_transform(labels, lambda l: {'element': l})} AS labels,
      {'list': list_transform(system_labels, lambda l: {'element': l})} AS system_labels)`,
    ],
  ])('%s', async (_, columns) => {
    const folder = mkdtempSync(join(tmpdir(), 'usage-'));
    try {
      writeFileSync(
        join(folder, 'a.json'),
        jsonLines([
          { ...LINE, usage_start_time: '2026-09-04T07:00:00', usage_end_time: '2026-09-04T08:00:00' },
        ]),
      );
      const path = join(folder, 'a.parquet');
      const { lines } = await withScratchDuckDb(undefined, async (connection) => {
        await connection.run(
          `COPY (SELECT ${columns} FROM read_json(${quote(join(folder, 'a.json'))})) TO ${quote(path)} (FORMAT parquet)`,
        );
        return readFile(connection, path);
      });
      expect(lines).toEqual([expect.objectContaining(CORES)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the amount is measured usage; priced usage stands in for it only with its own unit', async () => {
  const usages = [
    { amount: 2.6e15, unit: 'byte-seconds', amount_in_pricing_units: 0.93, pricing_unit: 'gibibyte month' },
    { amount_in_pricing_units: 0.93, pricing_unit: 'gibibyte month' },
    { amount: 5, amount_in_pricing_units: 0.93, pricing_unit: 'gibibyte month' },
    { amount: 7, unit: 'requests', pricing_unit: 'count' },
    {},
  ];
  const { lines } = await readContent('a.json', jsonLines(usages.map((usage) => ({ ...LINE, usage }))));
  expect(lines.map(({ amount, unit }) => [amount, unit])).toEqual([
    [2.6e15, 'byte-seconds'],
    [0.93, 'gibibyte month'],
    [0.93, 'gibibyte month'],
    [7, 'requests'],
    [null, null],
  ]);
});

test('taxes, adjustments, rounding errors, corrections and reservations on which nothing ran are no usage', async () => {
  const unused = [
    ...LINE.system_labels,
    { key: 'compute.googleapis.com/is_unused_reservation', value: 'true' },
  ];
  const changes: [change: object, name: string][] = [
    [{ cost_type: 'tax' }, 'tax'],
    [{ cost_type: 'adjustment' }, 'adjustment'],
    [{ cost_type: 'rounding_error' }, 'rounding-error'],
    [
      {
        adjustment_info: {
          id: 'a1',
          mode: 'COMPLETE_NEGATION_WITH_REMONETIZATION',
          type: 'GENERAL_ADJUSTMENT',
        },
      },
      'correction',
    ],
    [{ system_labels: unused }, 'unused-capacity-reservation'],
  ];
  const { lines, totals } = await estimateContent({
    'a.json': jsonLines(changes.map(([change]) => ({ ...LINE, ...change }))),
  });
  expect(lines.map((line) => [line.status, line.class])).toEqual(
    changes.map(([, name]) => ['not-usage', name]),
  );
  expect(totals.lines).toMatchObject({ read: 5, notUsage: 5 });
});

test('a member that first comes up after ten thousand lines is read all the same', async () => {
  const { adjustment_info: _, ...usual } = { ...LINE, adjustment_info: null };
  const lines = jsonLines([usual]).repeat(10_050);
  const late = jsonLines([{ ...LINE, adjustment_info: { id: 'a1' } }]);
  const { totals } = await estimateContent({ 'a.json': lines + late });
  expect(totals.lines).toMatchObject({ read: 10_051, notUsage: 1 });
});

test('a line without a project, region or labels is read', async () => {
  const { lines } = await readContent(
    'a.json',
    jsonLines([{ ...LINE, project: null, location: { location: 'us' }, labels: [], system_labels: null }]),
  );
  expect(lines[0]).toMatchObject({
    account: '01D4EE-079462-DFD6EC',
    region: 'us',
    tags: null,
    instance_type: null,
    vcpu: null,
    memory_gb: null,
  });
});
