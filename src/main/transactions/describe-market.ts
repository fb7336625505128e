import { type Market, quoteInWords } from '../../domain/market/market.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import { type BookName, bookNames } from '../chain/markets.ts';
import type { BookFacts, BookOrder } from './book-facts.ts';
import {
  type DescribeContext,
  type Describer,
  type Description,
  type Inputs,
  otherThanYou,
  youOr,
} from './describe-context.ts';
import { describeLimit, describeMarketOrder, describeStop } from './describe-orders.ts';
import { escrowOf, holdingsInWords, orderInWords } from './order-in-words.ts';

type Arguments<F extends string> = Members<Inputs<'BookUsdc', F>>;

/** One describer for each function of an order book that anyone may call, for each book; and for sharing out fees. */
export const marketDescribers: Readonly<Record<string, Describer>> = {
  ...Object.fromEntries(
    bookNames.flatMap((book) =>
      Object.entries(describersOf(book)).map(([name, describer]) => [`${book}.${name}`, describer]),
    ),
  ),
  'FeeRouter.distribute': () => ({
    action: 'Share out the market’s fees',
    sentences: [
      'Shares fees that have arrived at the fee router: the treasury’s part is paid, the rest is kept for the buyback and the reward pool. Nothing of yours moves.',
    ],
    warnings: [],
  }),
};

function describersOf(book: BookName) {
  const facts = ({ books }: DescribeContext): BookFacts => {
    const found = books.get(book);
    if (found) return found;
    throw new TypeError(`The state of ${book} was not read`);
  };
  return {
    placeLimit: (args: Arguments<'placeLimit'>, context) => describeLimit(args, facts(context)),
    placeMarket: (args: Arguments<'placeMarket'>, context) => describeMarketOrder(args, facts(context)),
    placeStop: (args: Arguments<'placeStop'>, context) => describeStop(args, facts(context)),
    trigger: ({ orderId }: Arguments<'trigger'>, context) =>
      describeTrigger(orderId, facts(context), context),
    cancel: ({ orderId }: Arguments<'cancel'>, context) => describeCancel([orderId], facts(context)),
    cancelAll: (_args: Arguments<'cancelAll'>, context) => describeCancelAll(facts(context)),
    removeExpired: ({ orderIds }: Arguments<'removeExpired'>, context) => ({
      action: `Take ${orderIds.length} expired ${orderIds.length === 1 ? 'order' : 'orders'} out of the book`,
      sentences: [
        `Takes expired orders (${orderIds.join(', ')}) out of the book of ${facts(context).market.pair}. What they hold is credited to their owners.`,
      ],
      warnings: [],
    }),
    withdrawBase: ({ to, amount }: Arguments<'withdrawBase'>, context) =>
      describeWithdrawal(amountInWords(amount), to, facts(context).market, context),
    withdrawQuote: ({ to, amount }: Arguments<'withdrawQuote'>, context) => {
      const { market } = facts(context);
      return describeWithdrawal(quoteInWords(market, amount), to, market, context);
    },
    collectFees: (_args: Arguments<'collectFees'>, context) => ({
      action: `Collect the fees of ${facts(context).market.pair}`,
      sentences: [
        `Sends the fees that the book of ${facts(context).market.pair} holds to the fee router. Nothing of yours moves.`,
      ],
      warnings: [],
    }),
  } satisfies Record<string, Describer>;
}

function describeCancel(orderIds: readonly bigint[], { market, named }: BookFacts): Description {
  const order = named.find(({ orderId }) => orderIds.includes(orderId));
  return {
    action: `Cancel order ${orderIds.join(', ')} of ${market.pair}`,
    sentences: [
      order
        ? `Cancels order ${order.orderId}: ${orderInWords(market, order)}. The ${holdingsInWords(market, escrowOf(market, order))} that it holds are credited to you, to be withdrawn.`
        : `Cancels order ${orderIds.join(', ')}. What it holds is credited to you, to be withdrawn.`,
    ],
    warnings: [],
  };
}

/** How many orders are told one by one. */
const TOLD = 5;

function describeCancelAll({ market, own }: BookFacts): Description {
  const held = own
    .map((order) => escrowOf(market, order))
    .reduce((sum, { base, quote }) => ({ base: sum.base + base, quote: sum.quote + quote }), {
      base: 0n,
      quote: 0n,
    });
  const told = own.slice(0, TOLD).map((order) => `${order.orderId} (${orderInWords(market, order)})`);
  const more = own.length > TOLD ? ` and ${own.length - TOLD} more` : '';
  return {
    action: `Cancel all your orders of ${market.pair}`,
    sentences: [
      `Cancels all your open orders of ${market.pair}, ${own.length} at present: ${told.join(', ')}${more}. The ${holdingsInWords(market, held)} that they hold are credited to you, to be withdrawn.`,
    ],
    warnings: [],
  };
}

function describeTrigger(
  orderId: bigint,
  { market, named }: BookFacts,
  context: DescribeContext,
): Description {
  const order: BookOrder | undefined = named.find((each) => each.orderId === orderId);
  return {
    action: `Trigger stop order ${orderId} of ${market.pair}`,
    sentences: [
      order
        ? `Lets stop order ${orderId} of ${youOr(order.owner, context)} trade now: ${orderInWords(market, order)}. What it brings, and what it held for that and did not need, is credited to ${youOr(order.owner, context)}. What does not trade stays in the order.`
        : `Lets stop order ${orderId} trade now. What it brings is credited to its owner.`,
    ],
    warnings: [],
  };
}

function describeWithdrawal(
  amount: string,
  to: string,
  { pair }: Market,
  context: DescribeContext,
): Description {
  return {
    action: `Withdraw ${amount}`,
    sentences: [`Pays ${amount}, which the book of ${pair} has credited to you, to ${youOr(to, context)}.`],
    warnings: otherThanYou(to, 'The tokens go to somebody else', context),
  };
}
