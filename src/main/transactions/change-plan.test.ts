import { afterEach, describe, expect, test } from 'vitest';
import { nonceReservations } from '../storage/nonce-reservations.ts';
import { interposed, type TestDesk } from './test-desk.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, retire, balanceOf, until, withMinted } = journeys();
const automine = (on: boolean) => chain().provider.send('evm_setAutomine', [on]);
const mine = () => chain().provider.send('evm_mine', []);
afterEach(async () => {
  await mine();
  await automine(true);
});

const plan = async (desk: TestDesk, amount = 10_00n) =>
  (await desk.createPlan(desk.draft('retire', retire(retirementRequest({ amount }))))).planId;
const review = (desk: TestDesk, planId: string) => desk.handlers['transactions.review']({ planId });
async function sign(desk: TestDesk, planId: string) {
  const { warnings } = await review(desk, planId);
  const answered = warnings.map(({ id }) => id);
  return desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
}

describe('another fee', () => {
  test('is another plan: the one that was reviewed is gone, and the hashes are new', async () => {
    const desk = await withMinted(100_00n);
    const before = await review(desk, await plan(desk));
    expect(before.feeChoice?.speed).toBe('usual');
    const { planId } = await desk.handlers['transactions.chooseFee']({ planId: before.planId, fee: 'fast' });
    await expect(review(desk, before.planId)).rejects.toMatchObject({ code: 'unknown-plan' });

    const after = await review(desk, planId);
    expect(after.feeChoice?.speed).toBe('fast');
    expect(BigInt(after.fee.maxFeePerGas)).toBeGreaterThan(BigInt(before.fee.maxFeePerGas));
    expect(after.calls[0]?.signingHash).not.toBe(before.calls[0]?.signingHash);
    const same = ({ sentences, balanceChanges, kind, calls }: typeof after) => ({
      sentences,
      balanceChanges,
      kind,
      calls: calls.map(({ signingHash: _, ...call }) => call),
    });
    expect(same(after)).toEqual(same(before));
    const [sent] = await sign(desk, planId);
    const transaction = await chain().provider.getTransaction(sent?.hash ?? '');
    expect(transaction?.maxFeePerGas).toBe(BigInt(after.fee.maxFeePerGas));
  });

  test('far above what is needed has to be answered; one that no block takes leaves the plan as it was', async () => {
    const desk = await withMinted(100_00n);
    const planId = await plan(desk);
    const { feeChoice } = await review(desk, planId);
    const fast = feeChoice?.options.find(({ speed }) => speed === 'fast');
    const fee = (maxFeePerGas: bigint) => ({ maxFeePerGas: String(maxFeePerGas), maxPriorityFeePerGas: '0' });
    await expect(
      desk.handlers['transactions.chooseFee']({ planId, fee: fee(BigInt(feeChoice?.baseFee ?? 0) - 1n) }),
    ).rejects.toMatchObject({ code: 'fee-out-of-bounds' });
    expect((await review(desk, planId)).planId).toBe(planId);

    const dear = await desk.handlers['transactions.chooseFee']({
      planId,
      fee: fee(BigInt(fast?.maxFeePerGas ?? 0) * 5n),
    });
    await expect(
      desk.handlers['transactions.sign']({ planId: dear.planId, signer: 'vault', answered: [] }),
    ).rejects.toMatchObject({ code: 'warning-unanswered', details: { warning: 'excessive-fee' } });
  });
});

/** Keeps the plan's nonce, as an export does. */
async function exportPlan(desk: TestDesk, planId: string) {
  const { account, calls } = await review(desk, planId);
  const genesis = (await chain().provider.getBlock(0))?.hash ?? '';
  const nonces = calls.map(({ nonce }) => nonce);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  nonceReservations(desk.database).reserve({ genesis, account, nonces, planId, until });
  return nonces[0] ?? -1;
}

describe('a number that was exported', () => {
  test('is passed over by the next plan, whose review says what it will wait for', async () => {
    const desk = await withMinted(100_00n);
    const exported = await exportPlan(desk, await plan(desk));
    const next = await review(desk, await plan(desk));
    expect(next.calls[0]?.nonce).toBe(exported + 1);
    const warning = next.warnings.find(({ id }) => id === 'number-missing');
    expect(warning).toMatchObject({ severity: 'caution', mustAnswer: true });
    expect(warning?.title).toBe(`It will wait for number ${exported}`);
  });

  test('and not sent is told as what the next waits for, and can be given up', async () => {
    const desk = await withMinted(100_00n);
    const exportedPlan = await plan(desk);
    const exported = await exportPlan(desk, exportedPlan);
    const [waiting] = await sign(desk, await plan(desk));
    const [advice] = await desk.handlers['transactions.advice']({});
    expect(advice).toMatchObject({
      transactionId: waiting?.id,
      reason: 'number-reserved',
      missingNonce: exported,
      canSpeedUp: false,
    });
    expect(advice?.sentence).toContain(`number ${exported} of this account, which was exported`);

    const { account } = desk;
    const { planId } = await desk.handlers['transactions.prepareFill']({ account, nonce: exported });
    expect((await review(desk, planId)).calls).toEqual([
      expect.objectContaining({ nonce: exported, to: account, value: '0', data: '0x' }),
    ]);
    // What was exported cannot be sent any more.
    await expect(review(desk, exportedPlan)).rejects.toMatchObject({ code: 'unknown-plan' });
    await sign(desk, planId);
    await until(desk, 'confirmed');
    // 70.00 − 10.00: the second retirement happened, the exported one did not.
    expect(await balanceOf(account)).toBe(60_00n);
  });

  test('can be signed by the plan that it was kept for', async () => {
    const desk = await withMinted(100_00n);
    const planId = await plan(desk);
    const nonce = await exportPlan(desk, planId);
    const [sent] = await sign(desk, planId);
    expect(sent?.nonce).toBe(nonce);
  });

  test('cannot be filled when nothing waits for it', async () => {
    const desk = await withMinted(100_00n);
    const { account } = desk;
    const nonce = await exportPlan(desk, await plan(desk));
    await expect(desk.handlers['transactions.prepareFill']({ account, nonce })).rejects.toMatchObject({
      code: 'not-replaceable',
    });
  });
});

