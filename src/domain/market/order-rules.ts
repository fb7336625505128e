import { formatAmount } from '../amount.ts';
import { Failure } from '../failure.ts';
import { amountInWords, momentInWords } from '../transactions/wording.ts';
import { amountOfLots, type Market, priceInWords, priceOfTick, quoteInWords } from './market.ts';
import { type FeeRates, type Level, leastNeeded, type Taken, takeFrom } from './order-cost.ts';
import { MAX_OPEN_ORDERS, type Side, type TimeInForce } from './pairs.ts';

/** An order as the contract takes it. `tick` is the limit; of market and stop orders the worst price. */
export type Order = { side: Side; lots: bigint; tick: bigint; expiry: number | null } & (
  | { type: 'limit'; timeInForce: TimeInForce }
  | { type: 'market' }
  | { type: 'stop'; triggerTick: bigint }
);

export type OrderFacts = {
  /** Of the token that the order gives, in base units. */
  balance: bigint;
  paused: boolean;
  /** Open orders of the account in this book. */
  openOrders: number;
  fees: FeeRates;
  /** What the other side offers, best price first. */
  levels: readonly Level[];
  /** The best tick at which somebody else's order that has not expired waits on the other side; 0 if there is none. */
  bestLiveTick: bigint;
  /** UTC seconds at which the order would be placed. */
  now: number;
};

/**
 * Checks an order against the order book before anything is built. Where only the contract can tell for sure, because
 * others' orders come and go, what cannot succeed at all is refused here and the rest is left to the simulation.
 *
 * @throws Failure `market-paused`, `expired`, `too-many-orders`, `would-take`, `nothing-to-take`, `not-fillable`,
 * `insufficient-balance`.
 */
export function checkOrder(market: Market, order: Order, facts: OrderFacts): void {
  if (facts.paused) {
    throw new Failure(
      'market-paused',
      `The guardian has paused new orders of ${market.pair}. Cancelling and withdrawing go on. Try again when it has been resumed.`,
    );
  }
  if (order.expiry !== null && order.expiry <= facts.now) {
    throw new Failure(
      'expired',
      `The order would have expired already: ${momentInWords(BigInt(order.expiry))} is over (now it is ${momentInWords(BigInt(facts.now))}). Choose a later time, or none.`,
      { expiry: order.expiry },
    );
  }
  const taken = order.type === 'stop' ? NOTHING : takeFrom(facts.levels, order.side, order.lots, order.tick);
  if (order.type === 'limit' && order.timeInForce === 'post-only') checkPostOnly(market, order, facts);
  checkTaking(market, order, taken);
  const rests = restsInBook(order);
  const postOnly = order.type === 'limit' && order.timeInForce === 'post-only';
  const taking = postOnly ? NOTHING : taken;
  if (rests && taking.lots < order.lots && facts.openOrders >= MAX_OPEN_ORDERS) {
    throw new Failure(
      'too-many-orders',
      `This account has ${facts.openOrders} open orders of ${market.pair}, the most that it can have. Cancel one first.`,
      { openOrders: facts.openOrders },
    );
  }
  // A stop's escrow is at the taker's rate, whichever rates rest.
  const fees = order.type === 'stop' ? { ...facts.fees, makerBps: facts.fees.takerBps } : facts.fees;
  const needed = leastNeeded(market, { ...order, rests }, taking, fees);
  if (needed <= facts.balance) return;
  const inWords = (amount: bigint) =>
    order.side === 'sell' ? amountInWords(amount) : quoteInWords(market, amount);
  throw new Failure(
    'insufficient-balance',
    `This account holds ${inWords(facts.balance)}, and the order needs ${inWords(needed)}${order.side === 'buy' ? ' with its fee' : ''}. ${order.side === 'buy' ? 'Buy' : 'Sell'} less, or cancel and withdraw what other orders hold.`,
    {
      balance: formatAmount(facts.balance, order.side === 'sell' ? 2 : market.quote.decimals),
      needed: formatAmount(needed, order.side === 'sell' ? 2 : market.quote.decimals),
    },
  );
}

const NOTHING: Taken = { lots: 0n, lotTicks: 0n, lastTick: 0n };

/** Whether what does not trade at once stays in the book. */
export function restsInBook(order: Order): boolean {
  if (order.type === 'limit') return order.timeInForce === 'gtc' || order.timeInForce === 'post-only';
  return order.type === 'stop';
}

function checkPostOnly(market: Market, { side, tick }: Order, { bestLiveTick }: OrderFacts): void {
  const meets = bestLiveTick !== 0n && (side === 'buy' ? bestLiveTick <= tick : bestLiveTick >= tick);
  if (!meets) return;
  const best = priceInWords(market, priceOfTick(market, bestLiveTick));
  throw new Failure(
    'would-take',
    `A post-only order takes nothing, and this one would trade at once: the best ${side === 'buy' ? 'offer' : 'bid'} is ${best}. Choose a price ${side === 'buy' ? 'below' : 'above'} that, or another time in force.`,
    { best },
  );
}

function checkTaking(market: Market, order: Order, taken: Taken): void {
  const mustTake =
    order.type === 'market' ||
    (order.type === 'limit' && (order.timeInForce === 'ioc' || order.timeInForce === 'fok'));
  if (!mustTake) return;
  const limit = priceInWords(market, priceOfTick(market, order.tick));
  const others = order.side === 'buy' ? 'offers CT02' : 'bids for CT02';
  if (taken.lots === 0n) {
    throw new Failure(
      'nothing-to-take',
      `Nobody ${others} at ${limit} or better, so nothing would trade. Choose another price, or an order that rests.`,
    );
  }
  if (order.type === 'limit' && order.timeInForce === 'fok' && taken.lots < order.lots) {
    throw new Failure(
      'not-fillable',
      `A fill-or-kill order trades as a whole, and of its ${amountInWords(amountOfLots(market, order.lots))} only ${amountInWords(amountOfLots(market, taken.lots))} can be had at ${limit} or better. Ask for less, or accept another price.`,
      { available: formatAmount(amountOfLots(market, taken.lots)) },
    );
  }
}
