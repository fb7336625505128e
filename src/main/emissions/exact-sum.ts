/** An exact sum: decimals add up to the same in whatever order threads deliver them, doubles do not. */
export function exactSum(column: string): string {
  return `CAST(coalesce(sum(CAST(${column} AS DECIMAL(38, 18))), 0) AS DOUBLE)`;
}
