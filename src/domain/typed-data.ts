import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AbiValue, dynamicBytes, hexOf, staticWord } from './abi.ts';

/** The members of each struct type, in order (EIP-712). */
export type TypedDataTypes = Readonly<Record<string, readonly { name: string; type: string }[]>>;
export type TypedDataStruct = { readonly [member: string]: AbiValue | TypedDataStruct };
export type TypedDataDomain = { name: string; version: string; chainId: bigint; verifyingContract: string };

const DOMAIN: TypedDataTypes = {
  EIP712Domain: [
    { name: 'name', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
};

/** EIP-712 `encodeType`: the type, then the types that it refers to in alphabetical order. */
export function encodeType(types: TypedDataTypes, primary: string): string {
  const referred = new Set<string>();
  const visit = (name: string) => {
    for (const { type } of types[name] ?? []) {
      if (types[type] && type !== primary && !referred.has(type)) {
        referred.add(type);
        visit(type);
      }
    }
  };
  visit(primary);
  return [primary, ...[...referred].sort()].map((name) => `${name}(${members(types, name)})`).join('');
}

/** EIP-712 `hashStruct`. Arrays are not used by this project's structs and are refused. */
export function hashStruct(types: TypedDataTypes, primary: string, value: TypedDataStruct): Uint8Array {
  const words = (types[primary] ?? []).map(({ name, type }) => {
    const member = value[name];
    if (member === undefined) throw new TypeError(`${primary}.${name} is missing`);
    if (typeof member === 'object') return hashStruct(types, type, member);
    return type === 'string' || type === 'bytes'
      ? keccak_256(dynamicBytes(type, member))
      : staticWord(type, member);
  });
  return keccak_256(concatBytes(keccak_256(utf8ToBytes(encodeType(types, primary))), ...words));
}

/** EIP-712 `domainSeparator`, for a domain of name, version, chain and contract. */
export function domainSeparator(domain: TypedDataDomain): Uint8Array {
  return hashStruct(DOMAIN, 'EIP712Domain', domain);
}

/** The 32 bytes that are signed: keccak256("\x19\x01" ‖ domainSeparator ‖ hashStruct(message)), EIP-712. */
export function typedDataDigest(
  domain: TypedDataDomain,
  types: TypedDataTypes,
  primary: string,
  message: TypedDataStruct,
): string {
  const prefix = Uint8Array.of(0x19, 0x01);
  return hexOf(keccak_256(concatBytes(prefix, domainSeparator(domain), hashStruct(types, primary, message))));
}

function members(types: TypedDataTypes, name: string): string {
  return (types[name] ?? []).map((member) => `${member.type} ${member.name}`).join(',');
}
