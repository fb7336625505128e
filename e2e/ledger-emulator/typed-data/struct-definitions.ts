import { sha224 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { STATUS, StatusError } from '../status-word.ts';

/** The types of a field by their number on the wire (`e_type`, typed_data.h). 0 is a struct's name. */
export const KINDS = ['struct', 'int', 'uint', 'address', 'bool', 'string', 'bytesN', 'bytes'] as const;
export type Kind = (typeof KINDS)[number];

/** A member of a struct. `levels` are its array levels from the left: a length, or null for any. */
export type StructField = {
  key: string;
  kind: Kind;
  /** The struct's name for `struct`. */
  structName: string;
  /** Bytes, for int, uint and bytesN that say it. */
  size: number | undefined;
  levels: readonly (number | null)[];
};

export type Structs = ReadonlyMap<string, readonly StructField[]>;

const ARRAY = 0x80;
const SIZED = 0x40;
const TYPE = 0x0f;

const wrong = (why: string) => new StatusError(STATUS.incorrectData, why);

/** Reads a field's definition: type, size or struct's name, array levels, key (`set_struct_field`, typed_data.c). */
export function readStructField(data: Uint8Array): StructField {
  let at = 0;
  const byte = () => {
    const value = data[at];
    if (value === undefined) throw wrong('The definition of a field is cut short');
    at += 1;
    return value;
  };
  const text = () => {
    const length = byte();
    if (at + length > data.length) throw wrong('The definition of a field is cut short');
    at += length;
    return Buffer.from(data.subarray(at - length, at)).toString('utf8');
  };
  const description = byte();
  const kind = KINDS[description & TYPE];
  if (kind === undefined) throw wrong(`There is no type ${description & TYPE}`);
  const sized = (description & SIZED) !== 0;
  if (sized && kind === 'struct') throw wrong('A struct has no size');
  const size = sized ? byte() : undefined;
  const structName = kind === 'struct' ? text() : '';
  const levels: (number | null)[] = [];
  if ((description & ARRAY) !== 0) {
    for (let count = byte(); count > 0; count--) {
      const type = byte();
      if (type > 1) throw wrong(`There is no array of type ${type}`);
      levels.push(type === 1 ? byte() : null);
    }
  }
  const key = text();
  if (at !== data.length) throw wrong('Something follows the definition of a field');
  return { key, kind, structName, size, levels };
}

/** The type as EIP-712 writes it, e.g. uint256[2][]. */
export function typeName({ kind, structName, size, levels }: StructField): string {
  const names = { struct: structName, bytesN: 'bytes' } as const;
  const base = kind === 'struct' || kind === 'bytesN' ? names[kind] : kind;
  const bits = size === undefined ? '' : String(kind === 'bytesN' ? size : size * 8);
  return base + bits + levels.map((length) => `[${length ?? ''}]`).join('');
}

/** keccak-256 of encodeType: the struct first, then those that it refers to, sorted by name. */
export function typeHash(structs: Structs, name: string): Uint8Array {
  const referred = new Set<string>();
  const visit = (struct: string) => {
    for (const { kind, structName } of fieldsOf(structs, struct)) {
      if (kind !== 'struct' || referred.has(structName) || structName === name) continue;
      referred.add(structName);
      visit(structName);
    }
  };
  visit(name);
  const text = [name, ...[...referred].sort()].map((struct) => {
    const members = fieldsOf(structs, struct).map((field) => `${typeName(field)} ${field.key}`);
    return `${struct}(${members.join(',')})`;
  });
  return keccak_256(Buffer.from(text.join(''), 'utf8'));
}

/** Throws StatusError 6A80 for a struct that was not defined. */
export function fieldsOf(structs: Structs, name: string): readonly StructField[] {
  const fields = structs.get(name);
  if (fields === undefined) throw wrong(`The struct ${name} was not defined`);
  return fields;
}

/** SHA-224 of the definitions as JSON, in the order in which they came (`compute_schema_hash`, schema_hash.c). */
export function schemaHash(structs: Structs): Uint8Array {
  const members = (fields: readonly StructField[]) =>
    fields.map((field) => `{"name":"${field.key}","type":"${typeName(field)}"}`).join(',');
  const all = [...structs].map(([name, fields]) => `"${name}":[${members(fields)}]`);
  return sha224(Buffer.from(`{${all.join(',')}}`, 'utf8'));
}
