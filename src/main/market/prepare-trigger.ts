import { Failure } from '../../domain/failure.ts';
import { priceInWords, priceOfTick } from '../../domain/market/market.ts';
import { reachesTrigger } from '../../domain/market/order-state.ts';
import { sideOfOrder } from '../../domain/market/pairs.ts';
import { momentInWords } from '../../domain/transactions/wording.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { readLast } from './last-price.ts';
import { type MarketDeps, tradingAccount } from './market-deps.ts';
import { readOrder } from './read-orders.ts';

/** Plans the triggering of a stop order whose condition is met (protocol, section 6: anyone may). */
export function prepareTrigger(deps: MarketDeps): Handler<'market.prepareTrigger'> {
  return async ({ pair, orderId }) => {
    const account = tradingAccount(deps);
    const chain = await deps.chain();
    const { book } = MARKETS[pair];
    const market = await readMarket(chain, pair);
    const [order, last, paused, now] = await Promise.all([
      readOrder(chain, pair, BigInt(orderId)),
      readLast(chain, market),
      read(chain, book, 'paused', []),
      nextBlockTime(chain),
    ]);
    const { triggerTick, expiry } = order;
    if (triggerTick === 0n) {
      throw new Failure('not-a-stop', `Order ${orderId} of ${pair} is no stop order: it trades by itself.`);
    }
    if (paused) {
      throw new Failure(
        'market-paused',
        `The guardian has paused trading of ${pair}. Cancelling and withdrawing go on.`,
      );
    }
    if (expiry !== 0n && expiry <= BigInt(now)) {
      throw new Failure('expired', `Stop order ${orderId} of ${pair} expired on ${momentInWords(expiry)}.`);
    }
    const side = sideOfOrder(BigInt(orderId));
    if (!reachesTrigger(side, last?.tick ?? 0n, triggerTick)) {
      const priceOf = (tick: bigint) => priceInWords(market, priceOfTick(market, tick));
      throw new Failure(
        'not-triggered',
        `Stop order ${orderId} waits for a trade at ${priceOf(triggerTick)} or ${side === 'sell' ? 'below' : 'above'}; ${last ? `the last was at ${priceOf(last.tick)}` : 'there was none yet'}.`,
      );
    }
    const call = callOf(chain, book, 'trigger', [BigInt(orderId)]);
    return deps.createPlan({ kind: 'trigger-order', account, calls: [call], context: {} });
  };
}
