import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withScratchDuckDb } from './duckdb.ts';
import { estimateContent } from './estimate-fixture.ts';
import { csv, readContent, readFile } from './read-fixture.ts';
import { quote } from './sql.ts';

/** Columns of a cost details file of an Enterprise Agreement (Microsoft Learn, dataset schema “cost-usage-details-ea”). */
const EA: Record<string, string> = {
  InvoiceSectionName: 'Research',
  AccountName: 'Ada',
  AccountOwnerId: 'ada@example.com',
  SubscriptionId: '0a1b2c3d-0000-4000-8000-000000000001',
  SubscriptionName: 'Production',
  ResourceGroup: 'web',
  ResourceLocation: 'EastUS',
  Date: '09/04/2026',
  ProductName: 'Virtual Machines Dsv5 Series - D4s v5 - US East',
  MeterCategory: 'Virtual Machines',
  MeterSubCategory: 'Dsv5 Series',
  MeterId: '0a1b2c3d-0000-4000-8000-0000000000aa',
  MeterName: 'D4s v5',
  MeterRegion: 'US East',
  UnitOfMeasure: '1 Hour',
  Quantity: '24',
  EffectivePrice: '0.192',
  CostInBillingCurrency: '4.608',
  CostCenter: '',
  ConsumedService: 'Microsoft.Compute',
  ResourceId: '/subscriptions/0a1b/resourceGroups/web/providers/Microsoft.Compute/virtualMachines/front',
  Tags: '"team": "web","env": "prod"',
  OfferId: 'MS-AZR-0017P',
  AdditionalInfo: '{"UsageType":"ComputeHR","ServiceType":"Standard_D4s_v5","VCPUs":4,"VMName":"front"}',
  ChargeType: 'Usage',
  Frequency: 'UsageBased',
  PricingModel: 'OnDemand',
  BillingAccountId: '8611537',
  BillingCurrencyCode: 'EUR',
  BillingPeriodStartDate: '09/01/2026',
  BillingPeriodEndDate: '09/30/2026',
  ServiceFamily: 'Compute',
};
const VM = {
  provider: 'azure',
  account: EA.SubscriptionId,
  service: 'Virtual Machines',
  service_code: 'Virtual Machines',
  usage_type: 'Dsv5 Series',
  operation: 'D4s v5',
  region: 'EastUS',
  instance_type: 'Standard_D4s_v5',
  resource: EA.ResourceId,
  tags: '{"team": "web","env": "prod"}',
  start_time: '2026-09-04 00:00:00',
  end_time: '2026-09-05 00:00:00',
  amount: 24,
  unit: 'Hour',
  cost: 4.608,
  currency: 'EUR',
  charge: 'Usage',
  product_family: 'Compute',
  description: EA.ProductName,
  vcpu: 4,
};
const rename = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(EA).map(([name, value]) => [names[name] ?? name, value]));
const camel = (name: string) => name[0]?.toLowerCase() + name.slice(1);

