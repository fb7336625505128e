import { amountOfLots, quoteAmount, quoteInWords } from '../../domain/market/market.ts';
import { burnOf, limitRate, paidFor, percentInWords } from '../../domain/market/order-cost.ts';
import { SIDES, type Side, TIMES_IN_FORCE } from '../../domain/market/pairs.ts';
import { amountInWords, momentInWords } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import type { BookFacts } from './book-facts.ts';
import type { Description, Inputs } from './describe-context.ts';
import { lotsInWords, tickInWords } from './order-in-words.ts';
import { farPrice, selfTrade, stopRisks, thinDepth } from './order-warnings.ts';

type Arguments<F extends string> = Members<Inputs<'BookUsdc', F>>;

/** `placeLimit`: what it may cost or bring, and what becomes of what does not trade at once. */
export function describeLimit(args: Arguments<'placeLimit'>, facts: BookFacts): Description {
  const { lots, tick, expiry } = args;
  const { market, fees } = facts;
  const side = sideOf(args.side);
  const timeInForce = TIMES_IN_FORCE[Number(args.timeInForce)];
  if (timeInForce === undefined) throw new RangeError(`There is no time in force ${args.timeInForce}`);
  const rests = timeInForce === 'gtc' || timeInForce === 'post-only';
  const takes = timeInForce !== 'post-only';
  const rates = [
    ...(takes ? [`${percentInWords(fees.takerBps)} of what trades at once`] : []),
    ...(rests ? [`${percentInWords(fees.makerBps)} of what rests and trades later`] : []),
  ].join(', ');
  const wanted = { side, lots, tick };
  const price = tickInWords(market, tick);
  return {
    action: `${VERB[side]} ${lotsInWords(market, lots)} at ${price} or better`,
    sentences: [
      `${VERB[side]}s up to ${lotsInWords(market, lots)} at ${price} or better: ${worstOutcome(facts, wanted, limitRate(timeInForce, fees))} (${rates}).`,
      ...burn(facts, wanted),
      {
        gtc: `What does not trade at once rests in the book ${until(expiry)}.`,
        ioc: 'What does not trade at once is dropped.',
        fok: 'It trades as a whole and at once, or nothing is done.',
        'post-only': `Nothing of it trades at once: it rests in the book as a whole ${until(expiry)}, or is refused.`,
      }[timeInForce],
    ],
    warnings: [
      ...farPrice(facts, wanted),
      ...(takes ? thinDepth(facts, wanted, rests) : []),
      ...selfTrade(facts, wanted),
    ],
  };
}

/** `placeMarket`: what is had at once, within a worst price. */
export function describeMarketOrder(args: Arguments<'placeMarket'>, facts: BookFacts): Description {
  const { lots, worstTick, deadline } = args;
  const { market, fees } = facts;
  const wanted = { side: sideOf(args.side), lots, tick: worstTick };
  const { side } = wanted;
  const before = deadline === 0n ? '' : ` It has to be in a block before ${momentInWords(deadline)}.`;
  return {
    action: `${VERB[side]} ${lotsInWords(market, lots)} at the market’s price`,
    sentences: [
      `${VERB[side]}s up to ${lotsInWords(market, lots)} at the best prices that the book has, none worse than ${tickInWords(market, worstTick)}: ${worstOutcome(facts, wanted, fees.takerBps)} (${percentInWords(fees.takerBps)}).`,
      ...burn(facts, wanted),
      `What cannot be had within that price is dropped.${before}`,
    ],
    warnings: [...farPrice(facts, wanted), ...thinDepth(facts, wanted, false), ...selfTrade(facts, wanted)],
  };
}

/** `placeStop`: what waits for a price. */
export function describeStop(args: Arguments<'placeStop'>, facts: BookFacts): Description {
  const { lots, triggerTick, worstTick, expiry } = args;
  const { market, fees } = facts;
  const wanted = { side: sideOf(args.side), lots, tick: worstTick };
  const { side } = wanted;
  const trigger = tickInWords(market, triggerTick);
  const reached = `${trigger} or ${side === 'sell' ? 'below' : 'above'}`;
  return {
    action: `${VERB[side]} ${lotsInWords(market, lots)} once the price is ${reached}`,
    sentences: [
      `Waits ${until(expiry)}. Once a trade is at ${reached}, anyone may trigger it: it then ${side}s up to ${lotsInWords(market, lots)} at the best prices that the book has, none worse than ${tickInWords(market, worstTick)}: ${worstOutcome(facts, wanted, fees.takerBps)} (${percentInWords(fees.takerBps)}).`,
      ...burn(facts, wanted),
      `Until then the book holds ${side === 'sell' ? lotsInWords(market, lots) : quoteInWords(market, paidFor('buy', quoteAmount(market, lots, worstTick), fees.takerBps))} of yours. What does not trade then stays in the order, to be triggered again, until you cancel it.`,
    ],
    warnings: [
      ...stopRisks(facts, { ...wanted, triggerTick }),
      ...farPrice(facts, { side, tick: triggerTick }).filter(({ id }) => id !== 'price-far-away'),
    ],
  };
}

const VERB = { buy: 'Buy', sell: 'Sell' } as const;

function sideOf(position: bigint): Side {
  const side = SIDES[Number(position)];
  if (side === undefined) throw new RangeError(`There is no side ${position}`);
  return side;
}

/** The most that a purchase costs, the least that a sale brings, if all of it trades. */
function worstOutcome(
  { market }: BookFacts,
  { side, lots, tick }: { side: Side; lots: bigint; tick: bigint },
  feeBps: bigint,
): string {
  const amount = quoteInWords(market, paidFor(side, quoteAmount(market, lots, tick), feeBps));
  return side === 'buy'
    ? `at most ${amount} with the fee`
    : `at least ${amount} after the fee, if all of it trades`;
}

/** The buyer bears the burn. */
function burn({ market, fees }: BookFacts, { side, lots }: { side: Side; lots: bigint }): string[] {
  if (side === 'sell' || fees.burnBps === 0n) return [];
  const bought = amountOfLots(market, lots);
  const received = bought - burnOf(bought, fees.burnBps, 'taker');
  return [
    `${percentInWords(fees.burnBps)} of the CT02 that it buys is burned: if all of it trades, you receive ${amountInWords(received)}.`,
  ];
}

function until(expiry: bigint): string {
  return expiry === 0n ? 'until it is cancelled' : `until ${momentInWords(expiry)}`;
}
