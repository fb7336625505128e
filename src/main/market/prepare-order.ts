import {
  amountOfLots,
  lotsOfAmount,
  type Market,
  quoteAmount,
  tickOfPrice,
} from '../../domain/market/market.ts';
import { type FeeRates, limitRate, paidFor } from '../../domain/market/order-cost.ts';
import { checkOrder, type Order } from '../../domain/market/order-rules.ts';
import { SIDES, TIMES_IN_FORCE } from '../../domain/market/pairs.ts';
import type { Handler, Input } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import type { PlannedCall } from '../transactions/plan-draft.ts';
import { exactApproval } from './exact-approval.ts';
import { type MarketDeps, tradingAccount } from './market-deps.ts';
import { orderFacts } from './order-facts.ts';

/**
 * Others' orders may come between the simulation and the block, so that one order meets more of them: gas for ten more, at
 * the 60,000 that a further maker may cost at most (docs/gas.md). What is not used is not paid.
 */
const SPARE_GAS = 600_000n;
/** How long a market order without an expiry may wait for a block, in seconds. */
const MARKET_ORDER_LIFE = 3_600;

/** Applies the rules of protocol section 6 and plans the order, after an approval of exactly what it can cost. */
export function prepareOrder(deps: MarketDeps): Handler<'market.prepareOrder'> {
  return async (input) => {
    const account = tradingAccount(deps);
    const chain = await deps.chain();
    const market = await readMarket(chain, input.pair);
    const order = orderOf(market, input);
    const facts = await orderFacts(chain, market, account, order);
    checkOrder(market, order, facts);
    const { book, quote } = MARKETS[input.pair];
    const token = order.side === 'sell' ? 'CT02' : quote;
    const approval = await exactApproval(chain, token, account, book, mostGiven(market, order, facts.fees));
    const calls = [...approval, { ...placing(chain, market, order, facts.now), spareGas: SPARE_GAS }];
    return deps.createPlan({ kind: 'place-order', account, calls, context: {} });
  };
}

/** The order in lots and ticks. @throws Failure of `lotsOfAmount` and `tickOfPrice`. */
function orderOf(market: Market, input: Input<'market.prepareOrder'>): Order {
  const common = { side: input.side, lots: lotsOfAmount(market, BigInt(input.amount)), expiry: input.expiry };
  const tick = (price: string) => tickOfPrice(market, BigInt(price));
  switch (input.type) {
    case 'limit':
      return { ...common, type: 'limit', tick: tick(input.price), timeInForce: input.timeInForce };
    case 'market':
      return { ...common, type: 'market', tick: tick(input.worstPrice) };
    case 'stop':
      return {
        ...common,
        type: 'stop',
        tick: tick(input.worstPrice),
        triggerTick: tick(input.triggerPrice),
      };
  }
}

/** The most that the contract can take for an order, in base units of the token that it gives. */
function mostGiven(market: Market, order: Order, fees: FeeRates): bigint {
  if (order.side === 'sell') return amountOfLots(market, order.lots);
  const feeBps = order.type === 'limit' ? limitRate(order.timeInForce, fees) : fees.takerBps;
  return paidFor('buy', quoteAmount(market, order.lots, order.tick), feeBps);
}

function placing(chain: Chain, { pair }: Market, order: Order, now: number): PlannedCall {
  const { book } = MARKETS[pair];
  const { lots, tick } = order;
  const side = SIDES.indexOf(order.side);
  switch (order.type) {
    case 'limit': {
      const timeInForce = TIMES_IN_FORCE.indexOf(order.timeInForce);
      return callOf(chain, book, 'placeLimit', [side, lots, tick, timeInForce, order.expiry ?? 0]);
    }
    case 'market':
      return callOf(chain, book, 'placeMarket', [side, lots, tick, order.expiry ?? now + MARKET_ORDER_LIFE]);
    case 'stop':
      return callOf(chain, book, 'placeStop', [side, lots, order.triggerTick, tick, order.expiry ?? 0]);
  }
}
