/**
 * An amount as the app writes it: the decimal point placed, zeros at the end dropped (`adjustDecimals`,
 * src_common/common_utils.c of 1.10; the SDK's since).
 */
export function formatDecimal(amount: bigint, decimals: number): string {
  const digits = amount.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** An amount with its ticker: before the amount up to 1.19, after it since 1.20 (CHANGELOG.md of app-ethereum). */
export function formatAmount(
  amount: bigint,
  decimals: number,
  ticker: string,
  version: { atLeast(other: string): boolean },
): string {
  const value = formatDecimal(amount, decimals);
  return version.atLeast('1.20.0') ? `${value} ${ticker}` : `${ticker} ${value}`;
}

/** The device's buffer for an amount with its ticker: `displayBuffer[50]` in logic_sign_tx.c. */
const BUFFER = 50;

/** Whether an amount of a transaction fits its buffer (`amountToString`): 6807 is answered when it does not. */
export function fitsDisplay(amount: bigint, decimals: number, ticker: string): boolean {
  const digits = amount.toString().length;
  return Math.max(digits, decimals + 1) + 2 <= BUFFER - (ticker.length + 1) - 1;
}
