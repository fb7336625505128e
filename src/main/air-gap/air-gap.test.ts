import { dirname } from 'node:path';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { keccak256, type Signature, Wallet } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import { decodeEthSignRequest } from '../../domain/air-gap/eth-sign-request.ts';
import { encodeEthSignature } from '../../domain/air-gap/eth-signature.ts';
import { isFailure } from '../../domain/failure.ts';
import type { JsonObject } from '../../domain/retirement/bundle-integrity.ts';
import { encodeUr } from '../../domain/ur/encode-ur.ts';
import type { Input } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys, retirementRequest } from '../transactions/test-journeys.ts';
import { sealJson } from './sealed-json.ts';
import { type AirGapDesk, offlineAirGap, onlineAirGap } from './test-air-gap.ts';

const { chain, open, mint, retire, until, balanceOf } = journeys();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A desk with 70.00 CT02, and a machine without a network that has the same key. */
async function pair() {
  const wallet = new Wallet(Wallet.createRandom().privateKey);
  const desk = await open({ wallet });
  const { call } = await mint(desk.account, 100_00n);
  await desk.send(desk.draft('mint', call));
  await until(desk, 'confirmed');
  const online = onlineAirGap(desk, chain);
  const offline = offlineAirGap(wallet);
  closing.push(offline.close);
  return { wallet, desk, online, offline };
}

async function exported(desk: TestDesk, online: ReturnType<typeof onlineAirGap>, amount = 10_00n) {
  const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest({ amount }))));
  const plan = await online.handlers['airGap.export']({ planId, hours: 24 });
  await online.handlers['airGap.saveExport']({ digest: plan.digest });
  return { ...plan, planId, text: online.saved() };
}

/** Opens, answers every warning, signs, and carries the answer away. */
async function signed(offline: ReturnType<typeof offlineAirGap>, text: string): Promise<string> {
  const found = await offline.handlers['airGap.open']({ text });
  if (found.kind !== 'plan') throw new Error(found.kind);
  const { warnings } = await offline.handlers['transactions.review']({ planId: found.planId });
  const { digest } = await offline.handlers['airGap.sign']({
    planId: found.planId,
    signer: 'vault',
    answered: warnings.map(({ id }) => id),
  });
  await offline.handlers['airGap.saveAnswer']({ digest });
  return offline.saved();
}

const hexOf = (bytes: Uint8Array) => `0x${bytesToHex(bytes)}`;

/** Shows a UR as frames to a camera of the other machine, and opens what was read. */
async function scanned({ scans, handlers }: AirGapDesk, { type, cbor }: { type: string; cbor: string }) {
  const session = scans.start(true);
  const { frame, seqLen } = encodeUr(type, hexToBytes(cbor.slice(2)), { maxFragment: 200 });
  for (let at = 1; at <= seqLen; at += 1) scans.scan(session, frame(at));
  return handlers['airGap.openScan']({ session });
}

async function returned({ handlers }: ReturnType<typeof onlineAirGap>, text: string) {
  const found = await handlers['airGap.open']({ text });
  if (found.kind !== 'answer') throw new Error(found.kind);
  const { warnings } = await handlers['transactions.review']({ planId: found.planId });
  return handlers['airGap.broadcast']({ planId: found.planId, answered: warnings.map(({ id }) => id) });
}

/** The same document with other content, closed with the digest that belongs to it. */
function changed(text: string, change: (content: Content) => void): string {
  const { integrity: _integrity, ...content } = JSON.parse(text);
  change(content);
  return sealJson(content as JsonObject).text;
}

type Content = { contracts: Record<string, string>; network: { chainId: number; genesis: string } };

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'not refused',
    (error) => (isFailure(error) ? error.code : String(error)),
  );

