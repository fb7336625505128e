import { formatAmount } from '../../domain/amount.ts';
import { formatPrice, type Market } from '../../domain/market/market.ts';
import type { Pair } from '../../domain/market/pairs.ts';
import type { Output } from '../../ipc/contract.ts';
import type { CommandDesk } from './command.ts';
import { inCt02, instant } from './in-ct02.ts';

type Terms = Pick<Output<'market.book'>, 'pair' | 'quote' | 'priceStep'>;

/** Prices of a pair as commands print them: decimals of its currency, as many as its steps need. */
export function pricesOf({ pair, quote, priceStep }: Terms): (price: string) => string {
  // One lot of 1.00 CT02 stands for all: only the step between prices matters here.
  const market: Market = { pair, quote, lotSize: 100n, tickSize: BigInt(priceStep) };
  return (price) => formatPrice(market, BigInt(price));
}

/** The same or null. */
export function orNull<T>(value: string | null, show: (value: string) => T): T | null {
  return value === null ? null : show(value);
}

/** The terms of a pair. */
export async function termsOf(
  { handlers }: CommandDesk,
  pair: Pair,
): Promise<Output<'market.pairs'>[number]> {
  const found = (await handlers['market.pairs']({})).find((each) => each.pair === pair);
  if (found) return found;
  throw new TypeError(`There are no terms of ${pair}`);
}

/** Open orders and credits of the active account as commands answer them, of one pair or of all. */
export async function shownOrders({ handlers }: CommandDesk, pair: Pair | null) {
  const [{ account, orders, credits }, pairs] = await Promise.all([
    handlers['market.orders']({}),
    handlers['market.pairs']({}),
  ]);
  const terms = new Map(pairs.map((each) => [each.pair, each]));
  const wanted = (each: { pair: Pair }) => pair === null || each.pair === pair;
  return {
    account,
    orders: orders.filter(wanted).map((order) => {
      const price = pricesOf(terms.get(order.pair) as Terms);
      const { orderId, side, type, state, explanation, expiry } = order;
      return {
        pair: order.pair,
        order: orderId,
        side,
        type,
        state,
        placed: inCt02(order.placed),
        open: inCt02(order.open),
        price: price(order.price),
        triggerPrice: orNull(order.triggerPrice, price),
        expires: expiry === null ? null : instant(expiry),
        feePercent: order.feeBps / 100,
        explanation,
      };
    }),
    credits: credits.filter(wanted).map((credit) => {
      const { symbol, decimals } = (terms.get(credit.pair) as Terms).quote;
      return {
        pair: credit.pair,
        ct02: inCt02(credit.base),
        quote: formatAmount(BigInt(credit.quote), decimals),
        symbol,
      };
    }),
  };
}
