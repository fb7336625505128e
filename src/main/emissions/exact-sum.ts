/**
 * A sum that does not depend on the order in which threads deliver the figures, as one of doubles does: each is rounded
 * once, to 18 decimals and the digits of a double, and decimals add up exactly.
 */
export function exactSum(column: string): string {
  return `CAST(coalesce(sum(CAST(${column} AS DECIMAL(38, 18))), 0) AS DOUBLE)`;
}
