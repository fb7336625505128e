import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { id } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PAIRS } from '../../../domain/market/pairs.ts';
import { interfaces } from '../abis.ts';
import { eventsOf, read } from '../contracts.ts';
import { type LocalChain, startLocalChain } from '../local-chain.ts';
import { localKeys } from '../local-keys.ts';
import { MARKETS } from '../markets.ts';
import { PRICE_BOUNDS } from './price-walk.ts';
import { mineActs } from './send-acts.ts';
import { act, dollarsAt, type World, worldOf } from './world.ts';

const DAY = 86_400;
const HOUR = 3_600;
/** More than 30 days, after which positions end and floors are bid. */
const DAYS = 35;
/** 2026-06-01 12:00 UTC. */
const NOW = Date.UTC(2026, 5, 1, 12) / 1_000;
/** The vector of BIP-39 for 16 bytes of 0x7f: the same participants in every run. */
const MNEMONIC = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const methodologies = [{ hash: id('test methodology'), description: 'For tests' }];

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'past-'));
  folders.push(folder);
  writeFileSync(join(folder, 'local-keys.json'), JSON.stringify({ warning: 'test', mnemonic: MNEMONIC }));
  return folder;
}

const start = (
  folder: string,
  pastDays: number,
  more: { signal?: AbortSignal; onProgress?: () => void } = {},
) => startLocalChain({ folder, methodologies, now: NOW, pastDays, ...more });

let folder: string;
let chain: LocalChain;
let world: World;
beforeAll(async () => {
  folder = newFolder();
  chain = await start(folder, DAYS);
  world = await worldOf(chain, localKeys(folder), methodologies[0]?.hash ?? '', 'a test');
}, 120_000);
afterAll(async () => {
  await chain?.stop();
  for (const used of folders) rmSync(used, { recursive: true, force: true });
});

