import type { Provider } from 'ethers';
import type { Entry } from '../storage/journal.ts';

/**
 * The mined transaction that took an account's nonce, or null when its block cannot be found. The account's nonce
 * never falls from block to block, so the block is found by halving. Nodes that keep no old states cannot be asked so:
 * there the newest blocks are looked through.
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
    return amongNewest(provider, { account, nonce }, head);
  }
}

const NEWEST = 32;

async function amongNewest(
  provider: Pick<Provider, 'getBlock'>,
  { account, nonce }: Pick<Entry, 'account' | 'nonce'>,
  head: number,
): Promise<{ hash: string; blockNumber: number } | null> {
  try {
    for (let at = head; at >= Math.max(0, head - NEWEST); at -= 1) {
      const block = await provider.getBlock(at, true);
      const found = block?.prefetchedTransactions.find(
        (transaction) => transaction.from === account && transaction.nonce === nonce,
      );
      if (found) return { hash: found.hash, blockNumber: at };
    }
  } catch {
    // A node that answers none of it leaves it unknown.
  }
  return null;
}
