/**
 * Short form of an EIP-55 address, for places where the whole is on hover. Six and four characters after `0x` keep the
 * checksum's capitals visible on both ends; a review always shows the whole.
 */
export function shortAddress(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-4)}`;
}

/** Short form of a hash. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 10)}…${hash.slice(-6)}`;
}

/** Splits hexadecimal into groups of four, as devices show it, so that it can be compared by eye. `0x` stays apart. */
export function groupsOfFour(value: string): string[] {
  const digits = value.startsWith('0x') ? value.slice(2) : value;
  return digits.match(/.{1,4}/g) ?? [];
}
