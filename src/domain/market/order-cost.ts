import { parseAmount } from '../amount.ts';
import { Failure } from '../failure.ts';
import { amountOfLots, type Market, quoteAmount } from './market.ts';
import type { Side, TimeInForce } from './pairs.ts';

/** The rates of an order book in basis points: of the CT02 leg, and of the quote amount. */
export type FeeRates = { burnBps: bigint; takerBps: bigint; makerBps: bigint };

export type Level = { tick: bigint; lots: bigint };

/** What an order takes from the book: the lots, and the sum over all trades of lots × ticks. */
export type Taken = { lots: bigint; lotTicks: bigint; lastTick: bigint };

const BASIS = 10_000n;
const MAX_TICK = 2n ** 24n - 1n;

/** A fee in quote base units, rounded down as the contract does. */
export function feeOf(amount: bigint, bps: bigint): bigint {
  return (amount * bps) / BASIS;
}

/** The highest fee that a limit order can pay: what rests pays the maker's rate, what trades at once the taker's. */
export function limitRate(timeInForce: TimeInForce, { takerBps, makerBps }: FeeRates): bigint {
  if (timeInForce === 'post-only') return makerBps;
  return timeInForce === 'gtc' && makerBps > takerBps ? makerBps : takerBps;
}

/** What a purchase costs, fee included, or a sale brings, fee deducted, in quote base units. */
export function paidFor(side: Side, amount: bigint, feeBps: bigint): bigint {
  return side === 'buy' ? amount + feeOf(amount, feeBps) : amount - feeOf(amount, feeBps);
}

/**
 * CT02 base units that are burned of what a buyer bought: 1 % (protocol, section 4), rounded up when it took, and down
 * when its order rested.
 */
export function burnOf(baseAmount: bigint, burnBps: bigint, as: 'taker' | 'maker'): bigint {
  return (baseAmount * burnBps + (as === 'taker' ? BASIS - 1n : 0n)) / BASIS;
}

/**
 * What an order would take from these levels (best first) within its limit. Levels may hold orders of the taker itself
 * and expired ones, which do not trade: what is answered is the most that can be had, at the best prices.
 */
export function takeFrom(levels: readonly Level[], side: Side, lots: bigint, limit: bigint): Taken {
  const taken: Taken = { lots: 0n, lotTicks: 0n, lastTick: 0n };
  for (const level of levels) {
    const meets = side === 'buy' ? level.tick <= limit : level.tick >= limit;
    if (!meets || taken.lots === lots) break;
    const some = level.lots < lots - taken.lots ? level.lots : lots - taken.lots;
    taken.lots += some;
    taken.lotTicks += some * level.tick;
    taken.lastTick = level.tick;
  }
  return taken;
}

/** What has to be in the account for an order, in base units of the token that it gives. */
export function leastNeeded(
  market: Market,
  order: { side: Side; lots: bigint; tick: bigint; rests: boolean },
  taken: Taken,
  { takerBps, makerBps }: FeeRates,
): bigint {
  const rest = order.rests ? order.lots - taken.lots : 0n;
  if (order.side === 'sell') return amountOfLots(market, taken.lots + rest);
  const now = paidFor('buy', taken.lotTicks * market.tickSize, takerBps);
  return now + paidFor('buy', quoteAmount(market, rest, order.tick), makerBps);
}

/**
 * The worst tick that a slippage allows from a reference tick: for a purchase that much above it, for a sale that much
 * below, rounded so that the slippage is not exceeded.
 *
 * @param bps Slippage in hundredths of a percent.
 */
export function worstTick(side: Side, reference: bigint, bps: bigint): bigint {
  if (side === 'buy') {
    const highest = (reference * (BASIS + bps)) / BASIS;
    return highest < MAX_TICK ? highest : MAX_TICK;
  }
  const lowest = (reference * (BASIS - bps) + BASIS - 1n) / BASIS;
  return lowest > 1n ? lowest : 1n;
}

/** Reads a slippage such as `2` or `0.5` (per cent) into basis points. @throws Failure `invalid-amount`. */
export function parseSlippage(text: string): bigint {
  const bps = parseAmount(text.replace(/\s*%$/, ''), 2);
  if (bps < BASIS) return bps;
  throw new Failure(
    'invalid-amount',
    `A slippage is less than 100 %, and “${text}” is not. Write 2 for 2 %.`,
  );
}

/** Basis points as a percentage: `1 %`, `0.5 %`. */
export function percentInWords(bps: bigint): string {
  return `${Number(bps) / 100} %`;
}
