import { CT02_DECIMALS, formatAmount, parseAmount } from '../amount.ts';
import { Failure } from '../failure.ts';
import { amountInWords } from '../transactions/wording.ts';
import type { Pair } from './pairs.ts';

/** A pair as its order book counts it. */
export type Market = {
  readonly pair: Pair;
  readonly quote: { readonly symbol: string; readonly decimals: number };
  /** CT02 base units in a lot. */
  readonly lotSize: bigint;
  /** Quote base units per lot and tick. */
  readonly tickSize: bigint;
};

/** Prices are kept in 24 bits of ticks, amounts in 32 bits of lots (`PackedOrder`). */
const MAX_TICK = 2n ** 24n - 1n;
const MAX_LOTS = 2n ** 32n - 1n;
const CT02 = 10n ** BigInt(CT02_DECIMALS);

/**
 * The step between prices, in quote base units for 1.00 CT02.
 *
 * @throws Failure `unsupported-market` when that is no whole number: prices for 1.00 CT02 could not be told exactly.
 */
export function priceStep({
  pair,
  lotSize,
  tickSize,
}: Pick<Market, 'pair' | 'lotSize' | 'tickSize'>): bigint {
  if ((tickSize * CT02) % lotSize === 0n) return (tickSize * CT02) / lotSize;
  throw new Failure(
    'unsupported-market',
    `The order book of ${pair} has lots of ${amountInWords(lotSize)}, in which its prices for 1.00 CT02 cannot be told exactly. This app cannot trade on it.`,
  );
}

/** A price in quote base units for 1.00 CT02. */
export function priceOfTick(market: Market, tick: bigint): bigint {
  return tick * priceStep(market);
}

/** What lots cost at a tick, in quote base units: `lots × tick × tickSize`, exactly as the contract has it. */
export function quoteAmount({ tickSize }: Pick<Market, 'tickSize'>, lots: bigint, tick: bigint): bigint {
  return lots * tick * tickSize;
}

/**
 * The tick of a price in quote base units for 1.00 CT02.
 *
 * @throws Failure `price-zero`, `price-too-high`, or `price-off-tick` which names the two nearest.
 */
export function tickOfPrice(market: Market, price: bigint): bigint {
  const step = priceStep(market);
  const tick = price / step;
  if (price === 0n) {
    throw new Failure('price-zero', `A price is more than zero: ${priceInWords(market, step)} at the least.`);
  }
  if (tick > MAX_TICK || (tick === MAX_TICK && price % step !== 0n)) {
    throw new Failure(
      'price-too-high',
      `${priceInWords(market, price)} is too high: the order book keeps prices up to ${priceInWords(market, MAX_TICK * step)}.`,
    );
  }
  if (price % step === 0n) return tick;
  const nearest =
    tick === 0n
      ? `the lowest price is ${formatPrice(market, step)}`
      : `the nearest are ${formatPrice(market, tick * step)} and ${formatPrice(market, (tick + 1n) * step)}`;
  throw new Failure('price-off-tick', `${priceInWords(market, price)} is between two ticks; ${nearest}.`, {
    below: formatPrice(market, tick * step),
    above: formatPrice(market, (tick + 1n) * step),
  });
}

/** Reads a price for 1.00 CT02 such as `10.05`. @throws Failure `invalid-amount`, and those of `tickOfPrice`. */
export function parsePrice(market: Market, text: string): bigint {
  const price = parseAmount(text, market.quote.decimals);
  tickOfPrice(market, price);
  return price;
}

/** CT02 base units of a number of lots. */
export function amountOfLots({ lotSize }: Pick<Market, 'lotSize'>, lots: bigint): bigint {
  return lots * lotSize;
}

/**
 * The lots of an amount in CT02 base units.
 *
 * @throws Failure `amount-too-small`, `amount-too-large`, or `amount-off-lot` which names the two nearest.
 */
export function lotsOfAmount(market: Pick<Market, 'lotSize'>, amount: bigint): bigint {
  const { lotSize } = market;
  const lots = amount / lotSize;
  if (lots === 0n) {
    throw new Failure(
      'amount-too-small',
      `${amountInWords(amount)} is less than a lot. The least that can be traded is ${amountInWords(lotSize)}.`,
      { minimum: formatAmount(lotSize) },
    );
  }
  if (lots > MAX_LOTS || (lots === MAX_LOTS && amount % lotSize !== 0n)) {
    throw new Failure(
      'amount-too-large',
      `${amountInWords(amount)} is more than one order can hold: ${amountInWords(MAX_LOTS * lotSize)}.`,
    );
  }
  if (amount % lotSize === 0n) return lots;
  const [below, above] = [formatAmount(lots * lotSize), formatAmount((lots + 1n) * lotSize)];
  throw new Failure(
    'amount-off-lot',
    `${amountInWords(amount)} is no whole number of lots of ${amountInWords(lotSize)}; the nearest are ${below} and ${above}.`,
    { below, above },
  );
}

/** A price as a plain decimal, with as many decimals as the market's step has, and more where it is no price of the market. */
export function formatPrice(market: Market, price: bigint): string {
  return trimmed(price, market.quote.decimals, stepDecimals(market));
}

/** The same, with its symbol: `10.00 USDC`. */
export function priceInWords(market: Market, price: bigint): string {
  return inWords(market, price, stepDecimals(market));
}

/** Quote base units with the symbol, and no more zeros than the pair’s prices have decimals: `1,010.00 USDC`. */
export function quoteInWords(market: Market, amount: bigint): string {
  return inWords(market, amount, Math.min(2, market.quote.decimals));
}

/** An average price, rounded down to two decimals more than the market's step has. */
export function roundAverage(market: Market, price: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, market.quote.decimals - stepDecimals(market) - 2));
  return price - (price % unit);
}

function stepDecimals(market: Market): number {
  const { decimals } = market.quote;
  let step = priceStep(market);
  let needed = decimals;
  for (; needed > Math.min(2, decimals) && step % 10n === 0n; step /= 10n) needed -= 1;
  return needed;
}

function inWords({ quote }: Market, amount: bigint, least: number): string {
  const decimals = (trimmed(amount, quote.decimals, least).split('.')[1] ?? '').length;
  return amountInWords(amount / 10n ** BigInt(quote.decimals - decimals), quote.symbol, decimals);
}

/** A plain decimal without the zeros at its end beyond `least` decimals. */
function trimmed(amount: bigint, decimals: number, least: number): string {
  let [rest, kept] = [amount, decimals];
  for (; kept > least && rest % 10n === 0n; rest /= 10n) kept -= 1;
  return formatAmount(rest, kept);
}
