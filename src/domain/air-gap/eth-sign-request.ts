import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type CborValue, decodeCbor, encodeCbor } from '../ur/cbor.ts';
import { CborFields, TAGS } from './cbor-fields.ts';
import { decodeKeyPath, encodeKeyPath } from './key-path.ts';
import { encodeUuid, uuidText } from './uuid.ts';

/** Its UR type. */
export const ETH_SIGN_REQUEST = 'eth-sign-request';

/** What is to be signed, in the order of ERC-4527's data types 1 to 4. */
const DATA_TYPES = ['legacy-transaction', 'typed-data', 'message', 'typed-transaction'] as const;

/** A request to a wallet behind an air gap (ERC-4527, `eth-sign-request`). */
export type EthSignRequest = {
  /** A UUID; the signature comes back with the same one. Null when a request of others has none. */
  requestId: string | null;
  /** RLP of the unsigned transaction (with the type byte of EIP-2718 for a typed one), the JSON text of typed data, or a message. */
  signData: Uint8Array;
  dataType: (typeof DATA_TYPES)[number];
  chainId: number;
  /** BIP-32, from `m/`. */
  path: string;
  /** Fingerprint of the master key, 8 hexadecimal digits. */
  fingerprint: string | null;
  /** 0x and 40 lower-case hexadecimal digits. */
  address: string | null;
  /** Who asks, in words. */
  origin: string | null;
};

/** The request as deterministic CBOR. @throws Failure `malformed` when the path is none. */
export function encodeEthSignRequest(request: EthSignRequest): Uint8Array {
  const fields = new Map<number, CborValue>();
  if (request.requestId !== null) fields.set(1, encodeUuid(request.requestId));
  fields.set(2, request.signData);
  fields.set(3, DATA_TYPES.indexOf(request.dataType) + 1);
  fields.set(4, request.chainId);
  fields.set(5, encodeKeyPath(request.path, request.fingerprint));
  if (request.address !== null) fields.set(6, hexToBytes(request.address.slice(2).toLowerCase()));
  if (request.origin !== null) fields.set(7, request.origin);
  return encodeCbor(fields);
}

/** @throws Failure `malformed` with the field that is not as ERC-4527 says. */
export function decodeEthSignRequest(cbor: Uint8Array): EthSignRequest {
  const fields = new CborFields(decodeCbor(cbor, [TAGS.uuid, TAGS.keyPath]), 'signing request');
  const requestId = fields.has(1) ? fields.tagged(1, 'the request id', TAGS.uuid) : null;
  if (requestId !== null && !(requestId instanceof Uint8Array && requestId.length === 16))
    throw fields.refuse('the request id', 'a UUID of 16 bytes');
  const dataType = DATA_TYPES[(fields.has(3) ? fields.integer(3, 'the data type', 1, 4) : 1) - 1];
  const { path, fingerprint } = decodeKeyPath(fields.tagged(5, 'the derivation path', TAGS.keyPath));
  if (path.includes('*')) throw fields.refuse('the derivation path', 'the path of one key');
  return {
    requestId: requestId === null ? null : uuidText(requestId),
    signData: fields.bytes(2, 'the data'),
    dataType: dataType as EthSignRequest['dataType'],
    chainId: fields.has(4) ? fields.integer(4, 'the chain id', 1, Number.MAX_SAFE_INTEGER) : 1,
    path: path === '' ? 'm' : `m/${path}`,
    fingerprint,
    address: fields.has(6) ? `0x${bytesToHex(fields.bytes(6, 'the address', 20))}` : null,
    origin: fields.text(7, 'the origin'),
  };
}
