import type { Spending } from '../signers/signer.ts';
import type { PlanContent } from './plan-content.ts';

/**
 * What a plan takes from its account beside fee and value of its transactions, by the balance changes of its review.
 * Nothing is left out for its name, which a network may have given to its own currency; that currency is counted by the
 * transactions, under a name that no token has.
 * What takes the place of another takes no more than that did: its tokens were counted with the first.
 */
export function spendingOf({ review, replaces }: Pick<PlanContent, 'review' | 'replaces'>): Spending {
  const { account, fee, balanceChanges } = review;
  const lost = balanceChanges.filter((change) => change.account === account && BigInt(change.change) < 0n);
  const gives = lost.map(({ token, decimals, change }) => ({ token, decimals, amount: -BigInt(change) }));
  return { currency: fee.symbol, gives: replaces ? [] : gives };
}
