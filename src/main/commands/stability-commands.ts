import { formatAmount } from '../../domain/amount.ts';
import type { CommandDesk } from './command.ts';
import { readCommand, signCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';
import { orNull, pricesOf } from './shown-market.ts';

/** Price stability as commands answer it. */
async function shownStability({ handlers }: CommandDesk) {
  const { quote, priceStep, paused, reserve, budget, parameters, averages, buyback, floor } = await handlers[
    'treasury.stability'
  ]({});
  const price = pricesOf({ pair: 'CT02/USDC', quote, priceStep });
  const money = (amount: string) => formatAmount(BigInt(amount), quote.decimals);
  return {
    quote: quote.symbol,
    paused,
    reserve: {
      held: inCt02(reserve.held),
      circulating: inCt02(reserve.circulating),
      ratioPercent: reserve.ratioBps / 100,
      leastPercent: reserve.leastBps / 100,
      mostPercent: reserve.mostBps / 100,
      state: reserve.state,
    },
    budget: money(budget),
    parameters: {
      minFallPercent: parameters.minFallBps / 100,
      volumeSharePercent: parameters.volumeShareBps / 100,
      spendableSharePercent: parameters.spendableShareBps / 100,
      dailyBuybackLimit: money(parameters.dailyBuybackLimit),
      floorBudget: money(parameters.floorBudget),
    },
    averages: {
      lastHour: orNull(averages.lastHour, price),
      dayBefore: orNull(averages.dayBefore, price),
      fallPercent: averages.fallBps === null ? null : averages.fallBps / 100,
    },
    buyback: {
      possible: buyback.possible,
      explanation: buyback.explanation,
      price: orNull(buyback.price, price),
      allowance: orNull(buyback.allowance, money),
      spentToday: money(buyback.spentToday),
    },
    floor: {
      possible: floor.possible,
      explanation: floor.explanation,
      floor: orNull(floor.floor, price),
      price: orNull(floor.price, price),
      budget: orNull(floor.budget, money),
      recentEmissions: inCt02(floor.recentEmissions),
      bid: floor.bid && {
        price: price(floor.bid.price),
        amount: inCt02(floor.bid.amount),
        expires: instant(floor.bid.expiry),
      },
    },
  };
}

/** `stability`: reserve, averages, and whether a buyback or a bid at the floor can be triggered now. */
export const stabilityCommand = readCommand({
  usage: 'stability',
  read: (args) => args.none(),
  answer: shownStability,
  words: ({ quote, reserve, budget, parameters, averages, buyback, floor }) =>
    [
      `Reserve: ${reserve.held} CT02, ${reserve.ratioPercent} % of the ${reserve.circulating} CT02 that circulate (aim: ${reserve.leastPercent} to ${reserve.mostPercent} %; ${reserve.state})`,
      `Budget: ${budget} ${quote}`,
      `Last full hour: ${averages.lastHour ?? 'no price'}; the same hour a day before: ${averages.dayBefore ?? 'no price'}`,
      `Buyback: ${buyback.explanation}`,
      `  Spent today: ${buyback.spentToday} of ${parameters.dailyBuybackLimit} ${quote}`,
      `Floor: ${floor.explanation}`,
      floor.bid === null
        ? '  There is no bid.'
        : `  Bid: ${floor.bid.amount} CT02 at ${floor.bid.price} ${quote} until ${floor.bid.expires}`,
    ].join('\n'),
});

/** `stability buyback`: has the treasury buy back, if the price has fallen. Anyone may. */
export const buybackCommand = signCommand({
  usage: 'stability buyback',
  read: (args) => args.none(),
  prepare: (desk) => desk.handlers['treasury.prepareBuyback']({}),
  more: async (desk) => ({ stability: await shownStability(desk) }),
});

/** `stability bid`: has the treasury bid at the present floor. Anyone may. */
export const floorBidCommand = signCommand({
  usage: 'stability bid',
  read: (args) => args.none(),
  prepare: (desk) => desk.handlers['treasury.prepareFloorBid']({}),
  more: async (desk) => ({ stability: await shownStability(desk) }),
});
