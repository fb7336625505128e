import type { Provider } from 'ethers';
import type { Entry } from '../storage/journal.ts';

/**
 * The mined transaction that took an account's nonce, or null when its block cannot be found. The account's nonce
 * never falls from block to block, so the block is found by halving; nodes that keep no old states cannot tell.
 */
export async function findReplacement(
  provider: Pick<Provider, 'getTransactionCount' | 'getBlock'>,
  { account, nonce }: Pick<Entry, 'account' | 'nonce'>,
  head: number,
): Promise<{ hash: string; blockNumber: number } | null> {
  try {
    let before = -1;
    let after = head;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if ((await provider.getTransactionCount(account, middle)) > nonce) after = middle;
      else before = middle;
    }
    const block = await provider.getBlock(after, true);
    const found = block?.prefetchedTransactions.find(
      (transaction) => transaction.from === account && transaction.nonce === nonce,
    );
    return found ? { hash: found.hash, blockNumber: after } : null;
  } catch {
    return null;
  }
}
