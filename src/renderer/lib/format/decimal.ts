const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A formatter for numbers in Latin digits, which tables and copy-paste need whatever the language is. Making one takes
 * longer than drawing a row of a table, so each is made once.
 */
export function decimal(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
    formatters.set(key, formatter);
  }
  return formatter;
}

/**
 * Writes a measured quantity with as many digits as a reader can use: two decimals from 1, one from 100, three
 * significant digits below 1.
 */
export function readable(value: number, locale: string | undefined): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 0.000001)
    return `${value < 0 ? '> −' : '< '}${decimal(locale, { minimumFractionDigits: 6 }).format(0.000001)}`;
  // By what three digits would show, so that 0.99996 reads “1.00”.
  if (Number(size.toPrecision(3)) < 1) return decimal(locale, { maximumSignificantDigits: 3 }).format(value);
  const digits = Math.round(size * 100) / 100 < 100 ? 2 : 1;
  return decimal(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A whole number with thousands separated. */
export function formatCount(value: number, locale?: string): string {
  return decimal(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A number with all its digits, never with an exponent: what a bill counts may be very small. */
export function formatExact(value: number, locale?: string): string {
  return decimal(locale, { maximumSignificantDigits: 15 }).format(value);
}

/** A share between 0 and 1 as a percentage with at most one decimal. `—` when there is nothing to share. */
export function formatShare(part: number, whole: number, locale?: string): string {
  if (whole === 0) return '—';
  const share = part / whole;
  if (part > 0 && share < 0.001)
    return `< ${decimal(locale, { style: 'percent', minimumFractionDigits: 1 }).format(0.001)}`;
  if (part < whole && share > 0.999)
    return `> ${decimal(locale, { style: 'percent', minimumFractionDigits: 1 }).format(0.999)}`;
  return decimal(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    share,
  );
}
