import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import { putObject } from '../../../e2e/cost-explorer-server/s3.ts';
import { Failure } from '../../domain/failure.ts';
import { addTestAccount, type CloudDesk, openBeside, openCloudDesk } from './cloud-accounts-fixture.ts';
import { mirrorPath } from './download-object.ts';

const REPORT = 'reports/monthly';
const OCTOBER = `${REPORT}/20261001-20261101`;
const NOVEMBER = `${REPORT}/20261101-20261201`;

let server: AwsServer;
let desk: CloudDesk;
let id: string;
beforeAll(async () => {
  server = await startAwsServer();
  for (const service of ['COST_EXPLORER', 'S3', 'STS'])
    process.env[`AWS_ENDPOINT_URL_${service}`] = server.url;
});
afterAll(() => server.close());
beforeEach(async () => {
  server.s3.buckets.clear();
  server.s3.buckets.set('bills', { region: 'eu-west-1', objects: new Map() });
  server.s3.pageSize = 1000;
  delete server.s3.listing;
  server.seen.splice(0);
  desk = openCloudDesk();
  id = await addTestAccount(desk);
});
afterEach(() => desk.close());

const put = (key: string, body: string | Buffer, at?: Date) => putObject(server.s3, 'bills', key, body, at);
const fetchBills = (change: { bucket?: string; prefix?: string; region?: string } = {}) =>
  desk.run(
    desk.handlers['cloudAccounts.fetchExport']({
      id,
      bucket: 'bills',
      prefix: REPORT,
      region: 'eu-west-1',
      ...change,
    }),
  );
const downloads = () =>
  server.seen.filter(({ operation, key }) => operation === 'GetObject' && !key?.endsWith('.json'));
const contents = (at: number) => desk.fetched[at]?.paths.map((path) => readFileSync(path, 'utf8'));

/** A legacy report of two months: October in two files, with an earlier version that was kept. */
function putReport(): void {
  put(`${OCTOBER}/old/monthly-1.csv.gz`, 'an earlier version');
  put(`${OCTOBER}/old/monthly-Manifest.json`, manifest([`${OCTOBER}/old/monthly-1.csv.gz`]), new Date(1));
  put(`${OCTOBER}/new/monthly-1.csv.gz`, 'october one');
  put(`${OCTOBER}/new/monthly-2.csv.gz`, 'october two');
  const october = manifest([`${OCTOBER}/new/monthly-1.csv.gz`, `${OCTOBER}/new/monthly-2.csv.gz`]);
  put(`${OCTOBER}/new/monthly-Manifest.json`, october, new Date(2));
  put(`${OCTOBER}/monthly-Manifest.json`, october, new Date(2));
  put(`${NOVEMBER}/new/monthly-1.csv.gz`, 'november');
  put(`${NOVEMBER}/monthly-Manifest.json`, manifest([`${NOVEMBER}/new/monthly-1.csv.gz`]));
}

/** The fields of a report's manifest that matter (AWS Cost and Usage Report user guide, “Using the manifest files”). */
function manifest(reportKeys: string[]): string {
  return JSON.stringify({
    assemblyId: 'x',
    compression: 'GZIP',
    bucket: 'bills',
    reportName: 'monthly',
    reportKeys,
  });
}

