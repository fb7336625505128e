import type { Random } from './random.ts';

/** What is reverted to: 10 USD for 1.00 CT02, the price of the protocol's example (section 4). */
export const MEAN_PRICE = 10;
/** Dollars for an ether, for the pair with WETH. */
export const ETHER_PRICE = 3_000;
/** The walk is turned back here: what a market of months has seen around a mean of 10. */
export const PRICE_BOUNDS = { least: 5, most: 20 } as const;

const REVERSION_PER_DAY = 0.05;
const VOLATILITY_PER_DAY = 0.03;

/**
 * The next price, in USD for 1.00 CT02, `days` after another: a mean-reverting walk (Ornstein–Uhlenbeck, an Euler step
 * with the volatility proportional to the price). Its standard deviation in the long run is 10 × 0.03 ÷ √(2 × 0.05),
 * some 0.95 USD.
 */
export function nextPrice(price: number, days: number, random: Random): number {
  const drift = REVERSION_PER_DAY * (MEAN_PRICE - price) * days;
  const noise = VOLATILITY_PER_DAY * price * Math.sqrt(days) * random.normal();
  return Math.min(Math.max(price + drift + noise, PRICE_BOUNDS.least), PRICE_BOUNDS.most);
}
