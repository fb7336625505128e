import { expect, test } from 'vitest';
import type { PlanContent } from './plan-content.ts';
import { spendingOf } from './spending-of.ts';

const ACCOUNT = '0x1111111111111111111111111111111111111111';

test('a token is counted whatever a network, or a bundle, calls its own currency', () => {
  const lost = { account: ACCOUNT, accountLabel: '', token: 'CT02', decimals: 2, before: '7000', after: '0' };
  const review = {
    account: ACCOUNT,
    fee: { symbol: 'CT02' },
    balanceChanges: [{ ...lost, change: '-7000' }],
  } as unknown as PlanContent['review'];
  expect(spendingOf({ review, replaces: null }).gives).toEqual([
    { token: 'CT02', decimals: 2, amount: 7000n },
  ]);
});
