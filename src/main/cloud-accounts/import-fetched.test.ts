import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import { putObject } from '../../../e2e/cost-explorer-server/s3.ts';
import { createReportEvidence } from '../emissions/create-report-evidence.ts';
import { loadFactorSet } from '../emissions/factor-set.ts';
import { importFetched } from '../emissions/import-fetched.ts';
import { sweepImports } from '../emissions/import-folders.ts';
import { importUsage } from '../emissions/import-usage.ts';
import { OpenImports } from '../emissions/open-imports.ts';
import { listImports } from '../storage/imports.ts';
import { addTestAccount, type CloudDesk, openCloudDesk } from './cloud-accounts-fixture.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const SAMPLE = join(RESOURCES, 'sample-usage/cur2');
const RANGE = { from: '2026-10-01', to: '2026-10-02', refresh: true };

let server: AwsServer;
let desk: CloudDesk;
let id: string;
let imports: OpenImports;
/** How many imports could be read whenever something was told to have changed. */
const visible: number[] = [];
let inUse: (importId: string) => boolean = () => false;
beforeAll(async () => {
  server = await startAwsServer();
  for (const service of ['COST_EXPLORER', 'S3', 'STS'])
    process.env[`AWS_ENDPOINT_URL_${service}`] = server.url;
  desk = openCloudDesk({
    importFetched: (fetched, control) =>
      importFetched(
        {
          database: desk.database,
          profileFolder: desk.profileFolder,
          resourcesFolder: RESOURCES,
          imports,
          emit: () => void visible.push(imports.list().length),
          isInUse: async (importId) => inUse(importId),
        },
        fetched,
        control,
      ),
  });
  imports = new OpenImports(desk);
  id = await addTestAccount(desk);
});
afterAll(async () => {
  await desk.close();
  await server.close();
});

const stored = () => listImports(desk.database);
const daysNotFinal = async () => {
  const { periods } = createReportEvidence({ ...desk, resourcesFolder: RESOURCES });
  return (await periods()).map((period) => period.daysNotFinal);
};
const folders = () => readdirSync(join(desk.profileFolder, 'imports')).sort();
const fetchDays = async () => {
  expect(await desk.run(desk.handlers['cloudAccounts.fetch']({ id, ...RANGE }))).toMatchObject({
    state: 'done',
  });
};

/** 24 hours of an m5.large in Virginia, 1,000 GB of S3 for a day, and something without a factor. */
function setUsage(hours: string): void {
  const day = { day: '2026-10-01', account: '111122223333', recordType: 'Usage' };
  server.costExplorer.rows = [
    {
      ...day,
      region: 'us-east-1',
      service: 'Amazon Elastic Compute Cloud - Compute',
      usageType: 'BoxUsage:m5.large',
      amount: hours,
      unit: 'Hrs',
      cost: '2.304',
    },
    {
      ...day,
      region: 'us-east-1',
      service: 'Amazon Simple Storage Service',
      usageType: 'TimedStorage-ByteHrs',
      amount: '32.2580645161',
      unit: 'GB-Month',
      cost: '0.74',
    },
    {
      ...day,
      day: '2026-10-02',
      region: 'eu-west-1',
      service: 'EC2 - Other',
      usageType: 'EU-EBS:VolumeUsage.gp3',
      amount: '3.2258064516',
      unit: 'GB-Month',
      cost: '0.28',
    },
  ];
}

test('what Cost Explorer answers becomes an import whose lines are all accounted for, and estimated', async () => {
  server.costExplorer.estimatedFrom = '2026-10-02';
  setUsage('24');
  await fetchDays();
  expect(stored()).toMatchObject([
    {
      name: 'Cost Explorer 111122223333, 2026-10 (2 days, 1 not final)',
      lines: { read: 3, estimated: 3, notUsage: 0, notCovered: 0, unreadable: 0 },
      periodStart: Date.UTC(2026, 9, 1) / 1000,
      periodEnd: Date.UTC(2026, 9, 3) / 1000,
    },
  ]);
  // Minting refuses the month by it (period-state.ts): of 31 days in October 1 is final, 1 is not, 29 were not fetched.
  expect(await daysNotFinal()).toEqual([30]);
});

