import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value that `abiEncode` accepts: hexadecimal (0x…) for addresses and bytes, text for strings. */
export type AbiValue = string | bigint | number | boolean;

const WORD = 32;

/** Reads 0x-hexadecimal into bytes. */
export function bytesOf(hex: string): Uint8Array {
  if (!hex.startsWith('0x')) throw new TypeError(`expected 0x-hexadecimal, got ${hex.slice(0, 12)}`);
  return hexToBytes(hex.slice(2));
}

/** Writes bytes as lower-case 0x-hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return `0x${bytesToHex(bytes)}`;
}

/** One 32-byte word of an unsigned integer, big-endian (Solidity ABI specification, "uint<M>"). */
export function uintWord(value: bigint | number, bits = 256): Uint8Array {
  const number = BigInt(value);
  if (number < 0n || number >= 1n << BigInt(bits)) throw new RangeError(`${number} does not fit uint${bits}`);
  return hexToBytes(number.toString(16).padStart(2 * WORD, '0'));
}

/** One 32-byte word of a signed integer, in two's complement (Solidity ABI specification, "int<M>"). */
export function intWord(value: bigint | number, bits = 256): Uint8Array {
  const number = BigInt(value);
  const half = 1n << BigInt(bits - 1);
  if (number < -half || number >= half) throw new RangeError(`${number} does not fit int${bits}`);
  return uintWord(BigInt.asUintN(256, number));
}

/**
 * One 32-byte word of a value of a static type: `uintN`, `intN`, `bool`, `address`, `bytesN`
 * (Solidity ABI specification, "Formal Specification of the Encoding").
 */
export function staticWord(type: string, value: AbiValue): Uint8Array {
  const uint = /^uint(\d+)$/.exec(type);
  if (uint) return uintWord(integer(type, value), Number(uint[1]));
  const int = /^int(\d+)$/.exec(type);
  if (int) return intWord(integer(type, value), Number(int[1]));
  if (type === 'bool') return uintWord(value === true ? 1 : 0);
  if (type === 'address') return concatBytes(new Uint8Array(12), sized(type, value, 20));
  const fixed = /^bytes(\d+)$/.exec(type);
  if (fixed) {
    const length = Number(fixed[1]);
    return concatBytes(sized(type, value, length), new Uint8Array(WORD - length));
  }
  throw new TypeError(`${type} is not a static ABI type that is encoded here`);
}

/** The bytes of a `string` (UTF-8) or `bytes` value. */
export function dynamicBytes(type: 'string' | 'bytes', value: AbiValue): Uint8Array {
  if (typeof value !== 'string') throw new TypeError(`expected text for ${type}`);
  return type === 'string' ? utf8ToBytes(value.isWellFormed() ? value : refuseSurrogates()) : bytesOf(value);
}

/** `abi.encode` of a flat list of values: static types, `string` and `bytes`. No arrays, no tuples. */
export function abiEncode(types: readonly string[], values: readonly AbiValue[]): Uint8Array {
  if (types.length !== values.length) throw new TypeError('one value for each type');
  const head: Uint8Array[] = [];
  const tail: Uint8Array[] = [];
  let tailLength = 0;
  types.forEach((type, index) => {
    const value = values[index] as AbiValue;
    if (type !== 'string' && type !== 'bytes') {
      head.push(staticWord(type, value));
      return;
    }
    const bytes = dynamicBytes(type, value);
    const padded = new Uint8Array(Math.ceil(bytes.length / WORD) * WORD);
    padded.set(bytes);
    head.push(uintWord(types.length * WORD + tailLength));
    tail.push(uintWord(bytes.length), padded);
    tailLength += WORD + padded.length;
  });
  return concatBytes(...head, ...tail);
}

function integer(type: string, value: AbiValue): bigint | number {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  throw new TypeError(`expected an integer for ${type}`);
}

function sized(type: string, value: AbiValue, length: number): Uint8Array {
  const bytes = dynamicBytes('bytes', value);
  if (bytes.length !== length) throw new RangeError(`${type} takes ${length} bytes, got ${bytes.length}`);
  return bytes;
}

function refuseSurrogates(): never {
  throw new TypeError('text with an unpaired surrogate has no UTF-8 form');
}
