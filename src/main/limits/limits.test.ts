import { describe, expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import { limitedSigner } from '../signers/vault/limited-signer.ts';
import { spendingStore } from '../storage/spending.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys, retirementRequest } from '../transactions/test-journeys.ts';
import { limitsFeature } from './limits.ts';

const { chain, retire, until, withMinted } = journeys();

/** A desk with 70.00 CT02 whose signer keeps to limits, and the handlers that set them. */
async function limited() {
  const desk = await withMinted(100_00n, { limited: (signer, store) => limitedSigner(signer, store) });
  const handlers = limitsFeature({
    chain,
    accounts: () => [desk.account],
    store: spendingStore(desk.database),
    checkPassword: async (password) => {
      if (password !== 'right') throw new Failure('wrong-password', 'This is not the password.');
    },
    emit: () => undefined,
  });
  const set = (amount: string | null, password?: string) =>
    handlers['limits.set']({ account: desk.account, token: 'CT02', amount, password });
  const ct02 = async () =>
    (await handlers['limits.list']({})).accounts[0]?.tokens.find(({ token }) => token === 'CT02');
  return { desk, handlers, set, ct02 };
}

const plan = async (desk: TestDesk, ...amounts: bigint[]) =>
  desk.createPlan(desk.draft('retire', ...amounts.map((amount) => retire(retirementRequest({ amount })))));
const sign = ({ handlers }: TestDesk, planId: string) =>
  handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });

describe('a limit', () => {
  test('can be set and lowered without the password, raised and taken away only with it', async () => {
    const { set, ct02 } = await limited();
    await set('5000');
    await set('2000');
    await expect(set('2001')).rejects.toMatchObject({ code: 'password-needed' });
    await expect(set(null)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(set('2001', 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    expect((await ct02())?.limit).toBe('2000');
    await set('2001', 'right');
    expect((await ct02())?.limit).toBe('2001');
    await set(null, 'right');
    expect((await ct02())?.limit).toBeNull();
  });

  test('is of accounts of the vault and of known tokens alone', async () => {
    const { handlers, desk } = await limited();
    const { account } = desk;
    await expect(
      handlers['limits.set']({ account: chain().addresses.CT02, token: 'CT02', amount: '1' }),
    ).rejects.toMatchObject({ code: 'unknown-account' });
    await expect(handlers['limits.set']({ account, token: 'DOGE', amount: '1' })).rejects.toMatchObject({
      code: 'unknown-token',
    });
  });
});

describe('a plan against a limit', () => {
  test('is told in the review, counted when it is signed, and refused beyond it', async () => {
    const { desk, set, ct02 } = await limited();
    await set('2500');
    const first = await plan(desk, 10_00n);
    const review = await desk.handlers['transactions.review'](first);
    expect(review.signers[0]).toMatchObject({
      available: true,
      limits: [{ token: 'CT02', decimals: 2, limit: '2500', spent: '0', asked: '1000', exceeded: false }],
    });
    await sign(desk, first.planId);
    await until(desk, 'confirmed');
    expect(await ct02()).toMatchObject({ spent: '1000', nextFree: { amount: '1000' } });

    const { planId } = await plan(desk, 15_01n);
    const calls = desk.signer.calls;
    expect((await desk.handlers['transactions.review']({ planId })).signers[0]).toMatchObject({
      available: false,
      reason: expect.stringContaining('10.00 CT02 are signed already, and this is 15.01 CT02 more'),
    });
    await expect(sign(desk, planId)).rejects.toMatchObject({ code: 'limit-exceeded' });
    expect(desk.signer.calls).toBe(calls);
    await set('2501', 'right');
    await sign(desk, planId);
  });

  test('of several transactions is refused as a whole, before the first is signed', async () => {
    const { desk, handlers, set } = await limited();
    await set('2500');
    const calls = desk.signer.calls;
    const tokens = await plan(desk, 20_00n, 6_00n);
    await expect(sign(desk, tokens.planId)).rejects.toMatchObject({ code: 'limit-exceeded' });

    // The fee of the first alone would fit.
    const fees = await plan(desk, 1_00n, 1_00n);
    const { fee } = await desk.handlers['transactions.review'](fees);
    const [own] = (await handlers['limits.list']({})).accounts;
    const signed = own?.tokens.find(({ token }) => token === fee.symbol)?.spent ?? 0;
    const amount = String(BigInt(signed) + BigInt(fee.max) - 1n);
    await handlers['limits.set']({ account: desk.account, token: fee.symbol, amount });
    await expect(sign(desk, fees.planId)).rejects.toMatchObject({ code: 'limit-exceeded' });
    expect(desk.signer.calls).toBe(calls);
  });

  test('that only makes one under way faster adds nothing but its fee', async () => {
    const { desk, set, ct02 } = await limited();
    await set('1000');
    await chain().provider.send('evm_setAutomine', [false]);
    try {
      const [sent] = await sign(desk, (await plan(desk, 10_00n)).planId);
      const { planId } = await desk.handlers['transactions.prepareReplacement']({
        transactionId: sent?.id ?? '',
        way: 'speed-up',
      });
      await sign(desk, planId);
      expect((await ct02())?.spent).toBe('1000');
    } finally {
      await chain().provider.send('evm_mine', []);
      await chain().provider.send('evm_setAutomine', [true]);
    }
  });
});
