/**
 * Writes the sample usage that ships with the app: three months of one made-up company's AWS bill, the same usage
 * once as CUR 2.0 (Parquet) and once as FOCUS 1.0 (CSV).
 *
 *   node scripts/sample-usage.ts [output folder]
 *
 * The generator is seeded: the same version writes the same lines, and the same bytes of CSV.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';

const SEED = 0x5eed_c702;
const MONTHS = ['2026-08', '2026-09', '2026-10'];

/** mulberry32: a small generator whose sequence is the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomNumbers(SEED);
const between = (low: number, high: number) => low + random() * (high - low);

type Region = { code: string; prefix: string; name: string; price: number };
const REGIONS: Region[] = [
  { code: 'us-east-1', prefix: 'USE1', name: 'US East (N. Virginia)', price: 1 },
  { code: 'eu-north-1', prefix: 'EUN1', name: 'EU (Stockholm)', price: 1.06 },
  { code: 'ap-south-1', prefix: 'APS3', name: 'Asia Pacific (Mumbai)', price: 1.05 },
  { code: 'eu-west-1', prefix: 'EU', name: 'EU (Ireland)', price: 1.11 },
];
const region = (code: string): Region => {
  const found = REGIONS.find((r) => r.code === code);
  if (!found) throw new Error(code);
  return found;
};

type Service = { code: string; name: string; category: string };
const EC2: Service = { code: 'AmazonEC2', name: 'Amazon Elastic Compute Cloud', category: 'Compute' };
const S3: Service = { code: 'AmazonS3', name: 'Amazon Simple Storage Service', category: 'Storage' };
const RDS: Service = { code: 'AmazonRDS', name: 'Amazon Relational Database Service', category: 'Databases' };
const CACHE: Service = { code: 'AmazonElastiCache', name: 'Amazon ElastiCache', category: 'Databases' };
const LAMBDA: Service = { code: 'AWSLambda', name: 'AWS Lambda', category: 'Compute' };
const ECS: Service = { code: 'AmazonECS', name: 'Amazon Elastic Container Service', category: 'Compute' };

type Line = {
  account: string;
  type: string;
  service: Service;
  usageType: string;
  operation: string;
  region: Region | null;
  instanceType: string;
  vcpu: string;
  family: string;
  resource: string;
  start: Date;
  end: Date;
  amount: number;
  unit: string;
  cost: number;
  description: string;
};

/** vCPUs and on-demand price per hour in us-east-1, in dollars (AWS price list, rounded). */
const MACHINES: Record<string, [vcpu: number, price: number]> = {
  'm5.xlarge': [4, 0.192],
  'm5.2xlarge': [8, 0.384],
  'm5.4xlarge': [16, 0.768],
  'c5.4xlarge': [16, 0.68],
  'c6g.2xlarge': [8, 0.272],
  'r5.2xlarge': [8, 0.504],
  'r5.4xlarge': [16, 1.008],
  't3.medium': [2, 0.0416],
  'g4dn.xlarge': [4, 0.526],
  'm6g.xlarge': [4, 0.154],
  'm7i.2xlarge': [8, 0.4032],
  'db.r5.2xlarge': [8, 1.0],
  'db.m5.xlarge': [4, 0.342],
  'cache.m5.large': [2, 0.156],
};

