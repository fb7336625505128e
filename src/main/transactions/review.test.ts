import { ZeroHash } from 'ethers';
import { describe, expect, test } from 'vitest';
import { review as reviewSchema, transaction as transactionSchema } from '../../ipc/transactions.ts';
import { callOf, read } from '../chain/contracts.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, open, mint, retire, balanceOf, until, withMinted } = journeys();

describe('review', () => {
  test('shows the protocol’s own example: 50.00 kg → customer 35.00, treasury 10.00, pool 5.00', async () => {
    const desk = await open();
    const { Treasury, RewardPool } = chain().addresses;
    const [treasury, pool] = [await balanceOf(Treasury), await balanceOf(RewardPool)];
    const { call } = await mint(desk.account, 50_00n);
    const { planId } = await desk.createPlan(desk.draft('mint', call));
    const review = await desk.handlers['transactions.review']({ planId });

    expect(reviewSchema.parse(review)).toEqual(review);
    expect(
      review.balanceChanges.map(({ accountLabel, token, before, after, change }) => ({
        accountLabel,
        token,
        before,
        after,
        change,
      })),
    ).toEqual([
      { accountLabel: 'Sustainability', token: 'CT02', before: '0', after: '3500', change: '3500' },
      {
        accountLabel: 'the treasury',
        token: 'CT02',
        before: `${treasury}`,
        after: `${treasury + 1000n}`,
        change: '1000',
      },
      {
        accountLabel: 'the reward pool',
        token: 'CT02',
        before: `${pool}`,
        after: `${pool + 500n}`,
        change: '500',
      },
    ]);
    expect(review.action).toBe('Mint 50.00 CT02');
    expect(review.sentences.join(' ')).toContain(
      'attested by 2 validators with an efficiency score of 1.0000; the customer’s share goes to you (Sustainability).',
    );
    expect(review.sentences).toContain(
      'Of the minted tokens, 35.00 CT02 go to you (Sustainability), 10.00 CT02 to the treasury, 5.00 CT02 to the reward pool.',
    );
    expect(review.calls[0]).toMatchObject({
      contract: 'EmissionsMinter',
      functionName: 'mint',
      nonce: 0,
      data: call.data,
    });
    expect(review.calls[0]?.clear).toMatchObject({ intent: 'Mint CT02' });
    expect(review.calls[0]?.clear?.fields).toContainEqual({
      label: 'Amount',
      value: '50 CT02',
      address: null,
      level: 0,
    });
    // No device was seen: a current Nano X with blind signing on is assumed. It shows the hash that is signed.
    expect(review.device).toMatchObject({ name: 'Ledger Nano X', assumed: true, exact: true });
    expect(review.device.calls[0]?.screens).toContainEqual({
      title: 'Tx hash',
      value: review.calls[0]?.signingHash,
    });
    expect(review.warnings.map((warning) => warning.id)).toEqual(['local-chain']);
    expect(review.signers).toEqual([{ kind: 'vault', available: true, reason: null, limits: [] }]);

    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
    await until(desk, 'confirmed');
    for (const { account, after } of review.balanceChanges) expect(`${await balanceOf(account)}`).toBe(after);
    const [done] = await desk.handlers['transactions.list']({});
    expect(transactionSchema.parse(done)).toEqual(done);
    expect(BigInt(done?.feePaid ?? 0)).toBeLessThanOrEqual(BigInt(review.fee.max));
    expect(desk.errors).toEqual([]);
  });

  test('is made from the calldata and the simulation, not from what the feature calls it', async () => {
    const desk = await withMinted(100_00n);
    const { planId } = await desk.createPlan({
      ...desk.draft('mint', retire(retirementRequest())),
      context: { action: 'Mint' },
    });
    const review = await desk.handlers['transactions.review']({ planId });
    expect(review.action).toBe('Retire 10.00 CT02');
    expect(review.balanceChanges).toContainEqual(
      expect.objectContaining({ token: 'CT02', before: '7000', after: '6000', change: '-1000' }),
    );
    expect(review.balanceChanges).toContainEqual(
      expect.objectContaining({ token: 'certificates', before: '0', after: '1', change: '1' }),
    );
  });

  test('of a mint that is retired at once tells both, and the certificate is as told', async () => {
    const desk = await open();
    const { attested } = await mint(desk.account, 50_00n);
    const burnedBefore = await read(chain(), 'CT02', 'burnedFor', [0]);
    const named = retirementRequest({ amount: 0n, beneficiaryName: 'Acme Ltd', beneficiaryHash: ZeroHash });
    const call = callOf(chain(), 'EmissionsMinter', 'mintAndRetire', [[attested], named]);
    const { planId } = await desk.createPlan(desk.draft('mint-and-retire', call));
    const review = await desk.handlers['transactions.review']({ planId });
    const certificate = (await read(chain(), 'RetirementCertificates', 'certificateCount', [])) + 1n;
    expect(review.action).toBe('Mint 50.00 CT02 and retire your share');
    expect(review.sentences).toContain(
      `35.00 CT02 are retired: 35.00 kg CO2e of attested cloud emissions under the CT02 protocol, with certificate ${certificate} (badge Attested).`,
    );
    expect(review.sentences.join(' ')).toContain('Retires your whole share for “Acme Ltd”');
    expect(review.warnings.map((warning) => warning.id)).toEqual(['public-text', 'local-chain']);

    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: ['public-text'] });
    await until(desk, 'confirmed');
    const recorded = await read(chain(), 'RetirementCertificates', 'certificateOf', [certificate]);
    expect(recorded).toMatchObject({
      amount: 35_00n,
      badge: 1n,
      beneficiaryName: 'Acme Ltd',
      retiree: desk.account,
    });
    expect((await read(chain(), 'CT02', 'burnedFor', [0])) - burnedBefore).toBe(35_00n);
  });

  test('plays several calls one after the other', async () => {
    const desk = await open();
    const { call } = await mint(desk.account, 100_00n);
    // The tokens that the second call retires are there only after the first.
    const { planId } = await desk.createPlan(
      desk.draft('mint', call, retire(retirementRequest({ amount: 70_00n }))),
    );
    const review = await desk.handlers['transactions.review']({ planId });
    expect(review.calls.map(({ nonce }) => nonce)).toEqual([0, 1]);
    const own = review.balanceChanges.find(
      ({ account, token }) => account === desk.account && token === 'CT02',
    );
    expect(own).toMatchObject({ before: '0', after: '0' });
    const sent = await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
    expect(sent).toHaveLength(2);
    await until(desk, 'confirmed');
    expect(await balanceOf(desk.account)).toBe(0n);
    expect(desk.outcomes.at(-1)).toEqual({
      planId,
      kind: 'mint',
      state: 'confirmed',
      account: desk.account,
      hashes: sent.map(({ hash }) => hash),
      context: { note: 'from the test' },
    });
  });

  test('refuses what the contract would refuse, with its reason', async () => {
    const desk = await open();
    const { attested, call } = await mint(desk.account, 50_00n);
    await desk.send(desk.draft('mint', call));
    await until(desk, 'confirmed');
    const end = new Date(Number(attested.report.periodEnd) * 1_000);
    const day = `${end.getUTCDate()} ${end.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3)} ${end.getUTCFullYear()}`;
    await expect(desk.createPlan(desk.draft('mint', call))).rejects.toMatchObject({
      code: 'simulation-failed',
      message: expect.stringContaining(`already covered until ${day}`),
      details: { error: 'PeriodOverlaps' },
    });
    await expect(
      desk.createPlan(desk.draft('retire', retire(retirementRequest({ amount: 36_00n })))),
    ).rejects.toMatchObject({
      code: 'simulation-failed',
      message: expect.stringContaining('holds 35.00 CT02, less than the 36.00 CT02'),
    });
  });
});
