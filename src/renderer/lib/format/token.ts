import { formatAmount } from '../../../domain/amount.ts';
import { decimal } from './decimal.ts';

/**
 * Base units as a grouped decimal, exact to the last digit that is shown. CT02 keeps its two decimals; a token with
 * more is cut (never rounded up) after `shown` decimals, and the whole value is for hover and copy.
 */
export function formatToken(
  baseUnits: string | bigint,
  decimals: number,
  locale?: string,
  shown: number = Math.min(decimals, 6),
): string {
  const plain = formatAmount(BigInt(baseUnits), decimals) as `${number}`;
  return decimal(locale, {
    minimumFractionDigits: Math.min(shown, 2),
    maximumFractionDigits: shown,
    roundingMode: 'trunc',
  }).format(plain);
}

/** The same with a sign in front, for changes. */
export function formatTokenChange(baseUnits: string | bigint, decimals: number, locale?: string): string {
  const value = BigInt(baseUnits);
  if (value === 0n) return formatToken(0n, decimals, locale);
  return `${value < 0n ? '−' : '+'}${formatToken(value < 0n ? -value : value, decimals, locale)}`;
}

/** Exact plain decimal without grouping, for copying into another program. */
export function exactToken(baseUnits: string | bigint, decimals: number): string {
  return formatAmount(BigInt(baseUnits), decimals);
}

/** The unit of an amount as it is read beside it: one “certificate”, two “certificates”. */
export function tokenUnit(token: string, baseUnits: string | bigint): string {
  const one = BigInt(baseUnits) === 1n || BigInt(baseUnits) === -1n;
  return token === 'certificates' && one ? 'certificate' : token;
}
