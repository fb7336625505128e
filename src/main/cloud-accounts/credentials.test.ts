import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../../e2e/cost-explorer-server/aws-server.ts';
import { awsProfiles } from './aws-profiles.ts';
import { addTestAccount, type CloudDesk, openCloudDesk, TEST_KEYS } from './cloud-accounts-fixture.ts';

const SSO_START = 'https://company.example/start';
const RANGE = { from: '2026-10-01', to: '2026-10-01', refresh: false };

let server: AwsServer;
let folder: string;
let desk: CloudDesk;
const before = { ...process.env };
beforeAll(async () => {
  server = await startAwsServer();
  folder = mkdtempSync(join(tmpdir(), 'aws-config-'));
  for (const service of ['COST_EXPLORER', 'S3', 'STS'])
    process.env[`AWS_ENDPOINT_URL_${service}`] = server.url;
  process.env.AWS_CONFIG_FILE = join(folder, 'config');
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
  process.env.HOME = folder;
  const cache = join(folder, '.aws/sso/cache');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    process.env.AWS_CONFIG_FILE,
    `[default]
region = eu-west-1
[profile ended]
sso_start_url = ${SSO_START}
sso_region = eu-west-1
sso_account_id = 111122223333
sso_role_name = Billing
[sso-session company]
sso_start_url = ${SSO_START}
sso_region = eu-west-1
[profile program]
credential_process = ${process.execPath} ${join(folder, 'program.mjs')}
[profile broken]
credential_process = ${process.execPath} ${join(folder, 'none.mjs')} --password=hunter2
[profile slow]
credential_process = ${process.execPath} -e "setTimeout(() => 0, 4000)"
[profile "two words"]
credential_process = none
[profile 'team/billing@eu+1.2%:x'] # ours
role_arn = arn:aws:iam::111122223333:role/Billing
source_profile = typed
`,
  );
  writeFileSync(
    process.env.AWS_SHARED_CREDENTIALS_FILE,
    `[typed]
aws_access_key_id = ${TEST_KEYS.accessKeyId}
aws_secret_access_key = ${TEST_KEYS.secretAccessKey}
[stranger]
aws_access_key_id = AKIASTRANGERSTRANGER
aws_secret_access_key = something
[mistyped]
aws_access_key_id = ${TEST_KEYS.accessKeyId}
aws_secret_access_key = not-the-secret
`,
  );
  writeFileSync(
    join(folder, 'program.mjs'),
    `console.log(JSON.stringify({ Version: 1, AccessKeyId: '${TEST_KEYS.accessKeyId}', SecretAccessKey: '${TEST_KEYS.secretAccessKey}' }))`,
  );
  // The name of the file is the SHA-1 of the session's name, “company” (AWS SDKs and Tools Reference Guide).
  writeFileSync(
    join(cache, `${createHash('sha1').update(SSO_START).digest('hex')}.json`),
    JSON.stringify({ accessToken: 'old', expiresAt: '2020-01-01T00:00:00Z' }),
  );
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await server.close();
});
beforeEach(() => {
  desk = openCloudDesk();
  server.seen.splice(0);
});
afterEach(() => desk.close());

const addProfile = (profile: string) =>
  desk.handlers['cloudAccounts.add']({ credentials: 'profile', name: profile, profile });
const testProfile = async (profile: string) =>
  desk.handlers['cloudAccounts.test']({ id: (await addProfile(profile)).id });

describe('profiles', () => {
  test('are found in both files, with the way in which each gets its credentials', () => {
    expect(awsProfiles(process.env)).toEqual([
      { name: 'broken', kind: 'process' },
      { name: 'default', kind: 'other' },
      { name: 'ended', kind: 'sso' },
      { name: 'mistyped', kind: 'keys' },
      { name: 'program', kind: 'process' },
      { name: 'slow', kind: 'process' },
      { name: 'stranger', kind: 'keys' },
      { name: 'team/billing@eu+1.2%:x', kind: 'role' },
      { name: 'typed', kind: 'keys' },
    ]);
    expect(awsProfiles({ HOME: '/nowhere' })).toEqual([]);
  });

  test.each(['typed', 'program'])('%s: AWS says whose credentials they are, at no cost', async (profile) => {
    expect(await testProfile(profile)).toEqual({
      awsAccount: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/desk',
    });
    expect(server.seen.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
    expect(await desk.handlers['cloudAccounts.budget']({})).toMatchObject({ used: 0 });
  });

  test.each([
    ['ended', 'aws-sso-expired', /session has ended. Run “aws sso login --profile ended”/],
    ['broken', 'aws-no-credentials', /credential_process failed.*terminal/],
    ['default', 'aws-no-credentials', /No credentials were found/],
    // The SDK reads it, and asks the stand-in for STS, which knows nothing of roles.
    ['team/billing@eu+1.2%:x', 'aws-unavailable', /problem of its own/],
    ['stranger', 'aws-credentials-refused', /does not know these credentials/],
    ['mistyped', 'aws-credentials-refused', /access key and its secret/],
  ])('%s: %s, with what to do', async (profile, code, words) => {
    await expect(testProfile(profile)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    });
  });

  test('whose program fails are told without its command line: that may hold a password', async () => {
    const { id } = await addProfile('broken');
    await desk.run(desk.handlers['cloudAccounts.fetch']({ id, ...RANGE }));
    const answer = JSON.stringify(await desk.handlers['cloudAccounts.list']({}));
    expect(answer).toContain('credential_process failed');
    expect(answer).not.toContain('hunter2');
  });

  test('have the keys that are in the files now, not those of an earlier use', async () => {
    const file = String(process.env.AWS_SHARED_CREDENTIALS_FILE);
    const text = readFileSync(file, 'utf8');
    const { id } = await addProfile('mistyped');
    await expect(desk.handlers['cloudAccounts.test']({ id })).rejects.toThrow();
    writeFileSync(file, text.replace('not-the-secret', TEST_KEYS.secretAccessKey));
    expect(await desk.handlers['cloudAccounts.test']({ id })).toMatchObject({ awsAccount: '111122223333' });
    writeFileSync(file, text);
  });

  test('that the files do not have are refused, naming those that they have', async () => {
    await expect(addProfile('other')).rejects.toMatchObject({
      code: 'unknown-profile',
      message: expect.stringContaining('typed'),
    });
  });

  test('without credentials cost no request', async () => {
    const { id } = await addProfile('default');
    const task = await desk.run(desk.handlers['cloudAccounts.fetch']({ id, ...RANGE }));
    expect(task).toMatchObject({ state: 'failed', error: { code: 'aws-no-credentials' } });
    expect(server.seen).toEqual([]);
    expect(await desk.handlers['cloudAccounts.budget']({})).toMatchObject({ used: 0 });
  });
});

