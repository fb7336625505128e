import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import type { UsageRow } from '../../../e2e/cost-explorer-server/cost-explorer.ts';
import { Failure } from '../../domain/failure.ts';
import { addTestAccount, type CloudDesk, openBeside, openCloudDesk } from './cloud-accounts-fixture.ts';

const PAYER = '111122223333';
const MEMBER = '444455556666';
const RANGE = { from: '2026-10-01', to: '2026-10-03', refresh: false };

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
  Object.assign(server.costExplorer, {
    rows: usage(),
    estimatedFrom: '2026-11-01',
    pageSize: 1000,
    paging: 'right',
  });
  server.seen.splice(0);
  desk = openCloudDesk();
  id = await addTestAccount(desk);
});
afterEach(() => desk.close());

/** Three days of the same usage in two accounts and two regions, and a tax. */
function usage(): UsageRow[] {
  const rows: Omit<UsageRow, 'day'>[] = [
    {
      account: PAYER,
      region: 'us-east-1',
      service: 'Amazon Elastic Compute Cloud - Compute',
      usageType: 'BoxUsage:m5.large',
      recordType: 'Usage',
      amount: '24',
      unit: 'Hrs',
      cost: '2.304',
    },
    {
      account: PAYER,
      region: 'eu-west-1',
      service: 'Amazon Elastic Compute Cloud - Compute',
      usageType: 'EU-BoxUsage:m5.large',
      recordType: 'SavingsPlanCoveredUsage',
      amount: '24',
      unit: 'Hrs',
      cost: '0',
    },
    {
      account: PAYER,
      region: 'eu-west-1',
      service: 'Amazon Simple Storage Service',
      usageType: 'EU-TimedStorage-ByteHrs',
      recordType: 'Usage',
      amount: '33.3333333333',
      unit: 'GB-Month',
      cost: '0.7666666667',
    },
    {
      account: MEMBER,
      region: 'eu-west-1',
      service: 'AWS Lambda',
      usageType: 'EU-Lambda-GB-Second',
      recordType: 'Usage',
      amount: '1000',
      unit: 'Lambda-GB-Second',
      cost: '0.0166667',
    },
    {
      account: PAYER,
      region: 'eu-west-1',
      service: 'Tax',
      usageType: '',
      recordType: 'Tax',
      amount: '0',
      unit: '',
      cost: '1.5',
    },
  ];
  return ['2026-10-01', '2026-10-02', '2026-10-03'].flatMap((day) => rows.map((row) => ({ day, ...row })));
}

const fetchDays = (range = RANGE) => desk.run(desk.handlers['cloudAccounts.fetch']({ id, ...range }));
const asked = () => server.seen.filter(({ operation }) => operation === 'GetCostAndUsage');
const used = async () => (await desk.handlers['cloudAccounts.budget']({})).used;
const linesOf = (at = -1) =>
  gunzipSync(readFileSync(desk.fetched.at(at)?.paths[0] ?? ''))
    .toString()
    .trim()
    .split('\n');

