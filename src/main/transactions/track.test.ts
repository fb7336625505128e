import { id, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callOf, read } from '../chain/contracts.ts';
import { attestForTest, startTestChain } from '../chain/local-chain-fixture.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let fixture: Awaited<ReturnType<typeof startTestChain>>;
const desks: TestDesk[] = [];
beforeAll(async () => {
  fixture = await startTestChain();
});
beforeEach(() => rpc('evm_setAutomine', true));
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});
afterAll(() => fixture.stop());

const rpc = (method: string, ...params: unknown[]) => fixture.chain.provider.send(method, params);

async function open(options: Parameters<typeof testDesk>[1] = {}): Promise<TestDesk> {
  const desk = await testDesk(fixture.chain, options);
  desks.push(desk);
  return desk;
}

let accounts = 0;
async function mintCall(beneficiary: string, account = id(`tracked ${accounts++}`)) {
  const attested = await attestForTest(fixture.chain, { beneficiary, amount: 50_00n, account });
  return callOf(fixture.chain, 'EmissionsMinter', 'mint', [attested]);
}

async function only(desk: TestDesk) {
  const [entry] = await desk.handlers['transactions.list']({});
  if (!entry) throw new Error('the journal is empty');
  return entry;
}

async function until(desk: TestDesk, state: string) {
  for (;;) {
    await desk.check();
    const entry = await only(desk);
    if (entry.state === state) return entry;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('tracking', () => {
  test('a transaction waits in the pool as submitted and is confirmed in its block', async () => {
    const desk = await open();
    await rpc('evm_setAutomine', false);
    await desk.send(desk.draft('mint', await mintCall(desk.account)));
    await desk.check();
    expect(await only(desk)).toMatchObject({ state: 'submitted', confirmations: 0, blockNumber: null });
    await rpc('evm_mine');
    const done = await until(desk, 'confirmed');
    expect(done).toMatchObject({ confirmations: 1, detail: null });
    await rpc('evm_mine');
    await desk.check();
    expect(await only(desk)).toMatchObject({ confirmations: 2 });
    expect(desk.outcomes.map(({ state }) => state)).toEqual(['submitted', 'confirmed']);
  });

  test('a revert is told with the contract’s reason', async () => {
    const [first, second] = [await open(), await open()];
    // One period of one cloud account, which both want to mint: each simulation passes, and only one can be mined.
    const account = id('contested');
    await rpc('evm_setAutomine', false);
    for (const desk of [first, second]) {
      await desk.send(desk.draft('mint', await mintCall(desk.account, account)));
    }
    await rpc('evm_mine');
    const states = [];
    for (const desk of [first, second]) {
      await desk.check();
      states.push(await only(desk));
    }
    const reverted = states.find(({ state }) => state === 'reverted');
    expect(states.map(({ state }) => state).sort()).toEqual(['confirmed', 'reverted']);
    expect(reverted?.detail).toContain('This cloud account is already covered until');
    expect(reverted?.feePaid).not.toBeNull();
    expect([...first.outcomes, ...second.outcomes].map(({ state }) => state)).toContain('failed');
  });

  test('another transaction with the same nonce replaces it', async () => {
    const wallet = new Wallet(Wallet.createRandom().privateKey);
    const desk = await open({ wallet });
    await rpc('evm_setAutomine', false);
    await desk.send(desk.draft('mint', await mintCall(desk.account)));
    const elsewhere = await wallet.connect(fixture.chain.provider).sendTransaction({
      to: wallet.address,
      nonce: 0,
      maxFeePerGas: 10n ** 12n,
      maxPriorityFeePerGas: 10n ** 11n,
      gasLimit: 21_000n,
    });
    await rpc('evm_mine');
    const entry = await until(desk, 'replaced');
    expect(entry.detail).toContain(elsewhere.hash);
    expect(desk.outcomes.at(-1)?.state).toBe('failed');
    expect(await read(fixture.chain, 'CT02', 'balanceOf', [desk.account])).toBe(0n);
  });

  test('what the pool has lost is sent again: the same bytes, signed once', async () => {
    const desk = await open();
    await rpc('evm_setAutomine', false);
    const [sent] = await desk.send(desk.draft('mint', await mintCall(desk.account)));
    await desk.check();
    await rpc('anvil_dropTransaction', sent?.hash);
    expect(await rpc('eth_getTransactionByHash', sent?.hash)).toBeNull();
    await desk.check();
    expect(await rpc('eth_getTransactionByHash', sent?.hash)).not.toBeNull();
    await rpc('evm_mine');
    expect((await until(desk, 'confirmed')).hash).toBe(sent?.hash);
    expect(desk.signer.calls).toBe(1);
  });

  test('a nonce under way stays taken when the pool forgets it', async () => {
    const desk = await open();
    await rpc('evm_setAutomine', false);
    const [sent] = await desk.send(desk.draft('mint', await mintCall(desk.account)));
    await desk.check();
    await rpc('anvil_dropTransaction', sent?.hash);
    const { planId } = await desk.createPlan(desk.draft('mint', await mintCall(desk.account)));
    expect((await desk.handlers['transactions.review']({ planId })).calls[0]?.nonce).toBe(1);
  });

  test('a reorganisation takes the confirmation back, and the transaction is mined anew', async () => {
    const desk = await open();
    const [sent] = await desk.send(desk.draft('mint', await mintCall(desk.account)));
    const before = await until(desk, 'confirmed');
    const block = await fixture.chain.provider.getBlock(before.blockNumber ?? 0);

    await rpc('evm_setAutomine', false);
    // The block is swapped for an empty one of the same height.
    await rpc('anvil_reorg', 1, []);
    expect((await fixture.chain.provider.getBlock(before.blockNumber ?? 0))?.hash).not.toBe(block?.hash);
    const back = await until(desk, 'submitted');
    expect(back).toMatchObject({ confirmations: 0, blockNumber: null, feePaid: null });
    expect(desk.outcomes.at(-1)?.state).toBe('submitted');

    await rpc('evm_mine');
    const again = await until(desk, 'confirmed');
    expect(again.hash).toBe(sent?.hash);
    expect(desk.outcomes.map(({ state }) => state).slice(-3)).toEqual([
      'confirmed',
      'submitted',
      'confirmed',
    ]);
    expect(desk.signer.calls).toBe(1);
    expect(await read(fixture.chain, 'CT02', 'balanceOf', [desk.account])).toBe(35_00n);
  });

  test('an outcome that a listener could not take in is told again', async () => {
    const desk = await open();
    let fails = 2;
    const heard: string[] = [];
    desk.onOutcome(({ state }) => {
      if (state === 'confirmed' && fails-- > 0) throw new Error('disk full');
      heard.push(state);
    });
    await desk.send(desk.draft('mint', await mintCall(desk.account)));
    await until(desk, 'confirmed');
    await desk.check();
    await desk.check();
    expect(heard.filter((state) => state === 'confirmed')).toEqual(['confirmed']);
    expect(desk.errors).toHaveLength(2);
    await desk.check();
    expect(heard.filter((state) => state === 'confirmed')).toEqual(['confirmed']);
  });

  test('what was signed for another chain of the same id is not sent on this one', async () => {
    const desk = await open();
    await rpc('evm_setAutomine', false);
    await desk.send(desk.draft('mint', await mintCall(desk.account)));
    const { hash } = await only(desk);
    desk.database.prepare('UPDATE transactions SET genesis = ?').run(id('another chain'));
    // A round that began before that may still be under way.
    await desk.check();
    await rpc('anvil_dropTransaction', hash);
    await desk.check();
    expect(await rpc('eth_getTransactionByHash', hash)).toBeNull();
  });
});
