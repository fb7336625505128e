import { CT02_DECIMALS } from '../../domain/amount.ts';
import { formatPrice, type Market, quoteInWords, roundAverage } from '../../domain/market/market.ts';
import { amountInWords, momentInWords } from '../../domain/transactions/wording.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';
import type { BookName } from '../chain/markets.ts';
import { type EventContext, youOr } from './describe-context.ts';
import { lotsInWords, orderInWords } from './order-in-words.ts';

type Deployed = Pick<Chain, 'addresses'>;
type Logs = Parameters<typeof decodeEvents>[3];

/** Positions in the contract's enumeration `CancelReason`, as the rest of a sentence about an order. */
const CANCELLED = [
  'is cancelled',
  'had expired and is taken out of the book',
  'is cancelled, because its owner’s other order met it',
];

/** What order books' events say: what traded, at what price, for which fee, what was burned, and what rests. */
export function describeMarketEvents(logs: Logs, chain: Deployed, context: EventContext): string[] {
  return [...context.markets].flatMap(([book, market]) => [
    ...traded(logs, chain, book, market, context),
    ...rests(logs, chain, book, market, context),
    ...ended(logs, chain, book, market, context),
    ...decodeEvents(chain, book, 'FeesCollected', logs).map(
      ({ args }) => `${quoteInWords(market, args.amount)} of fees go to the fee router.`,
    ),
  ]);
}

function traded(
  logs: Logs,
  chain: Deployed,
  book: BookName,
  market: Market,
  context: EventContext,
): string[] {
  return decodeEvents(chain, book, 'Taken', logs).map(({ args }) => {
    const { baseAmount, quoteAmount, takerFee, burned, taker } = args;
    const buys = args.side === 0n;
    const perCt02 = (quoteAmount * 10n ** BigInt(CT02_DECIMALS)) / baseAmount;
    const average = formatPrice(market, roundAverage(market, perCt02));
    const arrives = buys
      ? `${amountInWords(burned)} are burned and ${amountInWords(baseAmount - burned)} remain for the buyer, who pays ${quoteInWords(market, quoteAmount + takerFee)} in all`
      : `${quoteInWords(market, quoteAmount - takerFee)} remain for the seller, and ${amountInWords(burned)} of the buyers’ are burned`;
    const verb = `${buys ? 'buy' : 'sell'}${isYou(taker, context) ? '' : 's'}`;
    return `${capital(youOr(taker, context))} ${verb} ${amountInWords(baseAmount)} for ${quoteInWords(market, quoteAmount)}, ${average} on average. The fee is ${quoteInWords(market, takerFee)}; ${arrives}.`;
  });
}

function rests(logs: Logs, chain: Deployed, book: BookName, market: Market, context: EventContext): string[] {
  const told = (
    kind: string,
    args: { orderId: bigint; owner: string; lots: bigint; expiry: bigint },
    ticks: { tick: bigint; triggerTick: bigint },
  ) =>
    `${orderOf(args, context, kind)} ${kind === 'order' ? 'rests' : 'waits'} in the book of ${market.pair}: ${orderInWords(market, { ...args, ...ticks })}, ${args.expiry === 0n ? 'until it is cancelled' : `until ${momentInWords(args.expiry)}`}.`;
  return [
    ...decodeEvents(chain, book, 'OrderPlaced', logs).map(({ args }) =>
      told('order', args, { tick: args.tick, triggerTick: 0n }),
    ),
    ...decodeEvents(chain, book, 'StopPlaced', logs).map(({ args }) =>
      told('stop order', args, { tick: args.worstTick, triggerTick: args.triggerTick }),
    ),
  ];
}

function ended(logs: Logs, chain: Deployed, book: BookName, market: Market, context: EventContext): string[] {
  return decodeEvents(chain, book, 'OrderCancelled', logs).map(
    ({ args }) =>
      `${orderOf(args, context)} ${CANCELLED[Number(args.reason)] ?? 'ends'}, with ${lotsInWords(market, args.lots)} untraded.`,
  );
}

/** `Your order 4`, or `Order 4 of` whose it is. */
function orderOf(
  { orderId, owner }: { orderId: bigint; owner: string },
  context: EventContext,
  kind = 'order',
): string {
  return isYou(owner, context)
    ? `Your ${kind} ${orderId}`
    : `${capital(kind)} ${orderId} of ${context.label(owner)}`;
}

function isYou(address: string, { account }: EventContext): boolean {
  return address.toLowerCase() === account.toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
