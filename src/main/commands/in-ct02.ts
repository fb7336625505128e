import { formatAmount } from '../../domain/amount.ts';

/** Base units of the gate as commands print them in JSON: CT02 with two decimals. */
export function inCt02(baseUnits: string): string {
  return formatAmount(BigInt(baseUnits));
}

/** UTC seconds as commands print them in JSON: ISO 8601 in UTC. */
export function instant(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}