describe('why a transaction waits', () => {
  const advise = (desk: TestDesk) => desk.handlers['transactions.advice']({});

  test('nothing is wrong: it says so', async () => {
    const desk = await withMinted(100_00n);
    expect(await advise(desk)).toEqual([]);
    await automine(false);
    await sign(desk, await plan(desk));
    expect(await advise(desk)).toMatchObject([
      { reason: 'waiting', canSpeedUp: true, canCancel: true, missingNonce: null },
    ]);
  });

  test('the second waits for the first', async () => {
    const desk = await withMinted(100_00n);
    await automine(false);
    await sign(desk, await plan(desk));
    await sign(desk, await plan(desk));
    const [first, second] = await advise(desk);
    expect([first?.reason, second?.reason]).toEqual(['waiting', 'earlier-waits']);
    expect(second).toMatchObject({ canSpeedUp: false });
    expect(second?.sentence).toContain('“Retire 10.00 CT02”');
  });

  test('its fee is below the base fee of the coming block, and a faster one is not', async () => {
    let risen = 0n;
    const dearer = interposed(chain(), async (method, _params, send) => {
      const answer = await send();
      if (risen === 0n || method !== 'eth_feeHistory') return answer;
      const history = answer as { baseFeePerGas: string[] };
      return {
        ...history,
        baseFeePerGas: [...history.baseFeePerGas.slice(0, -1), `0x${risen.toString(16)}`],
      };
    });
    const desk = await withMinted(100_00n, { chain: dearer });
    await automine(false);
    const planId = await plan(desk);
    risen = BigInt((await review(desk, planId)).fee.maxFeePerGas) + 1n;
    const { calls } = desk.signer;
    // Signing is refused then; what was signed before it rose is told about.
    await expect(sign(desk, planId)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(desk.signer.calls).toBe(calls);
    const offered = risen;
    risen = 0n;
    await sign(desk, planId);
    risen = offered;
    const [found] = await advise(desk);
    expect(found).toMatchObject({ reason: 'fee-below-base-fee', canSpeedUp: true });
    const { planId: faster } = await desk.handlers['transactions.prepareReplacement']({
      transactionId: found?.transactionId ?? '',
      way: 'speed-up',
    });
    expect(BigInt((await review(desk, faster)).fee.maxFeePerGas)).toBeGreaterThan(risen);
  });

  test('the account has too little for its fee', async () => {
    const desk = await withMinted(100_00n);
    await automine(false);
    await sign(desk, await plan(desk));
    await chain().provider.send('anvil_setBalance', [desk.account, '0x1']);
    expect(await advise(desk)).toMatchObject([{ reason: 'too-little-currency', canSpeedUp: false }]);
    await chain().provider.send('anvil_setBalance', [desk.account, '0xde0b6b3a7640000']);
  });

  test('the network forgot it: it is sent again', async () => {
    let holdBack = false;
    const deaf = interposed(chain(), async (method, _params, send) => {
      if (holdBack && method === 'eth_sendRawTransaction') return `0x${'0'.repeat(64)}`;
      return send();
    });
    const desk = await withMinted(100_00n, { chain: deaf });
    await automine(false);
    holdBack = true;
    await sign(desk, await plan(desk));
    expect(await advise(desk)).toMatchObject([{ reason: 'unknown-to-node' }]);
    holdBack = false;
    await desk.check();
    expect(await advise(desk)).toMatchObject([{ reason: 'waiting' }]);
  });

  test('another was signed to take its place', async () => {
    const desk = await withMinted(100_00n);
    await automine(false);
    const [sent] = await sign(desk, await plan(desk));
    const { planId } = await desk.handlers['transactions.prepareReplacement']({
      transactionId: sent?.id ?? '',
      way: 'cancel',
    });
    await sign(desk, planId);
    expect((await advise(desk)).map(({ reason }) => reason)).toEqual(['superseded', 'waiting']);
  });
});
