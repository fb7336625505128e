import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../chain/contracts.ts';
import { startTestChain } from '../chain/local-chain-fixture.ts';
import { openDatabase } from '../storage/database.ts';
import { type Entry, openJournal } from '../storage/journal.ts';
import { nonceReservations } from '../storage/nonce-reservations.ts';
import { nextNonces } from './next-nonce.ts';
import { testDesk } from './test-desk.ts';

const PROGRAM = join(import.meta.dirname, 'test-programs', 'die-at-step.ts');

let fixture: Awaited<ReturnType<typeof startTestChain>>;
let folder: string;
let next: ChildProcess | null = null;
beforeAll(async () => {
  fixture = await startTestChain();
  folder = mkdtempSync(join(tmpdir(), 'crash-walk-'));
  // Nothing is mined but on request, so that every step before it can be walked.
  await fixture.chain.provider.send('evm_setAutomine', [false]);
});
afterEach(() => {
  next?.kill('SIGKILL');
  next = null;
});
afterAll(async () => {
  await fixture.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that has loaded everything and waits for its task. */
function load(): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'], env });
}

/** Runs the scenario until it dies at that step. Answers the step's name, or what it says when there are no more. */
async function dieAt(scenario: string, step: number, key: string, profile: string): Promise<string> {
  const child = next ?? load();
  const { provider, chainId, name, local, addresses, deployedAtBlock, depth } = fixture.chain;
  const facts = { chainId, name, local, addresses, deployedAtBlock, depth };
  const task = { folder: profile, key, url: provider._getConnection().url, facts, scenario, dieAt: step };
  let said = '';
  child.stdout?.on('data', (text: Buffer) => {
    said += text.toString('utf8');
  });
  const ended = once(child, 'close');
  child.stdin?.end(JSON.stringify(task));
  next = load();
  const [code, signal] = await ended;
  expect([code, signal], said).toEqual(said.startsWith('done') ? [0, null] : [null, 'SIGKILL']);
  return said.trim();
}

function journalOf(profile: string): Entry[] {
  const database = openDatabase(join(profile, 'desk.db'));
  try {
    return openJournal(database).list();
  } finally {
    database.close();
  }
}

/** What came of the account on chain: the hashes that were mined, and how often the approval was given. */
async function onChain(account: string) {
  const { chain } = fixture;
  const head = await chain.provider.getBlockNumber();
  const mined: string[] = [];
  for (let number = head; number > head - 6 && number >= 0; number -= 1) {
    const block = await chain.provider.getBlock(number, true);
    mined.push(
      ...(block?.prefetchedTransactions ?? []).filter(({ from }) => from === account).map(({ hash }) => hash),
    );
  }
  return { mined, allowance: await read(chain, 'CT02', 'allowance', [account, chain.addresses.RewardPool]) };
}

/**
 * Starts a desk on what the killed one left, lets it go on until nothing is under way, and holds journal and chain
 * against one another.
 */
async function restart(profile: string, wallet: Wallet, step: string): Promise<void> {
  const { chain } = fixture;
  const left = journalOf(profile);
  const pending = await chain.provider.getTransactionCount(wallet.address, 'pending');
  // Whatever the network has was in the journal first.
  expect(pending, step).toBeLessThanOrEqual(left.length === 0 ? 0 : 1);

  // It has its test ETH, and nothing is mined here but on request.
  const funded = { ...chain, fund: async () => true };
  const desk = await testDesk(funded, { wallet: new Wallet(wallet.privateKey), folder: profile });
  try {
    await desk.check();
    await chain.provider.send('evm_mine', []);
    await desk.check();
    await desk.check();
    const list = await desk.handlers['transactions.list']({});
    const { mined, allowance } = await onChain(wallet.address);

    // Never signed anew, nothing lost: the journal is what it was.
    expect(desk.signer.calls, step).toBe(0);
    expect(desk.errors, step).toEqual([]);
    expect(list.map(({ hash }) => hash).sort(), step).toEqual(left.map(({ hash }) => hash).sort());
    // One of those with the nonce was mined, and only one; each knows whether it was that one.
    expect(mined.length, step).toBe(left.length === 0 ? 0 : 1);
    for (const { hash, state } of list)
      expect([step, state]).toEqual([step, mined.includes(hash) ? 'confirmed' : 'replaced']);
    const won = left.find(({ hash }) => mined.includes(hash));
    expect(allowance, step).toBe(won && won.kind !== 'cancel-transaction' ? 100n : 0n);
    // The outcome of every plan is told, before the kill or after it.
    const untold = desk.database
      .prepare(`SELECT count(*) FROM plans p WHERE state = 'signed' AND told IS NULL`)
      .pluck()
      .get();
    expect(untold, step).toBe(0);
    // The next transaction gets the next nonce.
    const sources = { journal: openJournal(desk.database), reservations: nonceReservations(desk.database) };
    const genesis = (await chain.provider.getBlock(0))?.hash ?? '';
    const owner = { genesis, account: wallet.address };
    expect(await nextNonces(chain, sources, owner, 1), step).toEqual([mined.length]);
  } finally {
    await desk.close();
  }
}

describe('a kill at every step of sign → submit → track', () => {
  test.each([
    // What the steps have to reach at least, so that a walk that misses them is found out.
    [
      'send',
      [
        'before eth_simulateV1',
        'before INSERT INTO transactions',
        'before COMMIT',
        'after COMMIT',
        'before eth_sendRawTransaction',
        'after eth_sendRawTransaction',
        'before UPDATE transactions SET',
        'after UPDATE transactions SET',
        'before eth_getTransactionReceipt',
        'before UPDATE plans SET',
        'after UPDATE plans SET',
      ],
    ],
    [
      'speed-up',
      [
        'before INSERT INTO transactions',
        'after COMMIT',
        'before eth_sendRawTransaction',
        'after eth_sendRawTransaction',
        'after UPDATE transactions SET',
      ],
    ],
    [
      'cancel',
      [
        'before INSERT INTO transactions',
        'after COMMIT',
        'before eth_sendRawTransaction',
        'after eth_sendRawTransaction',
        'after UPDATE transactions SET',
      ],
    ],
  ])(
    '%s: loses nothing that was sent, sends nothing twice, reuses no nonce',
    async (scenario, reached) => {
      const names = new Set<string>();
      for (let step = 1; ; step += 1) {
        const profile = join(folder, `${scenario}-${step}`);
        mkdirSync(profile);
        const wallet = new Wallet(Wallet.createRandom().privateKey);
        await fixture.chain.provider.send('anvil_setBalance', [wallet.address, '0xde0b6b3a7640000']);
        const name = await dieAt(scenario, step, wallet.privateKey, profile);
        names.add(name);
        if (name.startsWith('done')) break;
        await restart(profile, wallet, `${scenario}, step ${step}: ${name}`);
      }
      for (const name of reached) expect([...names]).toContain(name);
    },
    120_000,
  );
});
