import { Failure } from '../../domain/failure.ts';
import { MAX_WALK, SIDES } from '../../domain/market/pairs.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { type MarketDeps, tradingAccount } from './market-deps.ts';
import { hasExpired, readFirstOrders } from './read-orders.ts';

/**
 * Plans to take the expired orders out of the front of a book, where market and stop orders would spend their walk on them
 * (docs/market.md). Anyone may; what they hold is credited to their owners.
 */
export function prepareRemoveExpired(deps: MarketDeps): Handler<'market.prepareRemoveExpired'> {
  return async ({ pair }) => {
    const account = tradingAccount(deps);
    const chain = await deps.chain();
    const [at, now] = await Promise.all([chain.provider.getBlockNumber(), nextBlockTime(chain)]);
    const sides = await Promise.all(SIDES.map((side) => readFirstOrders(chain, pair, side, at)));
    const expired = sides.flat().filter((order) => hasExpired(order, now));
    if (expired.length === 0) {
      throw new Failure(
        'no-orders',
        `None of the first ${MAX_WALK} orders of each side of ${pair} has expired. There is nothing to take out.`,
      );
    }
    const ids = expired.map(({ orderId }) => orderId);
    const call = callOf(chain, MARKETS[pair].book, 'removeExpired', [ids]);
    return deps.createPlan({ kind: 'cancel-order', account, calls: [call], context: {} });
  };
}
