import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CUR_HEADER, curRow, estimateContent } from './estimate-fixture.ts';
import { csv, readContent } from './read-fixture.ts';

const DEFAULTS: Record<string, string> = {
  ProviderName: 'Microsoft',
  BillingAccountId: 'b-1',
  SubAccountId: 's-1',
  ServiceName: 'Virtual Machines',
  ChargeCategory: 'Usage',
  ChargeClass: '',
  ChargeDescription: '',
  ChargePeriodStart: '2026-09-01T00:00:00Z',
  ChargePeriodEnd: '2026-09-01T01:00:00Z',
  CommitmentDiscountStatus: '',
  ConsumedQuantity: '1',
  ConsumedUnit: 'Hours',
  PricingQuantity: '1',
  PricingUnit: 'Hours',
  RegionId: 'centralindia',
  SkuPriceDetails: '',
  BilledCost: '0.1',
  BillingCurrency: 'USD',
};

async function estimateFocus(changes: Record<string, string>) {
  const values = Object.entries({ ...DEFAULTS, ...changes });
  const row = values.map(([, value]) => `"${value.replaceAll('"', '""')}"`).join(',');
  const [line] = (await estimateContent({ 'focus.csv': `${values.map(([key]) => key).join(',')}\n${row}\n` }))
    .lines;
  if (!line) throw new Error('unreadable');
  return line;
}

test('an Azure virtual machine is known by the size in its meter’s name', async () => {
  const line = await estimateFocus({ ChargeDescription: 'Virtual Machines Dv4 Series - D4 v4 - IN Central' });
  // 4 vCPUs of Cascade Lake, 0.64–3.97 W, PUE 1.185; Central India 0.7082 kg/kWh. The largest of the series has 64
  // vCPUs and 256 GB, the chip 98.12 GB; D4 v4 has 16 of the 256.
  const compute = ((0.64 + 0.5 * (3.97 - 0.64)) * 4 * 1.185) / 1000;
  const kwh = compute + (((256 - 98.12) * 16) / 256) * 0.000392 * 1.185;
  expect(line.factors).toMatchObject({ processors: 'Cascade Lake', numbers: { vcpus: { value: 4 } } });
  expect(line).toMatchObject({ class: 'compute', method: 'direct' });
  expect(line.kgOperational / line.kwh).toBeCloseTo(0.7082, 9);
  expect(line.kwh).toBeCloseTo(kwh, 12);
});

test('Azure storage has the copies that its redundancy says', async () => {
  const line = await estimateFocus({
    ServiceName: 'Storage Accounts',
    ConsumedUnit: 'GB/Month',
    ConsumedQuantity: '1000',
    ChargeDescription: 'Tiered Block Blob - Hot GRS - Data Stored - IN Central',
  });
  // 1 TB × 720 h × 0.65 Wh × 1.185 × 6 / 1000
  expect(line.kwh).toBeCloseTo(3.32748, 9);
});

test('FOCUS 1.2 names the instance type in SkuPriceDetails', async () => {
  const line = await estimateFocus({
    ProviderName: 'AWS',
    ServiceName: 'Amazon Elastic Compute Cloud',
    RegionId: 'us-east-1',
    ChargeDescription: 'On demand instance hour',
    SkuPriceDetails: '{"InstanceType":"m5.large"}',
  });
  expect(line).toMatchObject({ instanceType: 'm5.large', method: 'direct', class: 'compute' });
});

test('a pricing quantity stands in for a consumed one only together with its unit', async () => {
  const line = await estimateFocus({
    ProviderName: 'AWS',
    ServiceName: 'Amazon Simple Storage Service',
    RegionId: 'us-east-1',
    ConsumedQuantity: 'NULL',
    ConsumedUnit: 'Requests',
    PricingQuantity: '1000',
    PricingUnit: 'GB-Months',
    ChargeDescription: '$0.023 per GB - storage used',
  });
  // 1 TB × 720 h × 0.65 Wh × 1.135 × 6 / 1000
  expect(line.kwh).toBeCloseTo(3.18708, 9);
});

test.each([
  [{ ChargeCategory: 'Tax' }, 'tax'],
  [{ ChargeCategory: 'Purchase' }, 'purchase'],
  [{ ChargeCategory: 'Credit' }, 'credit'],
  [{ ChargeCategory: 'Adjustment' }, 'adjustment'],
  [{ ChargeClass: 'Correction' }, 'correction'],
  [{ CommitmentDiscountStatus: 'Unused' }, 'unused-commitment'],
])('%o carries no emissions by nature', async (changes, name) => {
  expect(await estimateFocus(changes)).toMatchObject({ status: 'not-usage', class: name, kwh: 0 });
});

test('a provider without factors is read and not covered, with that reason', async () => {
  expect(await estimateFocus({ ProviderName: 'Oracle' })).toMatchObject({
    status: 'not-covered',
    reason: 'There are no factors for this provider.',
  });
});

test('times with an offset are brought to UTC', async () => {
  const day = await estimateFocus({
    ProviderName: 'AWS',
    ServiceName: 'Amazon Simple Storage Service',
    ConsumedUnit: 'GB-Months',
    ConsumedQuantity: '1000',
    ChargePeriodStart: '2026-10-01T01:00:00+02:00',
    ChargePeriodEnd: '2026-10-01T02:00:00+02:00',
    RegionId: 'us-east-1',
    ChargeDescription: 'storage used',
  });
  // 23:00 UTC on 30 September: a month of 720 h, not 744
  expect(day.kwh).toBeCloseTo(3.18708, 9);
});