describe('one line in every spelling of the header that Microsoft has written', () => {
  test.each<[string, Record<string, string>]>([
    ['Enterprise Agreement', EA],
    [
      'Enterprise Agreement before 2022',
      rename({
        CostInBillingCurrency: 'Cost',
        BillingCurrencyCode: 'BillingCurrency',
        ProductName: 'Product',
      }),
    ],
    [
      'Microsoft Customer Agreement',
      Object.fromEntries(
        Object.entries(rename({ BillingCurrencyCode: 'billingCurrency' })).map(([name, value]) => [
          camel(name),
          value,
        ]),
      ),
    ],
    [
      'ISO 8601 dates',
      { ...EA, Date: '2026-09-04', BillingPeriodEndDate: '2026-09-30', BillingPeriodStartDate: '2026-09-01' },
    ],
    ['ISO 8601 with time', { ...EA, Date: '2026-09-04T00:00:00Z' }],
    [
      'days first',
      { ...EA, Date: '04/09/2026', BillingPeriodStartDate: '01/09/2026', BillingPeriodEndDate: '30/09/2026' },
    ],
    [
      'no leading zeros',
      { ...EA, Date: '9/4/2026', BillingPeriodStartDate: '9/1/2026', BillingPeriodEndDate: '9/30/2026' },
    ],
    ['a time behind the date', { ...EA, Date: '9/4/2026 12:00:00 AM' }],
    ['tags as an object', { ...EA, Tags: '{"team": "web","env": "prod"}' }],
  ])('%s', async (_, record) => {
    const { format, lines } = await readContent('a.csv', `\uFEFF${csv([record])}`);
    expect(format).toBe('azure-cost');
    expect(lines).toEqual([expect.objectContaining(VM)]);
  });

  test('usage details of 2014 to 2018, with a column each for month, day and year', async () => {
    const { lines } = await readContent(
      'detail.csv',
      csv([
        {
          SubscriptionGuid: EA.SubscriptionId ?? '',
          'Subscription Name': 'Production',
          Date: '04/09/2016',
          Month: '9',
          Day: '4',
          Year: '2016',
          Product: EA.ProductName ?? '',
          'Meter ID': 'x',
          'Meter Category': 'Virtual Machines',
          'Meter Sub-Category': 'Dsv5 Series',
          'Meter Region': 'US East',
          'Meter Name': 'D4s v5',
          'Consumed Quantity': '24',
          ResourceRate: '0.192',
          ExtendedCost: '4.608',
          'Resource Location': 'EastUS',
          'Consumed Service': 'Microsoft.Compute',
          'Instance ID': EA.ResourceId ?? '',
          AdditionalInfo: EA.AdditionalInfo ?? '',
          Tags: EA.Tags ?? '',
          'Unit Of Measure': 'Hours',
          'Resource Group': 'web',
        },
      ]),
    );
    const { currency: _, product_family: __, ...same } = VM;
    expect(lines).toEqual([
      expect.objectContaining({
        ...same,
        unit: 'Hours',
        start_time: '2016-09-04 00:00:00',
        end_time: '2016-09-05 00:00:00',
      }),
    ]);
  });

  test('Parquet with dates and numbers of their own types', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'usage-'));
    try {
      writeFileSync(join(folder, 'a.csv'), csv([{ ...EA, Date: '2026-09-04' }]));
      const path = join(folder, 'part_0_0001.snappy.parquet');
      const { lines } = await withScratchDuckDb(undefined, async (connection) => {
        await connection.run(`COPY (SELECT * REPLACE (CAST(Date AS DATE) AS Date, CAST(Quantity AS DECIMAL(38, 18)) AS Quantity,
          CAST(CostInBillingCurrency AS DOUBLE) AS CostInBillingCurrency) FROM read_csv(${quote(join(folder, 'a.csv'))}, all_varchar = true)) TO ${quote(path)} (FORMAT parquet)`);
        return readFile(connection, path);
      });
      expect(lines).toEqual([expect.objectContaining(VM)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the unit is what the quantity counts in, without the block that the price is for', async () => {
  // Units of Microsoft's price list (finops-toolkit, open data “PricingUnits”)
  const units = {
    '1 Hour': 'Hour',
    '100 Hours': 'Hours',
    '1 GB/Month': 'GB/Month',
    '100 GB/Month': 'GB/Month',
    '1/Month': '1/Month',
    '1 /Month': '1/Month',
    '10 /Day': '1/Day',
    '10K': '10K',
    '1M': '1M',
    '1 GB Second': 'GB Second',
    '1 1 Hour': 'Hour',
    Hours: 'Hours',
    '10000': '10000',
  };
  const { lines } = await readContent(
    'a.csv',
    csv(Object.keys(units).map((unit) => ({ ...EA, UnitOfMeasure: unit }))),
  );
  expect(lines.map(({ unit }) => unit)).toEqual(Object.values(units));
});

test('usage under a reservation or a savings plan counts; what was bought, refunded or unused does not', async () => {
  const charges: [type: string, model: string, class_: string][] = [
    ['Usage', 'OnDemand', 'compute'],
    ['Usage', 'Spot', 'compute'],
    ['Usage', 'Reservation', 'compute'],
    ['Usage', 'SavingsPlan', 'compute'],
    ['Purchase', 'Reservation', 'purchase'],
    ['Refund', 'Reservation', 'refund'],
    ['UnusedReservation', 'Reservation', 'unused-reservation'],
    ['UnusedSavingsPlan', 'SavingsPlan', 'unused-savings-plan'],
    ['RoundingAdjustment', '', 'rounding-adjustment'],
    ['Tax', '', 'tax'],
  ];
  const { lines } = await estimateContent({
    'a.csv': csv(charges.map(([ChargeType, PricingModel]) => ({ ...EA, ChargeType, PricingModel }))),
  });
  expect(lines.map((line) => line.class)).toEqual(charges.map(([, , name]) => name));
  const [first] = lines;
  for (const line of lines) expect(line.kwh).toBe(line.class === 'compute' ? first?.kwh : 0);
  expect(first?.kwh).toBeGreaterThan(0);
});

test('an actual and an amortised file of the same usage have the same hours, whatever they cost', async () => {
  const usage = { ...EA, PricingModel: 'Reservation' };
  const actual = [
    { ...usage, CostInBillingCurrency: '0' },
    { ...usage, ChargeType: 'Purchase', Quantity: '1', CostInBillingCurrency: '1200' },
  ];
  const amortised = [
    { ...usage, CostInBillingCurrency: '2.9' },
    { ...usage, ChargeType: 'UnusedReservation', Quantity: '3', CostInBillingCurrency: '0.4' },
  ];
  const [one, other] = [
    await estimateContent({ 'actual.csv': csv(actual) }),
    await estimateContent({ 'amortised.csv': csv(amortised) }),
  ];
  expect(one.totals.kwh).toBeGreaterThan(0);
  expect(other.totals.kwh).toBe(one.totals.kwh);
  expect(other.totals.lines).toEqual({ ...one.totals.lines, estimated: 1, notUsage: 1 });
  // Together, without a manifest that tells: one line of each two is the same usage, and would count twice.
  await expect(
    estimateContent({ 'actual.csv': csv(actual), 'amortised.csv': csv(amortised) }),
  ).rejects.toMatchObject({
    code: 'same-usage-twice',
    message: expect.stringMatching(/^“actual\.csv” and “amortised\.csv” hold the same usage \(50 %/),
  });
});

describe('the order of day and month is the file’s', () => {
  test('dates in both orders are refused', async () => {
    const both = [
      { ...EA, Date: '09/14/2026' },
      { ...EA, Date: '14/09/2026' },
    ];
    await expect(readContent('a.csv', csv(both))).rejects.toMatchObject({
      code: 'unknown-format',
      message: expect.stringMatching(/day first \(14\/09\/2026\) and with the month first \(09\/14\/2026\)/),
    });
  });

  test('is told where lines end in several ways', async () => {
    // Behind a quote, the reader passes over such a line; elsewhere it fails.
    const line = {
      ...EA,
      Date: '14/09/2026',
      BillingPeriodEndDate: '30/09/2026',
      Tags: '',
      AdditionalInfo: '',
    };
    const text = csv([line, line, line]).replaceAll('"', '').replace('\n', '\r\n');
    const { totals } = await estimateContent({ 'a.csv': text });
    expect(totals.lines).toMatchObject({ read: 3, unreadable: 0 });
  });

  test('is not told by dates that are not UTF-8', async () => {
    const text = csv([{ ...EA, Date: '14/09/2026', BillingPeriodEndDate: '30/09/2026\u00e9' }]);
    await expect(estimateContent({ 'a.csv': Buffer.from(text, 'latin1') })).rejects.toMatchObject({
      code: 'unknown-format',
      message: expect.stringMatching(/“a\.csv” .* not text in UTF-8/),
    });
  });

  test('without a day after the 12th, months come first', async () => {
    const { BillingPeriodStartDate: _, BillingPeriodEndDate: __, ...old } = EA;
    const { lines } = await readContent('a.csv', csv([{ ...old, Date: '09/04/2026' }]));
    expect(lines[0]).toMatchObject({ start_time: '2026-09-04 00:00:00' });
  });

  test('a line whose billing period is in the other order is reported and not misread', async () => {
    const lines = Array.from({ length: 10_001 }, () => EA);
    const odd = {
      ...EA,
      Date: '04/09/2026',
      BillingPeriodStartDate: '01/09/2026',
      BillingPeriodEndDate: '30/09/2026',
    };
    const { unreadable, totals } = await estimateContent({ 'a.csv': csv([...lines, odd]) });
    expect(unreadable).toEqual([
      { file: 'a.csv', row: 10_003, reason: 'The start date “04/09/2026” is not a date.' },
    ]);
    expect(totals.lines.read).toBe(10_001);
  });
});

test('AdditionalInfo and tags that are no JSON lose nothing and stop nothing', async () => {
  const { lines } = await readContent(
    'a.csv',
    csv([
      { ...EA, AdditionalInfo: '{"ServiceType":"Standard_D4', Tags: '"a": "b' },
      { ...EA, AdditionalInfo: '{"ServiceType":"SQLThreatDetection"}', Tags: '' },
      { ...EA, AdditionalInfo: '[]', Tags: '"quote\\"d": "a,b"' },
    ]),
  );
  expect(lines.map(({ instance_type, tags }) => [instance_type, tags])).toEqual([
    [null, '{"tags":"\\"a\\": \\"b"}'],
    [null, null],
    [null, '{"quote\\"d": "a,b"}'],
  ]);
});
