import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { id, Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNode, startLocalNode } from './local-node.ts';

let folder: string;
const nodes: LocalNode[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-node-'));
});
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(now?: number): Promise<LocalNode> {
  const node = await startLocalNode(folder, now);
  nodes.push(node);
  return node;
}

/** True until the kernel has no such process any more (or only its remains). */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}

describe('a local chain', () => {
  test('keeps acknowledged blocks, receipts and logs when the app is killed, and dies with it', async () => {
    const program = join(import.meta.dirname, 'test-programs', 'mine-and-wait.ts');
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const before = JSON.parse(line.toString('utf8'));
    expect(runs(before.pid)).toBe(true);

    child.kill('SIGKILL');
    await until(() => !runs(before.pid));

    const { provider, fresh } = await start();
    expect(fresh).toBe(false);
    expect(await provider.send('eth_getTransactionReceipt', [before.receipt.transactionHash])).toEqual(
      before.receipt,
    );
    expect(await provider.send('eth_getBlockByNumber', ['0x2', true])).toEqual(before.block);
    const logs = await provider.getLogs({ address: before.contract, fromBlock: 0 });
    expect(logs.map((log) => log.transactionHash)).toEqual([before.receipt.transactionHash]);

    // The transaction that was mined but never acknowledged is gone from the chain, and its bytes are still valid.
    expect(await provider.getTransactionReceipt(before.later.hash)).toBeNull();
    await provider.send('eth_sendRawTransaction', [before.later.raw]);
    await until(async () => (await provider.getTransactionReceipt(before.later.hash)) !== null);
    expect(await provider.getTransactionCount(before.account)).toBe(3);
  });

  test('is started again from its state when anvil is killed, and says so meanwhile', async () => {
    const node = await start();
    const heard: string[] = [];
    node.onStatus(() => heard.push(node.status().state));
    await node.provider.send('evm_mine', []);
    await node.checkpoint();
    const hash = (await node.provider.getBlock(1))?.hash;

    const killed = node.pid();
    process.kill(killed, 'SIGKILL');
    await until(() => heard.includes('ready'));

    expect(heard).toEqual(['unavailable', 'ready']);
    expect(node.pid()).not.toBe(killed);
    expect((await node.provider.getBlock('latest'))?.hash).toBe(hash);
  });

  test('says chain-unavailable while anvil is away', async () => {
    const node = await start();
    process.kill(node.pid(), 'SIGKILL');
    await until(() => node.status().state === 'unavailable');
    expect(node.status().problem).toContain('started again');
    await expect(node.provider.getBlockNumber()).rejects.toMatchObject({ code: 'chain-unavailable' });
  });

  test('has no dev accounts', async () => {
    const { provider } = await start();
    expect(await provider.send('eth_accounts', [])).toEqual([]);
    // The first account of the phrase “test test … junk”, which every anvil funds unless told not to.
    expect(await provider.getBalance('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')).toBe(0n);
  });

  test('starts its clock where it is told and keeps the distance over a restart', async () => {
    const spring2024 = Date.UTC(2024, 3, 1) / 1_000;
    const first = await start(spring2024);
    await first.provider.send('evm_mine', []);
    const before = (await first.provider.getBlock('latest'))?.timestamp ?? 0;
    expect(new Date(before * 1_000).toISOString().slice(0, 10)).toBe('2024-04-01');
    await first.stop();

    const second = await start();
    await second.provider.send('evm_mine', []);
    const after = (await second.provider.getBlock('latest'))?.timestamp ?? 0;
    expect(new Date(after * 1_000).toISOString().slice(0, 10)).toBe('2024-04-01');
    expect(after).toBeGreaterThanOrEqual(before);
  });

  test('refuses a damaged state, says which file, and leaves it alone', async () => {
    await (await start()).stop();
    const file = join(folder, 'state.json');
    const half = readFileSync(file).subarray(0, 100);
    writeFileSync(file, half);
    await expect(startLocalNode(folder)).rejects.toMatchObject({
      code: 'chain-unavailable',
      message: expect.stringContaining(file),
    });
    expect(readFileSync(file)).toEqual(half);
  });

  test('keeps its state readable by the owner only', async () => {
    await (await start()).stop();
    expect(statSync(join(folder, 'state.json')).mode & 0o077).toBe(0);
  });
});

test('a chain that is made smaller keeps its receipts, on one process, which is started again when it dies', async () => {
  const node = await start();
  const { provider } = node;
  const wallet = new Wallet(id('somebody'), provider);
  await provider.send('anvil_setBalance', [wallet.address, '0xde0b6b3a7640000']);
  const { hash } = await wallet.sendTransaction({ to: wallet.address });
  const receipt = () => provider.send('eth_getTransactionReceipt', [hash]);
  const before = await receipt();
  const larger = node.pid();

  await node.compact();
  const { transactions } = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
  expect(transactions.map(({ info }: { info: { traces: unknown[] } }) => info.traces)).toEqual([[]]);
  expect(await receipt()).toEqual(before);
  expect(runs(larger)).toBe(false);
  const smaller = node.pid();
  // Longer than the wait before a chain that has died is started again.
  await delay(600);
  expect([node.pid(), node.status().state]).toEqual([smaller, 'ready']);

  process.kill(smaller, 'SIGKILL');
  await until(() => node.status().state === 'unavailable');
  await until(() => node.status().state === 'ready');
  expect(await receipt()).toEqual(before);
});
