import { setTimeout as delay } from 'node:timers/promises';
import type { Provider, TransactionReceipt } from 'ethers';

const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 4_000;

/**
 * Waits until a transaction is mined. It asks for the receipt itself: a local chain mines within a millisecond or two,
 * and `wait` of ethers, which looks once and then at every new block, can miss the only one that comes.
 *
 * @throws Error when the transaction was reverted.
 */
export async function mined(provider: Provider, hash: string): Promise<TransactionReceipt> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const receipt = await provider.getTransactionReceipt(hash);
    if (receipt?.status === 1) return receipt;
    if (receipt) throw new Error(`Transaction ${hash} was reverted in block ${receipt.blockNumber}.`);
    await delay(wait);
  }
}
