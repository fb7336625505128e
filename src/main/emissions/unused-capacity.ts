import type { Source } from './source.ts';

/** Capacity that was reserved and on which nothing ran: “UnusedCapacityReservation” in AWS's price list. */
export function unusedCapacity(s: Source, usageType: string): string {
  return `coalesce(regexp_matches(${s.text(usageType)}, '(^|-)Unused(Box|Ded):'), FALSE)`;
}