describe('versions and providers of the specification', () => {
  const { ProviderName: _, ...nameless } = DEFAULTS;
  const read = async (records: Record<string, string>[]) =>
    (await readContent('focus.csv', csv(records))).lines;

  test('the provider is named by the columns of 1.0 to 1.3, in every form that providers write', async () => {
    const names: [name: string, provider: string][] = [
      ['AWS', 'aws'],
      ['Amazon Web Services', 'aws'],
      ['Amazon Web Services, Inc.', 'aws'],
      ['Microsoft', 'azure'],
      ['Microsoft Azure', 'azure'],
      ['Google Cloud', 'gcp'],
      ['Google Cloud Platform', 'gcp'],
      ['Google', 'gcp'],
      ['Oracle', 'oracle'],
      ['Oracle Cloud', 'oracle'],
      ['Databricks', 'databricks'],
    ];
    for (const column of ['ProviderName', 'ServiceProviderName']) {
      const lines = await read(names.map(([name]) => ({ [column]: name, ...nameless })));
      expect(lines.map(({ provider }) => provider)).toEqual(names.map(([, provider]) => provider));
    }
  });

  test('a service that another company sells on a host’s machines is the seller’s (1.3)', async () => {
    const [line] = await read([
      { ServiceProviderName: 'Databricks', HostProviderName: 'AWS', InvoiceIssuerName: 'AWS', ...nameless },
    ]);
    expect(line).toMatchObject({ provider: 'databricks' });
  });

  test('charges that were split among containers keep their resource (AllocatedMethodId, 1.3)', async () => {
    const shared = { ...DEFAULTS, ResourceId: 'i-1', AllocatedMethodId: 'm', AllocatedResourceId: 'pod-1' };
    const lines = await read([
      { ...shared, ConsumedQuantity: '0.25' },
      { ...shared, ConsumedQuantity: '0.75', AllocatedResourceId: '' },
    ]);
    expect(lines.map(({ resource, amount }) => [resource, amount])).toEqual([
      ['pod-1', 0.25],
      ['i-1', 0.75],
    ]);
  });

  test('literal NULL is null in every column', async () => {
    const nulls = {
      Tags: 'NULL',
      ResourceId: 'NULL',
      RegionId: 'NULL',
      SkuPriceDetails: 'NULL',
      ChargeClass: 'NULL',
    };
    const [line] = await read([{ ...DEFAULTS, ...nulls }]);
    expect(line).toMatchObject({
      tags: null,
      resource: null,
      region: null,
      instance_type: null,
      charge_detail: null,
    });
  });

  test('a cost that is missing is the effective cost’s, and one that is no number is reported', async () => {
    const both = { ...DEFAULTS, EffectiveCost: '7' };
    const lines = await read([
      { ...both, BilledCost: 'NULL' },
      { ...both, BilledCost: 'free' },
    ]);
    expect(lines.map(({ cost, cost_text }) => [cost, cost_text])).toEqual([
      [7, '7'],
      [null, 'free'],
    ]);
  });

  test('Microsoft’s own columns say of a meter what its cost details say', async () => {
    const [line] = await read([
      {
        ...DEFAULTS,
        x_SkuMeterCategory: 'Virtual Machines',
        x_SkuMeterSubcategory: 'Dsv5 Series',
        SkuMeter: 'D4s v5',
        x_SkuDetails: '{"ServiceType":"Standard_D4s_v5","VCPUs":4}',
      },
    ]);
    expect(line).toMatchObject({
      service: 'Virtual Machines',
      service_code: 'Virtual Machines',
      usage_type: 'Dsv5 Series',
      operation: 'D4s v5',
      instance_type: 'Standard_D4s_v5',
      vcpu: 4,
    });
  });

  test('JSON lines, gzipped JSON and an array of JSON say the same as CSV', async () => {
    const details = { InstanceType: 'D4s v5', CoreCount: 4 };
    const Tags = { team: 'web' };
    const record = {
      ...DEFAULTS,
      ConsumedQuantity: 2.5,
      BilledCost: 0.1,
      SkuPriceDetails: details,
      Tags,
      ChargeClass: null,
    };
    const [expected] = await read([
      {
        ...DEFAULTS,
        ConsumedQuantity: '2.5',
        SkuPriceDetails: JSON.stringify(details),
        Tags: JSON.stringify(Tags),
      },
    ]);
    expect(expected).toMatchObject({ tags: '{"team":"web"}', instance_type: 'D4s v5', vcpu: 4, amount: 2.5 });
    for (const [name, content] of [
      ['a.jsonl', `${JSON.stringify(record)}\n`],
      ['a.json.gz', gzipSync(`${JSON.stringify(record)}\n`)],
      ['a.json', JSON.stringify([record])],
    ] as const) {
      const { format, lines } = await readContent(name, content);
      expect(format).toBe('focus');
      expect(lines).toEqual([{ ...expected, amount_text: '2.5', cost_text: '0.1' }]);
    }
  });
});

test('tags of a CUR, whichever way its version writes them', async () => {
  const header = `${CUR_HEADER},resourceTags/user:Team,resourceTags/aws:createdBy`;
  const legacy = `${header}\n${curRow()},"web ""1""",\n${curRow()},,\n`;
  const { lines } = await readContent('a.csv', legacy);
  expect(lines.map(({ tags }) => tags)).toEqual(['{"user:Team":"web \\"1\\""}', null]);
  const current = `${CUR_HEADER},resource_tags\n${curRow()},"{""user_team"":""web""}"\n${curRow()},{}\n`;
  expect((await readContent('b.csv', current)).lines.map(({ tags }) => tags)).toEqual([
    '{"user_team":"web"}',
    null,
  ]);
});
