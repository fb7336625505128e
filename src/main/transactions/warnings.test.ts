import { Wallet, ZeroHash } from 'ethers';
import { describe, expect, test } from 'vitest';
import { callOf } from '../chain/contracts.ts';
import { journeys, retirementRequest } from './test-journeys.ts';

const { chain, open, retire, withMinted } = journeys();

describe('warnings', () => {
  test.each([
    ['text that becomes public', { beneficiaryName: 'Acme Ltd', beneficiaryHash: ZeroHash }, 'public-text'],
    ['a reason that becomes public', { reason: 'Annual report' }, 'public-text'],
    [
      'a certificate for somebody else',
      { recipient: '0x00000000000000000000000000000000000000A1' },
      'other-recipient',
    ],
  ])('%s has to be answered before it is signed', async (_name, changes, warning) => {
    const desk = await withMinted(100_00n);
    const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest(changes))));
    const { warnings } = await desk.handlers['transactions.review']({ planId });
    expect(warnings).toContainEqual(expect.objectContaining({ id: warning, mustAnswer: true }));

    const sign = (answered: string[]) =>
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
    const before = desk.signer.calls;
    await expect(sign([])).rejects.toMatchObject({ code: 'warning-unanswered', details: { warning } });
    await expect(sign(['local-chain'])).rejects.toMatchObject({ code: 'warning-unanswered' });
    expect(desk.signer.calls).toBe(before);
    expect(await sign([warning])).toHaveLength(1);
  });

  test('an unlimited approval is a danger, a limited one is not', async () => {
    const desk = await open();
    const approve = async (amount: bigint) => {
      const call = callOf(chain(), 'CT02', 'approve', [chain().addresses.RewardPool, amount]);
      const { planId } = await desk.createPlan(desk.draft('retire', call));
      const { warnings } = await desk.handlers['transactions.review']({ planId });
      return warnings.filter(({ severity }) => severity === 'danger');
    };
    expect(await approve(2n ** 256n - 1n)).toMatchObject([{ id: 'unlimited-approval', mustAnswer: true }]);
    expect(await approve(100_00n)).toEqual([]);
  });

  test('a call that cannot be read is a danger: an unknown contract, an odd encoding, an unusual function', async () => {
    const desk = await withMinted(100_00n);
    const ours = retire(retirementRequest());
    const odd = { ...ours, data: `${ours.data}00` };
    const unknown = { to: Wallet.createRandom().address, data: '0x12345678', value: 0n };
    const unusual = callOf(chain(), 'CT02', 'transferFrom', [desk.account, desk.account, 0n]);
    const permit = callOf(chain(), 'CT02', 'permit', [
      desk.account,
      desk.account,
      0n,
      2n ** 64n,
      27,
      ZeroHash,
      ZeroHash,
    ]);
    for (const [call, warning] of [
      [odd, 'unknown-contract'],
      [unknown, 'unknown-contract'],
      [unusual, 'unusual-call'],
    ] as const) {
      const { planId } = await desk.createPlan(desk.draft('retire', call));
      const { warnings } = await desk.handlers['transactions.review']({ planId });
      expect(warnings).toContainEqual(
        expect.objectContaining({ id: warning, severity: 'danger', mustAnswer: true }),
      );
    }
    await expect(desk.createPlan(desk.draft('retire', permit))).rejects.toMatchObject({
      code: 'simulation-failed',
    });
  });

  test('currency that leaves the account is shown as a balance change', async () => {
    const desk = await open();
    const call = { to: '0x00000000000000000000000000000000000000A1', data: '0x', value: 3n };
    const { planId } = await desk.createPlan(desk.draft('retire', call));
    const { balanceChanges } = await desk.handlers['transactions.review']({ planId });
    expect(balanceChanges).toContainEqual(
      expect.objectContaining({ account: desk.account, token: 'test ETH', decimals: 18, change: '-3' }),
    );
  });

  test('an account without means for the fee is warned, and nothing is signed', async () => {
    const desk = await withMinted(100_00n);
    await chain().provider.send('anvil_setBalance', [desk.account, '0x1']);
    const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest())));
    const { warnings } = await desk.handlers['transactions.review']({ planId });
    expect(warnings).toContainEqual(
      expect.objectContaining({ id: 'insufficient-funds', severity: 'danger' }),
    );
    const before = desk.signer.calls;
    await expect(
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] }),
    ).rejects.toMatchObject({ code: 'insufficient-funds' });
    expect(desk.signer.calls).toBe(before);
  });
});
