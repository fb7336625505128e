import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** What RLP encodes: bytes, and lists of such (Ethereum Yellow Paper, appendix B). */
export type RlpItem = Uint8Array | readonly RlpItem[];

/** The RLP encoding of bytes or of a list (Yellow Paper, appendix B). */
export function encodeRlp(item: RlpItem): Uint8Array {
  if (item instanceof Uint8Array) {
    const [only] = item;
    return item.length === 1 && only !== undefined && only < 0x80 ? item : withLength(0x80, item);
  }
  return withLength(0xc0, concatBytes(...item.map(encodeRlp)));
}

/** An unsigned integer as RLP takes it: big-endian without leading zeros, and no bytes for 0. */
export function rlpInteger(value: bigint): Uint8Array {
  if (value < 0n) throw new RangeError('RLP has no negative integers');
  if (value === 0n) return new Uint8Array(0);
  const digits = value.toString(16);
  return hexToBytes(digits.length % 2 === 0 ? digits : `0${digits}`);
}

function withLength(offset: number, content: Uint8Array): Uint8Array {
  if (content.length < 56) return concatBytes(Uint8Array.of(offset + content.length), content);
  const length = rlpInteger(BigInt(content.length));
  return concatBytes(Uint8Array.of(offset + 55 + length.length), length, content);
}
