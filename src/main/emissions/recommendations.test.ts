import { beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../ipc/contract.ts';
import { emissionsAdviceMethods } from '../../ipc/emissions-advice.ts';
import type { CurLine } from './estimate-fixture.ts';
import { overridesSchema } from './factor-overrides.ts';
import { daily, withFigures } from './figures-fixture.ts';
import { recommend } from './recommendations.ts';
import { recommendProcessors } from './recommendations-machines.ts';
import { recommendRegions } from './recommendations-region.ts';
import { recommendSizes } from './recommendations-size.ts';
import { recommendStorage } from './recommendations-storage.ts';

type Item = Output<'emissions.recommendations'>['items'][number];

// Published by Cloud Carbon Footprint (March 2024). PUE of AWS 1.135; kg per kWh: us-east-1 0.379069, ca-central-1 0.12,
// eu-north-1 0.0088, ap-southeast-2 0.79; SSD 1.2 and HDD 0.65 Wh per TB-hour; copies: S3 6, One Zone 2, EBS 2, snapshot 3.
const PUE = 1.135;
const US_EAST_1 = 0.379069;
const AUGUST = 744;

const s3 = { service: 'AmazonS3', unit: 'GB-Mo', operation: 'StandardStorage' };
const ebs = { unit: 'GB-Mo', operation: 'CreateVolume-Gp2' };

/** An account for each rule, so that one bill holds them all. */
const BILL: Record<string, CurLine[]> = {
  // 100 days’ worth of hours of m5.large; its price in eu-north-1 is on the bill.
  moves: [
    ...daily(10, { usageType: 'BoxUsage:m5.large', amount: 24, cost: 2.304 }),
    ...daily(10, { usageType: 'EUN1-BoxUsage:m5.large', region: 'eu-north-1', amount: 1, cost: 0.102 }),
  ],
  government: daily(10, { usageType: 'BoxUsage:m5.large', region: 'us-gov-east-1', amount: 24 }),
  unknown: daily(10, {
    service: 'AmazonNeptune',
    usageType: 'InstanceUsage:db.r5.large',
    operation: 'CreateDBInstance:0022',
    amount: 24,
  }),
  old: [
    ...daily(10, { usageType: 'BoxUsage:m4.large', amount: 24, cost: 2.4 }),
    ...daily(1, { usageType: 'BoxUsage:m5a.large', amount: 1, cost: 0.086 }),
  ],
  // The same with a Spot price beside it.
  spot: [
    ...daily(10, { usageType: 'BoxUsage:m4.large', amount: 24, cost: 2.4 }),
    ...daily(1, { usageType: 'BoxUsage:m5a.large', amount: 1, cost: 0.086 }),
    ...daily(1, { usageType: 'SpotUsage:m5a.large', amount: 1, cost: 0.03 }),
  ],
  windows: daily(10, { usageType: 'BoxUsage:m5.xlarge', operation: 'RunInstances:0002', amount: 24 }),
  database: daily(10, {
    service: 'AmazonRDS',
    usageType: 'InstanceUsage:db.r5.large',
    operation: 'CreateDBInstance:0014',
    amount: 24,
  }),
  cold: daily(30, { ...s3, usageType: 'TimedStorage-ByteHrs', amount: 100, cost: 2.3 }),
  read: [
    ...daily(30, { ...s3, usageType: 'TimedStorage-ByteHrs', amount: 100, cost: 2.3 }),
    ...daily(1, {
      service: 'AmazonS3',
      usageType: 'Requests-Tier2',
      unit: 'Requests',
      operation: 'GetObject',
      amount: 3,
    }),
  ],
  volumes: [
    ...daily(10, { ...ebs, usageType: 'EBS:VolumeUsage.gp2', amount: 10, cost: 1, resource: 'vol-a' }),
    ...daily(1, { ...ebs, usageType: 'EBS:VolumeUsage.gp3', amount: 1, cost: 0.08, resource: 'vol-b' }),
    ...daily(1, { usageType: 'BoxUsage:m6g.large', amount: 1 }),
  ],
  unattached: daily(10, {
    ...ebs,
    usageType: 'EBS:VolumeUsage.gp3',
    amount: 10,
    cost: 0.8,
    resource: 'vol-c',
  }),
  network: [
    ...['nat-idle', 'nat-used'].flatMap((resource) =>
      daily(10, { usageType: 'NatGateway-Hours', operation: 'NatGateway', amount: 24, cost: 1.08, resource }),
    ),
    ...daily(1, {
      usageType: 'NatGateway-Bytes',
      operation: 'NatGateway',
      unit: 'GB',
      amount: 5,
      cost: 0.2,
      resource: 'nat-used',
    }),
    ...['lb-idle', 'lb-used'].flatMap((resource) =>
      daily(10, {
        service: 'AWSELB',
        usageType: 'LoadBalancerUsage',
        operation: 'LoadBalancing:Application',
        amount: 24,
        cost: 0.54,
        resource,
      }),
    ),
    ...daily(1, {
      service: 'AWSELB',
      usageType: 'LCUUsage',
      unit: 'LCU-Hrs',
      amount: 5,
      cost: 0.04,
      resource: 'lb-used',
    }),
    ...daily(10, {
      service: 'AmazonVPC',
      usageType: 'PublicIPv4:IdleAddress',
      amount: 24,
      cost: 0.12,
      resource: 'eip-1',
    }),
    ...daily(6, {
      usageType: 'NatGateway-Hours',
      operation: 'NatGateway',
      region: 'us-west-2',
      amount: 24,
      resource: 'nat-new',
    }),
  ],
  stopped: [
    ...daily(10, {
      service: 'AmazonRDS',
      usageType: 'RDS:GP2-Storage',
      unit: 'GB-Mo',
      operation: 'CreateDBInstance:0014',
      amount: 1,
      cost: 0.115,
      resource: 'db-stopped',
    }),
    ...daily(10, {
      service: 'AmazonRDS',
      usageType: 'RDS:GP2-Storage',
      unit: 'GB-Mo',
      operation: 'CreateDBInstance:0014',
      amount: 1,
      cost: 0.115,
      resource: 'db-running',
    }),
    ...daily(1, {
      service: 'AmazonRDS',
      usageType: 'InstanceUsage:db.r6g.large',
      operation: 'CreateDBInstance:0014',
      amount: 1,
      resource: 'db-running',
    }),
  ],
  snapshots: [
    ...daily(7, {
      usageType: 'EBS:SnapshotUsage',
      unit: 'GB-Mo',
      operation: 'CreateSnapshot',
      amount: 1,
      cost: 0.05,
    }),
    ...daily(
      7,
      { usageType: 'EBS:SnapshotUsage', unit: 'GB-Mo', operation: 'CreateSnapshot', amount: 2, cost: 0.1 },
      7,
    ),
  ],
  bursting: [
    ...daily(10, { usageType: 'BoxUsage:t3.large', amount: 24 }),
    ...daily(10, { usageType: 'CPUCredits:t3', unit: 'vCPU-Hours', amount: 4 }),
  ],
};

let answer: Output<'emissions.recommendations'>;
/** Of storage alone, and of one resource. */
let ofStorage: typeof answer;
let ofResource: typeof answer;
beforeAll(async () => {
  const lines = Object.entries(BILL).flatMap(([account, own]) => own.map((line) => ({ ...line, account })));
  const where = (dimension: 'class' | 'resource', value: string) => ({
    where: [{ dimension, values: [value] }],
  });
  await withFigures(lines, async (query) => {
    answer = await recommend(query, {});
    ofStorage = await recommend(query, where('class', 'storage'));
    ofResource = await recommend(query, where('resource', 'vol-c'));
  });
});

const of = (account: string, rule: Item['rule']) =>
  answer.items.filter((item) => item.account === account && item.rule === rule);
const one = (account: string, rule: Item['rule'], target?: string): Item => {
  const found = of(account, rule).filter((item) => target === undefined || item.target === target);
  expect(found).toHaveLength(1);
  return found[0] as Item;
};

test('the answer is as the contract says, and every saving is the last step of its arithmetic', () => {
  expect(emissionsAdviceMethods['emissions.recommendations'].output.parse(answer)).toEqual(answer);
  expect(answer.period).toEqual({ from: '2026-08-01', to: '2026-08-30', days: 30 });
  for (const { kgSaved, steps, needs } of answer.items) {
    if (needs === null) expect(steps.at(-1)?.result).toBe(kgSaved?.central);
    else expect([kgSaved, steps]).toEqual([null, []]);
    if (kgSaved)
      expect([kgSaved.low <= kgSaved.central, kgSaved.central <= kgSaved.high]).toEqual([true, true]);
  }
});

describe('region move: kWh of IT energy × the difference of PUE × grid', () => {
  // m5.large (2 vCPUs of Skylake, Cascade Lake …: the operational kg of the lines, over the grid of us-east-1).
  test('the best of the same continent first; a better one elsewhere is said to be on another', () => {
    const [first, second] = of('moves', 'region-move').filter(({ subject }) => subject === 'us-east-1');
    expect([first?.target, second?.target]).toEqual(['eu-north-1', 'ca-central-1']);
    expect(first?.assumptions).toContain('The region is on another continent.');
    expect(second?.assumptions).not.toContain('The region is on another continent.');
  });

  test('240 hours of m5.large from us-east-1 to ca-central-1', () => {
    const move = one('moves', 'region-move', 'ca-central-1');
    // 2 × (0.65 + 0.5 × 3.61) / 1000 + 6.3058 GB × 0.000392 = 0.0073819 kWh of IT an hour (formulas.test.ts has its parts).
    const itKwh = 240 * ((2 * (0.65 + 0.5 * (4.26 - 0.65))) / 1000 + 6.305833333333333 * 0.000392);
    expect(move.kgSaved?.central).toBeCloseTo(itKwh * PUE * (US_EAST_1 - 0.12), 9);
    expect(move.steps.map(({ numbers }) => numbers)).toEqual([
      expect.stringMatching(/^1\.771\d+ kWh × 1\.135$/),
      expect.stringMatching(/^2\.01\d+ kWh × 0\.12 kg\/kWh$/),
      expect.stringContaining(' kg − '),
    ]);
    expect(move.costSaved).toBeNull();
    expect(move.costReason).toBe('The bill does not have the prices of all of this usage in ca-central-1.');
  });

  test('the cost is told where both prices are on the bill: 23.04 USD against 240 h × 0.102', () => {
    const { costSaved } = one('moves', 'region-move', 'eu-north-1');
    expect(costSaved?.currency).toBe('USD');
    expect(costSaved?.amount).toBeCloseTo(23.04 - 240 * 0.102, 9);
  });

  test('a government’s regions stay among themselves; a service of unknown regions stays where it is', () => {
    expect(of('government', 'region-move').every(({ target }) => target === 'us-gov-west-1')).toBe(true);
    expect(of('unknown', 'region-move')).toEqual([]);
  });
});

describe('newer and Arm processors: the same hours on an equivalent type that the factor set lists', () => {
  test('m4.large is of a previous generation; the price of m5a.large is on the bill', () => {
    const item = one('old', 'previous-generation');
    expect([item.subject, item.target]).toEqual(['m4.large', 'm5a.large']);
    // CCF: m4.large 0.00863697545 kWh an hour, m5a.large 2 × (0.82 + 0.5 × 1.73) W + memory; embodied per hour as listed.
    expect(item.costSaved?.amount).toBeCloseTo(24 - 240 * 0.086, 9);
    expect(item.kgSaved?.central).toBeGreaterThan(0);
    expect(item.assumptions[0]).toContain('A vCPU of the new type does the work of one of the present type');
  });

  test('a type that is on the bill on demand and as Spot has two prices, and its hours still count once', () => {
    const item = one('spot', 'previous-generation');
    // Ten days at 2.40 USD on the bill, a line each; 240 hours on demand at 0.086.
    expect(item.lines).toBe(10);
    expect(item.costSaved?.amount).toBeCloseTo(24 - 240 * 0.086, 9);
    expect(item.steps[0]?.numbers).toMatch(/^240 h ×/);
  });

  test('Graviton for m5.large: 2 × (0.47 + 0.5 × 1.22) W in place of 2 × 2.455 W and its memory', () => {
    const item = one('moves', 'arm-processor', 'm6g.large');
    // AWS Graviton2: 0.47 to 1.69 W per vCPU, 129.78 GB a chip; m6g’s 64 vCPUs have 256 GB on one chip:
    // 8 GB × (1 − 129.78 / 256) = 3.944375 GB beyond.
    const arm =
      ((2 * (0.47 + 0.5 * (1.69 - 0.47))) / 1000 + 8 * (1 - 129.78 / 256) * 0.000392) * PUE * US_EAST_1;
    const steps = item.steps.find(({ name }) => name === 'Emissions with m6g.large');
    expect(Number(steps?.numbers.match(/\(([\d.]+) kg\/h/)?.[1])).toBeCloseTo(arm, 11);
    expect(item.region).toBe('us-east-1');
    // Another account paid 0.10 USD an hour for it in the same region.
    expect(item.costSaved?.amount).toBeCloseTo(23.04 - 240 * 0.1, 9);
  });

  test('Windows does not run on Arm; PostgreSQL on RDS does', () => {
    expect(of('windows', 'arm-processor')).toEqual([]);
    expect(one('windows', 'newer-processor').costReason).toMatch(
      /^The bill has no price of m6\w+\.xlarge in us-east-1\.$/,
    );
    expect(one('database', 'arm-processor')).toMatchObject({
      subject: 'db.r5.large',
      target: 'db.r6g.large',
    });
  });
});

describe('storage class, as far as the bill tells', () => {
  test('S3 that nobody read for 30 days: One Zone keeps 2 copies of 6', () => {
    const item = one('cold', 'storage-class');
    expect(item.target).toBe('S3 One Zone-IA');
    // 3,000 GB-months × 744 h × 0.65e-6 kWh × 1.135 × (6 − 2) × 0.379069
    expect(item.kgSaved?.central).toBeCloseTo(3000 * AUGUST * 0.65e-6 * PUE * 4 * US_EAST_1, 9);
  });

  test('S3 that was read stays', () => {
    expect(of('read', 'storage-class')).toEqual([]);
  });

  test('gp2 to gp3 saves no energy, and 100 GB-months × (0.10 − 0.08) USD', () => {
    const item = one('volumes', 'storage-class');
    expect(item).toMatchObject({
      subject: 'EBS gp2',
      target: 'EBS gp3',
      kgSaved: { low: 0, central: 0, high: 0 },
    });
    expect(item.costSaved?.amount).toBeCloseTo(100 * 0.02, 9);
  });

  test('snapshots that grew: 21 GB-months less 14 days × 1', () => {
    const item = one('snapshots', 'growing-snapshots');
    // 7 GB-months × 744 h × 0.65e-6 kWh × 1.135 × 3 × 0.379069
    expect(item.kgSaved?.central).toBeCloseTo(7 * AUGUST * 0.65e-6 * PUE * 3 * US_EAST_1, 9);
    expect(item.costSaved?.amount).toBeCloseTo((1.05 * 7) / 21, 9);
  });
});

describe('idle resources: paid for on seven days or more, without a sign of life', () => {
  test('EBS volumes in an account and region in which no instance ran', () => {
    const item = one('unattached', 'idle-resource');
    // 100 GB-months × 744 h × 1.2e-6 kWh × 1.135 × 2 × 0.379069
    expect(item.kgSaved?.central).toBeCloseTo(100 * AUGUST * 1.2e-6 * PUE * 2 * US_EAST_1, 9);
    expect(item.costSaved).toEqual({ amount: 8, currency: 'USD' });
    expect(item.title).toContain('1 EBS volume without use');
    expect(of('volumes', 'idle-resource')).toEqual([]);
  });

  test('NAT gateways without bytes, load balancers without capacity units, idle addresses; not those in use or too new', () => {
    const found = of('network', 'idle-resource');
    expect(found.map(({ subject, costSaved }) => [subject, Number(costSaved?.amount.toFixed(6))])).toEqual(
      expect.arrayContaining([
        ['NAT gateways', 10.8],
        ['load balancers', 5.4],
        ['public IPv4 addresses', 1.2],
      ]),
    );
    expect(found).toHaveLength(3);
    const resources = found.flatMap(({ filter }) =>
      (filter.where ?? []).flatMap(({ dimension, values }) => (dimension === 'resource' ? values : [])),
    );
    expect(resources.sort()).toEqual(['eip-1', 'lb-idle', 'nat-idle']);
  });

  test('databases whose storage is billed and no hour of an instance is', () => {
    const item = one('stopped', 'idle-resource');
    expect(item.filter.where).toContainEqual({ dimension: 'resource', values: ['db-stopped'] });
    expect(item.costSaved?.amount).toBeCloseTo(1.15, 9);
  });
});

describe('a filter narrows what is looked at, not where signs of life are looked for', () => {
  const found = ({ items }: typeof answer, rule: Item['rule']) =>
    items.filter((item) => item.rule === rule).map(({ account, subject }) => `${account}: ${subject}`);

  test('of storage alone: volumes beside instances, databases that run and objects that are read are in use', () => {
    expect(found(ofStorage, 'idle-resource').sort()).toEqual([
      'stopped: databases',
      'unattached: EBS volumes',
    ]);
    expect(new Set(found(ofStorage, 'storage-class'))).toEqual(new Set(found(answer, 'storage-class')));
  });

  test('of a resource, which is read from the lines', () => {
    expect(found(ofResource, 'idle-resource')).toEqual(['unattached: EBS volumes']);
    expect(ofResource.items.every(({ account }) => account === 'unattached')).toBe(true);
  });
});

describe('right-sizing needs measured utilisation; nothing is guessed', () => {
  test('machines of unknown utilisation are asked about, and save nothing', () => {
    const [item] = of('moves', 'right-size').filter(({ region }) => region === 'us-east-1');
    expect(item).toMatchObject({ kgSaved: null, counted: false, subject: 'm5.large' });
    expect(item?.needs).toContain('the bill does not tell it');
  });

  test('burstable machines that used surplus credits are busier than their baseline, and not asked about', () => {
    expect(of('bursting', 'right-size')).toEqual([]);
  });
});

test('a machine measured at 20 % is halved to 40 %: the watts at no load and the embodied emissions of half of it', async () => {
  const [item] = await withFigures(
    daily(10, { usageType: 'BoxUsage:m5.xlarge', amount: 24 }),
    (query) => recommendSizes(query, {}),
    overridesSchema.parse({
      utilisation: [{ name: 'Monitoring', account: '111122223333', instanceType: 'm5.xlarge', percent: 20 }],
    }),
  );
  expect(item).toMatchObject({ rule: 'right-size', subject: 'm5.xlarge', target: 'm5.large', needs: null });
  // 4 vCPUs × (0.65 + 20 % × 3.61) W become 2 × (0.65 + 40 % × 3.61) W: 2 × 0.65 W less, and half the memory beyond (2 ×
  // 6.305833 GB become 6.305833); embodied 0.0009574648 kg an hour for each two vCPUs.
  const saved = ((2 * 0.65) / 1000 + 6.305833333333333 * 0.000392) * PUE * US_EAST_1 + 0.0009574648021308982;
  expect(item?.kgSaved?.central).toBeCloseTo(240 * saved, 9);
  expect(item?.steps[0]?.numbers).toContain('(0.65 W/vCPU + 40 % × (4.26 W/vCPU − 0.65 W/vCPU))');
});

test('an override of the one account of a bill comes to the same as of all: what would have been rests on it, too', async () => {
  const usage = [
    ...daily(2, { usageType: 'BoxUsage:m4.xlarge', amount: 24, account: '7' }),
    ...daily(30, { ...s3, usageType: 'TimedStorage-ByteHrs', amount: 100, cost: 2.3, account: '7' }),
  ];
  const advice = (account: { account?: string }) =>
    withFigures(
      usage,
      async (query) => [
        await recommendProcessors(query, {}),
        await recommendRegions(query, {}),
        await recommendSizes(query, {}),
        await recommendStorage(query, {}),
      ],
      overridesSchema.parse({
        utilisation: [{ name: 'measured', ...account, percent: 10 }],
        grid: ['us-east-1', 'us-west-2'].map((region, at) => ({
          ...{ name: region, provider: 'aws', region, ...account, kgPerKwh: 0.9 - at * 0.8 },
        })),
      }),
    );
  const [all, one] = [await advice({}), await advice({ account: '7' })];
  expect(all.map((found) => new Set(found.map(({ rule }) => rule)))).toEqual([
    new Set(['previous-generation', 'arm-processor']),
    new Set(['region-move']),
    new Set(['right-size']),
    new Set(['storage-class']),
  ]);
  expect(one).toEqual(all);
});

test('a grid of nothing (an override) saves all operational emissions, and no end of the range is no number', async () => {
  const [item] = await withFigures(
    daily(10, { usageType: 'BoxUsage:m5.large', amount: 24 }),
    (query) => recommendRegions(query, {}),
    overridesSchema.parse({
      grid: [{ name: 'own wind', provider: 'aws', region: 'ca-central-1', kgPerKwh: 0 }],
    }),
  );
  expect(item).toMatchObject({ target: 'ca-central-1' });
  // 240 hours × 0.008378 kWh (an hour of m5.large, docs/explain.md) × 0.379069 kg/kWh.
  expect(item?.kgSaved?.central).toBeCloseTo(240 * 0.008378441366666668 * US_EAST_1, 9);
  expect(item?.kgSaved?.low).toBeGreaterThan(0);
  expect(item?.kgSaved?.high).toBeGreaterThan(item?.kgSaved?.central ?? 0);
});

test('the total counts each piece of usage once', () => {
  const own = answer.items.filter(({ account, region }) => account === 'moves' && region === 'us-east-1');
  expect(own.filter(({ counted }) => counted)).toHaveLength(1);
  expect(own.filter(({ alternativeTo }) => alternativeTo !== null).length).toBeGreaterThan(1);
  const counted = answer.items.filter((item) => item.counted);
  expect(answer.total.kgSaved.central).toBeCloseTo(
    counted.reduce((sum, { kgSaved }) => sum + (kgSaved?.central ?? 0), 0),
    12,
  );
  expect(answer.items.map(({ rank }) => rank)).toEqual(answer.items.map((_, index) => index + 1));
});
