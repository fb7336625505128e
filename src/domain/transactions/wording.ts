import { CT02_DECIMALS, formatAmount } from '../amount.ts';

/** Base units as a grouped decimal with its symbol: `1,234.50 CT02`. */
export function amountInWords(baseUnits: bigint, symbol = 'CT02', decimals: number = CT02_DECIMALS): string {
  const [whole = '', fraction] = formatAmount(baseUnits, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${symbol}`;
}

/** Wei per gas in gwei, without zeros at the end: `1.24 gwei`. */
export function gweiInWords(wei: bigint): string {
  const [whole = '', fraction = ''] = formatAmount(wei, 9).split('.');
  const shown = fraction.replace(/0+$/, '');
  return `${whole}${shown === '' ? '' : `.${shown}`} gwei`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LAST_SECOND = 253_402_300_799n;

/** The day of a UTC second: `1 Oct 2026`. Seconds beyond the year 9999 are given as they are. */
export function dayInWords(seconds: bigint): string {
  if (seconds < 0n || seconds > LAST_SECOND) return `second ${seconds}`;
  const date = new Date(Number(seconds) * 1_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A UTC second to the minute: `1 Oct 2026, 13:05 UTC`. */
export function momentInWords(seconds: bigint): string {
  if (seconds < 0n || seconds > LAST_SECOND) return dayInWords(seconds);
  const time = new Date(Number(seconds) * 1_000).toISOString().slice(11, 16);
  return `${dayInWords(seconds)}, ${time} UTC`;
}

/** A half-open interval of UTC seconds by its first and last day: `1 Aug 2025 to 31 Aug 2025`. */
export function periodInWords(start: bigint, end: bigint): string {
  const first = dayInWords(start);
  const last = dayInWords(end > start ? end - 1n : end);
  return first === last ? first : `${first} to ${last}`;
}

/**
 * Somebody's text on one line, as it is read and not otherwise: control and formatting characters (Unicode Cc, Cf:
 * among them those that turn the direction of writing) could make a sentence read as another one, so they show as
 * U+FFFD.
 */
export function asWritten(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** Somebody's text between quotes, as `asWritten`; quotes of our kind in it would end them, and show as U+FFFD too. */
export function quoted(text: string): string {
  return `“${asWritten(text).replace(/[“”]/g, '\uFFFD')}”`;
}

/** An address or hash short enough to read: `0x1234…cdef`. */
export function shortHex(hex: string): string {
  return hex.length <= 12 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}
