/** The reserve that the treasury aims to hold, in basis points of what circulates (protocol, section 7). */
export type ReserveBand = { leastBps: bigint; mostBps: bigint };
export const RESERVE_STATES = ['below', 'within', 'above', 'nothing-circulates'] as const;
export type ReserveState = (typeof RESERVE_STATES)[number];

/** Where a reserve stands against its band. Nothing in it is a promise about a price. */
export function reserveState(
  { circulating, ratioBps }: { circulating: bigint; ratioBps: bigint },
  { leastBps, mostBps }: ReserveBand,
): ReserveState {
  if (circulating === 0n) return 'nothing-circulates';
  if (ratioBps < leastBps) return 'below';
  return ratioBps > mostBps ? 'above' : 'within';
}

/**
 * By how much the last hour's average is below that of the same hour a day before, in basis points rounded down; zero
 * when it is not.
 */
export function fallBps(lastHour: bigint, dayBefore: bigint): bigint {
  return lastHour >= dayBefore ? 0n : ((dayBefore - lastHour) * 10_000n) / dayBefore;
}

/** The end of the last full period, in UTC seconds: a second before it, as `StabilityTerms` has it. */
export function endOfPeriod(now: number, period: number): number {
  return now - (now % period) - 1;
}
