import type { Chain } from '../chain/chain.ts';
import type { Journal } from '../storage/journal.ts';

/**
 * The nonce that an account's next transaction has to carry: the first that neither the chain and its pool nor the
 * journal has taken. The journal counts because a node forgets its pool; one that was given up leaves its nonce free,
 * so that those behind it do not wait for ever.
 */
export async function nextNonce(
  chain: Pick<Chain, 'provider'>,
  journal: Pick<Journal, 'isUnderWay'>,
  genesis: string,
  account: string,
): Promise<number> {
  let nonce = await chain.provider.getTransactionCount(account, 'pending');
  while (journal.isUnderWay(genesis, account, nonce)) nonce += 1;
  return nonce;
}
