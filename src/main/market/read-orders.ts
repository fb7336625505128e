import type { BlockTag } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Pair } from '../../domain/market/pairs.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';

/** An open order as the contract holds it. */
export type HeldOrder = Awaited<ReturnType<typeof readOrder>>;

/** An open order. @throws Failure `unknown-order` when there is none of that number. */
export async function readOrder(chain: Chain, pair: Pair, orderId: bigint, blockTag?: BlockTag) {
  try {
    return { orderId, ...(await read(chain, MARKETS[pair].book, 'orderOf', [orderId], blockTag)) };
  } catch (error) {
    if (!isFailure(error, 'contract-refused')) throw error;
    throw new Failure(
      'unknown-order',
      `There is no open order ${orderId} of ${pair}: it has traded in full, was cancelled, or never was.`,
      { orderId: orderId.toString() },
    );
  }
}

/** Every open order of an account in one book, by number, all at one block. */
export async function readOrdersOf(
  chain: Chain,
  pair: Pair,
  account: string,
  blockNumber: number,
): Promise<HeldOrder[]> {
  const ids = await read(chain, MARKETS[pair].book, 'ordersOf', [account], blockNumber);
  const orders = await Promise.all(ids.map((orderId) => readOrder(chain, pair, orderId, blockNumber)));
  return orders.sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}
