import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import { type MarketDeps, tradingAccount } from './market-deps.ts';
import { readOrder } from './read-orders.ts';

/** Plans the end of one order, or of all orders of the account in a book. Never paused. */
export function prepareCancel(deps: MarketDeps): Handler<'market.prepareCancel'> {
  return async ({ pair, orderId }) => {
    const account = tradingAccount(deps);
    const chain = await deps.chain();
    const { book } = MARKETS[pair];
    if (orderId === 'all') {
      const open = await read(chain, book, 'ordersOf', [account]);
      if (open.length === 0) {
        throw new Failure('no-orders', `This account has no open orders of ${pair}.`);
      }
      const call = callOf(chain, book, 'cancelAll', []);
      return deps.createPlan({ kind: 'cancel-order', account, calls: [call], context: {} });
    }
    const { owner } = await readOrder(chain, pair, BigInt(orderId));
    if (owner !== account) {
      throw new Failure(
        'not-your-order',
        `Order ${orderId} of ${pair} belongs to ${owner}, and only its owner can cancel it. You act as ${account}.`,
        { owner },
      );
    }
    const call = callOf(chain, book, 'cancel', [BigInt(orderId)]);
    return deps.createPlan({ kind: 'cancel-order', account, calls: [call], context: {} });
  };
}