test('a later fetch takes the place of the import of the same account and month: never both, never none', async () => {
  const [before] = stored();
  setUsage('12');
  server.costExplorer.estimatedFrom = '2026-10-01';
  desk.database.prepare('DELETE FROM cost_explorer_days').run();
  visible.splice(0);
  await fetchDays();
  expect(Math.max(...visible)).toBe(1);
  const [after, ...others] = stored();
  expect(others).toEqual([]);
  expect(after?.id).not.toBe(before?.id);
  expect(after?.kwh).toBeLessThan(before?.kwh ?? 0);
  expect(folders()).toEqual([after?.id]);
});

test('a fetch that brings nothing new leaves the import as it is', async () => {
  const [before] = stored();
  await fetchDays();
  expect(stored()).toEqual([before]);
});

test('days that become final with the same figures are imported anew, and are no second copy of themselves', async () => {
  expect(stored()[0]?.name).toContain('2 not final');
  server.costExplorer.estimatedFrom = '2026-11-01';
  await fetchDays();
  expect(stored().map(({ name }) => name)).toEqual(['Cost Explorer 111122223333, 2026-10 (2 days)']);
  expect(await daysNotFinal()).toEqual([29]);
});

test('an import that fails on the way leaves the earlier one', async () => {
  const [before] = stored();
  server.costExplorer.currency = 'USD","x';
  setUsage('6');
  desk.database.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON import_sources BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  desk.database.prepare('DELETE FROM cost_explorer_days').run();
  const start = desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
  await desk.run(start).catch(() => undefined);
  desk.database.exec('DROP TRIGGER refuse');
  server.costExplorer.currency = 'USD';
  expect(stored()).toEqual([before]);
  // What was made in vain goes at the next start, as after a crash.
  sweepImports(desk.profileFolder, desk.database);
  expect(folders()).toEqual([before?.id]);
});

test('the evidence behind a minted report stays, also when it is minted while the new one is made', async () => {
  const [before] = stored();
  let asked = 0;
  inUse = () => ++asked > 1;
  setUsage('3');
  desk.database.prepare('DELETE FROM cost_explorer_days').run();
  await fetchDays();
  inUse = () => false;
  expect(asked).toBe(2);
  expect(stored()).toEqual([before]);
  expect(folders()).toEqual([before?.id]);
  const { accounts } = await desk.handlers['cloudAccounts.list']({});
  expect(accounts[0]?.lastFetch?.summary).toMatch(/evidence behind a minted report and stays/);
});

test('a Data Export out of a bucket has the very lines of the same file imported by hand', async () => {
  const [name = ''] = readdirSync(SAMPLE);
  const body = readFileSync(join(SAMPLE, name));
  server.s3.buckets.set('bills', { region: 'eu-west-1', objects: new Map() });
  const key = 'cur/data/BILLING_PERIOD=2026-08/cur-00001.snappy.parquet';
  putObject(server.s3, 'bills', key, body);
  putObject(
    server.s3,
    'bills',
    'cur/metadata/BILLING_PERIOD=2026-08/cur-Manifest.json',
    JSON.stringify([`s3://bills/${key}`]),
  );
  const start = () =>
    desk.handlers['cloudAccounts.fetchExport']({ id, bucket: 'bills', prefix: 'cur', region: 'eu-west-1' });
  expect(await desk.run(start())).toMatchObject({ state: 'done' });
  expect(stored()[0]).toMatchObject({
    name: 's3://bills/cur, 2026-08',
    files: ['cur-00001.snappy.parquet'],
  });
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const byHand = importUsage(desk, { paths: [join(SAMPLE, name)] }, loadFactorSet(RESOURCES), control);
  await expect(byHand).rejects.toMatchObject({ code: 'already-imported' });
  const [before] = stored();
  await desk.run(start());
  expect(stored()[0]).toEqual(before);
});
