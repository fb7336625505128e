import { expect, test } from 'vitest';
import { InclusionProofBuilder } from './inclusion-proof-builder.ts';
import { inclusionProof, leafHash, merkleRoot, verifyInclusion } from './merkle-tree.ts';

// inclusionProof is checked against the reference vectors of RFC 6962 in merkle-tree.test.ts.
test('RFC 9162, 2.1.3.1: the path from leaves as they come is that of the whole tree, for every leaf of up to 33', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i)));
    const root = merkleRoot(leaves);
    for (let index = 0; index < size; index++) {
      const builder = new InclusionProofBuilder(index);
      for (const leaf of leaves) builder.add(leaf);
      const proof = builder.proof();
      expect(proof).toEqual({ leaf: leaves[index], index, size, path: inclusionProof(leaves, index), root });
      expect(verifyInclusion(proof)).toBe(true);
    }
  }
});

test('a leaf that was not added has no path', () => {
  const builder = new InclusionProofBuilder(1);
  builder.add(leafHash(Uint8Array.of(0)));
  expect(() => builder.proof()).toThrow('There is no leaf 1 in a tree of 1.');
  expect(() => new InclusionProofBuilder(0).proof()).toThrow(RangeError);
});
