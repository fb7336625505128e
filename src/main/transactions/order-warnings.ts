import { priceInWords, priceOfTick } from '../../domain/market/market.ts';
import { type Level, takeFrom } from '../../domain/market/order-cost.ts';
import { reachesTrigger } from '../../domain/market/order-state.ts';
import { otherSide, type Side, sideOfOrder } from '../../domain/market/pairs.ts';
import type { BookFacts } from './book-facts.ts';
import { lotsInWords, orderInWords, tickInWords } from './order-in-words.ts';
import type { Warning } from './plan-content.ts';

/** 10 %, in basis points: from there on a price is far from the market's. */
const FAR_BPS = 1_000n;
/** An order that takes more than a quarter of what is offered moves the price for everybody. */
const MUCH_OF_DEPTH = 4n;

type Wanted = { side: Side; lots: bigint; tick: bigint };

const levelsFor = ({ bids, asks }: BookFacts, side: Side): readonly Level[] => (side === 'buy' ? asks : bids);

/**
 * Warns of a price that is 10 % or more off the middle of best bid and offer, or off the last trade when one side is
 * empty: to the signer's disadvantage it must be answered; the other way the order just may never trade.
 */
export function farPrice(facts: BookFacts, { side, tick }: Pick<Wanted, 'side' | 'tick'>): Warning[] {
  const [bid, ask] = [facts.bids[0]?.tick, facts.asks[0]?.tick];
  const between = bid !== undefined && ask !== undefined;
  // Twice the reference, so that a middle between two ticks is exact.
  const twice = between ? bid + ask : facts.lastTick * 2n;
  if (twice === 0n) {
    return [
      {
        id: 'no-price-to-compare',
        severity: 'caution',
        title: 'There is no price to compare with',
        detail: `Nobody has traded here yet, and not both sides of the book are there. Whether ${tickInWords(facts.market, tick)} is a good price cannot be told.`,
        mustAnswer: false,
      },
    ];
  }
  const offBps = ((tick * 2n - twice) * 10_000n) / twice;
  const [far, above] = offBps < 0n ? [-offBps, false] : [offBps, true];
  if (far < FAR_BPS) return [];
  const reference = priceInWords(facts.market, priceOfTick(facts.market, twice) / 2n);
  const where = `${tickInWords(facts.market, tick)} is ${far / 100n} % ${above ? 'above' : 'below'} ${between ? 'the middle of best bid and offer' : 'the last trade'} (${reference}).`;
  const bad = above === (side === 'buy');
  return [
    bad
      ? {
          id: 'price-far-off',
          severity: 'caution',
          title: 'The price is far from the market’s',
          detail: `${where} It trades at better prices first, as far as the book has them; the rest may trade at this one.`,
          mustAnswer: true,
        }
      : {
          id: 'price-far-away',
          severity: 'note',
          title: 'The price is far from the market’s',
          detail: `${where} The order may never trade.`,
          mustAnswer: false,
        },
  ];
}

/** Warns of an order that takes more than a quarter of what the other side offers, or more than there is. */
export function thinDepth(facts: BookFacts, { side, lots, tick }: Wanted, mayRest: boolean): Warning[] {
  const levels = levelsFor(facts, side);
  const offered = levels.reduce((sum, level) => sum + level.lots, 0n);
  const taken = takeFrom(levels, side, lots, tick);
  const warnings: Warning[] = [];
  if (taken.lots * MUCH_OF_DEPTH > offered) {
    warnings.push({
      id: 'much-of-the-depth',
      severity: 'caution',
      title: 'The order takes much of what there is',
      detail: `It takes ${(taken.lots * 100n) / offered} % of all that is ${side === 'buy' ? 'offered' : 'bid for'}, ${lotsInWords(facts.market, offered)}, and the price moves as far as ${tickInWords(facts.market, taken.lastTick)}. Smaller orders over some time may get a better price.`,
      mustAnswer: false,
    });
  }
  if (!mayRest && taken.lots < lots) {
    warnings.push({
      id: 'not-all-trades',
      severity: 'caution',
      title: 'Not all of it can trade',
      detail: `Of ${lotsInWords(facts.market, lots)} only ${lotsInWords(facts.market, taken.lots)} can be had at ${tickInWords(facts.market, tick)} or better. The rest is dropped.`,
      mustAnswer: false,
    });
  }
  return warnings;
}

/** Warns of own orders that the order would meet: the book cancels them rather than letting an account trade with itself. */
export function selfTrade(facts: BookFacts, wanted: Wanted): Warning[] {
  const side = otherSide(wanted.side);
  const own = facts.own.filter(
    ({ orderId, triggerTick }) => triggerTick === 0n && sideOfOrder(orderId) === side,
  );
  const others = levelsFor(facts, wanted.side).map(({ tick, lots }) => ({
    tick,
    lots: own.reduce((left, order) => (order.tick === tick ? left - order.lots : left), lots),
  }));
  const better = (a: bigint, b: bigint) => (wanted.side === 'buy' ? a < b : a > b);
  return own
    .filter(({ tick }) => tick === wanted.tick || better(tick, wanted.tick))
    .filter(({ tick }) => {
      const before = others.filter((level) => better(level.tick, tick));
      return takeFrom(before, wanted.side, wanted.lots, wanted.tick).lots < wanted.lots;
    })
    .map((order) => ({
      id: 'self-trade',
      severity: 'caution',
      title: 'An order of yours is on the other side',
      detail: `Your order ${order.orderId} (${orderInWords(facts.market, order)}) is cancelled when this one comes to it, and what it holds is credited to you: nobody trades with themselves here.`,
      mustAnswer: false,
    }));
}

/** What a stop order is not: a promise of a price. */
export function stopRisks(
  facts: BookFacts,
  { side, tick, triggerTick }: Pick<Wanted, 'side' | 'tick'> & { triggerTick: bigint },
): Warning[] {
  const { market, lastTick } = facts;
  const [worst, trigger] = [tickInWords(market, tick), tickInWords(market, triggerTick)];
  const beyond = side === 'sell' ? 'below' : 'above';
  return [
    {
      id: 'stop-price',
      severity: 'caution',
      title: 'A stop order may trade at a worse price than its trigger',
      detail: `It trades at what the book then has, ${side === 'sell' ? 'down' : 'up'} to its worst price of ${worst}, and not at ${trigger}. If the price jumps ${beyond} ${worst}, it does not trade until the price comes back. Somebody has to trigger it; anyone may, and nobody must.`,
      mustAnswer: false,
    },
    ...(reachesTrigger(side, lastTick, triggerTick)
      ? [
          {
            id: 'stop-triggers-at-once',
            severity: 'caution' as const,
            title: 'Its condition is met already',
            detail: `The last trade was at ${tickInWords(market, lastTick)}: anyone may trigger this stop order as soon as it is there.`,
            mustAnswer: true,
          },
        ]
      : []),
    ...((side === 'sell' ? tick > triggerTick : tick < triggerTick)
      ? [
          {
            id: 'stop-worst-before-trigger',
            severity: 'caution' as const,
            title: 'Its worst price is better than its trigger',
            detail: `Once a trade is at ${trigger} or ${beyond}, it ${side === 'sell' ? 'sells only at' : 'buys only at'} ${worst} or better, which the book may then not have.`,
            mustAnswer: true,
          },
        ]
      : []),
  ];
}