describe('a report in a bucket', () => {
  test('is imported by billing period, from the files that its latest manifest names', async () => {
    putReport();
    expect(await fetchBills()).toMatchObject({ state: 'done' });
    expect(desk.fetched.map(({ source }) => source)).toEqual([
      `aws-s3/bills/${REPORT}/#2026-10`,
      `aws-s3/bills/${REPORT}/#2026-11`,
    ]);
    expect(contents(0)).toEqual(['october one', 'october two']);
    expect(contents(1)).toEqual(['november']);
  });

  test('as a Data Export is found by the s3:// addresses in its manifest', async () => {
    const data = 'exports/cur2/data/BILLING_PERIOD=2026-10/cur2-00001.snappy.parquet';
    put(data, 'rows');
    put(
      'exports/cur2/metadata/BILLING_PERIOD=2026-10/cur2-Manifest.json',
      JSON.stringify({
        files: [{ location: `s3://bills/${data}` }],
        columns: [{ name: 'line_item_usage_type' }],
      }),
    );
    await fetchBills({ prefix: 'exports/' });
    expect(desk.fetched).toMatchObject([{ source: 'aws-s3/bills/exports/cur2/#2026-10' }]);
    expect(contents(0)).toEqual(['rows']);
  });

  test('without manifests is every data file under the prefix', async () => {
    put('plain/a.csv', 'a');
    put('plain/b.parquet', 'b');
    put('plain/readme.txt', 'no data');
    await fetchBills({ prefix: 'plain/' });
    expect(contents(0)).toEqual(['a', 'b']);
  });

  test('is listed to its last page', async () => {
    putReport();
    server.s3.pageSize = 2;
    await fetchBills();
    expect(desk.fetched).toHaveLength(2);
    expect(server.seen.filter(({ operation }) => operation === 'ListObjectsV2')).toHaveLength(4);
  });

  test.each(['no-token', 'same-token'] as const)(
    'whose listing does not go on (%s) is told, and nothing is imported',
    async (listing) => {
      put('plain/a.csv', 'a');
      put('plain/b.csv', 'b');
      put('plain/c.csv', 'c');
      Object.assign(server.s3, { listing, pageSize: 1 });
      expect((await fetchBills({ prefix: 'plain/' })).error).toMatchObject({
        code: 'aws-refused',
        message: expect.stringMatching(/listing of s3:\/\/bills\/plain/),
      });
      expect(desk.fetched).toEqual([]);
    },
  );

  test('is found in its bucket’s region, whichever was asked first', async () => {
    putReport();
    expect(await fetchBills({ region: 'us-east-1' })).toMatchObject({ state: 'done' });
    expect(desk.fetched).toHaveLength(2);
  });

  test('whose bucket is not even where S3 says it is is told', async () => {
    server.s3.buckets.set('bills', { region: 'nowhere', objects: new Map() });
    expect((await fetchBills()).error).toMatchObject({
      code: 's3-wrong-region',
      message: expect.stringMatching(/not in eu-west-1. It is in nowhere/),
    });
  });

  test('is remembered with its account, for the next time, also when costs are fetched in between', async () => {
    putReport();
    await fetchBills();
    await desk.run(
      desk.handlers['cloudAccounts.fetch']({ id, from: '2026-10-01', to: '2026-10-01', refresh: false }),
    );
    expect((await desk.handlers['cloudAccounts.list']({})).accounts).toMatchObject([
      { lastFetch: { kind: 'cost-explorer' }, exportPlace: { bucket: 'bills', prefix: REPORT } },
    ]);
  });

  test('does not bring a report whose name begins with its own', async () => {
    putReport();
    const other = `${REPORT}-2/20261001-20261101`;
    put(`${other}/monthly-1.csv.gz`, 'another report');
    put(`${other}/monthly-Manifest.json`, manifest([`${other}/monthly-1.csv.gz`]));
    await fetchBills();
    expect(desk.fetched.map(({ source }) => source)).toEqual([
      `aws-s3/bills/${REPORT}/#2026-10`,
      `aws-s3/bills/${REPORT}/#2026-11`,
    ]);
  });

  test('is the same with a slash at the prefix’s end and without: one mirror, one source', async () => {
    put('plain/a.csv', 'a');
    await fetchBills({ prefix: 'plain' });
    await fetchBills({ prefix: 'plain/' });
    expect(new Set(desk.fetched.map(({ source }) => source))).toEqual(new Set(['aws-s3/bills/plain#']));
    expect(downloads()).toHaveLength(1);
    expect(readdirSync(join(desk.profileFolder, 's3-mirror'))).toHaveLength(1);
  });

  test('the beginning of a name is a prefix, too, as S3 has it', async () => {
    put('plain-a.csv', 'a');
    put('plain-b.csv', 'b');
    await fetchBills({ prefix: 'plain' });
    expect(contents(0)).toEqual(['a', 'b']);
  });

  test('with a new assembly of the same files is imported once more under its own name only', async () => {
    putReport();
    await fetchBills();
    put(`${NOVEMBER}/newer/monthly-1.csv.gz`, 'november');
    put(`${NOVEMBER}/monthly-Manifest.json`, manifest([`${NOVEMBER}/newer/monthly-1.csv.gz`]));
    await fetchBills();
    expect(desk.fetched.at(-1)).toMatchObject({ source: `aws-s3/bills/${REPORT}/#2026-11` });
    expect(contents(3)).toEqual(['november']);
  });

  test('a period that cannot be imported keeps no other from it, and damaged files are downloaded anew', async () => {
    putReport();
    let damaged = true;
    const importing = openBeside(desk, {
      importFetched: async (one) => {
        if (damaged && one.source.endsWith('2026-10')) throw new Failure('damaged-file', 'It is damaged.');
        desk.fetched.push(one);
        return 'imported';
      },
    });
    const place = { id, bucket: 'bills', prefix: REPORT, region: 'eu-west-1' };
    const fetchAgain = () => importing.run(importing.handlers['cloudAccounts.fetchExport'](place));
    expect((await fetchAgain()).error).toEqual({
      code: 'damaged-file',
      message: `${REPORT}, 2026-10 was not imported. It is damaged.`,
    });
    expect(desk.fetched.map(({ source }) => source)).toEqual([`aws-s3/bills/${REPORT}/#2026-11`]);
    damaged = false;
    server.seen.splice(0);
    expect(await fetchAgain()).toMatchObject({ state: 'done' });
    expect(downloads().map(({ key }) => key)).toEqual([
      `${OCTOBER}/new/monthly-1.csv.gz`,
      `${OCTOBER}/new/monthly-2.csv.gz`,
    ]);
    await importing.close();
  });

  test('is fetched again only where it has changed, and the mirror keeps no earlier version', async () => {
    putReport();
    await fetchBills();
    const [before] = desk.fetched.splice(0);
    server.seen.splice(0);
    put(`${NOVEMBER}/new/monthly-1.csv.gz`, 'november, a day later');
    await fetchBills();
    expect(downloads()).toMatchObject([{ key: `${NOVEMBER}/new/monthly-1.csv.gz` }]);
    expect(desk.fetched[0]?.fingerprint).toBe(before?.fingerprint);
    expect(contents(1)).toEqual(['november, a day later']);
    const [place = ''] = readdirSync(join(desk.profileFolder, 's3-mirror'));
    expect(readdirSync(join(desk.profileFolder, 's3-mirror', place))).toHaveLength(3);
  });
});

