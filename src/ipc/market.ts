import { z } from 'zod';
import { ORDER_STATES } from '../domain/market/order-state.ts';
import { PAIRS, SIDES, TIMES_IN_FORCE } from '../domain/market/pairs.ts';
import { address, baseUnits, bytes32, identifier, method, nothing, unixSeconds } from './define.ts';

export const pair = z.enum(PAIRS);
export const side = z.enum(SIDES);
/** An order's number in its book, as decimal digits. Even ones buy, odd ones sell. */
export const orderId = z.string().regex(/^[1-9]\d{0,9}$/, 'expected the number of an order');
/** Quote base units for 1.00 CT02. */
export const price = baseUnits;
/** The contract keeps times in 32 bits; null is never. */
const expiry = unixSeconds.min(1).max(0xffff_ffff).nullable();

const basisPoints = z.number().int().min(0).max(10_000);

/** A pair as its order book counts it. CT02 amounts in base units. */
export const marketPair = z.strictObject({
  pair,
  book: address,
  quote: z.strictObject({ symbol: z.string(), decimals: z.number().int(), address }),
  /** CT02 base units in a lot: amounts are multiples of it, and it is the least. */
  lotSize: baseUnits,
  /** Quote base units per lot and tick, as the contract has it. */
  tickSize: baseUnits,
  /** The step between prices. */
  priceStep: price,
  /** Hundredths of a percent: of the CT02 bought, and of the quote amount. */
  fees: z.strictObject({ burnBps: basisPoints, takerBps: basisPoints, makerBps: basisPoints }),
  /** New orders are stopped. Cancelling and withdrawing never are. */
  paused: z.boolean(),
  bestBid: price.nullable(),
  bestAsk: price.nullable(),
  last: z.strictObject({ price, time: unixSeconds }).nullable(),
});

const level = z.strictObject({ price, amount: baseUnits });

/** Orders of one account that are open, and what became of their parts. CT02 amounts in base units. */
export const openOrder = z.strictObject({
  pair,
  orderId,
  side,
  type: z.enum(['limit', 'stop']),
  state: z.enum(ORDER_STATES),
  /** What the state means and what can be done. */
  explanation: z.string(),
  /** As it was placed in the book, and what of it is still open. */
  placed: baseUnits,
  open: baseUnits,
  /** The limit; of a stop order the worst price. */
  price,
  triggerPrice: price.nullable(),
  expiry,
  /** The fee that it pays when it trades, in hundredths of a percent. */
  feeBps: basisPoints,
});

/** A trade of a taker with one resting order. */
export const trade = z.strictObject({
  /** The resting order. */
  orderId,
  price,
  amount: baseUnits,
  /** What the taker did. */
  takerSide: side,
  time: unixSeconds,
  blockNumber: z.number().int().nonnegative(),
  transactionHash: bytes32,
});

const planned = z.strictObject({ planId: identifier });
const marketErrors = ['chain-unavailable', 'unsupported-market'] as const;
const planErrors = ['no-account', 'simulation-failed', ...marketErrors] as const;
const common = { pair, side, amount: baseUnits };

export const marketMethods = {
  'market.pairs': method(nothing, z.array(marketPair), [...marketErrors]),
  /** What is bid and offered, best price first, all at one block. */
  'market.book': method(
    z.strictObject({ pair, depth: z.number().int().min(1).max(200) }),
    z.strictObject({
      pair,
      quote: z.strictObject({ symbol: z.string(), decimals: z.number().int() }),
      priceStep: price,
      bids: z.array(level),
      asks: z.array(level),
      /** Best offer less best bid; null while one side is empty. */
      spread: price.nullable(),
      last: z.strictObject({ price, time: unixSeconds }).nullable(),
      /** Of the last 24 hours: CT02 traded, and its volume-weighted price. Null before the first trade. */
      day: z.strictObject({ volume: baseUnits, volumeWeighted: price.nullable() }).nullable(),
      /** Time-weighted; null while the market is younger than that. */
      averages: z.strictObject({ hour: price.nullable(), day: price.nullable() }),
      at: z.strictObject({ blockNumber: z.number().int().nonnegative(), time: unixSeconds }),
    }),
    [...marketErrors],
  ),
  /** Open orders of the active account in all books, and what it can withdraw from each. */
  'market.orders': method(
    nothing,
    z.strictObject({
      account: address.nullable(),
      orders: z.array(openOrder),
      credits: z.array(z.strictObject({ pair, base: baseUnits, quote: baseUnits })),
    }),
    [...marketErrors],
  ),
  /** The latest trades of a pair, and those of the active account, each newest first. */
  'market.trades': method(
    z.strictObject({ pair, limit: z.number().int().min(1).max(500) }),
    z.strictObject({
      recent: z.array(trade),
      own: z.array(trade.extend({ role: z.enum(['maker', 'taker']) })),
      /** `recent` goes back to this block at most. */
      fromBlock: z.number().int().nonnegative(),
    }),
    [...marketErrors],
  ),
  'market.prepareOrder': method(
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('limit'),
        ...common,
        price,
        timeInForce: z.enum(TIMES_IN_FORCE),
        expiry,
      }),
      /** Without an expiry, it must be in a block within an hour. */
      z.strictObject({ type: z.literal('market'), ...common, worstPrice: price, expiry }),
      z.strictObject({ type: z.literal('stop'), ...common, triggerPrice: price, worstPrice: price, expiry }),
    ]),
    planned,
    [
      'amount-too-small',
      'amount-too-large',
      'amount-off-lot',
      'price-zero',
      'price-too-high',
      'price-off-tick',
      'market-paused',
      'expired',
      'too-many-orders',
      'would-take',
      'nothing-to-take',
      'not-fillable',
      'insufficient-balance',
      ...planErrors,
    ],
  ),
  'market.prepareCancel': method(
    z.strictObject({ pair, orderId: z.union([orderId, z.literal('all')]) }),
    planned,
    ['unknown-order', 'not-your-order', 'no-orders', ...planErrors],
  ),
  /** Takes expired orders out of the front of a book, whoever placed them. */
  'market.prepareRemoveExpired': method(z.strictObject({ pair }), planned, ['no-orders', ...planErrors]),
  /** Triggers a stop order whose condition is met: one's own or another's. */
  'market.prepareTrigger': method(z.strictObject({ pair, orderId }), planned, [
    'unknown-order',
    'not-a-stop',
    'not-triggered',
    'expired',
    'market-paused',
    ...planErrors,
  ]),
  /** Pays out what an order book has credited. An amount names one token; `all` may be of both. */
  'market.prepareWithdraw': method(
    z
      .strictObject({
        pair,
        token: z.enum(['base', 'quote', 'both']),
        amount: z.union([baseUnits, z.literal('all')]),
      })
      .refine(({ token, amount }) => token !== 'both' || amount === 'all', 'an amount is of one token'),
    planned,
    ['nothing-to-withdraw', 'insufficient-credit', ...planErrors],
  ),
};

export const marketEvents = { 'market.changed': nothing };
