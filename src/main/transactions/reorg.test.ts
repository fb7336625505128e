import { id, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callOf, read } from '../chain/contracts.ts';
import { attestForTest, startTestChain } from '../chain/local-chain-fixture.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

// The local chain’s depth: final after 16 blocks (LOCAL_DEPTH).
const FINAL = 16;
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

let accounts = 0;
/** A desk that minted 50.00 for a cloud account of its own, of which 70 % are its share. */
async function minted(wallet = new Wallet(Wallet.createRandom().privateKey)) {
  const desk = await testDesk(fixture.chain, { wallet });
  desks.push(desk);
  // The gift of test ETH is to survive what is undone.
  await rpc('anvil_mine', '0x20');
  const account = id(`undone ${accounts++}`);
  const attested = await attestForTest(fixture.chain, { beneficiary: desk.account, amount: 50_00n, account });
  await desk.send(desk.draft('mint', callOf(fixture.chain, 'EmissionsMinter', 'mint', [attested])));
  const entry = await until(desk, 'confirmed');
  return { desk, wallet, entry };
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

/** Swaps the newest blocks for empty ones. Nothing of them is mined again by itself. */
async function undo(depth: number): Promise<void> {
  await rpc('evm_setAutomine', false);
  await rpc('anvil_reorg', depth, []);
}

const balance = (desk: TestDesk) => read(fixture.chain, 'CT02', 'balanceOf', [desk.account]);

describe('a block that is undone', () => {
  for (const depth of [1, 3, 12]) {
    test(`${depth} deep: its transaction waits again, and is mined in another block`, async () => {
      const { desk, entry } = await minted();
      await rpc('anvil_mine', `0x${(depth - 1).toString(16)}`);
      await undo(depth);
      expect(await balance(desk)).toBe(0n);

      const waiting = await until(desk, 'submitted');
      expect(waiting).toMatchObject({ undone: 'block', blockNumber: null, confirmations: 0, feePaid: null });
      expect(waiting.detail).toBe(
        'The network undid the block that it was in. It is waiting for a block again.',
      );
      // It still says so in the next round.
      await desk.check();
      expect((await only(desk)).detail).toBe(waiting.detail);

      await rpc('evm_mine');
      const again = await until(desk, 'confirmed');
      expect(again).toMatchObject({ hash: entry.hash, undone: 'block' });
      expect(again.blockNumber).toBeGreaterThan(entry.blockNumber ?? 0);
      expect(again.detail).toBe('The network undid the block that it was in. It was mined again.');
      expect(await balance(desk)).toBe(35_00n);
      expect(desk.signer.calls).toBe(1);
      expect(desk.outcomes.map(({ state }) => state).slice(-3)).toEqual([
        'confirmed',
        'submitted',
        'confirmed',
      ]);
    });
  }

  test('its transaction is lost by the pool too: the same bytes are sent again', async () => {
    const { desk, entry } = await minted();
    await undo(1);
    await rpc('anvil_dropAllTransactions');
    expect(await rpc('eth_getTransactionByHash', entry.hash)).toBeNull();
    await until(desk, 'submitted');
    expect(await rpc('eth_getTransactionByHash', entry.hash)).not.toBeNull();
    await rpc('evm_mine');
    expect((await until(desk, 'confirmed')).hash).toBe(entry.hash);
    expect(desk.signer.calls).toBe(1);
  });

  test('another transaction takes its place', async () => {
    const { desk, wallet, entry } = await minted();
    await undo(1);
    await rpc('anvil_dropAllTransactions');
    const elsewhere = await wallet.connect(fixture.chain.provider).sendTransaction({
      to: wallet.address,
      nonce: entry.nonce,
      maxFeePerGas: 10n ** 12n,
      maxPriorityFeePerGas: 10n ** 11n,
      gasLimit: 21_000n,
    });
    await rpc('evm_mine');
    const replaced = await until(desk, 'replaced');
    expect(replaced.undone).toBe('block');
    expect(replaced.detail).toMatch(/^The network undid the block that it was in\. Another transaction/);
    expect(replaced.detail).toContain(elsewhere.hash);
    expect(desk.outcomes.at(-1)?.state).toBe('failed');
  });

  test('the nonce of its transaction stays taken before anybody noticed', async () => {
    const { desk, entry } = await minted();
    // A plan that needs nothing of what is undone.
    const account = id(`undone ${accounts++}`);
    const attested = await attestForTest(fixture.chain, {
      beneficiary: desk.account,
      amount: 1_00n,
      account,
    });
    await desk.stop();
    await undo(1);
    await rpc('anvil_dropAllTransactions');
    expect(Number(await rpc('eth_getTransactionCount', desk.account, 'pending'))).toBe(entry.nonce);
    const { planId } = await desk.createPlan(
      desk.draft('mint', callOf(fixture.chain, 'EmissionsMinter', 'mint', [attested])),
    );
    const review = await desk.handlers['transactions.review']({ planId });
    expect(review.calls[0]?.nonce).toBe(entry.nonce + 1);
  });
});

describe('a block that is undone after it counted as final', () => {
  async function final() {
    const found = await minted();
    await rpc('anvil_mine', `0x${(FINAL - 1).toString(16)}`);
    await found.desk.check();
    expect(await only(found.desk)).toMatchObject({ state: 'confirmed', confirmations: FINAL });
    return found;
  }

  test('is noticed, said as what it is, and its transaction is sent again', async () => {
    const { desk, entry } = await final();
    await undo(FINAL + 2);
    await rpc('anvil_dropAllTransactions');
    const waiting = await until(desk, 'submitted');
    expect(waiting).toMatchObject({ undone: 'final', blockNumber: null });
    expect(waiting.detail).toBe(
      'The network undid the block that it was in, after it had counted as final. It is waiting for a block again.',
    );
    await rpc('evm_mine');
    expect(await until(desk, 'confirmed')).toMatchObject({ hash: entry.hash, undone: 'final' });
    expect(await balance(desk)).toBe(35_00n);
    expect(desk.signer.calls).toBe(1);
    expect(desk.outcomes.map(({ state }) => state).slice(-2)).toEqual(['submitted', 'confirmed']);
  });

  test('a final block that is still there is not touched', async () => {
    const { desk, entry } = await final();
    await undo(3);
    await rpc('evm_mine');
    await desk.check();
    expect(await only(desk)).toMatchObject({ hash: entry.hash, state: 'confirmed', undone: null });
  });
});