describe('after the past of a new local chain', () => {
  test.each(PAIRS)('the book of %s is not crossed, and both sides have depth', async (pair) => {
    const { book } = MARKETS[pair];
    const { bidTick, askTick } = await read(chain, book, 'best', []);
    expect(bidTick).toBeGreaterThan(0n);
    expect(askTick).toBeGreaterThan(bidTick);
    for (const side of [0, 1]) {
      const levels = await read(chain, book, 'depth', [side, 20n]);
      expect(levels.length).toBeGreaterThanOrEqual(3);
      expect(levels.reduce((sum, { lots }) => sum + lots, 0n)).toBeGreaterThan(100n);
    }
  });

  test.each(PAIRS)(
    'the last price of %s is believable and young, and there are days of history',
    async (pair) => {
      const { book } = MARKETS[pair];
      const { price, time } = await read(chain, book, 'lastPrice', []);
      const dollars = dollarsAt(world, pair, Number(price / world.markets[pair].tickSize));
      expect(dollars).toBeGreaterThan(PRICE_BOUNDS.least);
      expect(dollars).toBeLessThan(PRICE_BOUNDS.most);
      expect(Number(time)).toBeGreaterThan(NOW - 2 * DAY);
      const until = (await chain.provider.getBlock('latest'))?.timestamp ?? 0;
      for (const from of [until - 25 * HOUR, until - 20 * DAY]) {
        const average = await read(chain, book, 'averagePrice', [BigInt(from), BigInt(until)]);
        expect(dollarsAt(world, pair, Number(average / world.markets[pair].tickSize))).toBeGreaterThan(5);
      }
    },
  );

  test('prices have moved: CT02 / USDC has traded at more than ten prices', async () => {
    const trades = await eventsOf(chain, 'BookUsdc', 'Trade');
    expect(new Set(trades.map(({ args }) => args.tick)).size).toBeGreaterThan(10);
  });

  test('stops have triggered, orders were cancelled, and proceeds withdrawn', async () => {
    expect((await eventsOf(chain, 'BookUsdc', 'StopTriggered')).length).toBeGreaterThan(0);
    expect((await eventsOf(chain, 'BookUsdc', 'OrderCancelled')).length).toBeGreaterThan(0);
    expect((await eventsOf(chain, 'BookUsdc', 'Withdrawn')).length).toBeGreaterThan(0);
  });

  test('certificates name beneficiaries who are plainly made up, and reports back some of them', async () => {
    const count = await read(chain, 'RetirementCertificates', 'certificateCount', []);
    expect(count).toBeGreaterThan(2n);
    const badges = new Set<bigint>();
    for (let number = 1n; number <= count; number += 1n) {
      const certificate = await read(chain, 'RetirementCertificates', 'certificateOf', [number]);
      expect(certificate.beneficiaryName).toMatch(/^Example .* \(local chain\)$/);
      badges.add(certificate.badge);
    }
    expect(badges).toEqual(new Set([0n, 1n]));
  });

  test('there are positions in each tier (protocol, section 5), rewards claimed, and one that has ended', async () => {
    const staked = await eventsOf(chain, 'StakingVault', 'Staked');
    expect(new Set(staked.map(({ args }) => args.tier))).toEqual(new Set([0n, 1n, 2n, 3n]));
    expect((await eventsOf(chain, 'StakingVault', 'RewardClaimed')).length).toBeGreaterThan(3);
    expect((await eventsOf(chain, 'StakingVault', 'UnbondingRequested')).length).toBeGreaterThan(0);
  });

  test('the supply is what was minted less what was burned, and what everybody holds together', async () => {
    const supply = await read(chain, 'CT02', 'totalSupply', []);
    const minted = await Promise.all([0, 1].map((cause) => read(chain, 'CT02', 'mintedFor', [cause])));
    const burned = await Promise.all([0, 1, 2, 3].map((cause) => read(chain, 'CT02', 'burnedFor', [cause])));
    const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
    expect(sum(minted) - sum(burned)).toBe(supply);
    // Retirement, trade fees and claims; nobody has paid for API calls.
    expect(burned.map((amount) => amount > 0n)).toEqual([true, true, true, false]);

    const balances = new Map<string, bigint>();
    const add = (who: string, amount: bigint) => balances.set(who, (balances.get(who) ?? 0n) + amount);
    for (const { args } of await eventsOf(chain, 'CT02', 'Transfer')) {
      add(args.from, -args.value);
      add(args.to, args.value);
    }
    const zero = `0x${'0'.repeat(40)}`;
    expect(balances.get(zero)).toBe(-supply);
    balances.delete(zero);
    expect([...balances.values()].filter((amount) => amount < 0n)).toEqual([]);
  });

  test('fees were shared, the stability module has its budget, and the pool its liquidity', async () => {
    const shared = await eventsOf(chain, 'FeeRouter', 'Distributed');
    expect(new Set(shared.map(({ args }) => args.token)).size).toBe(4);
    const { StabilityModule, Pool, Treasury } = chain.addresses;
    expect(await read(chain, 'Usdc', 'balanceOf', [StabilityModule])).toBeGreaterThan(0n);
    expect(await read(chain, 'Pool', 'liquidity', [])).toBeGreaterThan(0n);
    expect(await read(chain, 'AmmPositionManager', 'balanceOf', [Treasury])).toBe(1n);
    expect(await read(chain, 'CT02', 'balanceOf', [Pool])).toBeGreaterThan(1_000_00n);
  });

  test('of three proposals one was carried out, one was defeated, and one is being voted on', async () => {
    const proposals = await eventsOf(chain, 'Governor', 'ProposalCreated');
    const states = await Promise.all(
      proposals.map(({ args }) => read(chain, 'Governor', 'state', [args.proposalId])),
    );
    // IGovernor.ProposalState: Executed 7, Defeated 3, Active 1.
    expect(states).toEqual([7n, 3n, 1n]);
    expect(await eventsOf(chain, 'Governor', 'Resolved')).toHaveLength(1);
  });

  test('no transaction was reverted but bids for a floor that were refused', async () => {
    const refresh = interfaces.StabilityModule.getFunction('refreshFloor')?.selector;
    const receipts = z.array(
      z.object({ status: z.string(), to: z.string().nullable(), transactionHash: z.string() }),
    );
    let sent = 0;
    for (let number = 0; number <= (await chain.provider.getBlockNumber()); number += 1) {
      const found = receipts.parse(
        await chain.provider.send('eth_getBlockReceipts', [`0x${number.toString(16)}`]),
      );
      sent += found.length;
      for (const { status, transactionHash } of found) {
        if (status === '0x1') continue;
        const { data } = (await chain.provider.getTransaction(transactionHash)) ?? {};
        expect(data).toBe(refresh);
      }
    }
    expect(sent).toBeGreaterThan(500);
  });

  test('the clock is where it would be without a past, and mining goes on by itself', async () => {
    await chain.fund(`0x${'12'.repeat(20)}`);
    const latest = await chain.provider.getBlock('latest');
    expect(latest?.timestamp).toBeGreaterThanOrEqual(NOW);
    // The start of the test's chain took no longer than this.
    expect(latest?.timestamp).toBeLessThan(NOW + 300);
    expect((await chain.provider.getBlock(1))?.timestamp).toBeLessThan(NOW - (DAYS - 1) * DAY);
  });

  test('the state is small: without the steps of its transactions', () => {
    expect(statSync(join(folder, 'state.json')).size).toBeLessThan(8_000_000);
  });
});

