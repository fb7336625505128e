import { describe, expect, test } from 'vitest';
import type { TransactionSigner } from '../signers/signer.ts';
import type { DecodedCall, PlanContent } from './plan-content.ts';
import { requireReviewedHash } from './reviewed-transaction.ts';
import { collectSignatures, type SignDeps } from './sign.ts';

// What a Ledger showed: app-ethereum 1.22.0, tests/ragger/test_blind_sign.py and snapshots/nanox/test_blind_sign.
const review = {
  network: { chainId: 1, name: 'Ethereum', local: false },
  fee: { maxFeePerGas: '100000000000', maxPriorityFeePerGas: '10000000000' },
} as PlanContent['review'];
const call = {
  nonce: 235,
  to: '0x6B175474E89094C44Da98b954EedeAC495271d0F',
  value: '0',
  data: '0x70a08231000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045',
  gasLimit: '44001',
  signingHash: '0x6814a1ccab5871d8d799d59215fdcf5cb9422e309f6461273fbca50604aa4640',
} as DecodedCall;

describe('before a signer is asked', () => {
  test('the hash in the review is the one of what is shown, and of what the signer gets', () => {
    expect(() => requireReviewedHash(review, call)).not.toThrow();
  });

  test.each([
    ['another hash in the review', { signingHash: `0x${'00'.repeat(32)}` }],
    ['another nonce than the hash is of', { nonce: 236 }],
    ['another recipient', { to: '0x0000000000000000000000000000000000000001' }],
  ])('%s is refused', (_, changes) => {
    expect(() => requireReviewedHash(review, { ...call, ...changes })).toThrow(
      expect.objectContaining({ code: 'hash-mismatch' }),
    );
  });

  test('a signer is not asked while they differ', async () => {
    let asked = 0;
    const signer: TransactionSigner = {
      kind: 'vault',
      availability: () => ({ available: true, reason: null }),
      signTransaction: async () => {
        asked += 1;
        return '0x';
      },
    };
    const wrong = { ...review, calls: [{ ...call, nonce: 236 }], balanceChanges: [] };
    const content = { review: wrong } as unknown as PlanContent;
    const deps = { onStep: () => undefined } as unknown as SignDeps;
    await expect(
      collectSignatures(deps, content, signer, new AbortController().signal),
    ).rejects.toMatchObject({ code: 'hash-mismatch' });
    expect(asked).toBe(0);
  });
});
