import { keccak_256 } from '@noble/hashes/sha3.js';
import { abiEncode, hexOf } from '../abi.ts';

/** In `RetirementRequest`, where a named beneficiary has no hash. */
export const NO_BENEFICIARY_HASH = `0x${'00'.repeat(32)}`;

/**
 * keccak256(abi.encode(bytes32 salt, string name)): what goes on chain for a beneficiary whose name stays private.
 * The salt keeps the name from being found by trying a list of company names.
 */
export function beneficiaryHash(salt: string, name: string): string {
  return hexOf(keccak_256(abiEncode(['bytes32', 'string'], [salt, name])));
}