describe('a download', () => {
  const BIG = Buffer.alloc(300_000, 'line of a bill\n');

  test('that breaks off goes on from its last byte', async () => {
    put('big/bill.csv', BIG);
    server.failDownload({ kind: 'truncate', after: 100_000 });
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({ state: 'done' });
    expect(downloads().map(({ range }) => range)).toEqual([
      undefined,
      expect.stringMatching(/^bytes=[1-9]\d*-$/),
    ]);
    expect(readFileSync(desk.fetched[0]?.paths[0] ?? '').equals(BIG)).toBe(true);
  });

  test('that keeps breaking off is told, and gone on with next time', async () => {
    put('big/bill.csv', BIG);
    for (const after of [50_000, 0, 0, 0, 0]) server.failDownload({ kind: 'truncate', after });
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({
      state: 'failed',
      error: { code: 's3-download-broken', message: expect.stringMatching(/after [1-9]\d* of 300000 bytes/) },
    });
    server.seen.splice(0);
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({ state: 'done' });
    expect(downloads()).toMatchObject([{ range: expect.stringMatching(/^bytes=[1-9]\d*-$/) }]);
    expect(readFileSync(desk.fetched[0]?.paths[0] ?? '').equals(BIG)).toBe(true);
  });

  test('of an object that is replaced meanwhile begins anew with the new one: two versions are never mixed', async () => {
    const next = Buffer.alloc(300_000, 'line of the next bill\n');
    put('big/bill.csv', BIG);
    server.failDownload({ kind: 'replace', after: 100_000, body: next });
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({ state: 'done' });
    expect(readFileSync(desk.fetched[0]?.paths[0] ?? '').equals(next)).toBe(true);
  });

  test('whose bytes are not those of S3’s checksum is begun anew', async () => {
    put('big/bill.csv', BIG);
    server.failDownload({ kind: 'damage', after: 150_000 });
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({ state: 'done' });
    expect(readFileSync(desk.fetched[0]?.paths[0] ?? '').equals(BIG)).toBe(true);
    expect(downloads()).toHaveLength(2);
  });

  test('that stands still is given up after a time, and goes on from its last byte', async () => {
    put('big/bill.csv', BIG);
    const impatient = openBeside(desk, {
      silenceTimeout: 250,
    });
    server.failDownload({ kind: 'stall', after: 100_000 });
    const place = { id, bucket: 'bills', prefix: 'big/', region: 'eu-west-1' };
    expect(await impatient.run(impatient.handlers['cloudAccounts.fetchExport'](place))).toMatchObject({
      state: 'done',
    });
    expect(downloads().at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(readFileSync(impatient.fetched[0]?.paths[0] ?? '').equals(BIG)).toBe(true);
    await impatient.close();
  });

  test('of a manifest that breaks off is tried again', async () => {
    putReport();
    server.failDownload({ kind: 'truncate', after: 10 });
    expect(await fetchBills()).toMatchObject({ state: 'done' });
  });

  test('into a mirror that cannot be made is told with its name', async () => {
    put('big/bill.csv', BIG);
    writeFileSync(join(desk.profileFolder, 's3-mirror'), 'a file in the place of the folder');
    expect((await fetchBills({ prefix: 'big/' })).error).toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/s3-mirror.* cannot be written/),
    });
  });

  test('into a file that cannot be written is told with its name', async () => {
    put('big/a.csv', 'small');
    await fetchBills({ prefix: 'big/' });
    const mirror = join(desk.fetched[0]?.paths[0] ?? '', '../..');
    put('big/bill.csv', BIG);
    const etag = server.s3.buckets.get('bills')?.objects.get('big/bill.csv')?.etag ?? '';
    const listed = { key: 'big/bill.csv', etag, size: BIG.length, lastModified: new Date() };
    mkdirSync(`${mirrorPath(mirror, listed)}.part`, { recursive: true });
    expect((await fetchBills({ prefix: 'big/' })).error).toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/bill\.csv\.part cannot be written/),
    });
  });

  test('twice at once writes no file twice', async () => {
    put('big/bill.csv', BIG);
    await Promise.all([fetchBills({ prefix: 'big/' }), fetchBills({ prefix: 'big' })]);
    expect(downloads()).toHaveLength(1);
    expect(desk.fetched.every(({ paths }) => readFileSync(paths[0] ?? '').equals(BIG))).toBe(true);
  });

  test('of an object that was listed and is gone is told, and imports nothing', async () => {
    put('big/bill.csv', BIG);
    server.fail({ operation: 'GetObject', code: 'NoSuchKey', status: 404, times: 2 });
    expect((await fetchBills({ prefix: 'big/' })).error).toMatchObject({ code: 's3-object-changed' });
    expect(desk.fetched).toEqual([]);
  });

  test('of an object that is replaced again and again is told', async () => {
    put('big/bill.csv', BIG);
    server.failDownload({ kind: 'replace', after: 1000, body: Buffer.alloc(300_000, 'second\n') });
    server.failDownload({ kind: 'replace', after: 1000, body: Buffer.alloc(300_000, 'third\n') });
    expect(await fetchBills({ prefix: 'big/' })).toMatchObject({
      state: 'failed',
      error: { code: 's3-object-changed' },
    });
    expect(desk.fetched).toEqual([]);
  });

  test('ends at once when it is cancelled', async () => {
    put('big/bill.csv', BIG);
    server.fail({ operation: 'GetObject', code: 'hang' });
    const start = desk.handlers['cloudAccounts.fetchExport']({
      id,
      bucket: 'bills',
      prefix: 'big/',
      region: 'eu-west-1',
    });
    const { taskId } = await start;
    while (downloads().length === 0) await new Promise((resume) => setTimeout(resume, 5));
    const before = performance.now();
    desk.cancel(taskId);
    expect(await desk.ended(taskId)).toMatchObject({ state: 'cancelled' });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(desk.fetched).toEqual([]);
  });

  test('stays inside the mirror, whatever a key is called', async () => {
    put('odd/../../..\\..\\a:b.csv', 'x');
    put(`odd/${'n'.repeat(1010)}.csv.gz`, 'y');
    await fetchBills({ prefix: 'odd/' });
    const paths = desk.fetched[0]?.paths ?? [];
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['x', 'y']);
    for (const path of paths) {
      expect(path.startsWith(join(desk.profileFolder, 's3-mirror'))).toBe(true);
      // Neither a separator nor a drive of any system is left in the name, and what it is can still be told.
      expect(basename(path)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._=-]*\.csv(\.gz)?$/);
    }
  });
});

