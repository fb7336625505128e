import type { Chain } from '../chain/chain.ts';
import { callOf, read } from '../chain/contracts.ts';
import type { BookName, QuoteName } from '../chain/markets.ts';
import type { PlannedCall } from '../transactions/plan-draft.ts';

/**
 * The calls after which a book may take exactly `amount` of a token, whatever it could before: none when that is so
 * already. Tether's token refuses to change an allowance to another one but by way of zero.
 */
export async function exactApproval(
  chain: Chain,
  token: 'CT02' | QuoteName,
  account: string,
  book: BookName,
  amount: bigint,
): Promise<PlannedCall[]> {
  const spender = chain.addresses[book];
  const allowed = await read(chain, token, 'allowance', [account, spender]);
  if (allowed === amount) return [];
  const approve = (value: bigint) => callOf(chain, token, 'approve', [spender, value]);
  return token === 'Usdt' && allowed !== 0n ? [approve(0n), approve(amount)] : [approve(amount)];
}
