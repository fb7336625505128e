import { AbiCoder, keccak256 } from 'ethers';
import { expect, test } from 'vitest';
import { methodologyHash } from './methodology.ts';

test.each([
  ['cloudtuner-emissions/1.1.0', 'ccf-2024'],
  ['', ''],
  ['exactly-thirty-two-characters-ab', 'a name that is longer than one word of thirty-two bytes'],
])('keccak256(abi.encode(string, string, bytes32)) as ethers encodes it: %s, %s', (engine, id) => {
  const hash = '3989c5e4c74d23c951020cf24da1a98ef6b645ab66600be1afef815973d6665e';
  const encoded = AbiCoder.defaultAbiCoder().encode(
    ['string', 'string', 'bytes32'],
    [engine, id, `0x${hash}`],
  );
  expect(methodologyHash(engine, id, hash)).toBe(keccak256(encoded));
});
