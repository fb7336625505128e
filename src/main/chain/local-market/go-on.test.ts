import { setTimeout as delay } from 'node:timers/promises';
import { parseEther, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { read } from '../contracts.ts';
import { startTestChain, TEST_METHODOLOGY } from '../local-chain-fixture.ts';
import { localFaucet } from '../local-faucet.ts';
import { localKeys } from '../local-keys.ts';
import { type GoingOn, goOn } from './go-on.ts';
import { worldOf } from './world.ts';

let fixture: Awaited<ReturnType<typeof startTestChain>>;
let others: GoingOn;
const log = vi.fn();
beforeAll(async () => {
  fixture = await startTestChain({ kept: true });
  const { chain, folder } = fixture;
  const keys = localKeys(folder);
  others = goOn({
    world: () => worldOf(chain, keys, TEST_METHODOLOGY, 'a test'),
    give: localFaucet(chain, keys).give,
    log,
    pause: () => 1,
  });
});
afterAll(async () => {
  await others.stop();
  await fixture.stop();
});

const height = () => fixture.chain.provider.getBlockNumber();
const moreBlocks = async (count: number) => {
  const before = await height();
  await vi.waitFor(async () => expect(await height()).toBeGreaterThanOrEqual(before + count), {
    timeout: 60_000,
    interval: 50,
  });
};

describe('participants who go on', () => {
  test('do nothing until they are told to', async () => {
    const before = await height();
    await delay(200);
    expect(await height()).toBe(before);
  });

  test('come to a chain without a past, quote every pair, and trade', async () => {
    others.set(true);
    await vi.waitFor(
      async () => {
        for (const book of ['BookUsdc', 'BookUsdt', 'BookWeth', 'BookUsd'] as const) {
          const { bidTick, askTick } = await read(fixture.chain, book, 'best', []);
          expect(bidTick > 0n && askTick > bidTick).toBe(true);
        }
        expect((await read(fixture.chain, 'BookUsdc', 'lastPrice', [])).time).toBeGreaterThan(0n);
      },
      { timeout: 60_000, interval: 100 },
    );
    expect(log).not.toHaveBeenCalled();
  }, 90_000);

  test('do not stand in the way of the user’s transactions', async () => {
    const { provider } = fixture.chain;
    const user = Wallet.createRandom().connect(provider);
    await fixture.chain.fund(user.address);
    const nonces: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const sent = await user.sendTransaction({ to: user.address, value: parseEther('1') });
      expect((await sent.wait())?.status).toBe(1);
      nonces.push(sent.nonce);
    }
    expect(nonces).toEqual([0, 1, 2, 3, 4]);
    expect(log).not.toHaveBeenCalled();
  }, 60_000);

  test('end when they are told to, and begin again', async () => {
    others.set(false);
    await others.stop();
    const before = await height();
    await delay(200);
    expect(await height()).toBe(before);
    others.set(true);
    await moreBlocks(2);
  }, 90_000);

  test('survive a chain that is started again, and say so once at most', async () => {
    await fixture.chain.checkpoint();
    process.kill(fixture.chain.pid(), 'SIGKILL');
    await vi.waitFor(() => expect(fixture.chain.status().state).toBe('unavailable'), { timeout: 10_000 });
    await vi.waitFor(() => expect(fixture.chain.status().state).toBe('ready'), { timeout: 30_000 });
    await moreBlocks(2);
    expect(log.mock.calls.length).toBeLessThanOrEqual(1);
  }, 120_000);
});
