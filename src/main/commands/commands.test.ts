import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli.ts';
import { createDesk } from '../desk.ts';
import { lockProfile } from '../storage/lock-profile.ts';
import type { CommandIo } from './command.ts';
import { letTimePass, mintFor, onProfileChain } from './test-profile.ts';

const DAY = 86_400;
const PASSWORD = 'a password for this test';
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const profile = join(folder, 'profile');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const KNOWN = { CLOUDTUNER_PASSWORD: PASSWORD };

/** Runs a command line on a profile, with nobody there to ask. */
async function run(command: string, environment: Record<string, string> = KNOWN, on = profile) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment,
    terminal: null,
    openDesk: (profileFolder) =>
      createDesk({
        shell: 'command-line',
        version: 'test',
        profileFolder,
        resourcesFolder,
        dialogs: { chooseFiles: async () => [], chooseSavePath: async () => null },
      }),
  };
  const code = await runCli([...command.split(' '), '--profile', on], io);
  return { code, ...written };
}

async function answerOf(command: string, environment = KNOWN, on = profile) {
  const { code, stdout, stderr } = await run(`${command} --json`, environment, on);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

let account: string;
beforeAll(async () => {
  const words = join(folder, 'words');
  ({ account } = await answerOf(`vault create --words-file ${words}`));
  expect(readFileSync(words, 'utf8').trim().split(' ')).toHaveLength(24);
  // 10,000.00 are minted: 7,000.00 for the customer, 800.00 for stakers in the reward pool.
  await onProfileChain(profile, (chain) => mintFor(chain, account, 10_000_00n));
}, 60_000);

describe('a call that is wrong, or cannot be done, says what to do', () => {
  test.each([
    ['stake', 'AMOUNT is missing.'],
    ['stake 100 --lock 31 --yes', '--lock: “31” is not one of 30, 90, 180, 365.'],
    ['stake 100,5 --lock 30 --yes', 'AMOUNT: “100,5” is not an amount.'],
    ['stake 100 --lock 90 --min-bonus -1 --yes', '--min-bonus'],
    ['unstake first --yes', 'INDEX: “first” is not a whole number'],
    ['claim --yes', 'Name the positions to claim for'],
    ['claim all', 'There is no terminal to ask on. Add --yes'],
    ['stake 100 --lock 30 --yes --password secret', '--password'],
    ['supply now', '“now” is not understood.'],
    ['vault restore', 'Name the file that holds the words'],
  ])('%s: exit code 2', async (command, words) => {
    const { code, stdout, stderr } = await run(command);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: ');
  });

  test('without a password, with a wrong one, on a profile in use, without a vault, from nobody: exit code 1', async () => {
    const stake = 'stake 100 --lock 30 --yes';
    expect(await run(stake, {})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--password-file'),
    });
    const wrong = await run(stake, { CLOUDTUNER_PASSWORD: 'not that password' });
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/password/i) });
    expect(wrong.stderr).not.toContain('not that password');
    expect(await run(`${stake} --from Nobody`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`the vault has no account “Nobody”. It has Account 1 (${account}).`),
    });
    const lock = lockProfile(profile);
    try {
      expect(await run(stake)).toMatchObject({ code: 1, stderr: expect.stringContaining('already running') });
    } finally {
      lock.release();
    }
    expect(await run(stake, KNOWN, join(folder, 'empty'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Make one with “vault create”'),
    });
  });
});

test('from supply to a withdrawn position, with the protocol’s numbers', async () => {
  const supply = await answerOf('supply');
  // 29,000.00 of genesis with the treasury, which has 20 % of 10,000.00 as well.
  expect(supply).toMatchObject({
    total: '39000.00',
    minted: { attested: '10000.00', genesis: '29000.00' },
    burned: { retirement: '0.00', tradeFee: '0.00', rewardClaim: '0.00', apiUsage: '0.00' },
    circulating: '7000.00',
    treasury: '31000.00',
    rewardPool: {
      stakerRewards: '800.00',
      daoTreasury: '150.00',
      emergencyReserve: '50.00',
      unbooked: '0.00',
    },
    staking: { staked: '0.00', rewards: '0.00' },
  });

  const tooEarly = await run('stake 1000 --lock 365 --yes');
  expect(tooEarly).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('early bonus of 0.00 CT02 now'),
  });
  await answerOf('collect --yes');

  const { review } = await answerOf('stake 1000 --lock 30 --dry-run');
  expect(review.action).toBe('Stake 1,000.00 CT02 for 30 days');
  expect((await answerOf('positions')).positions).toEqual([]);

  const staked = await answerOf(`stake 1000.00 --lock 30 --yes --from ${account.toLowerCase()}`);
  expect(staked).toMatchObject({
    action: 'Stake 1,000.00 CT02 for 30 days',
    account,
    transactions: [{ state: 'confirmed' }, { state: 'confirmed' }],
    position: { account, index: 0, lockDays: 30, principal: '1000.00', bonus: '0.00', state: 'locked' },
  });
  expect(staked.changes).toContainEqual({ account, token: 'CT02', change: '-1000.00' });

  letTimePass(profile, 30 * DAY + 1);
  // The cap: 15 % of 1,000 a year of 365 days, for 30 days: 12.32. The pool could pay 800.
  const { positions } = await answerOf(`positions --from ${account}`);
  expect(positions).toMatchObject([{ index: 0, state: 'unlocked', earned: '12.32', claimable: '12.19' }]);
  const claimed = await answerOf('claim all --yes');
  expect(claimed.changes).toContainEqual({ account, token: 'CT02', change: '12.19' });
  expect(await run('claim all --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('0.02 CT02'),
  });

  const unstaked = await run('unstake 0 --yes');
  expect(unstaked.code, unstaked.stderr).toBe(0);
  expect(unstaked.stdout).toMatch(
    /^Done: Unbond position 0\.\nPosition 0 can be withdrawn from \d+ \w+ \d{4}, \d\d:\d\d UTC\.\n$/,
  );
  expect(await run('unstake 0 --withdraw --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Position 0 is unbonding until'),
  });
  letTimePass(profile, 14 * DAY + 60);
  expect(await answerOf('unstake 0 --withdraw --yes')).toMatchObject({ position: { state: 'withdrawn' } });
  // 39,000.00 less the 1 % of 12.32, rounded up, that the claim burned.
  expect(await answerOf('supply')).toMatchObject({ total: '38999.87', burned: { rewardClaim: '0.13' } });
}, 120_000);

test('a vault comes back from its words on another profile, and none is ever overwritten', async () => {
  const restored = join(folder, 'restored');
  const password = join(folder, 'password');
  writeFileSync(password, `${PASSWORD}\n`, { mode: 0o600 });
  const restore = `vault restore --words-file ${join(folder, 'words')} --password-file ${password} --json`;
  const { code, stdout } = await run(restore, {}, restored);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ account, profile: restored, words: 24 });
  expect(await run(restore, {}, restored)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('vault already'),
  });

  // The words of another vault are never written over, and no vault is made whose words are nowhere.
  const create = `vault create --words-file ${join(folder, 'words')}`;
  expect(await run(create, KNOWN, join(folder, 'third'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No vault was made'),
  });
  const unused = join(folder, 'unused');
  const weak = await run(
    `vault create --words-file ${unused}`,
    { CLOUDTUNER_PASSWORD: 'short' },
    join(folder, 'third'),
  );
  expect(weak).toMatchObject({ code: 1, stderr: expect.stringContaining('at least 10') });
  expect(existsSync(unused)).toBe(false);
}, 60_000);
