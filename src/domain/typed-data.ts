import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AbiValue, dynamicBytes, hexOf, staticWord } from './abi.ts';

/** The members of each struct type, in order (EIP-712). */
export type TypedDataTypes = Readonly<Record<string, readonly TypedDataMember[]>>;
export type TypedDataMember = { readonly name: string; readonly type: string };
export type TypedDataValue = AbiValue | TypedDataStruct | readonly TypedDataValue[];
export type TypedDataStruct = { readonly [member: string]: TypedDataValue };
export type TypedDataDomain = { name: string; version: string; chainId: bigint; verifyingContract: string };

/** A complete EIP-712 document; `types` has `EIP712Domain` too. `readTypedData` makes it from JSON. */
export type TypedData = {
  types: TypedDataTypes;
  primaryType: string;
  domain: TypedDataStruct;
  message: TypedDataStruct;
};

/** The name of the struct type that every domain has (EIP-712). */
export const DOMAIN_TYPE = 'EIP712Domain';

const DOMAIN: TypedDataTypes = {
  [DOMAIN_TYPE]: [
    { name: 'name', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
};

/** The item type of an array type (`uint8[2][]` → `uint8[2]`) and how many items it takes; null for other types. */
export function arrayType(type: string): { item: string; length: number | null } | null {
  const match = /^(.+)\[(\d*)\]$/.exec(type);
  if (!match?.[1]) return null;
  return { item: match[1], length: match[2] ? Number(match[2]) : null };
}

/** EIP-712 `encodeType`: the type, then the types that it refers to in alphabetical order. */
export function encodeType(types: TypedDataTypes, primary: string): string {
  const referred = new Set<string>();
  const visit = (name: string) => {
    for (const member of membersOf(types, name)) {
      const type = member.type.replace(/\[.*$/, '');
      if (Object.hasOwn(types, type) && type !== primary && !referred.has(type)) {
        referred.add(type);
        visit(type);
      }
    }
  };
  visit(primary);
  return [primary, ...[...referred].sort()].map((name) => `${name}(${listed(types, name)})`).join('');
}

/** EIP-712 `hashStruct`. Structs may be nested and in arrays. @throws TypeError for a member that is missing. */
export function hashStruct(types: TypedDataTypes, primary: string, value: TypedDataStruct): Uint8Array {
  return structHasher(types)(primary, value);
}

/** EIP-712 `domainSeparator`, for a domain of name, version, chain and contract. */
export function domainSeparator(domain: TypedDataDomain): Uint8Array {
  return hashStruct(DOMAIN, DOMAIN_TYPE, domain);
}

/** The 32 bytes that are signed: keccak256("\x19\x01" ‖ domainSeparator ‖ hashStruct(message)), EIP-712. */
export function typedDataDigest(
  domain: TypedDataDomain,
  types: TypedDataTypes,
  primary: string,
  message: TypedDataStruct,
): string {
  return digest(domainSeparator(domain), hashStruct(types, primary, message));
}

/** The hashes of a document: those of its domain and of its message, which devices show, and the digest that is signed. */
export function typedDataHashes({ types, primaryType, domain, message }: TypedData): {
  domainHash: string;
  messageHash: string;
  digest: string;
} {
  const domainHash = hashStruct(types, DOMAIN_TYPE, domain);
  const messageHash = hashStruct(types, primaryType, message);
  return {
    domainHash: hexOf(domainHash),
    messageHash: hexOf(messageHash),
    digest: digest(domainHash, messageHash),
  };
}

function digest(domainHash: Uint8Array, messageHash: Uint8Array): string {
  return hexOf(keccak_256(concatBytes(Uint8Array.of(0x19, 0x01), domainHash, messageHash)));
}

/** EIP-712 `encodeData`, hashed; each type is written out once. */
function structHasher(types: TypedDataTypes) {
  const typeHashes = new Map<string, Uint8Array>();
  const typeHash = (name: string) => {
    const known = typeHashes.get(name) ?? keccak_256(utf8ToBytes(encodeType(types, name)));
    typeHashes.set(name, known);
    return known;
  };
  const struct = (name: string, value: TypedDataStruct): Uint8Array => {
    const words = membersOf(types, name).map((member) => {
      const given = Object.hasOwn(value, member.name) ? value[member.name] : undefined;
      if (given === undefined) throw new TypeError(`${name}.${member.name} is missing`);
      return word(member.type, given);
    });
    return keccak_256(concatBytes(typeHash(name), ...words));
  };
  const word = (type: string, value: TypedDataValue): Uint8Array => {
    const array = arrayType(type);
    if (array) {
      if (!Array.isArray(value)) throw new TypeError(`expected a list for ${type}`);
      return keccak_256(concatBytes(...value.map((item) => word(array.item, item))));
    }
    if (typeof value === 'object') return struct(type, value as TypedDataStruct);
    return type === 'string' || type === 'bytes'
      ? keccak_256(dynamicBytes(type, value))
      : staticWord(type, value);
  };
  return struct;
}

function membersOf(types: TypedDataTypes, name: string): readonly TypedDataMember[] {
  return Object.hasOwn(types, name) ? (types[name] ?? []) : [];
}

function listed(types: TypedDataTypes, name: string): string {
  return membersOf(types, name)
    .map((member) => `${member.type} ${member.name}`)
    .join(',');
}
