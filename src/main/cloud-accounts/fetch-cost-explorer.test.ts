import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import type { UsageRow } from '../../../e2e/cost-explorer-server/cost-explorer.ts';
import { addTestAccount, type CloudDesk, openCloudDesk } from './cloud-accounts-fixture.ts';

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
  Object.assign(server.costExplorer, { rows: usage(), estimatedFrom: '2026-11-01', pageSize: 1000 });
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
    desk.waits.splice(0);
    const running = fetchDays();
    // The usage vanishes between the survey and the answers.
    while (desk.waits.length === 0) await new Promise((resume) => setTimeout(resume, 5));
    server.costExplorer.rows = rows.filter((row) => !hidden.includes(row));
    expect(await running).toMatchObject({ state: 'done' });
    const { accounts } = await desk.handlers['cloudAccounts.list']({});
    expect(accounts[0]?.lastFetch?.summary).toMatch(/does not add up: 111122223333, eu-west-1/);
    expect(desk.fetched.at(-1)?.name).toContain('3 not final');
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

  test('a place that is lost twice is told', async () => {
    server.costExplorer.pageSize = 2;
    server.fail({ operation: 'GetCostAndUsage', code: 'RequestChangedException', after: 3 });
    server.fail({ operation: 'GetCostAndUsage', code: 'RequestChangedException', after: 1 });
    expect(await fetchDays()).toMatchObject({ state: 'failed', error: { code: 'cost-pages-changed' } });
  });

  test('a page token that was kept and no longer holds is dropped', async () => {
    server.costExplorer.pageSize = 2;
    server.fail({ operation: 'GetCostAndUsage', code: 'ValidationException', after: 6 });
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
