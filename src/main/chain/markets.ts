import { PAIRS as DEPLOYED } from '../../../contracts/deploy/markets.ts';
import type { Market } from '../../domain/market/market.ts';
import { PAIRS, type Pair, QUOTES } from '../../domain/market/pairs.ts';
import type { Chain } from './chain.ts';
import { read } from './contracts.ts';

/** The order book of each pair, and the token that CT02 is traded against there. */
export const MARKETS = {
  'CT02/USDC': DEPLOYED.usdc,
  'CT02/USDT': DEPLOYED.usdt,
  'CT02/WETH': DEPLOYED.weth,
  'CT02/USD': DEPLOYED.usd,
} as const satisfies Record<Pair, { book: string; quote: string }>;

export type BookName = (typeof MARKETS)[Pair]['book'];
export type QuoteName = (typeof MARKETS)[Pair]['quote'];

export const bookNames: readonly BookName[] = PAIRS.map((pair) => MARKETS[pair].book);

/** A quote token's symbol and decimals. Those of the local chain are named as what they are: tokens for tests. */
export function quoteOf(pair: Pair, { local }: Pick<Chain, 'local'>): Market['quote'] {
  const { symbol, decimals } = QUOTES[pair];
  return { symbol: local ? `test ${symbol}` : symbol, decimals };
}

/** The pair that a quote token belongs to, or null for every other contract. */
export function pairOfQuote(contract: string): Pair | null {
  return PAIRS.find((pair) => MARKETS[pair].quote === contract) ?? null;
}

/** The pair of an order book, or null for every other contract. */
export function pairOfBook(contract: string): Pair | null {
  return PAIRS.find((pair) => MARKETS[pair].book === contract) ?? null;
}

/**
 * Words for amounts in the errors of a call: order books and the tokens of their pairs count in tokens other than CT02,
 * and which one failed is not said. Undefined for every other contract, whose amounts are CT02.
 */
export function amountsOf({ addresses }: Pick<Chain, 'addresses'>, to: string | null) {
  const names = PAIRS.flatMap((pair) => [MARKETS[pair].book, MARKETS[pair].quote]);
  const other = names.some((name) => addresses[name].toLowerCase() === to?.toLowerCase());
  return other ? (baseUnits: bigint) => `${baseUnits} base units` : undefined;
}

/** A pair as its order book on this chain counts it. @throws Failure `chain-unavailable`. */
export async function readMarket(
  chain: Pick<Chain, 'addresses' | 'provider' | 'local'>,
  pair: Pair,
): Promise<Market> {
  const { book } = MARKETS[pair];
  const [lotSize, tickSize] = await Promise.all([
    read(chain, book, 'lotSize', []),
    read(chain, book, 'tickSize', []),
  ]);
  return { pair, quote: quoteOf(pair, chain), lotSize, tickSize };
}