/** A group of machines that is up all day (`hours` 24) or during working hours. */
type Fleet = {
  machine: string;
  count: number;
  hours: number;
  region: string;
  kind: 'BoxUsage' | 'SpotUsage';
};
type Account = {
  id: string;
  fleets: Fleet[];
  databases: { machine: string; region: string; multiAz: boolean; storageGb: number }[];
  caches: { machine: string; region: string; count: number }[];
  volumes: { type: 'gp3' | 'gp2' | 'st1'; gb: number; region: string }[];
  snapshotsGb: number;
  buckets: { usage: string; gb: number; growth: number; region: string }[];
  transferGbPerDay: number;
  lambdaGbSecondsPerDay: number;
  fargateVcpuHoursPerDay: number;
  home: string;
};
const ACCOUNTS: Account[] = [
  {
    id: '604312807715',
    home: 'us-east-1',
    fleets: [
      { machine: 'm5.4xlarge', count: 9, hours: 24, region: 'us-east-1', kind: 'BoxUsage' },
      { machine: 'c5.4xlarge', count: 6, hours: 24, region: 'us-east-1', kind: 'BoxUsage' },
      { machine: 'r5.4xlarge', count: 2, hours: 24, region: 'us-east-1', kind: 'BoxUsage' },
      { machine: 'c6g.2xlarge', count: 6, hours: 24, region: 'eu-west-1', kind: 'BoxUsage' },
      { machine: 'm5.2xlarge', count: 4, hours: 11, region: 'us-east-1', kind: 'SpotUsage' },
      { machine: 't3.medium', count: 5, hours: 24, region: 'us-east-1', kind: 'BoxUsage' },
    ],
    databases: [{ machine: 'db.r5.2xlarge', region: 'us-east-1', multiAz: true, storageGb: 1500 }],
    caches: [{ machine: 'cache.m5.large', region: 'us-east-1', count: 2 }],
    volumes: [
      { type: 'gp3', gb: 9_000, region: 'us-east-1' },
      { type: 'st1', gb: 4_000, region: 'us-east-1' },
    ],
    snapshotsGb: 12_000,
    buckets: [
      { usage: 'TimedStorage-ByteHrs', gb: 48_000, growth: 0.03, region: 'us-east-1' },
      { usage: 'TimedStorage-GlacierByteHrs', gb: 90_000, growth: 0.02, region: 'us-east-1' },
    ],
    transferGbPerDay: 420,
    lambdaGbSecondsPerDay: 650_000,
    fargateVcpuHoursPerDay: 190,
  },
  {
    id: '731560294482',
    home: 'ap-south-1',
    fleets: [
      { machine: 'm5.2xlarge', count: 6, hours: 24, region: 'ap-south-1', kind: 'BoxUsage' },
      { machine: 'r5.2xlarge', count: 4, hours: 24, region: 'ap-south-1', kind: 'BoxUsage' },
      { machine: 'm6g.xlarge', count: 5, hours: 24, region: 'ap-south-1', kind: 'BoxUsage' },
      { machine: 'g4dn.xlarge', count: 2, hours: 10, region: 'ap-south-1', kind: 'SpotUsage' },
    ],
    databases: [{ machine: 'db.m5.xlarge', region: 'ap-south-1', multiAz: true, storageGb: 600 }],
    caches: [{ machine: 'cache.m5.large', region: 'ap-south-1', count: 1 }],
    volumes: [{ type: 'gp2', gb: 5_200, region: 'ap-south-1' }],
    snapshotsGb: 5_000,
    buckets: [{ usage: 'TimedStorage-ByteHrs', gb: 22_000, growth: 0.05, region: 'ap-south-1' }],
    transferGbPerDay: 160,
    lambdaGbSecondsPerDay: 210_000,
    fargateVcpuHoursPerDay: 60,
  },
  {
    id: '889047615320',
    home: 'eu-north-1',
    fleets: [
      { machine: 'm5.4xlarge', count: 14, hours: 24, region: 'eu-north-1', kind: 'BoxUsage' },
      { machine: 'r5.4xlarge', count: 8, hours: 24, region: 'eu-north-1', kind: 'BoxUsage' },
      { machine: 'm7i.2xlarge', count: 3, hours: 24, region: 'eu-west-1', kind: 'BoxUsage' },
      { machine: 'c5.4xlarge', count: 8, hours: 12, region: 'eu-north-1', kind: 'SpotUsage' },
      { machine: 'm5.xlarge', count: 4, hours: 24, region: 'eu-west-1', kind: 'BoxUsage' },
    ],
    databases: [{ machine: 'db.r5.2xlarge', region: 'eu-north-1', multiAz: false, storageGb: 2_400 }],
    caches: [],
    volumes: [{ type: 'gp3', gb: 14_000, region: 'eu-north-1' }],
    snapshotsGb: 8_000,
    buckets: [{ usage: 'TimedStorage-SIA-ByteHrs', gb: 60_000, growth: 0.01, region: 'eu-north-1' }],
    transferGbPerDay: 240,
    lambdaGbSecondsPerDay: 90_000,
    fargateVcpuHoursPerDay: 120,
  },
];

const lines: Line[] = [];
for (const month of MONTHS) for (const account of ACCOUNTS) writeMonth(account, month);

