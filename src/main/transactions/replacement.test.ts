import { Transaction } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../ipc/contract.ts';
import { interposed, type TestDesk } from './test-desk.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, open, retire, balanceOf, withMinted } = journeys();

type Way = Input<'transactions.prepareReplacement'>['way'];
const automine = (on: boolean) => chain().provider.send('evm_setAutomine', [on]);
const mine = () => chain().provider.send('evm_mine', []);
afterEach(async () => {
  await mine();
  await automine(true);
});

/** A desk with 70.00 CT02 that has signed and sent a retirement of 10.00, which no block has taken. */
async function withPending(options: Parameters<typeof open>[0] = {}) {
  const desk = await withMinted(100_00n, options);
  await automine(false);
  const [sent] = await desk.send(desk.draft('retire', retire(retirementRequest())));
  if (!sent) throw new Error('nothing was sent');
  return { desk, sent };
}

async function prepare(desk: TestDesk, transactionId: string, way: Way) {
  const { planId } = await desk.handlers['transactions.prepareReplacement']({ transactionId, way });
  return desk.handlers['transactions.review']({ planId });
}

async function replace(desk: TestDesk, transactionId: string, way: Way) {
  const { planId, warnings } = await prepare(desk, transactionId, way);
  const answered = warnings.map(({ id }) => id);
  const [sent] = await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
  if (!sent) throw new Error('nothing was sent');
  return sent;
}

/** The states of everything with the nonce of that transaction, in the order in which it was signed. */
async function states(desk: TestDesk, nonce: number) {
  await desk.check();
  const list = await desk.handlers['transactions.list']({});
  return list
    .filter((entry) => entry.nonce === nonce)
    .sort((a, b) => (a.replaces === null ? -1 : b.replaces === null ? 1 : a.createdAt < b.createdAt ? -1 : 1))
    .map(({ state, detail }) => ({ state, detail }));
}

const told = (desk: TestDesk, planId: string) =>
  desk.outcomes.filter((outcome) => outcome.planId === planId).map(({ state }) => state);

describe('speeding up', () => {
  test('signs the same once more under the same nonce with both fees raised by an eighth at least', async () => {
    const { desk, sent } = await withPending();
    const review = await prepare(desk, sent.id, 'speed-up');
    expect(review.action).toBe('Speed up “Retire 10.00 CT02”');
    expect(review.sentences[0]).toMatch(/once more, with a higher fee and under the same number/);
    expect(review.sentences[1]).toMatch(/The first may still be the one/);
    // What it does is decoded anew, and warned of anew.
    expect(review.sentences[2]).toMatch(/^Retires 10\.00 CT02/);

    const faster = await replace(desk, sent.id, 'speed-up');
    const rows = desk.database
      .prepare('SELECT raw FROM transactions WHERE hash IN (?, ?) ORDER BY rowid')
      .pluck()
      .all(sent.hash, faster.hash);
    const [first, second] = rows.map((raw) => Transaction.from(String(raw)));
    if (!first || !second) throw new Error('not in the journal');
    for (const field of ['nonce', 'to', 'data', 'value', 'gasLimit', 'chainId'] as const) {
      expect(second[field]).toEqual(first[field]);
    }
    // 12.5 %: 8 × new > 9 × old.
    expect((second.maxFeePerGas ?? 0n) * 8n).toBeGreaterThan((first.maxFeePerGas ?? 0n) * 9n);
    expect((second.maxPriorityFeePerGas ?? 0n) * 8n).toBeGreaterThan((first.maxPriorityFeePerGas ?? 0n) * 9n);
  });

  test('whichever is mined wins: the first plan is told as done once, and nothing happens twice', async () => {
    const { desk, sent } = await withPending();
    const faster = await replace(desk, sent.id, 'speed-up');
    const before = await states(desk, sent.nonce);
    expect(before.map(({ state }) => state)).toEqual(['submitted', 'submitted']);
    expect(before[0]?.detail).toContain(faster.hash);

    await mine();
    const after = await states(desk, sent.nonce);
    expect(after.map(({ state }) => state)).toEqual(['replaced', 'confirmed']);
    expect(after[0]?.detail).toContain(`The same with another fee was mined in its place: ${faster.hash}`);
    // 70.00 − 10.00, once.
    expect(await balanceOf(desk.account)).toBe(60_00n);
    expect(told(desk, sent.planId)).toEqual(['submitted', 'confirmed']);
    expect(desk.outcomes.findLast(({ planId }) => planId === sent.planId)?.hashes).toEqual([faster.hash]);
    const outcome = await desk.handlers['transactions.outcome']({ planId: sent.planId });
    expect(outcome).toMatchObject({ complete: true, differences: [] });
  });

  test('when the first is mined after all, the second is over and the plan is done all the same', async () => {
    const { desk, sent } = await withPending();
    const raw = String(
      desk.database.prepare('SELECT raw FROM transactions WHERE id = ?').pluck().get(sent.id),
    );
    const faster = await replace(desk, sent.id, 'speed-up');
    // A block maker that never heard of the second.
    await chain().provider.send('anvil_dropTransaction', [faster.hash]);
    await chain().provider.send('eth_sendRawTransaction', [raw]);
    await mine();
    const after = await states(desk, sent.nonce);
    expect(after.map(({ state }) => state)).toEqual(['confirmed', 'replaced']);
    expect(after[1]?.detail).toContain('The first one was mined after all');
    expect(told(desk, sent.planId)).toEqual(['submitted', 'confirmed']);
    expect(told(desk, faster.planId).at(-1)).toBe('failed');
    expect(await balanceOf(desk.account)).toBe(60_00n);
  });

  test('can be done again, each time above the highest so far', async () => {
    const { desk, sent } = await withPending();
    const second = await replace(desk, sent.id, 'speed-up');
    const third = await replace(desk, second.id, 'speed-up');
    await mine();
    expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual([
      'replaced',
      'replaced',
      'confirmed',
    ]);
    expect(third.replaces).toBe(sent.hash);
    expect(told(desk, sent.planId)).toEqual(['submitted', 'confirmed']);
  });

  test('of two that were prepared, the second is refused before it is signed', async () => {
    const { desk, sent } = await withPending();
    const [one, two] = [await prepare(desk, sent.id, 'speed-up'), await prepare(desk, sent.id, 'speed-up')];
    const sign = ({ planId, warnings }: typeof one) =>
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: warnings.map(({ id }) => id) });
    await sign(one);
    const signatures = desk.signer.calls;
    await expect(sign(two)).rejects.toMatchObject({ code: 'plan-changed' });
    expect(desk.signer.calls).toBe(signatures);
  });

  test('is refused once the first was mined, before and after it was prepared', async () => {
    const { desk, sent } = await withPending();
    const { planId, warnings } = await prepare(desk, sent.id, 'speed-up');
    await mine();
    const signatures = desk.signer.calls;
    await expect(
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: warnings.map(({ id }) => id) }),
    ).rejects.toMatchObject({ code: 'plan-changed' });
    await expect(prepare(desk, sent.id, 'speed-up')).rejects.toMatchObject({ code: 'not-replaceable' });
    expect(desk.signer.calls).toBe(signatures);
    await expect(prepare(desk, 'nothing', 'speed-up')).rejects.toMatchObject({ code: 'unknown-transaction' });
  });

  test('of one that waits behind another is simulated with what comes before it', async () => {
    const desk = await withMinted(100_00n);
    await automine(false);
    // 70.00 held: the second retirement of 40.00 would fail if the first were not counted, or were counted twice.
    await desk.send(desk.draft('retire', retire(retirementRequest({ amount: 30_00n }))));
    const [second] = await desk.send(desk.draft('retire', retire(retirementRequest({ amount: 40_00n }))));
    const { balanceChanges } = await prepare(desk, second?.id ?? '', 'speed-up');
    const own = balanceChanges.find(({ token, account }) => token === 'CT02' && account === desk.account);
    expect(own).toMatchObject({ before: '4000', after: '0', change: '-4000' });
  });
});

