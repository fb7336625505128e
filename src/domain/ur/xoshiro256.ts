import { sha256 } from '@noble/hashes/sha2.js';

const mask = (value: bigint) => BigInt.asUintN(64, value);
const rotate = (value: bigint, by: bigint) => mask(value << by) | (value >> (64n - by));

/**
 * The generator xoshiro256** of Blackman and Vigna, seeded with the SHA-256 of `seed` as BCR-2020-005 does. It makes
 * both sides of a fountain code choose the same fragments, and is no source of secrets.
 */
export class Xoshiro256 {
  private state: [bigint, bigint, bigint, bigint];

  constructor(seed: Uint8Array) {
    const digest = sha256(seed);
    const view = new DataView(digest.buffer, digest.byteOffset);
    this.state = [view.getBigUint64(0), view.getBigUint64(8), view.getBigUint64(16), view.getBigUint64(24)];
  }

  /** The next 64 bits. */
  next(): bigint {
    let [a, b, c, d] = this.state;
    const result = mask(rotate(mask(b * 5n), 7n) * 9n);
    const shifted = mask(b << 17n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    this.state = [a, b, c ^ shifted, rotate(d, 45n)];
    return result;
  }

  /** The next number from 0 to below 1 (1 itself by rounding, as in the reference implementation). */
  nextDouble(): number {
    return Number(this.next()) / 2 ** 64;
  }

  /** The next whole number from 0 to below `count`. */
  nextBelow(count: number): number {
    return Math.min(count - 1, Math.floor(this.nextDouble() * count));
  }
}
