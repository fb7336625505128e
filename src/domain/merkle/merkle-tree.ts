import { sha256 } from '@noble/hashes/sha2.js';

/** A hash of the parts, one after another. */
export type Hash = (...parts: Uint8Array[]) => Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256 without native help, for verifiers and for small trees. */
export const nobleSha256: Hash = (...parts) => {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hash of one entry: HASH(0x00 || entry) (RFC 9162, section 2.1.1). */
export function leafHash(entry: Uint8Array, hash: Hash = nobleSha256): Uint8Array {
  return hash(LEAF, entry);
}

/** Hash of an inner node: HASH(0x01 || left || right). The prefix keeps a node from passing for an entry. */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash = nobleSha256): Uint8Array {
  return hash(NODE, left, right);
}

/**
 * Computes a tree's root from leaf hashes as they come, holding one hash per level. The result is the Merkle Tree Hash
 * of RFC 9162, section 2.1.1; that of no leaves is the hash of nothing.
 */
export class MerkleRootBuilder {
  readonly #hash: Hash;
  /** Roots of the complete subtrees so far, largest first, with their heights. */
  readonly #subtrees: { height: number; root: Uint8Array }[] = [];

  constructor(hash: Hash = nobleSha256) {
    this.#hash = hash;
  }

  /** Adds the next leaf hash. */
  add(leaf: Uint8Array): void {
    let height = 0;
    let root = leaf;
    for (let last = this.#subtrees.at(-1); last?.height === height; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      root = nodeHash(last.root, root, this.#hash);
      height++;
    }
    this.#subtrees.push({ height, root });
  }

  root(): Uint8Array {
    const [smallest, ...larger] = [...this.#subtrees].reverse();
    if (!smallest) return this.#hash();
    return larger.reduce((right, left) => nodeHash(left.root, right, this.#hash), smallest.root);
  }
}

/** Root of the tree over leaf hashes in their given order. */
export function merkleRoot(leaves: Iterable<Uint8Array>, hash: Hash = nobleSha256): Uint8Array {
  const builder = new MerkleRootBuilder(hash);
  for (const leaf of leaves) builder.add(leaf);
  return builder.root();
}

/**
 * The audit path of leaf `index`: what a verifier needs to reach the root, nearest sibling first (RFC 9162, 2.1.3.1).
 *
 * @throws RangeError when there is no such leaf.
 */
export function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  hash: Hash = nobleSha256,
): Uint8Array[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`There is no leaf ${index} in a tree of ${leaves.length}.`);
  }
  if (leaves.length === 1) return [];
  const split = largestPowerOfTwoBelow(leaves.length);
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index, hash), merkleRoot(leaves.slice(split), hash)]
    : [...inclusionProof(leaves.slice(split), index - split, hash), merkleRoot(leaves.slice(0, split), hash)];
}

function largestPowerOfTwoBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** True when the path proves that `leaf` is leaf `index` of the tree of `size` leaves with `root` (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  proof: {
    leaf: Uint8Array;
    index: number;
    size: number;
    path: readonly Uint8Array[];
    root: Uint8Array;
  },
  hash: Hash = nobleSha256,
): boolean {
  const { leaf, index, size, path, root } = proof;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let at = BigInt(index);
  let last = BigInt(size - 1);
  let reached = leaf;
  for (const sibling of path) {
    if (sibling.length !== root.length || last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      reached = nodeHash(sibling, reached, hash);
      while (at % 2n === 0n && at !== 0n) {
        at >>= 1n;
        last >>= 1n;
      }
    } else {
      reached = nodeHash(reached, sibling, hash);
    }
    at >>= 1n;
    last >>= 1n;
  }
  return last === 0n && reached.length === root.length && reached.every((byte, i) => byte === root[i]);
}
