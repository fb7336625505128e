import { readCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';
import { orNull, pricesOf } from './shown-market.ts';

/** `pairs`: what CT02 is traded against, and the terms of each book. */
export const pairsCommand = readCommand({
  usage: 'pairs',
  read: (args) => args.none(),
  async answer({ handlers }) {
    const pairs = await handlers['market.pairs']({});
    return {
      pairs: pairs.map((terms) => {
        const price = pricesOf(terms);
        const { fees, last, paused } = terms;
        return {
          pair: terms.pair,
          quote: terms.quote.symbol,
          lot: inCt02(terms.lotSize),
          priceStep: price(terms.priceStep),
          burnPercent: fees.burnBps / 100,
          takerPercent: fees.takerBps / 100,
          makerPercent: fees.makerBps / 100,
          bestBid: orNull(terms.bestBid, price),
          bestAsk: orNull(terms.bestAsk, price),
          last: last && { price: price(last.price), time: instant(last.time) },
          paused,
        };
      }),
    };
  },
  words: ({ pairs }) =>
    pairs
      .map(
        ({ pair, quote, lot, priceStep, bestBid, bestAsk, last, paused, ...fees }) =>
          `${pair}: bid ${bestBid ?? 'none'}, ask ${bestAsk ?? 'none'}, last ${last?.price ?? 'none'} ${quote}${paused ? ' (paused)' : ''}\n  Lots of ${lot} CT02, prices in steps of ${priceStep}. Taker ${fees.takerPercent} %, maker ${fees.makerPercent} %, burned ${fees.burnPercent} % of the CT02`,
      )
      .join('\n'),
});