describe('cancelling', () => {
  test('sends nothing to oneself under the same nonce, and the first never happens', async () => {
    const { desk, sent } = await withPending();
    const review = await prepare(desk, sent.id, 'cancel');
    expect(review.action).toBe('Cancel “Retire 10.00 CT02”');
    expect(review.sentences.join(' ')).toMatch(/may still be mined before it/);
    expect(review.calls).toEqual([
      expect.objectContaining({ to: desk.account, value: '0', data: '0x', nonce: sent.nonce }),
    ]);
    expect(review.warnings.filter(({ severity }) => severity === 'danger')).toEqual([]);

    const cancelled = await replace(desk, sent.id, 'cancel');
    await mine();
    const after = await states(desk, sent.nonce);
    expect(after.map(({ state }) => state)).toEqual(['replaced', 'confirmed']);
    expect(after[0]?.detail).toBe(`You cancelled it: ${cancelled.hash} was mined in its place.`);
    expect(await balanceOf(desk.account)).toBe(70_00n);
    // Told once, and as failed: it did not happen.
    expect(told(desk, sent.planId)).toEqual(['submitted', 'failed']);
    expect(told(desk, cancelled.planId).at(-1)).toBe('confirmed');
  });

  test('may come too late: then the first has happened', async () => {
    const { desk, sent } = await withPending();
    const raw = String(
      desk.database.prepare('SELECT raw FROM transactions WHERE id = ?').pluck().get(sent.id),
    );
    const cancelled = await replace(desk, sent.id, 'cancel');
    await chain().provider.send('anvil_dropTransaction', [cancelled.hash]);
    await chain().provider.send('eth_sendRawTransaction', [raw]);
    await mine();
    expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['confirmed', 'replaced']);
    expect(told(desk, sent.planId)).toEqual(['submitted', 'confirmed']);
    expect(await balanceOf(desk.account)).toBe(60_00n);
  });
});

test('a replacement that the network refuses leaves the first under way, and sends it again', async () => {
  let refuse = false;
  const refusing = interposed(chain(), async (method, _params, send) => {
    if (refuse && method === 'eth_sendRawTransaction') {
      refuse = false;
      throw Object.assign(new Error('refused'), {
        error: { message: 'replacement transaction underpriced' },
      });
    }
    return send();
  });
  const { desk, sent } = await withPending({ chain: refusing });
  refuse = true;
  await expect(replace(desk, sent.id, 'speed-up')).rejects.toMatchObject({ code: 'broadcast-refused' });
  expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['submitted', 'dropped']);
  expect(told(desk, sent.planId)).toEqual(['submitted']);
  await mine();
  expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['confirmed', 'replaced']);
});

test('a reorganisation that takes the block of a replacement brings all of them under way again', async () => {
  const { desk, sent } = await withPending();
  await replace(desk, sent.id, 'speed-up');
  const snapshot = await chain().provider.send('evm_snapshot', []);
  await mine();
  expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['replaced', 'confirmed']);
  await chain().provider.send('evm_revert', [snapshot]);
  expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
  await mine();
  expect((await states(desk, sent.nonce)).map(({ state }) => state)).toEqual(['replaced', 'confirmed']);
  expect(told(desk, sent.planId)).toEqual(['submitted', 'confirmed', 'submitted', 'confirmed']);
  expect(await balanceOf(desk.account)).toBe(60_00n);
});
