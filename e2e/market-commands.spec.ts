import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Wallet } from 'ethers';
import { callOf } from '../src/main/chain/contracts.ts';
import type { LocalChain } from '../src/main/chain/local-chain.ts';
import { mintFor, onProfileChain } from '../src/main/commands/test-profile.ts';
import { runCommandLine } from './run-command-line.ts';
import { test } from './test.ts';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Somebody else, who offers 100 CT02 at 10.00: tick 1,000 of 0.01. */
async function offer(chain: LocalChain): Promise<void> {
  const maker = new Wallet(Wallet.createRandom().privateKey, chain.provider);
  await chain.fund(maker.address);
  await mintFor(chain, maker.address, 1_000_00n);
  const calls = [
    callOf(chain, 'CT02', 'approve', [chain.addresses.BookUsdc, 100_00n]),
    callOf(chain, 'BookUsdc', 'placeLimit', [1, 100, 1_000, 0, 0]),
  ];
  for (const call of calls) await (await maker.sendTransaction(call)).wait();
}

test('a server without a window buys at the market, sells into the book, cancels and withdraws', async () => {
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
  await onProfileChain(profile, offer);

  const book = await call('book', 'CT02/USDC');
  expect(book.stdout).toMatch(/ask {2}10\.00 +100\.00 CT02\n {2}bid {2}nobody/);
  const bought = await sign('order', 'buy', '100', 'CT02/USDC', '--market', '--slippage', '1');
  // Protocol, section 4: of 100 CT02 at 10, 1 CT02 is burned and the taker pays 1 % of 1,000.
  expect(bought.changes).toContainEqual({ account, token: 'CT02', change: '99.00' });
  expect(bought.changes).toContainEqual({ account, token: 'test USDC', change: '-1010.000000' });

  const placed = await sign('order', 'sell', '50', 'usdc', '--price', '10.5', '--tif', 'post-only');
  expect(placed.orders).toMatchObject([{ side: 'sell', open: '50.00', price: '10.50', state: 'open' }]);
  const refused = await call(
    'order',
    'buy',
    '1',
    'usdc',
    '--price',
    '10.505',
    '--yes',
    '--password-file',
    password,
  );
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('the nearest are 10.50 and 10.51'),
  });

  const cancelled = await sign('cancel', placed.orders[0].order, '--pair', 'usdc');
  expect(cancelled).toMatchObject({ orders: [], credits: [{ ct02: '50.00' }] });
  const paid = await sign('withdraw-credit', 'all', '--pair', 'usdc');
  expect(paid.changes).toContainEqual({ account, token: 'CT02', change: '50.00' });
  const { own } = await answerOf('trades', 'usdc');
  expect(own).toMatchObject([{ amount: '100.00', price: '10.00', role: 'taker', takerSide: 'buy' }]);
});
