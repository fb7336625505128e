import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callOf, read } from '../chain/contracts.ts';
import { attestForTest, startTestChain } from '../chain/local-chain-fixture.ts';
import { openDatabase } from '../storage/database.ts';
import { openJournal } from '../storage/journal.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let folder: string;
const close: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
});
afterEach(async () => {
  for (const end of close.splice(0)) await end();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program until it says that the moment has come, and kills it and its chain at once. */
async function killAt(moment: string, key: string): Promise<void> {
  const program = join(import.meta.dirname, 'test-programs', 'sign-until-killed.ts');
  const child = spawn(process.execPath, [program, folder, key, moment], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { what, pid } = JSON.parse(line.toString('utf8'));
  process.kill(pid, 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(what).toBe(moment);
}

function journal() {
  const database = openDatabase(join(folder, 'desk.db'));
  try {
    return openJournal(database).list();
  } finally {
    database.close();
  }
}

/** Starts chain and desk again on what is left. */
async function again(wallet: Wallet) {
  const { chain, stop } = await startTestChain({ folder: join(folder, 'chain') });
  close.push(stop);
  const desk: TestDesk = await testDesk(chain, { wallet, folder });
  close.unshift(desk.close);
  return { chain, desk };
}

describe('a kill of app and chain', () => {
  test.each(['journal written', 'broadcast'])(
    'after “%s” loses nothing and sends nothing twice',
    async (moment) => {
      const wallet = new Wallet(Wallet.createRandom().privateKey);
      await killAt(moment, wallet.privateKey);
      const [left] = journal();
      expect(left?.state).toBe('signed');

      const { chain, desk } = await again(wallet);
      desk.start();
      while ((await desk.handlers['transactions.list']({}))[0]?.state !== 'confirmed') await desk.check();

      const list = await desk.handlers['transactions.list']({});
      expect(list.map(({ hash }) => hash)).toEqual([left?.hash]);
      expect(desk.signer.calls).toBe(0);
      expect(await chain.provider.getTransactionCount(wallet.address)).toBe(1);
      expect(await read(chain, 'CT02', 'balanceOf', [wallet.address])).toBe(35_00n);
      expect(desk.outcomes.at(-1)?.state).toBe('confirmed');
      expect(desk.errors).toEqual([]);
    },
  );

  test('after “confirmed” finds the transaction in the same block', async () => {
    const wallet = new Wallet(Wallet.createRandom().privateKey);
    await killAt('confirmed', wallet.privateKey);
    const [left] = journal();
    expect(left?.state).toBe('confirmed');

    // Before anything is sent again: the chain itself has kept it.
    const { chain } = await again(wallet);
    const receipt = await chain.provider.getTransactionReceipt(left?.hash ?? '');
    expect(receipt?.blockHash).toBe(left?.blockHash);
    expect(await read(chain, 'CT02', 'balanceOf', [wallet.address])).toBe(35_00n);
  });
});

test('a kill of the chain alone: it comes back, and what it had not kept is sent again', async () => {
  const wallet = new Wallet(Wallet.createRandom().privateKey);
  const { chain, desk } = await again(wallet);
  const attested = await attestForTest(chain, { beneficiary: wallet.address, amount: 50_00n });
  // Held in the pool, so that no checkpoint can have it.
  await chain.provider.send('evm_setAutomine', [false]);
  const [sent] = await desk.send(desk.draft('mint', callOf(chain, 'EmissionsMinter', 'mint', [attested])));
  process.kill(chain.pid(), 'SIGKILL');

  desk.start();
  while ((await desk.handlers['transactions.list']({}))[0]?.state !== 'confirmed') await delay(20);
  expect((await desk.handlers['transactions.list']({})).map(({ hash }) => hash)).toEqual([sent?.hash]);
  expect(desk.signer.calls).toBe(1);
  expect(await read(chain, 'CT02', 'balanceOf', [wallet.address])).toBe(35_00n);
});
