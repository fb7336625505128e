import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli.ts';
import { createDesk, type Desk } from '../desk.ts';
import type { CommandIo } from './command.ts';
import { mintFor, onProfileChain } from './test-profile.ts';

const PASSWORD = 'a password for this test';
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'market-commands-'));
const profile = join(folder, 'profile');

const openDesk = () =>
  createDesk({
    shell: 'command-line',
    version: 'test',
    profileFolder: profile,
    resourcesFolder,
    dialogs: { chooseFiles: async () => [], chooseSavePath: async () => null },
  });
/** One desk for all commands of this file, so that the chain starts once. */
let desk: Desk;
let [seller, buyer] = ['', ''];

/** Runs a command line on the profile, with nobody there to ask. */
async function run(command: string) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment: { CLOUDTUNER_PASSWORD: PASSWORD },
    terminal: null,
    openDesk: async () => ({ ...desk, close: async () => undefined }),
  };
  const code = await runCli([...command.split(' '), '--profile', profile], io);
  return { code, ...written };
}

async function answerOf(command: string) {
  const { code, stdout, stderr } = await run(`${command} --json`);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  desk = await openDesk();
  const { draftId, mnemonic, ask } = await desk.handlers['accounts.draftVault']({ words: 12 });
  const answers = ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
  await desk.handlers['accounts.createVault']({ draftId, password: PASSWORD, answers });
  const { accounts } = await desk.handlers['accounts.add']({ label: 'Buyer' });
  [seller, buyer] = accounts.map(({ address }) => address) as [string, string];
  await desk.handlers['accounts.select']({ address: seller });
  await desk.ready();
  await desk.close();
  // 1,000.00 are minted, of which 700.00 are the customer's.
  await onProfileChain(profile, (chain) => mintFor(chain, seller, 1_000_00n));
  desk = await openDesk();
  await desk.ready();
}, 120_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a call that is wrong says what to do', () => {
  test.each([
    ['book', 'PAIR is missing.'],
    ['book TUNER/USDC', 'There is no pair “TUNER/USDC”. The pairs are CT02/USDC'],
    ['book usdc --depth 0', '--depth: 1 to 200'],
    ['order hold 1 usdc --price 1 --yes', 'buy or sell: “hold” is not one of buy, sell.'],
    ['order buy 1 usdc --yes', 'Say which order it is'],
    ['order buy 1 usdc --price 1 --market --yes', 'Say which order it is'],
    ['order buy 1 usdc --market --yes', '--worst is missing.'],
    ['order buy 1 usdc --market --worst 1 --slippage 1 --yes', 'not with both'],
    ['order buy 1 usdc --market --slippage 100 --yes', '--slippage: A slippage is less than 100 %'],
    ['order buy 1 usdc --stop 1 --worst 1 --tif ioc --yes', '--tif does not belong to a stop order.'],
    ['order buy 1 usdc --price 1.0000001 --yes', '--price: “1.0000001” has 7 decimals'],
    ['order buy 1 usdc --price 1 --tif day --yes', '--tif: “day” is not one of gtc, ioc, fok, post-only.'],
    ['order buy 1 usdc --price 1 --expires tomorrow --yes', '--expires: “tomorrow” is not a time'],
    ['order buy 1 usdc --price 1', 'There is no terminal to ask on'],
    ['cancel first --pair usdc --yes', '“first” is not the number of an order'],
    ['cancel all --yes', '--pair is missing'],
    ['withdraw-credit 1 --pair usdc --yes', '--token CT02 or --token USDC'],
    ['withdraw-credit 1 --pair usdc --token weth --yes', '--token: “WETH” is not one of CT02, USDC.'],
    ['trades usdc --limit 501', '--limit: 1 to 500'],
  ])('%s: exit code 2', async (command, words) => {
    const { code, stdout, stderr } = await run(command);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: ');
  });
});

