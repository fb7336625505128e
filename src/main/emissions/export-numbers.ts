const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: false });
const printed = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const printedSmall = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A decimal number for machines and people: no thousands' separators, no more than six decimals. */
export function decimals(value: number): string {
  return plain.format(value);
}

/** A decimal number for the printed page. */
export function printedNumber(value: number): string {
  return Math.abs(value) >= 1 || value === 0 ? printed.format(value) : printedSmall.format(value);
}

/** A share with one decimal; a dash where there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percent.format(part / whole);
}
