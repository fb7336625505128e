import { type AbiValue, bytesOf } from './abi.ts';
import { isAddress } from './checksum-address.ts';
import { type Json, JsonError, parseStrictJson } from './retirement/strict-json.ts';
import {
  arrayType,
  DOMAIN_TYPE,
  type TypedData,
  type TypedDataStruct,
  type TypedDataTypes,
  type TypedDataValue,
} from './typed-data.ts';
import { quotedValue, typedDataProblem } from './typed-data-problem.ts';
import { asObject, readTypedDataTypes } from './typed-data-types.ts';

/** Characters of JSON: far beyond what a person can review. */
export const LONGEST_TYPED_DATA = 1024 * 1024;

const TOP = ['types', 'primaryType', 'domain', 'message'];

/**
 * Reads a document as `eth_signTypedData_v4` takes it (EIP-712, "Specification of the eth_signTypedData JSON RPC") and
 * checks everything that its hash rests on: types, names, widths, lengths, missing and additional members. Integers
 * come as JSON numbers (safe ones), or as text in decimal or 0x-hexadecimal, and are `bigint` in the answer; bytes and
 * addresses are lower-case hexadecimal there.
 *
 * @throws Failure `typed-data-invalid` with the path of what is wrong.
 */
export function readTypedData(text: string): TypedData {
  if (text.length > LONGEST_TYPED_DATA) throw typedDataProblem('', 'it is longer than 1 MiB');
  const json = asObject(parsed(text), '');
  const extra = Object.keys(json).find((key) => !TOP.includes(key));
  if (extra !== undefined)
    throw typedDataProblem(extra, `is not known: a document has ${TOP.join(', ')} only`);

  const types = readTypedDataTypes(json.types, json.domain);
  const { primaryType } = json;
  if (typeof primaryType !== 'string')
    throw typedDataProblem('primaryType', 'should be the name of a struct type');
  if (primaryType === DOMAIN_TYPE || !Object.hasOwn(types, primaryType)) {
    throw typedDataProblem('primaryType', `${quotedValue(primaryType)} is not one of the document’s types`);
  }
  return {
    types,
    primaryType,
    domain: readStruct(types, DOMAIN_TYPE, json.domain, 'domain'),
    message: readStruct(types, primaryType, json.message, 'message'),
  };
}

function parsed(text: string): Json {
  try {
    return parseStrictJson(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw typedDataProblem(error.path, `${error.message} (character ${error.offset + 1})`);
  }
}

function readStruct(
  types: TypedDataTypes,
  name: string,
  json: Json | undefined,
  path: string,
): TypedDataStruct {
  const given = asObject(json, path);
  const members = types[name] ?? [];
  const extra = Object.keys(given).find((key) => !members.some((member) => member.name === key));
  if (extra !== undefined) {
    throw typedDataProblem(
      `${path}.${extra}`,
      `is not a member of ${name}: it would be shown and not signed`,
    );
  }
  const struct: Record<string, TypedDataValue> = Object.create(null);
  for (const member of members) {
    const at = `${path}.${member.name}`;
    if (!Object.hasOwn(given, member.name)) throw typedDataProblem(at, 'is missing');
    struct[member.name] = readValue(types, member.type, given[member.name] ?? null, at);
  }
  return struct;
}

function readValue(types: TypedDataTypes, type: string, json: Json, path: string): TypedDataValue {
  const array = arrayType(type);
  if (array) {
    if (!Array.isArray(json)) {
      throw typedDataProblem(path, `should be a list (${type}), and is ${quotedValue(json)}`);
    }
    if (array.length !== null && json.length !== array.length) {
      throw typedDataProblem(path, `should be a list of ${array.length} (${type}), and has ${json.length}`);
    }
    return json.map((item, at) => readValue(types, array.item, item, `${path}[${at}]`));
  }
  return Object.hasOwn(types, type) ? readStruct(types, type, json, path) : readElementary(type, json, path);
}

function readElementary(type: string, json: Json, path: string): AbiValue {
  const refuse = (expected: string) =>
    typedDataProblem(path, `should be ${expected} (${type}), and is ${quotedValue(json)}`);
  if (type === 'bool') {
    if (typeof json === 'boolean') return json;
    throw refuse('true or false');
  }
  if (type === 'string') {
    if (typeof json === 'string') return json;
    throw refuse('text');
  }
  if (type === 'address') {
    if (typeof json === 'string' && isAddress(json)) return json.toLowerCase();
    throw refuse('an address: 0x and 40 hexadecimal digits, with the capitals of EIP-55 if any');
  }
  if (type.startsWith('bytes')) return readBytes(type, json, refuse);
  const value = integer(json);
  if (value === null)
    throw refuse('an integer: a JSON number, or text in decimal digits or 0x-hexadecimal digits');
  const bits = BigInt(type.replace(/^u?int/, ''));
  const [least, beyond] = type.startsWith('u') ? [0n, 1n << bits] : [-(1n << (bits - 1n)), 1n << (bits - 1n)];
  if (value < least || value >= beyond) throw refuse(`an integer that fits ${bits} bits`);
  return value;
}

function readBytes(type: string, json: Json, refuse: (expected: string) => Error): string {
  if (typeof json !== 'string' || !/^0x(?:[0-9a-fA-F]{2})*$/.test(json)) {
    throw refuse('bytes: 0x and two hexadecimal digits for each');
  }
  const length = bytesOf(json).length;
  if (type !== 'bytes' && length !== Number(type.slice(5)))
    throw refuse(`exactly ${type.slice(5)} bytes, not ${length}`);
  return json.toLowerCase();
}

/** No leading zeros in decimal: some readers take those for octal. Hexadecimal has at most 32 bytes. */
function integer(json: Json): bigint | null {
  if (typeof json === 'number') return BigInt(json);
  if (typeof json !== 'string') return null;
  return /^(?:0|-?[1-9]\d{0,77}|0x[0-9a-fA-F]{1,64})$/.test(json) ? BigInt(json) : null;
}
