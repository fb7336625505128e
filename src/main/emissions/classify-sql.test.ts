import { describe, expect, test } from 'vitest';
import { estimateContent, estimateCur, estimateLine } from './estimate-fixture.ts';

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

  test('capacity that was reserved and not used is no running machine', async () => {
    const { lines, totals } = await estimateCur([
      { usageType: 'UnusedBox:m5.large' },
      { usageType: 'EUN1-UnusedDed:m5.large' },
      { usageType: 'Reservation:m5.large' },
    ]);
    expect(lines.map(({ class: kind }) => kind)).toEqual([
      'unused-capacity-reservation',
      'unused-capacity-reservation',
      'unknown',
    ]);
    expect(totals).toMatchObject({ kwh: 0, lines: { read: 3, estimated: 0, notUsage: 2, notCovered: 1 } });
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
      { type: 'DiscountedUsage', usageType: 'HeavyUsage:m5.large' },
      { type: 'RIFee', usageType: 'HeavyUsage:m5.large', amount: 744 },
    ]);
    near(lines[0]?.kwh, (await estimateLine({})).kwh);
    expect(lines[1]).toMatchObject({ status: 'not-usage', kwh: 0 });
  });
});

describe('what a usage type measures', () => {
  test.each(['ARM', 'Windows'])('Fargate on %s is Fargate', async (kind) => {
    const { lines } = await estimateCur([
      {
        service: 'AmazonECS',
        usageType: `APS3-Fargate-${kind}-vCPU-Hours:perCPU`,
        unit: 'hours',
        amount: 10,
      },
      { service: 'AmazonECS', usageType: `APS3-Fargate-${kind}-GB-Hours`, unit: 'hours', amount: 20 },
    ]);
    // Graviton2 0.47–1.69 W per vCPU; otherwise the provider's mean, 0.74–3.5 W
    const watts = kind === 'ARM' ? (0.47 + 1.69) / 2 : (0.74 + 3.5) / 2;
    near(lines[0]?.kwh, (watts * 10 * PUE) / 1000);
    near(lines[1]?.kwh, 20 * 0.000392 * PUE);
  });

  test.each(['Lambda-Storage-GB-Second', 'EU-Lambda-Storage-GB-Second-ARM'])(
    'a function’s temporary files are storage, not its memory (%s)',
    async (usageType) => {
      const line = await estimateLine({
        service: 'AWSLambda',
        usageType,
        unit: 'GB-Seconds',
        amount: 3600,
      });
      // 3,600 GB-seconds are a GB-hour of SSD.
      near(line.kwh, ((1.2 / 1000) * PUE) / 1000);
      expect(line).toMatchObject({ class: 'storage', kgEmbodied: 0 });
    },
  );

  test('log data that is taken in is neither stored nor sent; a load balancer passes its data on', async () => {
    const line = { usageType: 'USE1-DataProcessing-Bytes', unit: 'GB' };
    expect(await estimateLine({ ...line, service: 'AmazonCloudWatch' })).toMatchObject({
      status: 'not-covered',
    });
    expect(await estimateLine({ ...line, service: 'AWSELB' })).toMatchObject({ class: 'network' });
  });

  test.each([
    ['USE1-DataXfer-Out:dc.3', 'network'],
    ['USE1-DataXfer-In:dc.3', 'unknown'],
    ['USE1-AWS-Out-ABytes', 'network'],
    ['USE1-AWS-In-ABytes', 'unknown'],
  ])('leased lines and acceleration carry data out: %s', async (usageType, kind) => {
    const line = await estimateLine({ service: 'AWSDirectConnect', usageType, unit: 'GB' });
    expect(line.class).toBe(kind);
    if (kind === 'unknown') expect(line.reason).toBe('Inbound transfer is counted where it is sent.');
  });

  test.each(['USW2-LAX1-BoxUsage:m5.large', 'XXN9-BoxUsage:m5.large', 'USW2-LAX1-SpotUsage:m5.large'])(
    'a machine in a local zone, or in a region newer than this list, is a machine: %s',
    async (usageType) => {
      near((await estimateLine({ usageType })).kwh, (await estimateLine({})).kwh);
    },
  );
});

describe('memory beyond what the watts per vCPU include', () => {
  test('a server of two chips includes the memory of two: x1e.32xlarge', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:x1e.32xlarge' });
    // Haswell 1–4.74 W, 27.71 GB per chip of up to 96 vCPUs; 128 vCPUs are two chips, 3,904 GB in all
    const compute = ((1 + 4.74) / 2) * 128;
    const beyond = 3904 - 2 * 27.71;
    near(line.kwh, (compute / 1000 + beyond * 0.000392) * PUE);
  });

  test('g5.4xlarge has its share of what a g5.48xlarge has beyond two chips', async () => {
    const line = await estimateLine({ usageType: 'BoxUsage:g5.4xlarge' });
    // EPYC 2nd Gen 0.47–1.69 W, 129.78 GB per chip; 192 vCPUs and 768 GB; 64 GB and 16 vCPUs here, an A10G of 18–153 W
    const watts = ((0.47 + 1.69) / 2) * 16 + (18 + 153) / 2;
    const beyond = ((768 - 2 * 129.78) * 64) / 768;
    near(line.kwh, (watts / 1000 + beyond * 0.000392) * PUE);
  });

  test('an Azure size has the memory that its table says', async () => {
    const { lines } = await estimateContent({
      'focus.csv': [
        'ProviderName,SubAccountId,ServiceName,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,RegionId,ChargeDescription',
        'Microsoft,1,Virtual Machines,Usage,2026-08-01T00:00:00Z,2026-08-01T01:00:00Z,1,Hours,eastus,"Virtual Machines Dv2/DSv2 Series - D11 v2/DS11 v2 - US East"',
        '',
      ].join('\n'),
    });
    // D11 v2: 2 vCPUs, 14 GB; mean watts 0.74–3.54; the largest of the series has 20 vCPUs, one chip, and the mean chip
    // 80.47 GB; PUE 1.185
    const beyond = 14 - (2 * 80.47) / 20;
    near(lines[0]?.kwh, ((((0.74 + 3.54) / 2) * 2) / 1000 + beyond * 0.000392) * 1.185);
  });
});
