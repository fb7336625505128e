import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { letTimePass, mintFor, onProfileChain } from '../src/main/commands/test-profile.ts';
import { runCommandLine } from './run-command-line.ts';
import { test } from './test.ts';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('a server without a window stakes, proposes, votes, queues and executes, and the market has another fee', async () => {
  // Each command starts the chain of the profile and puts it away again.
  test.slow();
  const profile = join(folder, 'profile');
  const password = join(folder, 'password');
  writeFileSync(password, 'a password for this test\n', { mode: 0o600 });
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
  await onProfileChain(profile, (chain) => mintFor(chain, account, 2_000_00n));
  await sign('stake', '1000', '--lock', '365', '--min-bonus', '0');
  const fee = ['market-fees', 'CT02/USDC', '--taker', '0.5', '--title', 'Halve the taker’s fee'];
  const { proposal } = await sign('propose', ...fee);
  expect(proposal).toMatchObject({ state: 'pending', category: 'fees', proposer: account });

  // The local chain waits a minute, votes for fifteen and waits a minute.
  letTimePass(profile, 61);
  const voted = await sign('vote', proposal.proposalId, 'for');
  // 1,000 CT02 for 365 days vote twice.
  expect(voted.proposal).toMatchObject({ state: 'active', votes: { for: '2000.00' } });
  letTimePass(profile, 901);
  await sign('queue', proposal.proposalId);
  const early = await call('execute', proposal.proposalId, '--yes', '--password-file', password);
  expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('anyone can execute it from') });
  letTimePass(profile, 61);
  expect((await sign('execute', proposal.proposalId)).proposal.state).toBe('executed');
  const { pairs } = await answerOf('pairs');
  expect(pairs[0]).toMatchObject({ pair: 'CT02/USDC', takerPercent: 0.5 });
});