test('two traders, with the protocol’s numbers: 100 CT02 at 10 burn 1 CT02, 1 % taker, 0.5 % maker', async () => {
  const placed = await answerOf('order sell 100 CT02/USDC --price 10 --tif post-only --yes');
  expect(placed).toMatchObject({ action: 'Sell 100.00 CT02 at 10.00 test USDC or better', account: seller });
  expect(placed.orders).toMatchObject([
    {
      order: '3',
      side: 'sell',
      state: 'open',
      open: '100.00',
      price: '10.00',
      feePercent: 0.5,
      expires: null,
    },
  ]);
  expect(await answerOf('book usdc')).toMatchObject({
    quote: 'test USDC',
    bids: [],
    asks: [{ price: '10.00', amount: '100.00' }],
    spread: null,
    last: null,
  });

  const wrongPrice = await run('order buy 100 usdc --price 10.005 --from Buyer --yes');
  expect(wrongPrice).toMatchObject({
    code: 1,
    stdout: '',
    stderr: '10.005 test USDC is between two ticks; the nearest are 10.00 and 10.01.\n',
  });
  const { review } = await answerOf('order buy 100 usdc --market --slippage 2 --from Buyer --dry-run');
  // 2 % from 10.00 is 10.20; 1,020.00 and 1 %.
  expect(review.sentences[1]).toContain(
    'none worse than 10.20 test USDC: at most 1,030.20 test USDC with the fee',
  );

  const bought = await answerOf('order buy 100 usdc --market --slippage 2 --from Buyer --yes');
  expect(bought.account).toBe(buyer);
  expect(bought.sentences).toEqual([
    'You (Buyer) buy 100.00 CT02 for 1,000.00 test USDC, 10.00 on average. The fee is 10.00 test USDC; 1.00 CT02 are burned and 99.00 CT02 remain for the buyer, who pays 1,010.00 test USDC in all.',
  ]);
  expect(bought.changes).toContainEqual({ account: buyer, token: 'CT02', change: '99.00' });
  expect(bought.changes).toContainEqual({ account: buyer, token: 'test USDC', change: '-1010.000000' });

  const { recent, own } = await answerOf(`trades CT02/USDC --from ${seller}`);
  expect(recent).toMatchObject([{ takerSide: 'buy', amount: '100.00', price: '10.00', order: '3' }]);
  expect(own).toMatchObject([{ role: 'maker' }]);
  const mine = await answerOf('orders');
  expect(mine).toMatchObject({ account: seller, orders: [] });
  expect(mine.credits[0]).toEqual({
    pair: 'CT02/USDC',
    ct02: '0.00',
    quote: '995.000000',
    symbol: 'test USDC',
  });
  const paid = await answerOf('withdraw-credit all --pair usdc --yes');
  expect(paid.changes).toContainEqual({ account: seller, token: 'test USDC', change: '995.000000' });
  expect(paid.credits[0].quote).toBe('0.000000');
}, 60_000);

test('a stop order waits, is triggered by another account, and what it does not need comes back', async () => {
  const stop = await answerOf('order sell 50 usdc --stop 9.5 --worst 9 --expires 2099-01-01T00:00:00Z --yes');
  const [order] = stop.orders;
  expect(order).toMatchObject({
    type: 'stop',
    state: 'waiting',
    triggerPrice: '9.50',
    price: '9.00',
    expires: '2099-01-01T00:00:00Z',
  });
  expect(await run(`trigger ${order.order} --pair usdc --from Buyer --yes`)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('waits for a trade at 9.50 test USDC or below; the last was at 10.00'),
  });
  await answerOf('order sell 1 usdc --price 9.4 --yes');
  await answerOf('order buy 1 usdc --price 9.4 --tif fok --from Buyer --yes');
  await answerOf('order buy 50 usdc --price 9.2 --from Buyer --yes');
  const triggered = await answerOf(`trigger ${order.order} --pair usdc --from Buyer --yes`);
  expect(triggered.sentences[0]).toContain('sells 50.00 CT02 for 460.00 test USDC, 9.20 on average.');
  const { orders, credits } = await answerOf('orders');
  // 460 less 1 %, and 9.40 less 0.5 %.
  expect({ orders, credit: credits[0].quote }).toEqual({ orders: [], credit: '464.753000' });
}, 60_000);

test('cancelling all credits what orders hold; in words, a person reads the same', async () => {
  await answerOf('order sell 20 usdc --price 12 --yes');
  await answerOf('order buy 10 usdc --price 8 --yes');
  const words = await run('orders');
  expect(words.stdout).toMatch(/CT02\/USDC order \d+: sell 20\.00 of 20\.00 CT02 at 12\.00/);
  expect(words.stdout).toContain('Waits in the book until it is cancelled.');
  expect((await run('book usdc')).stdout).toMatch(
    /ask {2}12\.00 +20\.00 CT02\n {2}bid {3}8\.00 +10\.00 CT02\nSpread 4\.00/,
  );
  const cancelled = await answerOf('cancel all --pair usdc --yes');
  expect(cancelled.orders).toEqual([]);
  expect(cancelled.sentences).toHaveLength(2);
  expect(await run('cancel all --pair usdc --yes')).toMatchObject({
    code: 1,
    stderr: 'This account has no open orders of CT02/USDC.\n',
  });
  expect((await run('pairs')).stdout).toContain('CT02/WETH: bid none, ask none, last none test WETH');
  expect((await run(`trades usdc --from ${seller}`)).stdout).toContain('100.00 CT02 at 10.00 as maker');
}, 60_000);