function writeMonth(account: Account, month: string): void {
  const first = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  let spent = 0;
  const add = (line: Omit<Line, 'account'>) => {
    spent += line.cost;
    lines.push({ account: account.id, ...line });
  };
  for (let day = 0; day < days; day++) {
    const start = new Date(first.getTime() + day * 86_400_000);
    const end = new Date(start.getTime() + 86_400_000);
    const weekend = [0, 6].includes(start.getUTCDay());
    const since = (start.getTime() - Date.UTC(2026, 7, 1)) / 86_400_000;
    const usage = (
      service: Service,
      where: Region,
      usageType: string,
      operation: string,
      amount: number,
      unit: string,
      price: number,
      description: string,
      extra: Partial<Line> = {},
    ) =>
      add({
        type: 'Usage',
        service,
        usageType:
          where.code === 'us-east-1' && service === EC2 && usageType.includes('Usage:')
            ? usageType
            : `${where.prefix}-${usageType}`,
        operation,
        region: where,
        instanceType: '',
        vcpu: '',
        family: '',
        resource: '',
        start,
        end,
        amount: round(amount, 6),
        unit,
        cost: round(amount * price * where.price, 8),
        description,
        ...extra,
      });

    account.fleets.forEach((fleet, group) => {
      const where = region(fleet.region);
      const [vcpu, price] = machine(fleet.machine);
      const spot = fleet.kind === 'SpotUsage';
      for (let n = 0; n < fleet.count; n++) {
        // Spot machines follow the working day; the others lose an hour now and then.
        const hours = spot
          ? Math.max(0, Math.round(fleet.hours * (weekend ? 0.35 : 1) + between(-2, 2)))
          : random() < 0.02
            ? 23
            : fleet.hours;
        if (hours === 0) continue;
        usage(
          EC2,
          where,
          `${fleet.kind}:${fleet.machine}`,
          'RunInstances',
          hours,
          'Hrs',
          spot ? price * 0.36 : price,
          `$${(price * where.price).toFixed(4)} per ${spot ? 'Spot' : 'On Demand'} Linux ${fleet.machine} Instance Hour`,
          {
            instanceType: fleet.machine,
            vcpu: String(vcpu),
            family: 'Compute Instance',
            resource: instanceId(account.id, group, n),
          },
        );
      }
    });
    for (const { machine: type, region: code, multiAz, storageGb } of account.databases) {
      const where = region(code);
      const [vcpu, price] = machine(type);
      usage(
        RDS,
        where,
        `${multiAz ? 'Multi-AZUsage' : 'InstanceUsage'}:${type}`,
        'CreateDBInstance:0014',
        24,
        'Hrs',
        multiAz ? price * 2 : price,
        `$${price.toFixed(3)} per ${type} ${multiAz ? 'Multi-AZ' : 'Single-AZ'} instance hour (or partial hour) running PostgreSQL`,
        {
          instanceType: type,
          vcpu: String(vcpu),
          family: 'Database Instance',
          resource: `arn:aws:rds:${code}:${account.id}:db:orders`,
        },
      );
      usage(
        RDS,
        where,
        `RDS:${multiAz ? 'Multi-AZ-' : ''}GP3-Storage`,
        'CreateDBInstance:0014',
        storageGb / days,
        'GB-Mo',
        multiAz ? 0.23 : 0.115,
        `$0.${multiAz ? '23' : '115'} per GB-month of provisioned GP3 storage running ${multiAz ? 'Multi-AZ ' : ''}PostgreSQL`,
        { family: 'Database Storage', resource: `arn:aws:rds:${code}:${account.id}:db:orders` },
      );
    }
    for (const { machine: type, region: code, count } of account.caches) {
      const [vcpu, price] = machine(type);
      usage(
        CACHE,
        region(code),
        `NodeUsage:${type}`,
        'CreateCacheCluster:0002',
        24 * count,
        'Hrs',
        price,
        `$${price.toFixed(3)} per ${type} node hour (or partial hour) running Redis`,
        { instanceType: type, vcpu: String(vcpu), family: 'Cache Instance' },
      );
    }
    for (const volume of account.volumes) {
      usage(
        EC2,
        region(volume.region),
        `EBS:VolumeUsage.${volume.type}`,
        `CreateVolume-${volume.type === 'gp3' ? 'Gp3' : volume.type}`,
        (volume.gb * (1 + since * 0.001)) / days,
        'GB-Mo',
        { gp3: 0.08, gp2: 0.1, st1: 0.045 }[volume.type],
        `$${{ gp3: '0.08', gp2: '0.10', st1: '0.045' }[volume.type]} per GB-month of ${volume.type === 'st1' ? 'Throughput Optimized HDD (st1)' : `General Purpose SSD (${volume.type})`} provisioned storage`,
        { family: 'Storage' },
      );
    }
    usage(
      EC2,
      region(account.home),
      'EBS:SnapshotUsage',
      'CreateSnapshot',
      account.snapshotsGb / days,
      'GB-Mo',
      0.05,
      '$0.05 per GB-Month of snapshot data stored',
      { family: 'Storage Snapshot' },
    );
    account.buckets.forEach((bucket, n) => {
      const amount = (bucket.gb * (1 + bucket.growth) ** (since / 30)) / days;
      usage(
        S3,
        region(bucket.region),
        bucket.usage,
        'StandardStorage',
        amount,
        'GB-Mo',
        0.0125,
        '$0.0125 per GB of storage used',
        { family: 'Storage', resource: `data-${account.id.slice(-4)}-${n}` },
      );
      usage(
        S3,
        region(bucket.region),
        'Requests-Tier1',
        'PutObject',
        Math.round(between(90_000, 160_000)),
        'Requests',
        0.000005,
        '$0.005 per 1,000 PUT, COPY, POST, or LIST requests',
        { family: 'API Request', resource: `data-${account.id.slice(-4)}-${n}` },
      );
    });
    const traffic = account.transferGbPerDay * (weekend ? 0.6 : 1) * between(0.85, 1.15);
    usage(
      EC2,
      region(account.home),
      'DataTransfer-Out-Bytes',
      'RunInstances',
      traffic,
      'GB',
      0.09,
      '$0.090 per GB - first 10 TB / month data transfer out',
      { family: 'Data Transfer' },
    );
    usage(
      EC2,
      region(account.home),
      'DataTransfer-Regional-Bytes',
      'InterZone-Out',
      traffic * 2.4,
      'GB',
      0.01,
      '$0.010 per GB - regional data transfer - in/out/between EC2 AZs',
      { family: 'Data Transfer' },
    );
    usage(
      EC2,
      region(account.home),
      'DataTransfer-In-Bytes',
      'RunInstances',
      traffic * 0.5,
      'GB',
      0,
      '$0.000 per GB - data transfer in per month',
      { family: 'Data Transfer' },
    );
    usage(
      LAMBDA,
      region(account.home),
      'Lambda-GB-Second',
      'Invoke',
      account.lambdaGbSecondsPerDay * between(0.8, 1.2),
      'Lambda-GB-Second',
      0.0000166667,
      'AWS Lambda - Total Compute',
      { family: 'Serverless' },
    );
    usage(
      LAMBDA,
      region(account.home),
      'Request',
      'Invoke',
      Math.round(account.lambdaGbSecondsPerDay * 3.1),
      'Requests',
      0.0000002,
      'AWS Lambda - Total Requests',
      { family: 'Serverless' },
    );
    const fargate = account.fargateVcpuHoursPerDay * (weekend ? 0.7 : 1) * between(0.9, 1.1);
    usage(
      ECS,
      region(account.home),
      'Fargate-vCPU-Hours:perCPU',
      'FargateTask',
      fargate,
      'hours',
      0.04048,
      'AWS Fargate - vCPU',
      { family: 'Compute' },
    );
    usage(
      ECS,
      region(account.home),
      'Fargate-GB-Hours',
      'FargateTask',
      fargate * 2,
      'hours',
      0.004445,
      'AWS Fargate - Memory',
      { family: 'Compute' },
    );
    if (day % 7 === 0) {
      usage(
        EC2,
        region(account.home),
        'NatGateway-Hours',
        'NatGateway',
        24 * Math.min(7, days - day),
        'Hrs',
        0.045,
        '$0.045 per NAT Gateway Hour',
        { family: 'NAT Gateway' },
      );
    }
  }
  const whole = {
    region: null,
    instanceType: '',
    vcpu: '',
    family: '',
    resource: '',
    start: first,
    end: new Date(first.getTime() + days * 86_400_000),
    amount: 1,
    unit: '',
    operation: '',
    usageType: '',
  };
  const bill = spent;
  add({
    ...whole,
    type: 'Tax',
    service: EC2,
    cost: round(bill * 0.1, 2),
    description: 'Tax for product code AmazonEC2',
  });
  if (month === '2026-09')
    add({
      ...whole,
      type: 'Credit',
      service: EC2,
      cost: -round(bill * 0.02, 2),
      description: 'AWS Promotional Credits',
    });
}