describe('errors of S3', () => {
  test.each([
    ['a bucket that is not there', { bucket: 'no-such' }, 's3-no-bucket', /Check its name/],
    ['a prefix with nothing under it', { prefix: 'nothing/' }, 's3-nothing-found', /s3:\/\/bills\/nothing\//],
  ])('%s', async (_, change, code, words) => {
    expect(await fetchBills(change)).toMatchObject({
      state: 'failed',
      error: { code, message: expect.stringMatching(words) },
    });
  });

  test.each([
    ['ListObjectsV2', 'AccessDenied', 'aws-access-denied', /s3:ListBucket/],
    ['GetObject', 'AccessDenied', 'aws-access-denied', /s3:GetObject/],
    ['GetObject', 'ExpiredToken', 'aws-credentials-expired', /Sign in again/],
    ['ListObjectsV2', 'RequestTimeTooSkewed', 'aws-clock-wrong', /clock/],
  ] as const)('%s with %s', async (operation, name, code, words) => {
    putReport();
    server.fail({ operation, code: name, status: 403 });
    expect(await fetchBills()).toMatchObject({
      state: 'failed',
      error: { code, message: expect.stringMatching(words) },
    });
  });

  test('a manifest that names a file that is not there, or is no JSON, is told and nothing is imported', async () => {
    putReport();
    put(`${NOVEMBER}/monthly-Manifest.json`, manifest([`${NOVEMBER}/new/monthly-2.csv.gz`]));
    expect(await fetchBills()).toMatchObject({ state: 'failed', error: { code: 's3-export-incomplete' } });
    put(`${NOVEMBER}/monthly-Manifest.json`, '{"reportKeys":');
    expect(await fetchBills()).toMatchObject({ state: 'failed', error: { code: 's3-bad-manifest' } });
    expect(desk.fetched).toEqual([]);
  });
});
