import { Failure } from './failure.ts';

/** Decimals of CT02: one base unit is 0.01 kg CO2e (protocol, section 1). */
export const CT02_DECIMALS = 2;

/**
 * Reads a decimal amount such as `100`, `0.5` or `1234.56` into base units.
 *
 * Only plain decimal notation is read: no sign, exponent, grouping or surrounding text, because every one of those
 * has been the cause of a wrong transfer somewhere.
 *
 * @throws Failure `invalid-amount` when the text is not a plain decimal number, or has more decimals than the token.
 */
export function parseAmount(text: string, decimals: number = CT02_DECIMALS): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) {
    throw new Failure(
      'invalid-amount',
      `“${text}” is not an amount. Write digits and one decimal point, such as 12.50.`,
    );
  }
  const [, whole = '0', fraction = ''] = match;
  if (fraction.length > decimals) {
    throw new Failure(
      'invalid-amount',
      `“${text}” has ${fraction.length} decimals; this token has ${decimals}.`,
    );
  }
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

/** Writes base units as a plain decimal with exactly `decimals` decimals, such as `-1234.50`. No grouping. */
export function formatAmount(baseUnits: bigint, decimals: number = CT02_DECIMALS): string {
  const sign = baseUnits < 0n ? '-' : '';
  const digits = (baseUnits < 0n ? -baseUnits : baseUnits).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
