import { setTimeout as delay } from 'node:timers/promises';
import { isError, type JsonRpcProvider, Transaction } from 'ethers';
import { z } from 'zod';
import type { Act, World } from './world.ts';

const GWEI = 1_000_000_000n;
/** More than any act uses; 16 of them fit into a block of 30 million gas. */
const GAS_LIMIT = 1_800_000n;
const ACTS_IN_A_BLOCK = 16;
const MINED_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 20;

const receipts = z.array(z.object({ transactionHash: z.string(), status: z.string() }));

/** Nonces of whoever sends, as far as they are known. */
export type Nonces = Map<string, number>;

/**
 * Mines acts in this order at a time, in as few blocks as they take, a second apart, on a chain that does not mine by
 * itself.
 *
 * @param time UTC seconds of the first block.
 * @returns The time of the last block.
 * @throws Error when an act was reverted that must not be.
 */
export async function mineActs(
  { provider, chainId }: World,
  nonces: Nonces,
  acts: readonly Act[],
  time: number,
): Promise<number> {
  let now = time;
  for (let first = 0; first < acts.length; first += ACTS_IN_A_BLOCK) {
    if (first > 0) now += 1;
    const part = acts.slice(first, first + ACTS_IN_A_BLOCK);
    const signed: string[] = [];
    for (const [index, next] of part.entries()) {
      signed.push(sign(next, chainId, await takeNonce(provider, nonces, next), BigInt(index)));
    }
    const hashes = await Promise.all(signed.map((raw) => sendRaw(provider, raw)));
    await provider.send('evm_setNextBlockTimestamp', [now]);
    await provider.send('evm_mine', []);
    const found = receipts.parse(await provider.send('eth_getBlockReceipts', ['latest']));
    const status = new Map(found.map((receipt) => [receipt.transactionHash, receipt.status]));
    for (const [index, { what, mayBeRefused }] of part.entries()) {
      const outcome = status.get(hashes[index] ?? '');
      if (outcome === undefined) throw new Error(`${what} was not mined (${hashes[index]}).`);
      if (outcome !== '0x1' && !mayBeRefused) throw new Error(`${what} was reverted (${hashes[index]}).`);
    }
  }
  return now;
}

/**
 * Sends acts one after the other on a chain that mines by itself, as long as they are `wanted` and as far as it accepts
 * them: what somebody else has done meanwhile can stand in the way of any.
 *
 * @throws Error when an act is not mined within seconds: the chain was started again, and has lost it.
 */
export async function sendActs(
  { provider, chainId }: World,
  acts: readonly Act[],
  wanted: () => boolean,
): Promise<void> {
  for (const next of acts) {
    if (!wanted()) return;
    const { from, to, data, value } = next;
    try {
      await provider.estimateGas({ from: from.address, to, data, value });
    } catch (error) {
      if (isError(error, 'CALL_EXCEPTION')) return;
      throw error;
    }
    const nonce = await provider.getTransactionCount(from.address, 'pending');
    await minedSoon(provider, await sendRaw(provider, sign(next, chainId, nonce, 0n)), next.what);
  }
}

async function minedSoon(provider: JsonRpcProvider, hash: string, what: string): Promise<void> {
  for (let waited = 0; waited < MINED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (await provider.getTransactionReceipt(hash)) return;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error(`${what} was not mined within ${MINED_WITHIN_MS / 1_000} seconds (${hash}).`);
}

async function takeNonce(provider: JsonRpcProvider, nonces: Nonces, { from }: Act): Promise<number> {
  const nonce = nonces.get(from.address) ?? (await provider.getTransactionCount(from.address));
  nonces.set(from.address, nonce + 1);
  return nonce;
}

const sendRaw = (provider: JsonRpcProvider, raw: string): Promise<string> =>
  provider.send('eth_sendRawTransaction', [raw]);

/** The node takes what pays more first: who comes later in the block pays a wei less. */
function sign({ from, to, data, value }: Act, chainId: number, nonce: number, place: bigint): string {
  const transaction = Transaction.from({
    type: 2,
    chainId,
    nonce,
    to,
    data,
    value,
    gasLimit: GAS_LIMIT,
    maxFeePerGas: 100n * GWEI - place,
    maxPriorityFeePerGas: GWEI - place,
  });
  transaction.signature = from.signingKey.sign(transaction.unsignedHash);
  return transaction.serialized;
}
