import { expect, test } from 'vitest';
import type { Output } from '../../ipc/contract.ts';
import { reviewInWords } from './review-in-words.ts';

const HASH = `0x${'0123456789abcdef'.repeat(4)}`;
const TO = '0x52908400098527886E0F7030069857D2E4169EE7';
const review = {
  action: 'Approve',
  account: TO,
  accountLabel: 'Treasury',
  network: { chainId: 1, name: 'Ethereum', local: false },
  sentences: [],
  balanceChanges: [],
  fee: { expected: '0', max: '0', symbol: 'ETH' },
  warnings: [],
  signers: [],
  calls: [
    {
      contract: 'Governor',
      functionName: 'propose',
      arguments: [],
      to: TO,
      nonce: 4,
      signingHash: HASH,
      clear: {
        intent: 'Propose',
        fields: [
          { label: 'Description', value: 'one\ntwo', address: null, level: 0 },
          { label: 'Spender', value: 'A friend', address: TO, level: 1 },
        ],
      },
    },
  ],
  device: {
    name: 'Ledger Nano X',
    appVersion: '1.22.0',
    blindSigning: true,
    assumed: true,
    exact: true,
    calls: [
      {
        blind: true,
        refused: false,
        screens: [
          { title: 'Review transaction', value: '' },
          { title: 'Tx hash', value: HASH },
        ],
      },
    ],
  },
} as unknown as Output<'transactions.review'>;
const GROUPS = `0x ${'0123 4567 89ab cdef '.repeat(4).trim()}`;

test('a call is told by its meaning, calls within it further in, and its hash in groups of four', () => {
  const text = reviewInWords(review);
  expect(text).toContain('Transaction: Propose\n  Description: one\n    two\n    Spender: A friend (0x5290');
  expect(text).toContain(`Hash to sign: ${GROUPS}`);
  expect(text).not.toContain('On your Ledger');
});

test('with a Ledger, its pages follow in order, and that none was seen is said', () => {
  expect(reviewInWords(review, 'ledger')).toContain(
    `On your Ledger you will see (Ledger Nano X, Ethereum app 1.22.0, assumed: none was connected yet)\n  1. Review transaction\n  2. Tx hash: ${GROUPS}`,
  );
});
