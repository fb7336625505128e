import type { Chain } from '../chain/chain.ts';
import { isKnownAlready, nodeMessage } from '../chain/rpc-error.ts';

/**
 * How the network took a signed transaction. `unknown`: the node did not answer for itself, and it may or may not have
 * arrived. That is never a failure; the tracker asks again and sends the same bytes again.
 */
export type Broadcast = { state: 'sent' } | { state: 'unknown' } | { state: 'refused'; message: string };

/** Sends signed bytes. Sending them twice is harmless: the same bytes are the same transaction. */
export async function broadcast(
  { provider }: Pick<Chain, 'provider'>,
  entry: { raw: string; hash: string },
): Promise<Broadcast> {
  try {
    await provider.send('eth_sendRawTransaction', [entry.raw]);
    return { state: 'sent' };
  } catch (error) {
    const message = nodeMessage(error);
    if (message === null) return { state: 'unknown' };
    if (isKnownAlready(message)) return { state: 'sent' };
    // “Nonce too low” after a crash means that it, or another one, was mined: the hash tells which.
    return (await isKnown(provider, entry.hash)) ?? { state: 'refused', message };
  }
}

async function isKnown(provider: Chain['provider'], hash: string): Promise<Broadcast | null> {
  try {
    return (await provider.send('eth_getTransactionByHash', [hash])) === null ? null : { state: 'sent' };
  } catch {
    return { state: 'unknown' };
  }
}