describe('a fetch from Cost Explorer', () => {
  test('asks one question for each account and region that has usage, after one survey', async () => {
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(asked().map(({ body }) => body?.GroupBy?.map(({ Key }) => Key))).toEqual([
      ['LINKED_ACCOUNT', 'REGION'],
      ['SERVICE', 'USAGE_TYPE'],
      ['SERVICE', 'USAGE_TYPE'],
      ['SERVICE', 'USAGE_TYPE'],
    ]);
    expect(await used()).toBe(4);
  });

  test('brings every line of usage with AWS’s own numbers, and no tax', async () => {
    await fetchDays();
    expect(desk.fetched).toMatchObject([
      { name: `Cost Explorer ${PAYER}, 2026-10 (3 days)`, source: `aws-cost-explorer/${PAYER}/2026-10` },
    ]);
    const [header, ...lines] = linesOf();
    expect(header).toBe(
      'provider,account,service,usage_type,region,unit,amount,cost,currency,start,end,record_type,estimated',
    );
    expect(lines).toHaveLength(12);
    expect(lines).toContain(
      `"aws","${PAYER}","Amazon Simple Storage Service","EU-TimedStorage-ByteHrs","eu-west-1","GB-Month","33.3333333333","0.7666666667","USD","2026-10-02T00:00:00Z","2026-10-03T00:00:00Z","Usage","false"`,
    );
    expect(lines.join()).not.toContain('Tax');
  });

  test('asks by service and region instead when those are fewer than accounts and regions', async () => {
    // 6 accounts × 2 regions are 12 pairs; 1 service × 2 regions are 2.
    server.costExplorer.rows = ['us-east-1', 'eu-west-1'].flatMap((region) =>
      [1, 2, 3, 4, 5, 6].map((number) => ({
        day: '2026-10-01',
        account: `00000000000${number}`,
        region,
        service: 'AWS Lambda',
        usageType: 'Lambda-GB-Second',
        recordType: 'Usage',
        amount: '1',
        unit: 'Lambda-GB-Second',
        cost: '0.1',
      })),
    );
    await fetchDays();
    expect(asked().map(({ body }) => body?.GroupBy?.map(({ Key }) => Key))).toEqual([
      ['LINKED_ACCOUNT', 'REGION'],
      ['SERVICE', 'REGION'],
      ['LINKED_ACCOUNT', 'USAGE_TYPE'],
      ['LINKED_ACCOUNT', 'USAGE_TYPE'],
    ]);
    expect(
      linesOf()
        .slice(1)
        .map((line) => line.split(',').slice(1, 5).join()),
    ).toContain('"000000000006","AWS Lambda","Lambda-GB-Second","us-east-1"');
    expect(linesOf()).toHaveLength(13);
  });

  test('follows the pages of an answer to the last, and counts each', async () => {
    server.costExplorer.pageSize = 2;
    await fetchDays();
    expect(linesOf()).toHaveLength(13);
    // Survey: 3 pairs, 2 pages. Answers: 6 groups (3 pages), 3 groups (2 pages), 3 groups (2 pages).
    expect(await used()).toBe(9);
    const keys = linesOf()
      .slice(1)
      .map((line) => line.split(',').slice(1, 10).join());
    expect(new Set(keys).size).toBe(12);
  });

  test('never asks twice for a final day, and asks only for the days that are missing', async () => {
    await fetchDays();
    server.seen.splice(0);
    await fetchDays({ ...RANGE, refresh: true });
    expect(asked()).toEqual([]);
    await fetchDays({ ...RANGE, from: '2026-09-30', to: '2026-10-04' });
    expect(new Set(asked().map(({ body }) => `${body?.TimePeriod?.Start} ${body?.TimePeriod?.End}`))).toEqual(
      new Set(['2026-09-30 2026-10-01', '2026-10-04 2026-10-05']),
    );
  });

  test('marks days that are not final, and asks for them again when a day has passed', async () => {
    server.costExplorer.estimatedFrom = '2026-10-02';
    await fetchDays();
    expect(desk.fetched.at(-1)?.name).toContain('(3 days, 2 not final)');
    expect(linesOf().filter((line) => line.endsWith('"true"'))).toHaveLength(8);
    server.seen.splice(0);
    await fetchDays();
    expect(asked()).toEqual([]);
    desk.clock.now = new Date('2026-11-22T12:00:01Z');
    server.costExplorer.estimatedFrom = '2026-11-01';
    await fetchDays();
    expect(asked()[0]?.body?.TimePeriod).toEqual({ Start: '2026-10-02', End: '2026-10-04' });
    expect(desk.fetched.at(-1)?.name).toContain('(3 days)');
    expect(linesOf().filter((line) => line.endsWith('"true"'))).toEqual([]);
  });

  test('asks again for days that are not final and were noted by a clock that was ahead', async () => {
    server.costExplorer.estimatedFrom = '2026-10-03';
    desk.clock.now = new Date('2027-11-21T12:00:00Z');
    await fetchDays();
    server.seen.splice(0);
    desk.clock.now = new Date('2026-11-21T12:00:00Z');
    await fetchDays();
    expect(asked()[0]?.body?.TimePeriod).toEqual({ Start: '2026-10-03', End: '2026-10-04' });
  });

  test('a month without usage is no error, and keeps no other month from being imported', async () => {
    await fetchDays({ ...RANGE, from: '2026-09-01' });
    expect(desk.fetched.map(({ source }) => source)).toEqual([`aws-cost-explorer/${PAYER}/2026-10`]);
    const { accounts } = await desk.handlers['cloudAccounts.list']({});
    expect(accounts[0]?.lastFetch?.summary).toContain('2026-09 has no usage. 2026-10 was imported.');
  });

  test('a month that cannot be imported keeps no other from it, and is named', async () => {
    server.costExplorer.rows.push(
      ...usage().map((row) => ({ ...row, day: row.day.replace('-10-', '-09-') })),
    );
    const importing = openBeside(desk, {
      importFetched: async (one) => {
        if (one.source.endsWith('2026-09')) throw new Failure('already-imported', 'It is there.');
        desk.fetched.push(one);
        return 'imported';
      },
    });
    const range = { ...RANGE, from: '2026-09-01' };
    const ended = await importing.run(importing.handlers['cloudAccounts.fetch']({ id, ...range }));
    expect(ended.error).toEqual({
      code: 'already-imported',
      message: `2026-09 of Cost Explorer ${PAYER} was not imported. It is there.`,
    });
    expect(desk.fetched.map(({ source }) => source)).toEqual([`aws-cost-explorer/${PAYER}/2026-10`]);
    await importing.close();
  });

  test('a file that cannot be written is named, with what to do', async () => {
    writeFileSync(join(desk.profileFolder, 'cost-explorer'), 'a file in the place of the folder');
    expect((await fetchDays()).error).toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/cost-explorer-111122223333-2026-10\.csv\.gz cannot be written/),
    });
  });

  test('a database that can take no more ends the fetch after one page, with what to do', async () => {
    await used();
    const pages = Number(desk.database.pragma('page_count', { simple: true }));
    // An answer of random names does not fit into what is free of the last pages.
    server.costExplorer.rows = Array.from({ length: 4000 }, (_, at) => ({
      ...(usage()[0] as UsageRow),
      account: PAYER,
      region: 'eu-west-1',
      usageType: createHash('sha256').update(String(at)).digest('hex'),
    }));
    server.costExplorer.pageSize = 4000;
    desk.database.pragma(`max_page_count = ${pages + 4}`);
    const { error } = await fetchDays();
    desk.database.pragma('max_page_count = 1073741823');
    expect(error).toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/database of the profile cannot be written.*Make room on the disk/),
    });
    expect(asked()).toHaveLength(2);
    expect(await used()).toBe(2);
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(asked()).toHaveLength(3);
  });

  test('what ended a fetch is told even where it cannot be noted', async () => {
    desk.database.exec(
      `CREATE TRIGGER refuse BEFORE UPDATE OF last_fetch ON cloud_accounts BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException' });
    expect((await fetchDays()).error).toMatchObject({ code: 'aws-access-denied' });
  });

  test('asks again at once for days that are not final when the user says so', async () => {
    server.costExplorer.estimatedFrom = '2026-10-03';
    await fetchDays();
    server.seen.splice(0);
    await fetchDays({ ...RANGE, refresh: true });
    expect(asked()[0]?.body?.TimePeriod).toEqual({ Start: '2026-10-03', End: '2026-10-04' });
  });

  test('does not take an answer that lacks usage for one that has none', async () => {
    const { rows } = server.costExplorer;
    const hidden = rows.filter(
      (row) => row.usageType === 'EU-TimedStorage-ByteHrs' && row.day === '2026-10-02',
    );
    server.fail({ operation: 'GetCostAndUsage', code: 'reset', after: 1 });
    const { handlers, run, fetched, close } = openBeside(desk, {
      // The usage vanishes between the survey and the answers.
      wait: async () =>
        void Object.assign(server.costExplorer, { rows: rows.filter((row) => !hidden.includes(row)) }),
    });
    expect(await run(handlers['cloudAccounts.fetch']({ id, ...RANGE }))).toMatchObject({ state: 'done' });
    const { accounts } = await desk.handlers['cloudAccounts.list']({});
    expect(accounts[0]?.lastFetch?.summary).toMatch(/does not add up: 111122223333, eu-west-1/);
    expect(fetched.at(-1)?.name).toContain('3 not final');
    await close();
  });

  test('never asks for the present day, and refuses a range without a whole one', async () => {
    await expect(
      desk.handlers['cloudAccounts.fetch']({ id, from: '2026-11-21', to: '2026-11-30', refresh: false }),
    ).rejects.toMatchObject({ code: 'nothing-to-fetch' });
    await fetchDays({ ...RANGE, from: '2026-11-20', to: '2026-12-31' });
    expect(asked()[0]?.body?.TimePeriod).toEqual({ Start: '2026-11-20', End: '2026-11-21' });
  });
});

describe('the request budget', () => {
  test('is told before a fetch: without a survey at least, after one exactly', async () => {
    const estimate = (survey: boolean) =>
      desk.handlers['cloudAccounts.estimateFetch']({ id, ...RANGE, survey });
    expect(await estimate(false)).toMatchObject({ daysToAsk: 3, surveyed: false, requestsAtLeast: 2 });
    expect(server.seen).toEqual([]);
    expect(await estimate(true)).toMatchObject({
      daysToAsk: 3,
      daysKept: 0,
      surveyed: true,
      requestsAtLeast: 3,
      usdAtLeast: 0.03,
      budget: { month: '2026-11', requestsPerMonth: 100, used: 1, left: 99, usdPerRequest: 0.01 },
    });
    await fetchDays();
    expect(await used()).toBe(4);
    expect(await estimate(false)).toMatchObject({ daysKept: 3, requestsAtLeast: 0, surveyed: true });
  });

  test('stops a fetch that cannot be paid for before its answers are asked for', async () => {
    await desk.handlers['cloudAccounts.setBudget']({ requestsPerMonth: 3 });
    expect(await fetchDays()).toMatchObject({
      state: 'failed',
      error: {
        code: 'request-budget-reached',
        message: expect.stringMatching(/needs at least 3 more .*0\.03 USD.* 2 of the 3/),
      },
    });
    expect(asked()).toHaveLength(1);
  });

  test('is never exceeded; what came is kept, and the next fetch goes on from there', async () => {
    server.costExplorer.pageSize = 2;
    await desk.handlers['cloudAccounts.setBudget']({ requestsPerMonth: 6 });
    expect(await fetchDays()).toMatchObject({ state: 'failed', error: { code: 'request-budget-reached' } });
    expect(asked()).toHaveLength(6);
    expect(desk.fetched).toEqual([]);
    desk.clock.now = new Date('2026-12-01T00:00:00Z');
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    // Nine in all, as without a budget.
    expect(asked()).toHaveLength(9);
    expect(linesOf()).toHaveLength(13);
  });

  test('is asked once by two fetches of the same days at once: the second finds what the first brought', async () => {
    const ended = await Promise.all([fetchDays(), fetchDays(), fetchDays({ ...RANGE, to: '2026-10-02' })]);
    expect(ended.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect([await used(), asked().length]).toEqual([4, 4]);
  });

  test('tells the requests of the fetch itself, also when its month ends meanwhile', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'ThrottlingException', after: 2 });
    const crossing = openBeside(desk, {
      now: () => new Date(asked().length < 3 ? '2026-11-30T23:59:59Z' : '2026-12-01T00:00:00Z'),
    });
    await crossing.run(crossing.handlers['cloudAccounts.fetch']({ id, ...RANGE }));
    // Of five attempts three are in November, the repeated one and the last are in December.
    const { accounts, budget } = await crossing.handlers['cloudAccounts.list']({});
    await crossing.close();
    expect(accounts[0]?.lastFetch?.summary).toContain('with 5 requests (0.05 USD)');
    expect(budget).toMatchObject({ month: '2026-12', used: 2 });
  });

  test('counts attempts that were throttled', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'ThrottlingException', times: 2 });
    await fetchDays();
    expect(await used()).toBe(6);
  });
});

describe('errors of Cost Explorer', () => {
  test.each([
    ['LimitExceededException', undefined],
    ['ThrottlingException', undefined],
    ['InternalFailure', 500],
    ['reset', undefined],
  ])('%s is tried again, after random waits within limits that double', async (code, status) => {
    server.fail({ operation: 'GetCostAndUsage', code, times: 3, ...(status ? { status } : {}) });
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(desk.waits).toHaveLength(3);
    // Full jitter: a random part of 0.5, 1 and 2 seconds.
    for (const [at, wait] of desk.waits.entries()) expect(wait).toBeLessThanOrEqual(500 * 2 ** at);
  });

  test.each([
    ['LimitExceededException', 400, 'aws-throttled', /few minutes/],
    ['ServiceUnavailable', 503, 'aws-unavailable', /try again later/],
    ['reset', 400, 'aws-unreachable', /network/],
  ])('%s again and again is given up after six attempts', async (name, status, code, words) => {
    server.fail({ operation: 'GetCostAndUsage', code: name, status, times: 6 });
    expect(await fetchDays()).toMatchObject({
      state: 'failed',
      error: { code, message: expect.stringMatching(words) },
    });
    expect(asked()).toHaveLength(6);
  });

  test.each([
    ['DataUnavailableException', 'cost-data-unavailable', /24 hours/],
    ['BillExpirationException', 'bill-expired', /Fetch again/],
    ['ExpiredTokenException', 'aws-credentials-expired', /Sign in again/],
    ['AccessDeniedException', 'aws-access-denied', /ce:GetCostAndUsage/],
    ['UnrecognizedClientException', 'aws-credentials-refused', /access key/],
    ['ValidationException', 'aws-refused', /ValidationException/],
  ])('%s is told at once, with what to do', async (name, code, words) => {
    server.fail({ operation: 'GetCostAndUsage', code: name });
    expect(await fetchDays()).toMatchObject({
      state: 'failed',
      error: { code, message: expect.stringMatching(words) },
    });
    expect(asked()).toHaveLength(1);
    const { accounts } = await desk.handlers['cloudAccounts.list']({});
    expect(accounts[0]?.lastFetch).toMatchObject({ kind: 'cost-explorer', error: { code } });
  });

  test.each(['RequestChangedException', 'InvalidNextTokenException', 'BillExpirationException'])(
    '%s between two pages: the question is asked once more from its beginning, and no line counts twice',
    async (code) => {
      server.costExplorer.pageSize = 2;
      // Two pages of the survey and one of the first answer, then the error.
      server.fail({ operation: 'GetCostAndUsage', code, after: 3 });
      expect(await fetchDays()).toMatchObject({ state: 'done' });
      expect(linesOf()).toHaveLength(13);
      expect(asked()).toHaveLength(9 + 2);
    },
  );

  test.each([
    // The survey’s first page and the next with the same token; then once more from the beginning.
    ['a token that leads to itself', 'same-token', 4],
    // The same page comes under another token: the second one is known for what it is.
    ['a page that comes again', 'same-page', 4],
    ['pages without a line and without end', 'empty', 20],
  ] as const)('%s is not followed for ever: each page is paid for', async (_, paging, requests) => {
    server.costExplorer.paging = paging;
    expect((await fetchDays()).error).toMatchObject({ code: 'cost-pages-changed' });
    expect(asked().length).toBeLessThanOrEqual(requests);
    // Once it answers as it should, nothing of the circle is left.
    server.costExplorer.paging = 'right';
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(linesOf()).toHaveLength(13);
  });

  test('an error after the first page of a survey: that page is not asked for again', async () => {
    server.costExplorer.pageSize = 2;
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException', after: 1 });
    await fetchDays();
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    // Nine pages, and the one that was refused.
    expect(await used()).toBe(10);
    expect(linesOf()).toHaveLength(13);
  });

  test('what was begun is gone on with by a fetch of more days', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException', after: 3 });
    await fetchDays();
    const estimate = { id, ...RANGE, to: '2026-10-04', survey: false };
    // One question is open, and a day needs a survey and a question at the least.
    expect(await desk.handlers['cloudAccounts.estimateFetch'](estimate)).toMatchObject({
      requestsAtLeast: 3,
    });
    server.seen.splice(0);
    expect(await fetchDays({ ...RANGE, to: '2026-10-04' })).toMatchObject({ state: 'done' });
    expect(asked().map(({ body }) => `${body?.TimePeriod?.Start} ${body?.TimePeriod?.End}`)).toEqual([
      '2026-10-01 2026-10-04',
      '2026-10-04 2026-10-05',
    ]);
    expect(linesOf()).toHaveLength(13);
  });

  test('a fetch of fewer days than were begun asks for these alone', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException', after: 1 });
    await fetchDays();
    server.seen.splice(0);
    await fetchDays({ ...RANGE, to: '2026-10-01' });
    expect(new Set(asked().map(({ body }) => body?.TimePeriod?.End))).toEqual(new Set(['2026-10-02']));
  });

  test('silence is given up after a time, and the request repeated', async () => {
    const impatient = openBeside(desk, {
      silenceTimeout: 250,
    });
    server.fail({ operation: 'GetCallerIdentity', code: 'hang' });
    server.fail({ operation: 'GetCostAndUsage', code: 'hang' });
    const fetched = impatient.run(impatient.handlers['cloudAccounts.fetch']({ id, ...RANGE }));
    expect(await fetched).toMatchObject({ state: 'done' });
    expect(await used()).toBe(5);
    await impatient.close();
  });

  test('what AWS says of a wrong signature is told without the request in it: that has the session token', async () => {
    server.fail({
      operation: 'GetCostAndUsage',
      code: 'InvalidSignatureException',
      message:
        "The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'POST\nx-amz-security-token:IQoJsessiontoken\n'",
    });
    const { error } = await fetchDays();
    expect(error).toMatchObject({ code: 'aws-credentials-refused' });
    expect(error?.message).toContain('does not match the signature you provided');
    const answer = JSON.stringify([error, await desk.handlers['cloudAccounts.list']({})]);
    expect(answer).not.toContain('IQoJ');
  });

  test('a role that may not be assumed is told as that, not as a permission of Cost Explorer', async () => {
    const message =
      'User: arn:aws:iam::111122223333:user/x is not authorized to perform: sts:AssumeRole on resource: r';
    server.fail({ operation: 'GetCallerIdentity', code: 'AccessDenied', status: 403, message });
    expect((await fetchDays()).error?.message).toContain('may not do sts:AssumeRole');
  });

  test('an endpoint that is not AWS’s and has no account numbers is refused before it is asked for costs', async () => {
    const [known] = server.credentials;
    if (known) known.account = 'minio';
    expect((await fetchDays()).error).toMatchObject({
      code: 'aws-refused',
      message: expect.stringMatching(/12 digits/),
    });
    if (known) known.account = PAYER;
    expect(asked()).toEqual([]);
    expect((await desk.handlers['cloudAccounts.list']({})).accounts[0]?.awsAccount).toBe(null);
  });

  test('a place that is lost twice is told', async () => {
    server.costExplorer.pageSize = 2;
    server.fail({ operation: 'GetCostAndUsage', code: 'RequestChangedException', after: 3 });
    server.fail({ operation: 'GetCostAndUsage', code: 'RequestChangedException', after: 1 });
    expect(await fetchDays()).toMatchObject({ state: 'failed', error: { code: 'cost-pages-changed' } });
  });

  test('a page token that was kept and no longer holds is dropped', async () => {
    server.costExplorer.pageSize = 2;
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException', after: 6 });
    await fetchDays();
    const stale = desk.database.prepare(
      `UPDATE cost_explorer_pages SET next_token = 'stale' WHERE next_token IS NOT NULL AND question = 1`,
    );
    expect(stale.run().changes).toBe(1);
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(linesOf()).toHaveLength(13);
  });

  test('an error after some days are whole: those are imported, the others are asked for next time', async () => {
    await fetchDays({ ...RANGE, from: '2026-10-02', to: '2026-10-02' });
    // The first gap is one day (4 requests); the error meets the second.
    server.fail({ operation: 'GetCostAndUsage', code: 'AccessDeniedException', after: 4 });
    expect(await fetchDays()).toMatchObject({ state: 'failed', error: { code: 'aws-access-denied' } });
    expect(desk.fetched.at(-1)?.name).toContain('(2 days)');
    expect(linesOf()).toHaveLength(9);
  });
});

describe('cancelling', () => {
  test('a fetch that waits for another ends at once, and lets none pass that works still', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'hang', after: 1 });
    const first = await desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
    while (asked().length < 2) await new Promise((resume) => setTimeout(resume, 1));
    const second = await desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
    const third = await desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
    await new Promise((resume) => setTimeout(resume, 5));
    desk.cancel(second.taskId);
    expect(await desk.ended(second.taskId)).toMatchObject({ state: 'cancelled' });
    await new Promise((resume) => setTimeout(resume, 20));
    expect(asked()).toHaveLength(2);
    desk.cancel(first.taskId);
    expect(await desk.ended(third.taskId)).toMatchObject({ state: 'done' });
    // The survey, the question that hung, and the three questions.
    expect(asked()).toHaveLength(5);
  });

  test('ends a request that hangs at once, and keeps the answers that came', async () => {
    server.fail({ operation: 'GetCostAndUsage', code: 'hang', after: 3 });
    const { taskId } = await desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
    while (asked().length < 4) await new Promise((resume) => setTimeout(resume, 5));
    const before = performance.now();
    desk.cancel(taskId);
    expect(await desk.ended(taskId)).toMatchObject({ state: 'cancelled' });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(desk.fetched).toEqual([]);
    server.seen.splice(0);
    expect(await fetchDays()).toMatchObject({ state: 'done' });
    expect(asked()).toHaveLength(1);
    expect(linesOf()).toHaveLength(13);
  });
});
