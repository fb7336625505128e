import { ZeroHash, zeroPadValue } from 'ethers';
import { describe, expect, test } from 'vitest';
import { outcome as outcomeSchema } from '../../ipc/transactions.ts';
import { callOf, read } from '../chain/contracts.ts';
import { interposed } from './test-desk.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, open, mint, until } = journeys();

describe('the outcome of a plan', () => {
  test('is what the receipts say: 50.00 kg arrived as 70 % customer, 20 % treasury, 10 % pool, and 80/15/5 of that', async () => {
    const desk = await open();
    const { Treasury, RewardPool } = chain().addresses;
    const { call } = await mint(desk.account, 50_00n);
    const [sent] = await desk.send(desk.draft('mint', call));
    await until(desk, 'confirmed');
    const outcome = await desk.handlers['transactions.outcome']({ planId: sent?.planId ?? '' });

    expect(outcomeSchema.parse(outcome)).toEqual(outcome);
    expect(outcome.changes).toEqual([
      { account: desk.account, accountLabel: 'Sustainability', token: 'CT02', decimals: 2, change: '3500' },
      { account: Treasury, accountLabel: 'the treasury', token: 'CT02', decimals: 2, change: '1000' },
      { account: RewardPool, accountLabel: 'the reward pool', token: 'CT02', decimals: 2, change: '500' },
    ]);
    // 80 %, 15 % and 5 % of 5.00.
    expect(outcome.rewardPool).toEqual({
      account: RewardPool,
      stakerRewards: '400',
      daoTreasury: '75',
      emergencyReserve: '25',
    });
    const receipt = await chain().provider.getTransactionReceipt(sent?.hash ?? '');
    expect(outcome.fee).toEqual({
      paid: `${(receipt?.gasUsed ?? 0n) * (receipt?.gasPrice ?? 0n)}`,
      symbol: 'test ETH',
    });
    expect(outcome).toMatchObject({ complete: true, differences: [] });
    expect(outcome.sentences).toEqual([
      'Of the minted tokens, 35.00 CT02 go to you (Sustainability), 10.00 CT02 to the treasury, 5.00 CT02 to the reward pool.',
    ]);
  });

  test('of a mint that is retired at once has the certificate, and no tokens left over', async () => {
    const desk = await open();
    const { attested } = await mint(desk.account, 50_00n);
    const named = retirementRequest({ amount: 0n, beneficiaryName: 'Acme Ltd', beneficiaryHash: ZeroHash });
    const call = callOf(chain(), 'EmissionsMinter', 'mintAndRetire', [[attested], named]);
    const [sent] = await desk.send(desk.draft('mint-and-retire', call));
    await until(desk, 'confirmed');
    const outcome = await desk.handlers['transactions.outcome']({ planId: sent?.planId ?? '' });
    const own = outcome.changes.filter(({ account }) => account === desk.account);
    expect(own.find(({ token }) => token === 'certificates')?.change).toBe('1');
    expect(own.find(({ token }) => token === 'CT02')?.change ?? '0').toBe('0');
    const certificate = await read(chain(), 'RetirementCertificates', 'certificateCount', []);
    expect(outcome.sentences.join(' ')).toContain(`with certificate ${certificate} (badge Attested)`);
    expect(outcome.differences).toEqual([]);
  });

  test('that is another than the review said names each balance with both amounts', async () => {
    const { Treasury } = chain().addresses;
    // A node whose receipts and simulations disagree: 9.00 reach the treasury where 10.00 were announced.
    const node = interposed(chain(), async (method, _params, send) => {
      const answer = await send();
      if (method === 'eth_getTransactionReceipt' && answer !== null) {
        for (const log of (answer as { logs: { topics: string[]; data: string }[] }).logs) {
          if (log.topics[2] === zeroPadValue(Treasury.toLowerCase(), 32)) {
            log.data = `0x${900n.toString(16).padStart(64, '0')}`;
          }
        }
      }
      return answer;
    });
    const desk = await open({ chain: node });
    const { call } = await mint(desk.account, 50_00n);
    const [sent] = await desk.send(desk.draft('mint', call));
    await until(desk, 'confirmed');
    const outcome = await desk.handlers['transactions.outcome']({ planId: sent?.planId ?? '' });
    expect(outcome.differences).toEqual([
      {
        account: Treasury,
        accountLabel: 'the treasury',
        token: 'CT02',
        decimals: 2,
        reviewed: '1000',
        happened: '900',
      },
    ]);
  });

  test('is not complete before the block', async () => {
    const desk = await open();
    const { call } = await mint(desk.account, 50_00n);
    await chain().provider.send('evm_setAutomine', [false]);
    try {
      const [sent] = await desk.send(desk.draft('mint', call));
      const planId = sent?.planId ?? '';
      expect(await desk.handlers['transactions.outcome']({ planId })).toMatchObject({
        complete: false,
        changes: [],
        rewardPool: null,
        differences: null,
      });
      await chain().provider.send('evm_mine', []);
      expect((await desk.handlers['transactions.outcome']({ planId })).complete).toBe(true);
    } finally {
      await chain().provider.send('evm_setAutomine', [true]);
    }
  });

  test('is not there for what was never signed', async () => {
    const desk = await open();
    const { call } = await mint(desk.account, 50_00n);
    const { planId } = await desk.createPlan(desk.draft('mint', call));
    await expect(desk.handlers['transactions.outcome']({ planId })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  });
});
