/** The pairs of the protocol, section 6: the book of each, what CT02 is traded against there, and its decimals. */
export const PAIRS = {
  usdc: { book: 'BookUsdc', quote: 'Usdc', decimals: 6 },
  usdt: { book: 'BookUsdt', quote: 'Usdt', decimals: 6 },
  weth: { book: 'BookWeth', quote: 'Weth', decimals: 18 },
  usd: { book: 'BookUsd', quote: 'LedgerUsd', decimals: 6 },
} as const;

export type Pair = keyof typeof PAIRS;
/** The pairs whose quote token somebody else issues. */
export type ForeignPair = Exclude<Pair, 'usd'>;
export const FOREIGN_PAIRS = ['usdc', 'usdt', 'weth'] as const satisfies readonly ForeignPair[];

export type MarketSizes = {
  /** CT02 base units in a lot, the least that can be traded. */
  lotSize: number;
  /** Quote base units per lot and tick, in decimal digits: the step between prices. */
  tickSize: string;
};

/**
 * A lot is 1.00 CT02: the least of which the burn of 1 % is a base unit. A tick is 0.01 dollars or 0.000001 WETH a CT02,
 * so that prices reach to 167,772.15 dollars or 16.7 WETH (24 bits of ticks), and at 10 dollars, the price of the
 * protocol's example, a step is 0.1 % (0.03 % in WETH at 3,000 dollars).
 */
export const DEFAULT_SIZES: Readonly<Record<Pair, MarketSizes>> = {
  usdc: { lotSize: 100, tickSize: '10000' },
  usdt: { lotSize: 100, tickSize: '10000' },
  weth: { lotSize: 100, tickSize: '1000000000000' },
  usd: { lotSize: 100, tickSize: '10000' },
};

/** @throws Error that names the field when the book would refuse these sizes (its constructor, and a burn of 1 %). */
export function requireSizes(field: string, { lotSize, tickSize }: MarketSizes): void {
  if (!Number.isSafeInteger(lotSize) || lotSize < 100) {
    throw new Error(
      `${field}.lotSize: ${lotSize} is not a whole number of CT02 base units from 100 on (1.00 CT02).`,
    );
  }
  const tick = /^\d{1,20}$/.test(tickSize) ? BigInt(tickSize) : 0n;
  if (tick === 0n || tick % 10_000n !== 0n || tick >= 2n ** 64n) {
    throw new Error(
      `${field}.tickSize: "${tickSize}" is not a multiple of 10000 below 2^64 in decimal digits: quote base units per lot and tick.`,
    );
  }
}
