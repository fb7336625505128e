import { Wallet, ZeroAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import { callOf } from '../chain/contracts.ts';
import { attestForTest } from '../chain/local-chain-fixture.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, open, mint, retire, until, withMinted } = journeys();

describe('signing', () => {
  async function planned() {
    const desk = await withMinted(100_00n);
    const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest())));
    const sign = () => desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
    return { desk, planId, sign, calls: desk.signer.calls };
  }

  test('refuses a plan that was altered in the database', async () => {
    const { desk, planId, sign, calls } = await planned();
    const row = desk.database
      .prepare<[string], { content: string }>('SELECT content FROM plans WHERE id = ?')
      .get(planId);
    const altered = row?.content.replaceAll('"Retire 10.00 CT02"', '"Retire 1.00 CT02"') ?? '';
    expect(altered).not.toBe(row?.content);
    desk.database.prepare('UPDATE plans SET content = ? WHERE id = ?').run(altered, planId);
    await expect(sign()).rejects.toMatchObject({ code: 'plan-changed' });
    await expect(desk.handlers['transactions.review']({ planId })).rejects.toMatchObject({
      code: 'plan-changed',
    });
    expect(desk.signer.calls).toBe(calls);
  });

  test('refuses a plan whose life was prolonged in the database', async () => {
    const { desk, planId, sign } = await planned();
    desk.database
      .prepare('UPDATE plans SET expires_at = ? WHERE id = ?')
      .run('2999-01-01T00:00:00.000Z', planId);
    await expect(sign()).rejects.toMatchObject({ code: 'plan-changed' });
  });

  test('refuses a plan that was put in the place of another', async () => {
    const { desk, planId, sign } = await planned();
    const other = await desk.createPlan(desk.draft('retire', retire(retirementRequest({ amount: 20_00n }))));
    desk.database
      .prepare(
        'UPDATE plans SET (content, seal, expires_at) = (SELECT content, seal, expires_at FROM plans WHERE id = ?) WHERE id = ?',
      )
      .run(other.planId, planId);
    await expect(sign()).rejects.toMatchObject({ code: 'plan-changed' });
  });

  test('refuses an unknown, a discarded and an expired plan', async () => {
    const { desk, planId, sign } = await planned();
    await expect(desk.handlers['transactions.review']({ planId: 'none' })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
    desk.database
      .prepare('UPDATE plans SET expires_at = ? WHERE id = ?')
      .run(new Date(Date.now() - 1).toISOString(), planId);
    await expect(sign()).rejects.toMatchObject({ code: 'plan-expired' });
    await desk.handlers['transactions.discard']({ planId });
    await expect(sign()).rejects.toMatchObject({ code: 'unknown-plan' });
  });

  test('refuses when balances would change in another way than was reviewed', async () => {
    const desk = await open();
    const { attested } = await mint(desk.account, 100_00n);
    const call = callOf(chain(), 'EmissionsMinter', 'mintAndRetire', [
      [attested],
      retirementRequest({ amount: 0n }),
    ]);
    const { planId } = await desk.createPlan(desk.draft('mint-and-retire', call));
    // Somebody else mints the same cloud account's period in between: it would fail now.
    const other = await open();
    const { account } = attested.report;
    const theirs = await attestForTest(chain(), { beneficiary: other.account, amount: 100_00n, account });
    await other.send(other.draft('mint', callOf(chain(), 'EmissionsMinter', 'mint', [theirs])));
    await until(other, 'confirmed');
    await expect(
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] }),
    ).rejects.toMatchObject({
      code: 'plan-changed',
      message: expect.stringContaining('It would fail now.'),
    });
    expect(desk.signer.calls).toBe(0);
  });

  test('signs a plan once, however often it is asked to', async () => {
    const { desk, sign, calls } = await planned();
    const results = await Promise.allSettled([sign(), sign(), sign()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'plan-already-signed' });
    }
    expect(desk.signer.calls).toBe(calls + 1);
  });

  test('gives no two transactions one nonce', async () => {
    const { desk, sign, calls } = await planned();
    const second = await desk.createPlan(desk.draft('retire', retire(retirementRequest({ amount: 20_00n }))));
    await sign();
    await expect(
      desk.handlers['transactions.sign']({ planId: second.planId, signer: 'vault', answered: [] }),
    ).rejects.toMatchObject({ code: 'plan-changed' });
    expect(desk.signer.calls).toBe(calls + 1);
    await until(desk, 'confirmed');
  });

  test.each([
    ['recipient', { to: '0x00000000000000000000000000000000000000A1' }],
    ['calldata', { data: '0x' }],
    ['value', { value: 1n }],
    ['nonce', { nonce: 7 }],
    ['chain', { chainId: 1 }],
    ['gas limit', { gasLimit: 29_000_000n }],
    ['maximum fee', { maxFeePerGas: 10n ** 15n }],
    ['priority fee', { maxPriorityFeePerGas: 1n }],
    ['access list', { accessList: [{ address: ZeroAddress, storageKeys: [] }] }],
    [
      'type',
      { type: 0, gasPrice: 10n ** 10n, maxFeePerGas: null, maxPriorityFeePerGas: null, accessList: null },
    ],
  ])('throws away what a signer answers with another %s', async (field, changes) => {
    const wallet = new Wallet(Wallet.createRandom().privateKey);
    const desk = await open({ wallet, corrupt: (transaction) => ({ ...transaction, ...changes }) });
    const { call } = await mint(desk.account, 50_00n);
    await expect(desk.send(desk.draft('mint', call))).rejects.toMatchObject({
      code: 'signature-mismatch',
      details: { field },
    });
    expect(desk.signer.calls).toBe(1);
    expect(await desk.handlers['transactions.list']({})).toEqual([]);
    expect(await chain().provider.getTransactionCount(desk.account, 'pending')).toBe(0);
  });

  test('throws away what another key signed', async () => {
    const desk = await open();
    const stranger = Wallet.createRandom();
    desk.signer.signTransaction = async (_address, transaction) =>
      stranger.signTransaction({ ...transaction, from: stranger.address });
    const { call } = await mint(desk.account, 50_00n);
    await expect(desk.send(desk.draft('mint', call))).rejects.toMatchObject({
      code: 'signature-mismatch',
      details: { field: 'sender' },
    });
    expect(await desk.handlers['transactions.list']({})).toEqual([]);
  });

  test('passes on why the signer refused, and stores nothing', async () => {
    const desk = await open();
    desk.signer.signTransaction = async () => {
      throw new Failure('vault-locked', 'The vault is locked.');
    };
    const { call } = await mint(desk.account, 50_00n);
    await expect(desk.send(desk.draft('mint', call))).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await desk.handlers['transactions.list']({})).toEqual([]);
  });
});
