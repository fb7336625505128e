import { id, toQuantity, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chain } from '../chain/chain.ts';
import type { ChainConnection } from '../chain/chain-connection.ts';
import { connectNetwork } from '../chain/connect-network.ts';
import { callOf } from '../chain/contracts.ts';
import type { LocalChain } from '../chain/local-chain.ts';
import { attestForTest } from '../chain/local-chain-fixture.ts';
import { type Relay, startTestNetwork, type TestNetwork } from '../chain/network-fixture.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let network: TestNetwork;
const connections: ChainConnection[] = [];
const desks: TestDesk[] = [];
beforeAll(async () => {
  network = await startTestNetwork(3);
});
afterEach(async () => {
  for (const relay of network.relays) relay.lie(null);
  for (const desk of desks.splice(0)) await desk.close();
  for (const connection of connections.splice(0)) await connection.stop();
});
afterAll(() => network.stop());

let accounts = 0;
/** A desk on the network with these endpoints, and a mint of 50.00 whose share is 35.00, ready to be planned. */
async function open(places: readonly number[]) {
  const connection = connectNetwork(network.stored(places));
  connections.push(connection);
  await connection.ready();
  const chain = connection.chain();
  const { validatorKeys } = network;
  const wallet = new Wallet(Wallet.createRandom().privateKey);
  const options: { chain: Chain; wallet: Wallet } = { chain, wallet };
  const fund = async (address: string) => {
    await network.everywhere('anvil_setBalance', address, toQuantity(10n ** 18n));
    await network.mine();
  };
  const checkpoint = async () => undefined;
  const desk = await testDesk(
    { ...chain, validatorKeys, fund, checkpoint } as unknown as LocalChain,
    options,
  );
  desks.push(desk);
  const attested = await attestForTest({ ...chain, validatorKeys } as unknown as LocalChain, {
    beneficiary: desk.account,
    amount: 50_00n,
    account: id(`majority ${accounts++}`),
  });
  const draft = desk.draft('mint', callOf(chain, 'EmissionsMinter', 'mint', [attested]));
  return { desk, chain, draft, options };
}

const relay = (place: number): Relay => {
  const found = network.relays[place];
  if (!found) throw new Error(`no relay ${place}`);
  return found;
};
const sign = (desk: TestDesk, planId: string, answered: string[] = []) =>
  desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });

describe('signing on a network of several endpoints', () => {
  test('what three say alike is signed, sent to all three and confirmed', async () => {
    const { desk, draft } = await open([0, 1, 2]);
    const { planId } = await desk.createPlan(draft);
    expect((await desk.handlers['transactions.review']({ planId })).warnings).toEqual([]);
    const [sent] = await sign(desk, planId);
    for (const place of [0, 1, 2]) {
      await expect.poll(() => network.rpc(place, 'eth_getTransactionByHash', sent?.hash)).not.toBeNull();
    }
    await network.mine();
    await desk.check();
    expect(await desk.handlers['transactions.list']({})).toMatchObject([
      { state: 'confirmed', confirmations: 1, hash: sent?.hash },
    ]);
  });

  test('a first endpoint that lies about what a transaction does gets no signature', async () => {
    const { desk, draft, chain } = await open([0, 1, 2]);
    // 35.00 CT02 are 3500 = 0xdac base units; the review is made to show 0x1dac = 75.96.
    const word = (amount: string) => amount.padStart(64, '0');
    relay(0).lie(({ method, answer }) =>
      method === 'eth_simulateV1'
        ? JSON.parse(JSON.stringify(answer).replaceAll(word('dac'), word('1dac')))
        : undefined,
    );
    const { planId } = await desk.createPlan(draft);
    const review = await desk.handlers['transactions.review']({ planId });
    expect(review.balanceChanges.find(({ account }) => account === desk.account)?.change).toBe('7596');

    await expect(sign(desk, planId)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(desk.signer.calls).toBe(0);
    expect(chain.witnesses?.states()[0]).toMatchObject({
      state: 'disagrees',
      problem: `${relay(0).host} contradicts the others on what the transaction does.`,
    });
    // The next review says so, and has it answered.
    const next = await desk.createPlan(draft);
    const { warnings } = await desk.handlers['transactions.review']({ planId: next.planId });
    expect(warnings).toMatchObject([{ id: 'endpoints-differ', severity: 'danger', mustAnswer: true }]);
    await expect(sign(desk, next.planId)).rejects.toMatchObject({ code: 'warning-unanswered' });
    expect(await sign(desk, next.planId, ['endpoints-differ'])).toHaveLength(1);
    await network.mine();
  });

  const LIES: { about: string; method: string; lie: (result: never) => unknown }[] = [
    { about: 'the chain id', method: 'eth_chainId', lie: () => '0x1' },
    { about: 'the nonce', method: 'eth_getTransactionCount', lie: () => '0x9' },
    { about: 'the balance', method: 'eth_getBalance', lie: () => '0x1' },
    { about: 'the code of a called contract', method: 'eth_getCode', lie: () => '0x6000' },
    {
      about: 'the base fee',
      method: 'eth_feeHistory',
      lie: (result: { baseFeePerGas: string[] }) => ({
        ...result,
        baseFeePerGas: result.baseFeePerGas.map(() => '0x1'),
      }),
    },
    {
      about: 'the first block, or any other',
      method: 'eth_getBlockByNumber',
      lie: (result: object) => ({ ...result, hash: `0x${'ee'.repeat(32)}` }),
    },
    { about: 'what the transaction does', method: 'eth_simulateV1', lie: () => [] },
  ];
  for (const { about, method, lie } of LIES) {
    test(`two that do not agree about ${about}: nothing is signed, and who said what is named`, async () => {
      const { desk, draft } = await open([0, 1]);
      const { planId } = await desk.createPlan(draft);
      relay(1).lie(({ method: asked, answer }) =>
        asked === method ? { ...answer, result: lie(answer.result as never) } : undefined,
      );
      const error = await sign(desk, planId).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'endpoints-disagree' });
      expect((error as Error).message).toContain(relay(0).host);
      expect((error as Error).message).toContain(relay(1).host);
      expect(desk.signer.calls).toBe(0);
      expect(await desk.handlers['transactions.list']({})).toEqual([]);
    });
  }

  test('one endpoint: the review says that nobody checked it', async () => {
    const { desk, draft } = await open([2]);
    const { planId } = await desk.createPlan(draft);
    const { warnings } = await desk.handlers['transactions.review']({ planId });
    expect(warnings).toMatchObject([{ id: 'one-endpoint', title: 'One endpoint: nobody checked it' }]);
    expect(warnings[0]?.detail).toContain(relay(2).host);
  });

  test('a network that is changed while the signer is at it: what it signed is sent nowhere', async () => {
    const { desk, draft, chain, options } = await open([0, 1, 2]);
    const { planId } = await desk.createPlan(draft);
    const signTransaction = desk.signer.signTransaction;
    desk.signer.signTransaction = (...given) => {
      options.chain = { ...chain };
      return signTransaction(...given);
    };
    await expect(sign(desk, planId)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(desk.signer.calls).toBe(1);
    expect(await desk.handlers['transactions.list']({})).toEqual([]);
  });
});
