/** Digits at each end that have to agree: people compare the ends, and wallets show four to six digits of each. */
const SEEN_DIGITS = 3;

/**
 * True when two different addresses can be taken for one another: their first and last three digits agree. By chance
 * that happens to one pair in 16^6 (16.8 million); who makes addresses for it finds one within a second.
 *
 * @param one, other 0x and 40 hexadecimal digits, in any case.
 */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [one.slice(2).toLowerCase(), other.slice(2).toLowerCase()];
  return (
    a !== b &&
    a.slice(0, SEEN_DIGITS) === b.slice(0, SEEN_DIGITS) &&
    a.slice(-SEEN_DIGITS) === b.slice(-SEEN_DIGITS)
  );
}

/** The known address that another one can be taken for, or null. An address that is itself known is no look-alike. */
export function lookAlikeOf(address: string, known: Iterable<string>): string | null {
  const all = [...known];
  if (all.some((one) => one.toLowerCase() === address.toLowerCase())) return null;
  return all.find((one) => looksAlike(one, address)) ?? null;
}

/** Splits an address where it differs from another: the same beginning, what differs, the same end. `0x` is in the first. */
export function differingPart(address: string, from: string): { start: string; middle: string; end: string } {
  const [a, b] = [address.toLowerCase(), from.toLowerCase()];
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  let last = a.length;
  while (last > first && a[last - 1] === b[last - 1]) last -= 1;
  return { start: address.slice(0, first), middle: address.slice(first, last), end: address.slice(last) };
}
