import { expect, test } from 'vitest';
import { estimateContent } from './estimate-fixture.ts';

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
