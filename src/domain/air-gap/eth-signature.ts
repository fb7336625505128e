import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type CborValue, decodeCbor, encodeCbor } from '../ur/cbor.ts';
import { CborFields, TAGS } from './cbor-fields.ts';
import { encodeUuid, uuidText } from './uuid.ts';

/** Its UR type. */
export const ETH_SIGNATURE = 'eth-signature';

/** A signature from a wallet behind an air gap (ERC-4527, `eth-signature`). */
export type EthSignature = {
  /** The UUID of the request that it answers. */
  requestId: string;
  /** 0x-hexadecimal, 32 bytes each. */
  r: string;
  s: string;
  /** As the wallet wrote it: 0 or 1, 27 or 28, or the low byte of EIP-155's v. Nothing is checked here. */
  v: number;
  /** The device, in its own words. */
  origin: string | null;
};

/** The signature as deterministic CBOR. */
export function encodeEthSignature({ requestId, r, s, v, origin }: EthSignature): Uint8Array {
  const signature = hexToBytes(`${r.slice(2)}${s.slice(2)}${v.toString(16).padStart(2, '0')}`);
  const fields = new Map<number, CborValue>([
    [1, encodeUuid(requestId)],
    [2, signature],
  ]);
  if (origin !== null) fields.set(3, origin);
  return encodeCbor(fields);
}

/** @throws Failure `malformed` with the field that is not as ERC-4527 says: the request id and 65 bytes have to be there. */
export function decodeEthSignature(cbor: Uint8Array): EthSignature {
  const fields = new CborFields(decodeCbor(cbor, [TAGS.uuid]), 'signature');
  const requestId = fields.tagged(1, 'the request id', TAGS.uuid);
  if (!(requestId instanceof Uint8Array && requestId.length === 16))
    throw fields.refuse('the request id', 'a UUID of 16 bytes');
  const signature = fields.bytes(2, 'the signature', 65);
  return {
    requestId: uuidText(requestId),
    r: `0x${bytesToHex(signature.subarray(0, 32))}`,
    s: `0x${bytesToHex(signature.subarray(32, 64))}`,
    v: signature[64] as number,
    origin: fields.text(3, 'the device'),
  };
}
