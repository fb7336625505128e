import { describe, expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';
import { estimateContent, estimateCur } from './estimate-fixture.ts';

/** Equal to 1e-9 relative, as the method asks. */
function near(actual: number | undefined, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

// Usage types and units as AWS's price list spells them.
const PUE = 1.135;

describe('a quantity is counted once', () => {
  test('what crosses zones is billed on both sides, and counted where it is sent', async () => {
    const regional = { usageType: 'USE1-DataTransfer-Regional-Bytes', unit: 'GB', amount: 10 };
    const { lines, totals } = await estimateCur([
      { ...regional, operation: 'InterZone-Out' },
      { ...regional, operation: 'InterZone-In' },
      { ...regional, operation: 'VPCPeering-In' },
      { ...regional, operation: 'LoadBalancing' },
    ]);
    expect(lines.map(({ status }) => status)).toEqual([
      'estimated',
      'not-covered',
      'not-covered',
      'estimated',
    ]);
    near(totals.kwh, 2 * 10 * 0.001 * PUE);
  });

  test('capacity that was reserved and not used is no running machine; what runs in it is one', async () => {
    const { lines, totals } = await estimateCur([
      { usageType: 'UnusedBox:m5.large' },
      { usageType: 'EUN1-UnusedDed:m5.large' },
      { usageType: 'Reservation:m5.large' },
      { usageType: 'BoxUsage:m5.large' },
    ]);
    expect(lines.map(({ class: kind }) => kind)).toEqual([
      'unused-capacity-reservation',
      'unused-capacity-reservation',
      'unknown',
      'compute',
    ]);
    expect(totals).toMatchObject({ lines: { read: 4, estimated: 1, notUsage: 2, notCovered: 1 } });
    near(totals.kwh, lines[3]?.kwh ?? 0);
  });

  test('CapacityReservationStatus Unused of FOCUS 1.1 is no usage either', async () => {
    const header =
      'ProviderName,SubAccountId,ServiceName,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,RegionId,CapacityReservationStatus,x_UsageType';
    const row = (status: string) =>
      `AWS,1,Amazon Elastic Compute Cloud,Usage,2026-08-01T00:00:00Z,2026-08-01T01:00:00Z,1,Hours,us-east-1,${status},BoxUsage:m5.large`;
    const { lines } = await estimateContent({
      'focus.csv': [header, row('Unused'), row('Used'), ''].join('\n'),
    });
    expect(lines.map(({ status }) => status)).toEqual(['not-usage', 'estimated']);
  });

  test('a reservation’s hours count as used hours, its fee does not', async () => {
    const { lines } = await estimateCur([
      {},
      { type: 'DiscountedUsage', usageType: 'HeavyUsage:m5.large' },
      { type: 'RIFee', usageType: 'HeavyUsage:m5.large', amount: 744 },
    ]);
    near(lines[1]?.kwh, lines[0]?.kwh ?? 0);
    expect(lines[2]).toMatchObject({ status: 'not-usage', kwh: 0 });
  });

  test('instances on a dedicated host are counted with the host, whose server they share', async () => {
    const { lines, totals } = await estimateCur([
      { usageType: 'HostUsage:m5', amount: 24 },
      ...Array.from({ length: 48 }, () => ({ usageType: 'HostBoxUsage:m5.large', amount: 24 })),
      { usageType: 'BoxUsage:m5.metal', amount: 24 },
    ]);
    expect(totals.lines).toMatchObject({ estimated: 2, notCovered: 48 });
    near(lines[0]?.kwh, lines[49]?.kwh ?? 0);
  });
});

describe('the frame of the classification', () => {
  const usage = {
    provider: 'aws',
    service_code: 'AmazonS3',
    usage_type: 'TimedStorage-ByteHrs',
    unit: 'GB-Mo',
  };

  test('every key comes back once, with a rule; a reason exactly where there is none to estimate by', async () => {
    const classified = await classify([
      usage,
      { ...usage, charge: 'Tax' },
      { ...usage, charge_detail: 'Correction' },
      { ...usage, unit: 'Requests' },
      { ...usage, unit: null },
      { ...usage, provider: 'elsewhere' },
      {},
    ]);
    expect(classified.map(({ rule, perUnit }) => [rule, perUnit])).toEqual([
      ['storage', 1],
      ['not-usage', 1],
      ['not-usage', 1],
      ['none', null],
      ['none', null],
      ['none', null],
      ['none', null],
    ]);
    for (const { rule, reason } of classified)
      if (rule === 'none') expect(reason).toMatch(/^[A-Z].*[.]$/);
      else expect(reason).toBeNull();
  });

  test('leaving out the rules of absent providers changes nothing for the others, and loses no key', async () => {
    const keys = [usage, { ...usage, provider: 'azure' }, { ...usage, provider: 'oracle' }];
    const [all, some] = await Promise.all([classify(keys), classify(keys, ['aws'])]);
    expect(some[0]).toEqual(all[0]);
    expect(some[2]).toEqual(all[2]);
    expect(some[1]).toMatchObject({ rule: 'none', reason: 'There are no factors for this provider.' });
  });

  test('the unit decides, and says how much it is: byte-hours are not GB-months', async () => {
    const classified = await classify(
      ['GB-Mo', 'GB-Month', 'GiB-Mo', 'TB-Mo', 'GB-Hours', 'Byte-Hrs', 'GB-Seconds'].map((unit) => ({
        ...usage,
        unit,
      })),
    );
    expect(classified.map(({ perUnit, monthly }) => [perUnit, monthly])).toEqual([
      [1, true],
      [1, true],
      [1.073741824, true],
      [1000, true],
      [1, false],
      [1e-9, false],
      [1 / 3600, false],
    ]);
  });
});

describe('memory beyond what the watts per vCPU include', () => {
  test('a server of two chips includes the memory of two', async () => {
    const { lines } = await estimateCur([
      { usageType: 'BoxUsage:x1e.32xlarge' },
      { usageType: 'BoxUsage:g5.4xlarge' },
    ]);
    // Haswell 1–4.74 W, 27.71 GB per chip of up to 96 vCPUs; 128 vCPUs are two chips, 3,904 GB in all
    const x1e = (((1 + 4.74) / 2) * 128) / 1000 + (3904 - 2 * 27.71) * 0.000392;
    near(lines[0]?.kwh, x1e * PUE);
    // EPYC 2nd Gen 0.47–1.69 W, 129.78 GB per chip; 192 vCPUs and 768 GB; 64 GB and 16 vCPUs here, an A10G of 18–153 W
    const watts = ((0.47 + 1.69) / 2) * 16 + (18 + 153) / 2;
    const beyond = ((768 - 2 * 129.78) * 64) / 768;
    near(lines[1]?.kwh, (watts / 1000 + beyond * 0.000392) * PUE);
  });

  test('an Azure size has the memory that its table says', async () => {
    const { lines } = await estimateContent({
      'focus.csv': [
        'ProviderName,SubAccountId,ServiceName,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,RegionId,ChargeDescription',
        'Microsoft,1,Virtual Machines,Usage,2026-08-01T00:00:00Z,2026-08-01T01:00:00Z,1,Hours,eastus,"Virtual Machines Dv2/DSv2 Series - D11 v2/DS11 v2 - US East"',
        '',
      ].join('\n'),
    });
    // D11 v2: 2 vCPUs, 14 GB; Cascade Lake, Skylake, Broadwell or Haswell, on average 0.75–4.165 W and 69.2 GB per chip;
    // the largest of the series has 20 vCPUs, one chip, and 140 GB; PUE 1.185
    const beyond = ((140 - 69.2) * 14) / 140;
    near(lines[0]?.kwh, ((((0.75 + 4.165) / 2) * 2) / 1000 + beyond * 0.000392) * 1.185);
  });
});
