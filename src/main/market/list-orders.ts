import { amountOfLots, type Market, priceOfTick } from '../../domain/market/market.ts';
import { orderState } from '../../domain/market/order-state.ts';
import { PAIRS, sideOfOrder } from '../../domain/market/pairs.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf, read } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { readLast } from './last-price.ts';
import type { MarketDeps } from './market-deps.ts';
import { type HeldOrder, readOrdersOf } from './read-orders.ts';

type Orders = Output<'market.orders'>;
type Shown = Orders['orders'][number];

/** Lists the open orders of the active account in all books, and what each book has credited to it. */
export function listOrders({
  chain: network,
  activeAccount,
}: Pick<MarketDeps, 'chain' | 'activeAccount'>): Handler<'market.orders'> {
  return async () => {
    const account = activeAccount();
    if (account === null) return { account, orders: [], credits: [] };
    const chain = await network();
    const [blockNumber, now] = await Promise.all([chain.provider.getBlockNumber(), nextBlockTime(chain)]);
    const each = await Promise.all(
      PAIRS.map(async (pair) => {
        const { book } = MARKETS[pair];
        const [market, held, credit] = await Promise.all([
          readMarket(chain, pair),
          readOrdersOf(chain, pair, account, blockNumber),
          read(chain, book, 'withdrawable', [account], blockNumber),
        ]);
        return {
          orders: held.length === 0 ? [] : await show(chain, market, held, { account, blockNumber, now }),
          credit: { pair, base: credit.baseAmount.toString(), quote: credit.quoteAmount.toString() },
        };
      }),
    );
    return {
      account,
      orders: each.flatMap(({ orders }) => orders),
      credits: each.map(({ credit }) => credit),
    };
  };
}

async function show(
  chain: Chain,
  market: Market,
  held: readonly HeldOrder[],
  { account, blockNumber, now }: { account: string; blockNumber: number; now: number },
): Promise<Shown[]> {
  const { book } = MARKETS[market.pair];
  const [resting, stops, last] = await Promise.all([
    eventsOf(chain, book, 'OrderPlaced', [null, account], { toBlock: blockNumber }),
    eventsOf(chain, book, 'StopPlaced', [null, account], { toBlock: blockNumber }),
    readLast(chain, market, blockNumber),
  ]);
  const placed = new Map([...resting, ...stops].map(({ args }) => [args.orderId, args.lots]));
  return held.map((order) => {
    const { orderId, lots, tick, triggerTick, feeBps } = order;
    const [side, expiry] = [sideOfOrder(orderId), Number(order.expiry)];
    const whole = placed.get(orderId) ?? lots;
    return {
      pair: market.pair,
      orderId: orderId.toString(),
      side,
      type: triggerTick === 0n ? ('limit' as const) : ('stop' as const),
      ...orderState(
        market,
        { side, placed: whole, open: lots, triggerTick, expiry },
        { now, lastTick: last?.tick ?? 0n },
      ),
      placed: amountOfLots(market, whole).toString(),
      open: amountOfLots(market, lots).toString(),
      price: priceOfTick(market, tick).toString(),
      triggerPrice: triggerTick === 0n ? null : priceOfTick(market, triggerTick).toString(),
      expiry: expiry === 0 ? null : expiry,
      feeBps: Number(feeBps),
    };
  });
}
