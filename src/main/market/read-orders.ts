import type { BlockTag } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';
import { MAX_WALK, type Pair, SIDES, type Side } from '../../domain/market/pairs.ts';
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

/** The first orders of a side in the order in which they trade, expired ones included: as many as one call walks. */
export async function readFirstOrders(
  chain: Chain,
  pair: Pair,
  side: Side,
  blockNumber: number,
): Promise<HeldOrder[]> {
  const { book } = MARKETS[pair];
  const position = SIDES.indexOf(side);
  const levels = await read(chain, book, 'depth', [position, MAX_WALK], blockNumber);
  const ids: bigint[] = [];
  for (const { tick } of levels) {
    if (ids.length === MAX_WALK) break;
    ids.push(...(await read(chain, book, 'ordersAt', [position, tick, MAX_WALK - ids.length], blockNumber)));
  }
  return Promise.all(ids.map((orderId) => readOrder(chain, pair, orderId, blockNumber)));
}

/** Whether an order has ended by `now`, UTC seconds. */
export function hasExpired({ expiry }: Pick<HeldOrder, 'expiry'>, now: number): boolean {
  return expiry !== 0n && expiry <= BigInt(now);
}
