/**
 * How a text begins that a spreadsheet takes for a formula (OWASP, CSV Injection): an operator, a tab, a line's end, or
 * an operator in full width. The same in JavaScript and in RE2.
 */
export const FORMULA_START = '^[=+\\-@\\t\\r\\n＝＋－＠]';

const formula = new RegExp(FORMULA_START, 'u');

/** A text as it is written into CSV: after an apostrophe where a spreadsheet would run it. Not for numbers. */
export function csvText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** One cell of CSV with a text in it (RFC 4180). */
export function csvCell(text: string): string {
  const safe = csvText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
