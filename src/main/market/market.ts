import type { Handlers } from '../../ipc/contract.ts';
import type { marketMethods } from '../../ipc/market.ts';
import type { PlanDraft, PlanOutcome } from '../transactions/plan-draft.ts';
import { listOrders } from './list-orders.ts';
import { listPairs } from './list-pairs.ts';
import { listTrades } from './list-trades.ts';
import type { MarketDeps } from './market-deps.ts';
import { prepareCancel } from './prepare-cancel.ts';
import { prepareOrder } from './prepare-order.ts';
import { prepareRemoveExpired } from './prepare-remove-expired.ts';
import { prepareTrigger } from './prepare-trigger.ts';
import { prepareWithdraw } from './prepare-withdraw.ts';
import { readBook } from './read-book.ts';

/** Everything about trading CT02 on the order books (protocol, section 6). */
export function marketFeature(deps: MarketDeps): Pick<Handlers, keyof typeof marketMethods> {
  return {
    'market.pairs': listPairs(deps),
    'market.book': readBook(deps),
    'market.orders': listOrders(deps),
    'market.trades': listTrades(deps),
    'market.prepareOrder': prepareOrder(deps),
    'market.prepareCancel': prepareCancel(deps),
    'market.prepareRemoveExpired': prepareRemoveExpired(deps),
    'market.prepareTrigger': prepareTrigger(deps),
    'market.prepareWithdraw': prepareWithdraw(deps),
  };
}

const KINDS: ReadonlySet<PlanDraft['kind']> = new Set<PlanDraft['kind']>([
  'place-order',
  'cancel-order',
  'trigger-order',
  'withdraw-credit',
]);

/** Tells the renderer when a plan about orders has come further. */
export function followMarket({ emit }: Pick<MarketDeps, 'emit'>) {
  return ({ kind }: PlanOutcome): void => {
    if (KINDS.has(kind)) emit('market.changed', {});
  };
}
