import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The methodology of a report: keccak256(abi.encode(string engine, string factorSetId, bytes32 factorSetHash)), as
 * the on-chain factor registry knows it (protocol, section 2). 0x-hexadecimal.
 *
 * @param factorSetHash SHA-256 of the set's tables, 64 hexadecimal digits.
 */
export function methodologyHash(engine: string, factorSetId: string, factorSetHash: string): string {
  const first = abiString(engine);
  const head = concatBytes(word(96), word(96 + first.length), hexToBytes(factorSetHash));
  return `0x${bytesToHex(keccak_256(concatBytes(head, first, abiString(factorSetId))))}`;
}

/** Length, then the bytes padded to whole words (Solidity ABI specification, dynamic types). */
function abiString(text: string): Uint8Array {
  const bytes = utf8ToBytes(text);
  return concatBytes(word(bytes.length), bytes, new Uint8Array((32 - (bytes.length % 32)) % 32));
}

function word(value: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(64, '0'));
}
