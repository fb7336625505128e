import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Tagged } from 'cborg';
import { TAGS } from './cbor-fields.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID as a CBOR byte string with tag 37. @throws RangeError when it is none: a caller's bug. */
export function encodeUuid(uuid: string): Tagged {
  if (!UUID.test(uuid)) throw new RangeError(`Not a UUID: ${uuid}`);
  return new Tagged(TAGS.uuid, hexToBytes(uuid.replaceAll('-', '')));
}

/** The usual text of 16 bytes: lower-case hexadecimal in groups of 8, 4, 4, 4 and 12. */
export function uuidText(bytes: Uint8Array): string {
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