describe('a plan crosses the air gap and comes back', () => {
  test('it is reviewed and signed without a network, reviewed anew, and sent; 10.00 of 70.00 are retired', async () => {
    const { desk, online, offline } = await pair();
    const { text, digest } = await exported(desk, online);
    const answer = await signed(offline, text);
    expect(offline.signer.calls).toBe(1);
    expect(await balanceOf(desk.account)).toBe(70_00n);
    const [entry] = await returned(online, answer);
    expect(entry).toMatchObject({ action: 'Retire 10.00 CT02', kind: 'retire' });
    await until(desk, 'confirmed');
    expect(await balanceOf(desk.account)).toBe(60_00n);
    expect(await online.handlers['airGap.exports']({})).toMatchObject([
      { digest, state: 'sent', sentPlanId: entry?.planId },
    ]);
    // What the feature that planned it gave along comes back with the outcome.
    expect(desk.outcomes.at(-1)).toMatchObject({ kind: 'retire', context: { note: 'from the test' } });
    expect(await refusal(online.handlers['airGap.open']({ text: answer }))).toBe('already-sent');
  });

  test('its review is read from the calldata; what only a network knows is marked as the bundle’s word', async () => {
    const { desk, online, offline } = await pair();
    const { text, planId } = await exported(desk, online);
    const here = await desk.handlers['transactions.review']({ planId });
    const found = await offline.handlers['airGap.open']({ text });
    const there = await offline.handlers['transactions.review']({
      planId: (found as { planId: string }).planId,
    });
    expect(there.action).toBe(here.action);
    expect(there.calls).toEqual(here.calls);
    expect(there.fee).toEqual(here.fee);
    expect(there.balanceChanges.map(({ change }) => change)).toEqual(
      here.balanceChanges.map(({ change }) => change),
    );
    const marked = there.sentences.filter((sentence) => sentence.startsWith('The bundle says: '));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('with certificate');
    expect(there.warnings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['contracts-unconfirmed', 'said-by-bundle']),
    );
  });

  test('it is still known after the program was restarted, and its numbers are kept for it', async () => {
    const { wallet, desk, online, offline } = await pair();
    const { text, nonces } = await exported(desk, online);
    const next = await desk.createPlan(desk.draft('retire', retire(retirementRequest())));
    const [call] = (await desk.handlers['transactions.review']({ planId: next.planId })).calls;
    expect(call?.nonce).toBe((nonces[0] ?? 0) + 1);
    // A new process has another key for its plans: a second feature over the same database.
    const again = await open({ wallet, folder: dirname(desk.database.name) });
    const later = onlineAirGap(again, chain);
    const [entry] = await returned(later, await signed(offline, text));
    expect(entry?.nonce).toBe(nonces[0]);
  });

  test('as QR codes between two desks: the plan and the answer are read from their frames', async () => {
    const { desk, online, offline } = await pair();
    const { digest } = await exported(desk, online);
    const plan = await scanned(offline, await online.handlers['airGap.exportUr']({ digest }));
    const { planId } = plan as { planId: string };
    const { warnings } = await offline.handlers['transactions.review']({ planId });
    const answered = warnings.map(({ id }) => id);
    const answer = await offline.handlers['airGap.sign']({ planId, signer: 'vault', answered });
    const back = await scanned(online, await offline.handlers['airGap.answerUr']({ digest: answer.digest }));
    expect(back.kind).toBe('answer');
  });

  test('ERC-4527: a wallet of another maker signs the request it reads, and its signature is enough to send', async () => {
    const { wallet, desk, online } = await pair();
    const { digest } = await exported(desk, online);
    const { type, cbor } = await online.handlers['airGap.signRequestUr']({ digest, transaction: 0 });
    expect(type).toBe('eth-sign-request');
    const request = decodeEthSignRequest(hexToBytes(cbor.slice(2)));
    expect(request).toMatchObject({
      dataType: 'typed-transaction',
      chainId: 31337,
      path: "m/44'/60'/0'/0/0",
      address: wallet.address.toLowerCase(),
    });
    const signature = wallet.signingKey.sign(keccak256(request.signData));
    const reply = (by: Signature, requestId = request.requestId ?? '') =>
      scanned(online, {
        type: 'eth-signature',
        cbor: hexOf(encodeEthSignature({ requestId, r: by.r, s: by.s, v: by.yParity, origin: null })),
      });
    const stranger = Wallet.createRandom().signingKey.sign(keccak256(request.signData));
    expect(await refusal(reply(stranger))).toBe('wrong-signer');
    expect(await refusal(reply(signature, '00000000-0000-4000-8000-000000000000'))).toBe('unknown-export');
    const found = (await reply(signature)) as { planId: string };
    const { warnings } = await desk.handlers['transactions.review']({ planId: found.planId });
    await online.handlers['airGap.broadcast']({
      planId: found.planId,
      answered: warnings.map(({ id }) => id),
    });
    await until(desk, 'confirmed');
    expect(await balanceOf(desk.account)).toBe(60_00n);
  });

  test('a plan that was given up frees its numbers, and its answer is refused', async () => {
    const { desk, online, offline } = await pair();
    const { text, digest, nonces } = await exported(desk, online);
    const answer = await signed(offline, text);
    await online.handlers['airGap.discardExport']({ digest });
    expect(await refusal(online.handlers['airGap.open']({ text: answer }))).toBe('unknown-export');
    const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest())));
    expect((await desk.handlers['transactions.review']({ planId })).calls[0]?.nonce).toBe(nonces[0]);
  });

  test('a carried plan cannot be signed and sent as if it had been made here', async () => {
    const { desk, online } = await pair();
    const { text } = await exported(desk, online);
    const found = (await online.handlers['airGap.open']({ text })) as { planId: string };
    const call = { planId: found.planId, signer: 'vault', answered: [] } satisfies Input<'airGap.sign'>;
    expect(await refusal(desk.handlers['transactions.sign'](call))).toBe('unknown-plan');
    // Nor by way of another fee, which makes another plan of it.
    const fee = { planId: found.planId, fee: 'fast' } satisfies Input<'transactions.chooseFee'>;
    expect(await refusal(desk.handlers['transactions.chooseFee'](fee))).toBe('unknown-plan');
  });

  test('contracts are confirmed once', async () => {
    const { desk, online, offline } = await pair();
    const first = await exported(desk, online);
    await signed(offline, first.text);
    const second = await exported(desk, online, 5_00n);
    const idsOf = async (text: string) => {
      const { planId } = (await offline.handlers['airGap.open']({ text })) as { planId: string };
      return (await offline.handlers['transactions.review']({ planId })).warnings.map(({ id }) => id);
    };
    expect(await idsOf(second.text)).not.toContain('contracts-unconfirmed');
  });

  test('two plans with one number: the second is a danger where the first was signed', async () => {
    const { desk, online, offline } = await pair();
    const first = await exported(desk, online);
    await signed(offline, first.text);
    await online.handlers['airGap.discardExport']({ digest: first.digest });
    const second = await exported(desk, online, 20_00n);
    const { planId } = (await offline.handlers['airGap.open']({ text: second.text })) as { planId: string };
    const call = { planId, signer: 'vault', answered: [] } satisfies Input<'airGap.sign'>;
    const { warnings } = await offline.handlers['transactions.review']({ planId });
    expect(warnings).toContainEqual(
      expect.objectContaining({ id: 'number-signed-before', severity: 'danger', mustAnswer: true }),
    );
    expect(await refusal(offline.handlers['airGap.sign'](call))).toBe('warning-unanswered');
    expect(offline.signer.calls).toBe(1);
  });
});