function machine(type: string): [vcpu: number, price: number] {
  const found = MACHINES[type];
  if (!found) throw new Error(type);
  return found;
}

function instanceId(account: string, group: number, n: number): string {
  const number = (BigInt(account) * 1_000_003n + BigInt(group * 1009 + n)) % (1n << 68n);
  return `i-${number.toString(16).padStart(17, '0')}`;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function csv(rows: (string | number)[][]): string {
  const cell = (value: string | number) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const iso = (date: Date) => date.toISOString().replace('.000Z', 'Z');
const month = (line: Line) => line.start.toISOString().slice(0, 7);
const monthEnd = (name: string) =>
  iso(new Date(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(5)), 1)));

function cur2(name: string): (string | number)[][] {
  return [
    [
      'bill_billing_entity',
      'bill_billing_period_start_date',
      'bill_billing_period_end_date',
      'bill_payer_account_id',
      'line_item_usage_account_id',
      'line_item_usage_account_name',
      'line_item_line_item_type',
      'line_item_product_code',
      'line_item_usage_type',
      'line_item_operation',
      'line_item_resource_id',
      'line_item_usage_start_date',
      'line_item_usage_end_date',
      'line_item_usage_amount',
      'line_item_unblended_cost',
      'line_item_currency_code',
      'line_item_line_item_description',
      'pricing_unit',
      'product_instance_type',
      'product_product_family',
      'product_region_code',
      'product',
    ],
    ...lines
      .filter((line) => month(line) === name)
      .map((line) => [
        'AWS',
        `${name}-01T00:00:00Z`,
        monthEnd(name),
        ACCOUNTS[0]?.id ?? '',
        line.account,
        `sample-${line.account.slice(-4)}`,
        line.type,
        line.service.code,
        line.usageType,
        line.operation,
        line.resource,
        iso(line.start),
        iso(line.end),
        line.amount,
        line.cost,
        'USD',
        line.description,
        line.unit,
        line.instanceType,
        line.family,
        line.region?.code ?? '',
        line.vcpu,
      ]),
  ];
}

