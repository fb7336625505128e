import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { letTimePass, mintFor, onProfileChain } from '../src/main/commands/test-profile.ts';
import { CAN_LIST_PROCESSES, processesOf } from './processes.ts';
import { runCommandLine } from './run-command-line.ts';
import { test } from './test.ts';

const DAY = 86_400;

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** What the processes that a command starts on a profile have in their environment, as far as it runs. */
async function childEnvironments(profile: string, command: Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  let running = true;
  const ended = () => {
    running = false;
  };
  command.then(ended, ended);
  while (running) {
    const children = processesOf(profile).filter(({ command: line }) => !line.includes('cli.js'));
    found.push(...children.map(({ pid }) => environmentOf(pid)).filter((environment) => environment !== ''));
    await delay(100);
  }
  return found;
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

test('a server without a window makes a vault, stakes, lists its positions and claims, one process after the other', async () => {
  const profile = join(folder, 'profile');
  const password = join(folder, 'password');
  const secret = 'a password for this test';
  writeFileSync(password, `${secret}\n`, { mode: 0o600 });
  const call = (...args: string[]) => runCommandLine([...args, '--profile', profile]);
  /** With --json, standard output is one line of JSON and nothing else. */
  const answerOf = async (...args: string[]) => {
    const { code, stdout, stderr } = await call(...args, '--json');
    expect(code, stderr).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    return JSON.parse(stdout);
  };
  const sign = (...args: string[]) => answerOf(...args, '--yes', '--password-file', password);

  const words = join(folder, 'words');
  const { account } = await answerOf('vault', 'create', '--words-file', words, '--password-file', password);
  expect(account).toMatch(/^0x[0-9a-fA-F]{40}$/);
  if (process.platform !== 'win32') expect(statSync(words).mode & 0o777).toBe(0o600);
  await onProfileChain(profile, (chain) => mintFor(chain, account, 10_000_00n));

  await sign('collect');
  const staked = await sign('stake', '1000', '--lock', '365');
  // Protocol, section 5: 1,000 CT02 for 365 days with an ample pool have an early bonus of 250.00.
  expect(staked.position).toMatchObject({ index: 0, principal: '1000.00', bonus: '250.00', state: 'locked' });
  expect(staked.transactions.map(({ state }: { state: string }) => state)).toEqual([
    'confirmed',
    'confirmed',
  ]);

  letTimePass(profile, 30 * DAY - 300);
  const { positions } = await answerOf('positions');
  // 1,000 × 50 % × 30 / 365 = 41.096, less 0.005 for five minutes; the pool still holds 800 − 250.
  expect(positions).toMatchObject([{ account, index: 0, earned: '41.09', claimable: '40.67' }]);
  // This time the password is in the environment, where what the command starts must not find it.
  process.env.CLOUDTUNER_PASSWORD = secret;
  const claiming = answerOf('claim', '0', '--yes');
  delete process.env.CLOUDTUNER_PASSWORD;
  const children = CAN_LIST_PROCESSES ? await childEnvironments(profile, claiming) : [];
  const claimed = await claiming;
  if (CAN_LIST_PROCESSES) expect(children.length).toBeGreaterThan(0);
  expect(children.filter((environment) => environment.includes(secret))).toEqual([]);
  expect(claimed.changes).toContainEqual({ account, token: 'CT02', change: '40.67' });

  const asked = await call('claim', 'all', '--password-file', password);
  expect(asked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Add --yes') });
});