test('a fetch that waits for credentials ends at once when it is cancelled', async () => {
  const { id } = await addProfile('slow');
  const { taskId } = await desk.handlers['cloudAccounts.fetch']({ id, ...RANGE });
  await new Promise((resume) => setTimeout(resume, 200));
  const start = performance.now();
  desk.cancel(taskId);
  expect(await desk.ended(taskId)).toMatchObject({ state: 'cancelled' });
  expect(performance.now() - start).toBeLessThan(1000);
});

test('the environment is asked, and the metadata service of a virtual machine never is', async () => {
  const { id } = await desk.handlers['cloudAccounts.add']({ credentials: 'environment', name: 'CI' });
  process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT = server.url;
  await expect(desk.handlers['cloudAccounts.test']({ id })).rejects.toMatchObject({
    code: 'aws-no-credentials',
  });
  expect(server.seen).toEqual([]);
  process.env.AWS_ACCESS_KEY_ID = TEST_KEYS.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = TEST_KEYS.secretAccessKey;
  expect(await desk.handlers['cloudAccounts.test']({ id })).toMatchObject({ awsAccount: '111122223333' });
  delete process.env.AWS_ACCESS_KEY_ID;
  delete process.env.AWS_SECRET_ACCESS_KEY;
});

describe('keys that are typed', () => {
  test('are in the vault and nowhere else: no answer and no file of the profile has them', async () => {
    const id = await addTestAccount(desk);
    const answers = JSON.stringify([
      await desk.handlers['cloudAccounts.list']({}),
      await desk.handlers['cloudAccounts.test']({ id }),
      await desk.run(desk.handlers['cloudAccounts.fetch']({ id, ...RANGE })),
    ]);
    expect([...desk.vault.secrets.values()].join()).toContain(TEST_KEYS.secretAccessKey);
    desk.database.pragma('wal_checkpoint(TRUNCATE)');
    const files = readdirSync(desk.profileFolder, { recursive: true })
      .map((name) => join(desk.profileFolder, String(name)))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'latin1'));
    expect(files.length).toBeGreaterThan(0);
    for (const secret of Object.values(TEST_KEYS))
      expect([answers, ...files].filter((text) => text.includes(secret))).toEqual([]);
  });

  test('sign nothing once the vault is locked, also in the middle of a fetch', async () => {
    const id = await addTestAccount(desk);
    server.costExplorer.rows = [
      {
        day: '2026-10-01',
        account: '111122223333',
        region: 'eu-west-1',
        service: 'AWS Lambda',
        usageType: 'EU-Request',
        recordType: 'Usage',
        amount: '1',
        unit: 'Requests',
        cost: '1',
      },
    ];
    server.fail({ operation: 'GetCostAndUsage', code: 'ThrottlingException', after: 1 });
    const locking = openCloudDesk({
      database: desk.database,
      vault: {
        secret: (name) => {
          if (server.seen.filter(({ operation }) => operation === 'GetCostAndUsage').length > 0)
            throw Object.assign(new Error('locked'), { name: 'Failure', code: 'vault-locked' });
          return desk.vault.secrets.get(name) ?? null;
        },
        setSecret: async () => undefined,
      },
    });
    const { taskId } = await locking.handlers['cloudAccounts.fetch']({ id, ...RANGE });
    await locking.ended(taskId).catch(() => undefined);
    expect(server.seen.map(({ operation }) => operation)).toEqual(['GetCallerIdentity', 'GetCostAndUsage']);
    // What was not sent is not counted.
    expect(await locking.handlers['cloudAccounts.budget']({})).toMatchObject({ used: 1 });
    await locking.close();
  });

  test('are forgotten with their account, and no account stays without its keys', async () => {
    const id = await addTestAccount(desk);
    expect(await desk.handlers['cloudAccounts.remove']({ id })).toEqual([]);
    expect(desk.vault.secrets.size).toBe(0);
    await expect(desk.handlers['cloudAccounts.test']({ id })).rejects.toMatchObject({
      code: 'unknown-cloud-account',
    });
    desk.vault.locked = true;
    await expect(addTestAccount(desk)).rejects.toMatchObject({ code: 'vault-locked' });
    expect((await desk.handlers['cloudAccounts.list']({})).accounts).toEqual([]);
  });
});
