import {
  amountOfLots,
  type Market,
  priceInWords,
  priceOfTick,
  quoteAmount,
  quoteInWords,
} from '../../domain/market/market.ts';
import { paidFor } from '../../domain/market/order-cost.ts';
import { sideOfOrder } from '../../domain/market/pairs.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { BookOrder } from './book-facts.ts';

/** `10.00 USDC`, of a tick. */
export function tickInWords(market: Market, tick: bigint): string {
  return priceInWords(market, priceOfTick(market, tick));
}

/** `100.00 CT02`, of lots. */
export function lotsInWords(market: Market, lots: bigint): string {
  return amountInWords(amountOfLots(market, lots));
}

/** What an order wants: `buy 100.00 CT02 at 10.00 USDC`, and of a stop order from when. */
export function orderInWords(
  market: Market,
  { orderId, lots, tick, triggerTick }: Pick<BookOrder, 'orderId' | 'lots' | 'tick' | 'triggerTick'>,
): string {
  const side = sideOfOrder(orderId);
  const words = `${side} ${lotsInWords(market, lots)} at ${tickInWords(market, tick)}`;
  if (triggerTick === 0n) return words;
  return `${words} or better once a trade is at ${tickInWords(market, triggerTick)} or ${side === 'sell' ? 'below' : 'above'}`;
}

/** What an open order holds, in base units: of a sale its CT02, of a purchase its price and fee. */
export function escrowOf(
  market: Market,
  { orderId, lots, tick, feeBps }: Pick<BookOrder, 'orderId' | 'lots' | 'tick' | 'feeBps'>,
): { base: bigint; quote: bigint } {
  return sideOfOrder(orderId) === 'sell'
    ? { base: amountOfLots(market, lots), quote: 0n }
    : { base: 0n, quote: paidFor('buy', quoteAmount(market, lots, tick), feeBps) };
}

/** `50.00 CT02 and 1,005.00 USDC`, without what is zero. */
export function holdingsInWords(market: Market, { base, quote }: { base: bigint; quote: bigint }): string {
  return (
    [...(base > 0n ? [amountInWords(base)] : []), ...(quote > 0n ? [quoteInWords(market, quote)] : [])].join(
      ' and ',
    ) || 'nothing'
  );
}
