import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inclusionProof, leafHash, MerkleRootBuilder, merkleRoot, verifyInclusion } from './merkle-tree.ts';

/**
 * Leaves, roots and paths of Certificate Transparency's reference tests (google/certificate-transparency,
 * merkletree/merkle_tree_test.cc; the tree of RFC 9162, section 2.1, which is that of RFC 6962).
 */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const PATHS: [leaf: number, size: number, path: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const LEAVES = INPUTS.map((input) => leafHash(hexToBytes(input)));

describe('RFC 9162, section 2.1.1: the Merkle Tree Hash', () => {
  test('of no entries is the hash of nothing', () => {
    expect(bytesToHex(merkleRoot([]))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test.each(ROOTS.map((root, at) => [at + 1, root] as const))('of %i entries', (size, root) => {
    expect(bytesToHex(merkleRoot(LEAVES.slice(0, size)))).toBe(root);
  });

  test('can be read off while leaves are still being added', () => {
    const builder = new MerkleRootBuilder();
    for (const [at, leaf] of LEAVES.entries()) {
      builder.add(leaf);
      expect(bytesToHex(builder.root())).toBe(ROOTS[at]);
    }
  });

  test('a node does not pass for an entry: leaves and nodes are hashed apart', () => {
    const [a, b] = LEAVES;
    if (!a || !b) throw new Error('no leaves');
    expect(merkleRoot([leafHash(Uint8Array.of(...a, ...b))])).not.toEqual(merkleRoot([a, b]));
  });
});

describe('RFC 9162, section 2.1.3: inclusion proofs', () => {
  test.each(PATHS)('path of leaf %i in a tree of %i', (leaf, size, path) => {
    expect(inclusionProof(LEAVES.slice(0, size), leaf - 1).map(bytesToHex)).toEqual(path);
  });

  test('every leaf of every size is proven; no other leaf, place, size or root is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, pick, other) => {
        const leaves = Array.from({ length: size }, (_, at) => leafHash(utf8ToBytes(`line ${at}`)));
        const index = pick % size;
        const leaf = leaves[index];
        if (!leaf) throw new Error('no leaf');
        const root = merkleRoot(leaves);
        const proof = { leaf, index, size, path: inclusionProof(leaves, index), root };
        expect(verifyInclusion(proof)).toBe(true);
        expect(verifyInclusion({ ...proof, leaf: leafHash(utf8ToBytes('forged')) })).toBe(false);
        expect(verifyInclusion({ ...proof, root: leafHash(utf8ToBytes('forged')) })).toBe(false);
        if (other % size !== index) expect(verifyInclusion({ ...proof, index: other % size })).toBe(false);
        expect(verifyInclusion({ ...proof, path: [...proof.path, root] })).toBe(false);
        if (proof.path.length > 0)
          expect(verifyInclusion({ ...proof, path: proof.path.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...proof, index: size })).toBe(false);
      }),
    );
  });

  test('a leaf that is not there has no proof', () => {
    expect(() => inclusionProof(LEAVES, 8)).toThrow(RangeError);
  });
});
