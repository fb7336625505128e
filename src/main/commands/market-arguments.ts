import { isFailure } from '../../domain/failure.ts';
import { type Pair, QUOTES, readPair } from '../../domain/market/pairs.ts';
import { amountArgument, wrongCall } from './arguments.ts';

/** A pair such as `CT02/USDC` or `usdc`. @throws Failure `wrong-call` that names the argument. */
export function pairArgument(name: string, text: string | undefined): Pair {
  if (text === undefined) throw wrongCall(`${name} is missing: CT02/USDC, for example.`);
  try {
    return readPair(text);
  } catch (error) {
    throw isFailure(error) ? wrongCall(`${name}: ${error.message}`) : error;
  }
}

/** A price for 1.00 CT02 in base units of the pair's currency. @throws Failure `wrong-call` that names the argument. */
export function priceArgument(name: string, text: string, pair: Pair): string {
  return amountArgument(name, text, QUOTES[pair].decimals).toString();
}

/** The number of an order. @throws Failure `wrong-call` that names the argument. */
export function orderArgument(name: string, text: string): string {
  if (/^[1-9]\d{0,9}$/.test(text)) return text;
  throw wrongCall(`${name}: “${text}” is not the number of an order. “orders” lists them.`);
}

/**
 * A time in ISO 8601 with its zone, such as `2026-12-01T12:00:00Z`, as UTC seconds.
 *
 * @throws Failure `wrong-call` that names the argument.
 */
export function timeArgument(name: string, text: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
  const seconds = iso.test(text) ? Math.floor(Date.parse(text) / 1_000) : Number.NaN;
  if (seconds > 0 && seconds <= 0xffff_ffff) return seconds;
  throw wrongCall(`${name}: “${text}” is not a time with its zone, such as 2026-12-01T12:00:00Z.`);
}
