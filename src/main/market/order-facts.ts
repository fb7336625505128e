import type { Market } from '../../domain/market/market.ts';
import type { Level } from '../../domain/market/order-cost.ts';
import type { Order, OrderFacts } from '../../domain/market/order-rules.ts';
import { MAX_WALK, otherSide, SIDES } from '../../domain/market/pairs.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { readOrder } from './read-orders.ts';

/** What the rules for an order need to know of the chain, all but the clock at one block. */
export async function orderFacts(
  chain: Chain,
  { pair }: Market,
  account: string,
  order: Order,
): Promise<OrderFacts> {
  const { book, quote } = MARKETS[pair];
  const [at, now] = await Promise.all([chain.provider.getBlockNumber(), nextBlockTime(chain)]);
  const makers = SIDES.indexOf(otherSide(order.side));
  const token = order.side === 'sell' ? 'CT02' : quote;
  const [balance, paused, orders, fees, levels] = await Promise.all([
    read(chain, token, 'balanceOf', [account], at),
    read(chain, book, 'paused', [], at),
    read(chain, book, 'ordersOf', [account], at),
    read(chain, book, 'fees', [], at),
    read(chain, book, 'depth', [makers, MAX_WALK], at),
  ]);
  const postOnly = order.type === 'limit' && order.timeInForce === 'post-only';
  const bestLiveTick = postOnly ? await findLive(chain, pair, { account, order, levels, at, now }) : 0n;
  return { balance, paused, openOrders: orders.length, fees, levels, bestLiveTick, now };
}

/** The tick of the first order within the limit that is neither the account's own nor expired; 0 if there is none. */
async function findLive(
  chain: Chain,
  pair: Market['pair'],
  {
    account,
    order,
    levels,
    at,
    now,
  }: { account: string; order: Order; levels: readonly Level[]; at: number; now: number },
): Promise<bigint> {
  const makers = SIDES.indexOf(otherSide(order.side));
  let left = MAX_WALK;
  for (const { tick } of levels) {
    if (left === 0 || (order.side === 'buy' ? tick > order.tick : tick < order.tick)) break;
    const ids = await read(chain, MARKETS[pair].book, 'ordersAt', [makers, tick, left], at);
    left -= ids.length;
    const orders = await Promise.all(ids.map((orderId) => readOrder(chain, pair, orderId, at)));
    const live = ({ owner, expiry }: (typeof orders)[number]) =>
      owner !== account && (expiry === 0n || expiry > BigInt(now));
    if (orders.some(live)) return tick;
  }
  return 0n;
}
