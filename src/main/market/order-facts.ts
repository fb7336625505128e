import type { Market } from '../../domain/market/market.ts';
import type { Order, OrderFacts } from '../../domain/market/order-rules.ts';
import { MAX_WALK, otherSide, SIDES } from '../../domain/market/pairs.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { hasExpired, readFirstOrders } from './read-orders.ts';

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
  const meets = (tick: bigint) => (order.side === 'buy' ? tick <= order.tick : tick >= order.tick);
  const postOnly = order.type === 'limit' && order.timeInForce === 'post-only';
  const mayTake = postOnly && levels.some(({ tick }) => meets(tick));
  const waiting = mayTake ? await readFirstOrders(chain, pair, otherSide(order.side), at) : [];
  const live = waiting.find(
    (other) => meets(other.tick) && other.owner !== account && !hasExpired(other, now),
  );
  return { balance, paused, openOrders: orders.length, fees, levels, bestLiveTick: live?.tick ?? 0n, now };
}
