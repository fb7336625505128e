import { keccak_256 } from '@noble/hashes/sha3.js';
import { STATUS, StatusError } from '../status-word.ts';
import { fieldsOf, type StructField, type Structs, typeHash } from './struct-definitions.ts';

/** What the device waits for: the length of an array, or the bytes of a value. `path` is EIP-712's, e.g. to.[].name. */
export type Wanted = { kind: 'array' | 'value'; field: StructField; path: string };

const MAX_STRUCT_DEPTH = 16;
const MAX_ARRAY_DEPTH = 8;

const wrong = (why: string) => new StatusError(STATUS.incorrectData, why);

/**
 * hashStruct of EIP-712 while the values come in: yields what it waits for, takes the bytes, and returns the hash. The
 * length of an array is one byte.
 */
export function* hashStruct(
  structs: Structs,
  name: string,
  path: string[] = [],
  arrays = 0,
): Generator<Wanted, Uint8Array, Uint8Array> {
  if (path.length >= MAX_STRUCT_DEPTH) throw wrong('The structs are nested too deeply');
  const fields = fieldsOf(structs, name);
  if (fields.length === 0) throw wrong(`The struct ${name} has no fields`);
  const parts = [typeHash(structs, name)];
  for (const field of fields) {
    const key = field.key + '.[]'.repeat(field.levels.length);
    parts.push(yield* encodeField(structs, field, [...path, key], field.levels.length, arrays));
  }
  return keccak_256(Buffer.concat(parts));
}

/** The 32 bytes of a field, or of an array of it with so many levels left: the outermost is the last one written. */
function* encodeField(
  structs: Structs,
  field: StructField,
  path: string[],
  levels: number,
  arrays: number,
): Generator<Wanted, Uint8Array, Uint8Array> {
  const wanted = { field, path: path.join('.') };
  if (levels > 0) {
    if (arrays >= MAX_ARRAY_DEPTH) throw wrong('The arrays are nested too deeply');
    const [length = 0] = yield { kind: 'array', ...wanted };
    const fixed = field.levels[levels - 1] ?? null;
    if (fixed !== null && fixed !== length) throw wrong(`The array has ${fixed} elements, not ${length}`);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < length; i++) {
      parts.push(yield* encodeField(structs, field, path, levels - 1, arrays + 1));
    }
    return keccak_256(Buffer.concat(parts));
  }
  if (field.kind === 'struct') return yield* hashStruct(structs, field.structName, path, arrays);
  return encodeValue(field, yield { kind: 'value', ...wanted });
}

/** encodeData of one value (src/features/sign_message_eip712/encode_field.c). */
function encodeValue({ kind, size }: StructField, bytes: Uint8Array): Uint8Array {
  if (kind === 'string' || kind === 'bytes') return keccak_256(bytes);
  if (bytes.length > 32) throw wrong('A value has at most 32 bytes');
  if (kind === 'bool' && bytes.length !== 1) throw wrong('A bool has one byte');
  if (kind === 'address' && bytes.length !== 20) throw wrong('An address has 20 bytes');
  if (kind === 'int' && bytes.length < 1) throw wrong('An int has at least one byte');
  const negative = kind === 'int' && bytes.length === size && (bytes[0] ?? 0) >= 0x80;
  const word = new Uint8Array(32).fill(negative ? 0xff : 0);
  word.set(bytes, kind === 'bytesN' ? 0 : 32 - bytes.length);
  return word;
}
