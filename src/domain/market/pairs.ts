import { Failure } from '../failure.ts';

/** The pairs of the protocol, section 6: what is traded, and against what. */
export const PAIRS = ['CT02/USDC', 'CT02/USDT', 'CT02/WETH', 'CT02/USD'] as const;
export type Pair = (typeof PAIRS)[number];

/** What CT02 is traded against in each pair. The deployment refuses tokens of other decimals. */
export const QUOTES: Readonly<Record<Pair, { symbol: string; decimals: number }>> = {
  'CT02/USDC': { symbol: 'USDC', decimals: 6 },
  'CT02/USDT': { symbol: 'USDT', decimals: 6 },
  'CT02/WETH': { symbol: 'WETH', decimals: 18 },
  'CT02/USD': { symbol: 'USD', decimals: 6 },
};

/** In the order of the contract's enumeration `Side`. */
export const SIDES = ['buy', 'sell'] as const;
export type Side = (typeof SIDES)[number];

/** In the order of the contract's enumeration `TimeInForce`. */
export const TIMES_IN_FORCE = ['gtc', 'ioc', 'fok', 'post-only'] as const;
export type TimeInForce = (typeof TIMES_IN_FORCE)[number];

/** How many open orders an account can have in one book (`RestingOrders.MAX_OPEN_ORDERS`). */
export const MAX_OPEN_ORDERS = 96;
/** How many resting orders one call walks at most (`Matching.MAX_WALK`). */
export const MAX_WALK = 64;

/** Reads a pair as people write it: `CT02/USDC`, `ct02-usdc` or `usdc`. @throws Failure `unknown-pair`. */
export function readPair(text: string): Pair {
  const wanted = text.trim().toUpperCase().replace('-', '/');
  const found = PAIRS.find((pair) => pair === wanted || pair === `CT02/${wanted}`);
  if (found) return found;
  throw new Failure('unknown-pair', `There is no pair “${text}”. The pairs are ${PAIRS.join(', ')}.`);
}

/** The side whose resting orders an order of this side trades with. */
export function otherSide(side: Side): Side {
  return side === 'buy' ? 'sell' : 'buy';
}

/** The side of an order: the lowest bit of its id (`IOrderBook.Side`). */
export function sideOfOrder(orderId: bigint): Side {
  return orderId & 1n ? 'sell' : 'buy';
}
