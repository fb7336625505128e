/** Digits that a reader follows; more are of use to a machine. */
const DIGITS = 6;

/**
 * The decimal numbers of a text with at most six significant digits; whole numbers, and the digits before the point,
 * stay. “0.1 + 0.2 = 0.30000000000000004 kg” reads “0.1 + 0.2 = 0.3 kg”.
 */
export function withoutTails(text: string): string {
  return text.replace(/\d+\.\d+(e[+-]?\d+)?/g, (number) => {
    const value = Number(number);
    const whole = value < 1 ? 0 : String(Math.trunc(value)).length;
    const short = whole === 0 ? value.toPrecision(DIGITS) : value.toFixed(Math.max(0, DIGITS - whole));
    return String(Number(short));
  });
}
