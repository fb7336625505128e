import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import { runCli } from '../cli.ts';
import { openCloudDesk, TEST_KEYS } from '../cloud-accounts/cloud-accounts-fixture.ts';
import { TaskRegistry } from '../tasks/task-registry.ts';
import { tasksFeature } from '../tasks/tasks.ts';
import type { CommandDesk } from './command.ts';

const before = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), 'aws-commands-'));
const tasks = new TaskRegistry({ emit: () => undefined, logError: () => '' });
let server: AwsServer;
let desk: ReturnType<typeof openCloudDesk>;
beforeAll(async () => {
  server = await startAwsServer();
  for (const service of ['COST_EXPLORER', 'S3', 'STS'])
    process.env[`AWS_ENDPOINT_URL_${service}`] = server.url;
  process.env.AWS_CONFIG_FILE = join(folder, 'config');
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
  writeFileSync(
    process.env.AWS_SHARED_CREDENTIALS_FILE,
    `[billing]\naws_access_key_id = ${TEST_KEYS.accessKeyId}\naws_secret_access_key = ${TEST_KEYS.secretAccessKey}\n`,
  );
  server.costExplorer.rows = [
    {
      day: '2026-10-01',
      account: '111122223333',
      region: 'eu-west-1',
      service: 'AWS Lambda',
      usageType: 'EU-Lambda-GB-Second',
      recordType: 'Usage',
      amount: '10',
      unit: 'Lambda-GB-Second',
      cost: '1',
    },
  ];
  desk = openCloudDesk({ runTask: tasks.run });
});
afterAll(async () => {
  process.env = before;
  await desk.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command line on a desk that has what these commands use: cloud accounts and tasks. */
async function run(command: string) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const handlers = { ...desk.handlers, ...tasksFeature({ tasks }) } as CommandDesk['handlers'];
  const code = await runCli([...command.split(' '), '--profile', folder], {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder: folder,
    environment: process.env,
    terminal: null,
    openDesk: async () => ({
      handlers,
      ready: async () => undefined,
      importUsage: async () => {
        throw new Error('Nothing is imported by hand');
      },
      actAs: () => undefined,
      takeDeployment: () => {
        throw new Error('No network is added');
      },
      checkTransactions: async () => undefined,
      onEvent: () => () => undefined,
      close: async () => undefined,
    }),
  });
  return { code, ...written };
}

test('a dry run tells what a fetch needs, and asks nobody', async () => {
  const { code, stdout } = await run(
    'emissions aws fetch --aws-profile billing --from 2026-10-01 --to 2026-10-31 --dry-run --json',
  );
  expect([code, JSON.parse(stdout)]).toMatchObject([
    0,
    { daysToAsk: 31, requestsAtLeast: 2, surveyed: false },
  ]);
  expect(server.seen).toEqual([]);
});

test('a fetch tells its cost beforehand and what it did afterwards, and adds the profile once', async () => {
  const fetch = 'emissions aws fetch --aws-profile billing --from 2026-10-01 --to 2026-10-31';
  const first = await run(fetch);
  expect(first.stderr).toContain('at least, before a survey, 2 requests (0.02 USD)');
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^31 days, 31 of them asked for with 2 requests \(0\.02 USD\)\. 2026-10 was imported\./,
    ),
  });
  const second = await run(`${fetch} --json`);
  expect(JSON.parse(second.stdout)).toMatchObject({
    awsAccount: '111122223333',
    budget: { used: 2, left: 98 },
  });
  expect((await desk.handlers['cloudAccounts.list']({})).accounts).toHaveLength(1);
});

test('the budget is shown and set', async () => {
  expect(JSON.parse((await run('emissions aws budget 7 --json')).stdout)).toMatchObject({
    requestsPerMonth: 7,
  });
  expect((await run('emissions aws budget')).stdout).toMatch(/2 of 7 used, 5 left, at 0\.01 USD each/);
});

test('what AWS refuses ends with exit code 1 and the way out', async () => {
  expect(await run('emissions aws s3 --aws-profile billing --bucket no-such-bucket')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/There is no bucket of that name/),
  });
});

test.each([
  ['emissions aws fetch --to 2026-10-31', /--from/],
  ['emissions aws fetch --from 2026-13-01 --to 2026-10-31', /is not a day/],
  ['emissions aws fetch --account A --aws-profile B --from 2026-10-01 --to 2026-10-31', /not both/],
  ['emissions aws s3', /--bucket/],
  ['emissions aws budget many', /not a whole number/],
])('%s is a wrong call: exit code 2', async (command, words) => {
  expect(await run(command)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
});