const FOCUS_UNITS: Record<string, string> = {
  Hrs: 'Hours',
  hours: 'Hours',
  'GB-Mo': 'GB-Months',
  'Lambda-GB-Second': 'Lambda-GB-Seconds',
};

function focus(name: string): (string | number)[][] {
  return [
    [
      'BilledCost',
      'BillingAccountId',
      'BillingCurrency',
      'BillingPeriodEnd',
      'BillingPeriodStart',
      'ChargeCategory',
      'ChargeClass',
      'ChargeDescription',
      'ChargePeriodEnd',
      'ChargePeriodStart',
      'ConsumedQuantity',
      'ConsumedUnit',
      'EffectiveCost',
      'ProviderName',
      'RegionId',
      'RegionName',
      'ResourceId',
      'ServiceCategory',
      'ServiceName',
      'SubAccountId',
      'x_UsageType',
    ],
    ...lines
      .filter((line) => month(line) === name)
      .map((line) => [
        line.cost,
        ACCOUNTS[0]?.id ?? '',
        'USD',
        monthEnd(name),
        `${name}-01T00:00:00Z`,
        line.type,
        '',
        line.description,
        iso(line.end),
        iso(line.start),
        line.type === 'Usage' ? line.amount : '',
        line.type === 'Usage' ? (FOCUS_UNITS[line.unit] ?? line.unit) : '',
        line.cost,
        'AWS',
        line.region?.code ?? '',
        line.region?.name ?? '',
        line.resource,
        line.service.category,
        line.service.name,
        line.account,
        line.usageType,
      ]),
  ];
}

const folder = process.argv[2] ?? fileURLToPath(new URL('../resources/sample-usage', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'cur2'), { recursive: true });
mkdirSync(join(folder, 'focus'), { recursive: true });
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run(`SET TimeZone = 'UTC'`);
for (const name of MONTHS) {
  writeFileSync(join(folder, 'focus', `focus-${name}.csv.gz`), gzipSync(csv(focus(name)), { level: 9 }));
  const text = join(folder, 'cur2', `${name}.csv`);
  writeFileSync(text, csv(cur2(name)));
  const literal = (path: string) => `'${path.replaceAll("'", "''")}'`;
  await connection.run(
    `COPY (SELECT * REPLACE (CAST(line_item_usage_start_date AS TIMESTAMP) AS line_item_usage_start_date,
        CAST(line_item_usage_end_date AS TIMESTAMP) AS line_item_usage_end_date,
        CAST(bill_billing_period_start_date AS TIMESTAMP) AS bill_billing_period_start_date,
        CAST(bill_billing_period_end_date AS TIMESTAMP) AS bill_billing_period_end_date,
        CAST(line_item_usage_amount AS DOUBLE) AS line_item_usage_amount,
        CAST(line_item_unblended_cost AS DOUBLE) AS line_item_unblended_cost,
        -- CUR 2.0 keeps a product's attributes in a map.
        CASE WHEN product IS NULL THEN MAP {} ELSE MAP {'vcpu': product} END AS product)
      FROM read_csv(${literal(text)}, all_varchar = true, header = true))
     TO ${literal(join(folder, 'cur2', `cur2-${name}.snappy.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
  );
  rmSync(text);
}
process.stdout.write(`${lines.length} lines in ${folder}\n`);