describe('a past', () => {
  /** Of all events, where, by whom and what; but for the roles, which say at which second of the start they were given. */
  async function digest(of: LocalChain): Promise<string> {
    const { AccessManager } = of.addresses;
    const logs = await of.provider.getLogs({ fromBlock: of.deployedAtBlock, toBlock: 'latest' });
    expect(logs.length).toBeGreaterThan(300);
    const lines = logs
      .filter(({ address }) => address !== AccessManager)
      .map(({ blockNumber, address, topics, data }) => [blockNumber, address, topics, data].join());
    return id(lines.join('\n'));
  }

  test('is the same for the same seed and the same times', async () => {
    const digests: string[] = [];
    for (const run of [newFolder(), newFolder()]) {
      const played = await start(run, 4);
      digests.push(await digest(played));
      await played.stop();
    }
    expect(digests[0]).toBe(digests[1]);
  }, 120_000);

  test('that is broken off leaves nothing: the next start begins anew', async () => {
    const broken = newFolder();
    const abort = new AbortController();
    let steps = 0;
    const playing = start(broken, 4, {
      signal: abort.signal,
      onProgress: () => {
        steps += 1;
        // After the steps of the deployment.
        if (existsSync(join(broken, 'deployments/31337.json'))) abort.abort(new Error('The app ends.'));
      },
    });
    await expect(playing).rejects.toThrow('The app ends.');
    expect(steps).toBeGreaterThan(1);
    expect(existsSync(join(broken, 'state.json'))).toBe(false);
    const again = await startLocalChain({ folder: broken, methodologies });
    try {
      expect(await read(again, 'CT02', 'totalSupply', [])).toBe(29_000_00n);
    } finally {
      await again.stop();
    }
  }, 60_000);

  test('is not given to a chain that is there', async () => {
    const plain = newFolder();
    await (await startLocalChain({ folder: plain, methodologies })).stop();
    // Something that the start has to write: the treasury approves it.
    const newer = [...methodologies, { hash: id('newer'), description: 'Newer' }];
    const again = await startLocalChain({ folder: plain, methodologies: newer, pastDays: 4 });
    try {
      expect(await read(again, 'CT02', 'totalSupply', [])).toBe(29_000_00n);
    } finally {
      await again.stop();
    }
  }, 60_000);
});

describe('an act that is reverted', () => {
  const mine = async (mayBeRefused: boolean) => {
    const { provider } = chain;
    const [who] = world.cast.takers;
    if (!who) throw new Error('There are no takers.');
    // It has no positions.
    const refused = act(world, who.wallet, 'StakingVault', 'withdraw', [7n]);
    const next = ((await provider.getBlock('latest'))?.timestamp ?? 0) + 10;
    await provider.send('evm_setAutomine', [false]);
    try {
      await mineActs(world, new Map(), [mayBeRefused ? { ...refused, mayBeRefused: true } : refused], next);
    } finally {
      await provider.send('evm_setAutomine', [true]);
    }
  };

  test('ends the past with its name', async () => {
    await expect(mine(false)).rejects.toThrow('StakingVault.withdraw was reverted');
  });

  test('does not when it may be refused', async () => {
    await expect(mine(true)).resolves.toBeUndefined();
  });
});

test.each([
  { local: false, chainId: 31337 },
  { local: true, chainId: 1 },
])('participants act on no other chain than the app’s own: $chainId, local $local', async (other) => {
  const { provider, addresses, deployedAtBlock } = chain;
  const elsewhere = { provider, addresses, deployedAtBlock, ...other };
  await expect(worldOf(elsewhere, localKeys(folder), '', 'a test')).rejects.toThrow('on the local chain');
});
