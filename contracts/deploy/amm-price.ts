/** Prices of a Uniswap v3 pool. There a price is base units of token1 for one base unit of token0 (whitepaper, 6.1). */

/** A price as a fraction: so many base units of the quote token for so many of the base token. */
export type Price = { quote: bigint; base: bigint };

/** Uniswap's TickMath.MAX_TICK: a tick is a price of 1.0001^tick. */
const MAX_TICK = 887_272;

/** The price of one whole base token, e.g. 10_000_000n of USDC (6 decimals) for one CT02 (2 decimals): 10 USDC. */
export function priceOf(quotePerWholeBase: bigint, baseDecimals: number): Price {
  if (quotePerWholeBase <= 0n) throw new Error(`A price must be above zero: ${quotePerWholeBase} is not.`);
  return { quote: quotePerWholeBase, base: 10n ** BigInt(baseDecimals) };
}

/** The price of the other token. */
export const inverse = ({ quote, base }: Price): Price => ({ quote: base, base: quote });

/** √price × 2^96, rounded down: how a pool keeps its price (v3-sdk, encodeSqrtRatioX96). */
export function sqrtPriceX96({ quote, base }: Price): bigint {
  return integerSqrt((quote << 192n) / base);
}

/**
 * The usable tick nearest to the price, for the bounds of a position. A pool's spacing follows from its fee.
 *
 * @throws Error when the price is beyond what a pool can represent.
 */
export function nearestUsableTick({ quote, base }: Price, spacing: number): number {
  const tick = Math.log(Number(quote) / Number(base)) / Math.log(1.0001);
  const usable = Math.round(tick / spacing) * spacing;
  if (Math.abs(usable) > MAX_TICK) throw new Error(`No pool can hold the price ${quote}/${base}.`);
  return usable === 0 ? 0 : usable;
}

/** The widest bounds that a position can have. */
export function fullRange(spacing: number): [lower: number, upper: number] {
  const upper = Math.floor(MAX_TICK / spacing) * spacing;
  return [-upper, upper];
}

/** ⌊√n⌋ by Newton's method. */
function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
