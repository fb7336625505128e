import { type Hash, nobleSha256, nodeHash } from './merkle-tree.ts';

type Subtree = { height: number; root: Uint8Array; holds: boolean };

/**
 * The audit path of one leaf from leaf hashes as they come, holding one hash per level: for trees of more leaves than
 * fit into memory. It is the path that inclusionProof answers (RFC 9162, section 2.1.3.1).
 */
export class InclusionProofBuilder {
  readonly #index: number;
  readonly #hash: Hash;
  /** Complete subtrees so far, largest first. */
  readonly #subtrees: Subtree[] = [];
  readonly #path: Uint8Array[] = [];
  #size = 0;
  #leaf: Uint8Array | null = null;

  /** @param index Of the leaf, from 0. */
  constructor(index: number, hash: Hash = nobleSha256) {
    this.#index = index;
    this.#hash = hash;
  }

  /** Adds the next leaf hash. */
  add(leaf: Uint8Array): void {
    let subtree: Subtree = { height: 0, root: leaf, holds: this.#size === this.#index };
    if (subtree.holds) this.#leaf = leaf;
    this.#size++;
    for (let last = this.#subtrees.at(-1); last?.height === subtree.height; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      subtree = { ...this.#join(last, subtree, this.#path), height: last.height + 1 };
    }
    this.#subtrees.push(subtree);
  }

  /**
   * The leaf, its path with the nearest sibling first, and the tree's root and size.
   *
   * @throws RangeError when no leaf with the index was added.
   */
  proof(): { leaf: Uint8Array; index: number; size: number; path: Uint8Array[]; root: Uint8Array } {
    const [smallest, ...larger] = [...this.#subtrees].reverse();
    if (!smallest || !this.#leaf) {
      throw new RangeError(`There is no leaf ${this.#index} in a tree of ${this.#size}.`);
    }
    const path = [...this.#path];
    const { root } = larger.reduce((right, left) => this.#join(left, right, path), smallest);
    return { leaf: this.#leaf, index: this.#index, size: this.#size, path, root };
  }

  #join(left: Subtree, right: Subtree, path: Uint8Array[]): Subtree {
    if (left.holds) path.push(right.root);
    if (right.holds) path.push(left.root);
    return {
      height: left.height,
      root: nodeHash(left.root, right.root, this.#hash),
      holds: left.holds || right.holds,
    };
  }
}
