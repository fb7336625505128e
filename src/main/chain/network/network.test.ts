import { Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../../domain/failure.ts';
import type { EventPayload } from '../../../ipc/contract.ts';
import { networkMethods } from '../../../ipc/network.ts';
import { contractNames } from '../abis.ts';
import { connectLocalChain } from '../connect-local-chain.ts';
import { callOf } from '../contracts.ts';
import { attestForTest, startTestChain } from '../local-chain-fixture.ts';
import { networkFeature } from './network.ts';

let fixture: Awaited<ReturnType<typeof startTestChain>>;
beforeAll(async () => {
  fixture = await startTestChain();
});
afterAll(() => fixture.stop());

function open(start = async () => fixture.chain, accounts: string[] = []) {
  const connection = connectLocalChain(start);
  const changes: EventPayload<'network.changed'>[] = [];
  const errors: unknown[] = [];
  const feature = networkFeature({
    connection,
    accounts: () => accounts,
    emit: (_event, payload) => void changes.push(payload as EventPayload<'network.changed'>),
    log: (error) => void errors.push(error),
  });
  return { connection, changes, errors, ...feature };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('network', () => {
  test('is starting, then ready with its newest block and its contracts', async () => {
    let arrive: (chain: typeof fixture.chain) => void = () => undefined;
    const { connection, handlers } = open(() => new Promise((resolve) => (arrive = resolve)));
    expect(await handlers['network.status']({})).toMatchObject({
      state: 'starting',
      local: true,
      blockNumber: null,
    });
    await expect(handlers['network.balances']({})).rejects.toMatchObject({ code: 'chain-unavailable' });
    arrive(fixture.chain);
    await connection.ready();
    const status = networkMethods['network.status'].output.parse(await handlers['network.status']({}));
    expect(status).toMatchObject({ state: 'ready', problem: null, chainId: 31337 });
    expect(status.blockNumber).toBeGreaterThan(0);
    expect(status.contracts.map(({ name }) => name)).toEqual(contractNames);
  });

  test('says why it is not there, and can be started again', async () => {
    let fail = true;
    const { connection, handlers, changes } = open(async () => {
      if (fail) throw new Failure('chain-unavailable', 'Its program is not installed.');
      return fixture.chain;
    });
    await expect(connection.ready()).rejects.toMatchObject({ code: 'chain-unavailable' });
    expect(await handlers['network.status']({})).toMatchObject({
      state: 'unavailable',
      problem: 'Its program is not installed.',
    });
    fail = false;
    connection.retry();
    await connection.ready();
    await until(() => changes.at(-1)?.state === 'ready');
  });

  test('tells of a new block', async () => {
    const { connection, changes, start, stop } = open();
    await connection.ready();
    start();
    await until(() => changes.at(-1)?.state === 'ready');
    const before = changes.at(-1)?.blockNumber ?? 0;
    await fixture.chain.provider.send('evm_mine', []);
    await until(() => changes.at(-1)?.blockNumber === before + 1);
    await stop();
  });

  test('gives balances and supply by cause and holder, in base units', async () => {
    const wallet = new Wallet(Wallet.createRandom().privateKey, fixture.chain.provider);
    await fixture.chain.fund(wallet.address);
    const attested = await attestForTest(fixture.chain, { beneficiary: wallet.address, amount: 50_00n });
    await (await wallet.sendTransaction(callOf(fixture.chain, 'EmissionsMinter', 'mint', [attested]))).wait();

    const { connection, handlers } = open(undefined, [wallet.address]);
    await connection.ready();
    expect(await handlers['network.balances']({})).toMatchObject([
      { address: wallet.address, ct02: '3500', nativeSymbol: 'test ETH' },
    ]);
    const supply = networkMethods['network.supply'].output.parse(await handlers['network.supply']({}));
    // 29,000.00 of genesis, all with the treasury here, and 50.00 attested: 35.00, 10.00, 4.00 / 0.75 / 0.25.
    expect(supply).toMatchObject({ total: '2905000', mintedAttested: '5000', mintedGenesis: '2900000' });
    expect(supply.burned).toEqual({ retirement: '0', tradeFee: '0', rewardClaim: '0', apiUsage: '0' });
    expect(supply.holders.map(({ role, balance }) => [role.split(',')[0], balance])).toEqual([
      ['your account', '3500'],
      ['treasury', '2901000'],
      ['reward pool: staker rewards', '400'],
      ['reward pool: DAO treasury', '75'],
      ['reward pool: emergency reserve', '25'],
      ['staking vault: staked with its bonuses', '0'],
      ['staking vault: rewards earned and to come', '0'],
    ]);
    // 29,050.00 less the treasury's 29,010.00 and the pool's 5.00.
    expect(supply.circulating).toBe('3500');
    const sum = supply.holders.reduce((total, { balance }) => total + BigInt(balance), 0n);
    expect(`${sum}`).toBe(supply.total);
  });
});