describe('what is refused, with its reason', () => {
  test('a bundle of another version, with other words for its calls, or another sum of fees', async () => {
    const { desk, online, offline } = await pair();
    const { text } = await exported(desk, online);
    const open = (change: Parameters<typeof changed>[1]) =>
      refusal(offline.handlers['airGap.open']({ text: changed(text, change) }));
    expect(await open((content) => Object.assign(content, { version: 2 }))).toBe('air-gap-version');
    const claim = (change: object) => (content: { claims: { calls: object[] } }) =>
      void Object.assign(content.claims.calls[0] ?? {}, change);
    expect(await open(claim({ functionName: 'retireBatch' }) as never)).toBe('meaning-differs');
    expect(await open(claim({ arguments: [] }) as never)).toBe('meaning-differs');
    expect(await open(claim({ abi: 'function retire()' }) as never)).toBe('meaning-differs');
    // Limits count what is said to leave: 1,000 base units do.
    const less = (content: { claims: { balanceChanges: { change: string }[] } }) => {
      for (const change of content.claims.balanceChanges) change.change = '-1';
    };
    expect(await open(less as never)).toBe('meaning-differs');
    // The calldata retires 10.00 = 0x3e8 base units; the words stay.
    const more = (content: { transactions: { data: string }[] }) => {
      for (const transaction of content.transactions) {
        transaction.data = transaction.data.replace('3e8', '7d0');
      }
    };
    expect(await open(more as never)).toBe('meaning-differs');
    expect(offline.signer.calls).toBe(0);
  });

  test('one that has other contracts than the network that the machine is on', async () => {
    const { desk, online } = await pair();
    const { text } = await exported(desk, online);
    const elsewhere = changed(text, ({ contracts }) => {
      contracts.Treasury = Wallet.createRandom().address;
    });
    expect(await refusal(online.handlers['airGap.open']({ text: elsewhere }))).toBe('meaning-differs');
  });

  test('one that has expired, at either machine', async () => {
    const { desk, online, offline } = await pair();
    const { text, digest } = await exported(desk, online);
    const answer = await signed(offline, text);
    const old = changed(text, (content) =>
      Object.assign(content, { expiresAt: new Date(Date.now() - 1000).toISOString() }),
    );
    expect(await refusal(offline.handlers['airGap.open']({ text: old }))).toBe('air-gap-expired');
    // The stored plan is held against its digest, so its time cannot be moved there either.
    const write = (value: string) =>
      online.database.prepare('UPDATE air_gap_exports SET bundle = ? WHERE digest = ?').run(value, digest);
    write(old);
    expect(await refusal(online.handlers['airGap.open']({ text: answer }))).toBe('air-gap-altered');
    write(text);
    const late = Date.now() + 25 * 3_600_000;
    const clock = Date.now;
    Date.now = () => late;
    try {
      expect(await refusal(online.handlers['airGap.open']({ text: answer }))).toBe('air-gap-expired');
    } finally {
      Date.now = clock;
    }
  });

  test('one of another chain: by its number, and by its first block', async () => {
    const { desk, online, offline } = await pair();
    const { text } = await exported(desk, online);
    const elsewhere = changed(text, (content) => {
      content.network.genesis = `0x${'1'.repeat(64)}`;
    });
    expect(await refusal(online.handlers['airGap.open']({ text: elsewhere }))).toBe('other-chain');
    const answer = await signed(offline, text);
    const moved = changed(answer, (content) => {
      content.network.chainId = 1;
    });
    expect(await refusal(online.handlers['airGap.open']({ text: moved }))).toBe('other-chain');
  });

  test('an answer with another transaction, another account, or another key', async () => {
    const { desk, online, offline } = await pair();
    const first = await exported(desk, online);
    const second = await exported(desk, online, 20_00n);
    const answers = [await signed(offline, first.text), await signed(offline, second.text)] as const;
    const swapped = changed(answers[0], (content) =>
      Object.assign(content, { signed: JSON.parse(answers[1]).signed }),
    );
    expect(await refusal(online.handlers['airGap.open']({ text: swapped }))).toBe('answer-differs');
    const other = changed(answers[0], (content) =>
      Object.assign(content, { account: Wallet.createRandom().address }),
    );
    expect(await refusal(online.handlers['airGap.open']({ text: other }))).toBe('answer-differs');
    const stranger = offlineAirGap(new Wallet(Wallet.createRandom().privateKey));
    closing.push(stranger.close);
    const raw = await stranger.signer.signTransaction('', unsignedOf(first.text), undefined as never);
    const forged = changed(answers[0], (content) => Object.assign(content, { signed: [raw] }));
    expect(await refusal(online.handlers['airGap.open']({ text: forged }))).toBe('wrong-signer');
  });

  test('one whose number is used: the transaction that used it is named', async () => {
    const { wallet, desk, online, offline } = await pair();
    const { text } = await exported(desk, online);
    const answer = await signed(offline, text);
    const sent = await wallet
      .connect(chain().provider)
      .sendTransaction({ to: wallet.address, gasLimit: 21_000n });
    await sent.wait();
    for (const carried of [answer, text]) {
      const work = online.handlers['airGap.open']({ text: carried });
      await expect(work).rejects.toMatchObject({
        code: 'nonce-used',
        message: expect.stringContaining(sent.hash),
      });
    }
  });

  test('one whose number is used between its review and its sending', async () => {
    const { wallet, desk, online, offline } = await pair();
    const answer = await signed(offline, (await exported(desk, online)).text);
    const { planId } = (await online.handlers['airGap.open']({ text: answer })) as { planId: string };
    await (
      await wallet.connect(chain().provider).sendTransaction({ to: wallet.address, gasLimit: 21_000n })
    ).wait();
    const call = { planId, answered: [] };
    expect(await refusal(online.handlers['airGap.broadcast'](call))).toBe('nonce-used');
  });

  test('one that would fail now, with the contract’s reason', async () => {
    const { wallet, desk, online, offline } = await pair();
    const answer = await signed(offline, (await exported(desk, online, 70_00n)).text);
    // Somebody else takes the tokens by an allowance: the account’s numbers stay as they are.
    const thief = new Wallet(Wallet.createRandom().privateKey, chain().provider);
    await chain().fund(thief.address);
    const approve = callOf(chain(), 'CT02', 'approve', [thief.address, 1_00n]);
    await chain().provider.send('anvil_impersonateAccount', [wallet.address]);
    const before = await chain().provider.getTransactionCount(wallet.address);
    await chain().provider.send('eth_sendTransaction', [
      { from: wallet.address, to: approve.to, data: approve.data },
    ]);
    await chain().provider.send('anvil_setNonce', [wallet.address, `0x${before.toString(16)}`]);
    const take = callOf(chain(), 'CT02', 'transferFrom', [wallet.address, thief.address, 1_00n]);
    await (await thief.sendTransaction(take)).wait();
    await expect(online.handlers['airGap.open']({ text: answer })).rejects.toMatchObject({
      code: 'simulation-failed',
      message: expect.stringContaining('It would fail now.'),
    });
  });

  test('a change of any one byte of a plan or an answer', async () => {
    const { desk, online, offline } = await pair();
    const { text } = await exported(desk, online);
    const answer = await signed(offline, text);
    const codes = new Set<string>();
    for (const [document, { handlers }] of [
      [text, offline],
      [answer, online],
    ] as const) {
      const bytes = Buffer.from(document);
      for (let at = 0; at < bytes.length - 1; at += 1) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ 1;
        codes.add(await refusal(handlers['airGap.open']({ text: other.toString() })));
      }
    }
    expect([...codes].sort()).toEqual(['air-gap-altered', 'air-gap-unreadable', 'air-gap-version']);
    expect(offline.signer.calls).toBe(1);
  }, 30_000);
});

function unsignedOf(text: string) {
  const { transactions, fees, network } = JSON.parse(text);
  const [{ nonce, to, value, data, gasLimit }] = transactions;
  return { type: 2, chainId: network.chainId, nonce, to, value: BigInt(value), data, gasLimit, ...fees };
}
