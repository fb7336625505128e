import { decodeBytewords, encodeBytewords } from './bytewords.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import {
  MAX_FRAME_CHARACTERS,
  MAX_MESSAGE_BYTES,
  MAX_PARTS,
  MAX_SINGLE_CHARACTERS,
  UR_TYPE,
} from './ur-limits.ts';

/** One part of a message in several parts (BCR-2020-005). */
export type UrPart = {
  type: string;
  /** From 1; beyond `seqLen` the data is a mix of fragments. */
  seqNum: number;
  seqLen: number;
  messageLen: number;
  /** CRC-32 of the message. */
  checksum: number;
  data: Uint8Array;
};

/** A frame that was read: a whole message, or a part of one. */
export type UrFrame = { kind: 'whole'; type: string; message: Uint8Array } | ({ kind: 'part' } & UrPart);

const UINT32 = 2 ** 32 - 1;
const SEQUENCE = /^([1-9]\d{0,9})-([1-9]\d{0,9})$/;

/** Writes a part as `ur:type/seqNum-seqLen/…`, in lower case. */
export function encodeUrPart({ type, seqNum, seqLen, messageLen, checksum, data }: UrPart): string {
  const body = encodeCbor([seqNum, seqLen, messageLen, checksum, data]);
  return `ur:${type}/${seqNum}-${seqLen}/${encodeBytewords(body)}`;
}

/**
 * Reads the text of one QR code, in any case. Null when it is no UR, its own checksum does not fit, what it says of
 * itself does not agree, or it goes beyond the limits: a camera's misreading is told in no other way.
 */
export function decodeUrFrame(text: string): UrFrame | null {
  if (text.length > MAX_SINGLE_CHARACTERS) return null;
  const [scheme, rest] = splitOnce(text.trim().toLowerCase(), ':');
  if (scheme !== 'ur' || rest === null) return null;
  const [type = '', ...path] = rest.split('/', 4);
  if (!UR_TYPE.test(type)) return null;
  if (path.length === 1) return readWhole(type, path[0] as string);
  if (path.length === 2 && text.length <= MAX_FRAME_CHARACTERS)
    return readPart(type, path[0] as string, path[1] as string);
  return null;
}

function readWhole(type: string, letters: string): UrFrame | null {
  const message = decodeBytewords(letters);
  return message === null || message.length > MAX_MESSAGE_BYTES ? null : { kind: 'whole', type, message };
}

function readPart(type: string, sequence: string, letters: string): UrFrame | null {
  const said = SEQUENCE.exec(sequence);
  const body = said === null ? null : decodeBytewords(letters);
  if (said === null || body === null) return null;
  const fields = readFields(body);
  if (fields === null) return null;
  const [seqNum, seqLen, messageLen, checksum, data] = fields;
  const agrees =
    seqNum === Number(said[1]) &&
    seqLen === Number(said[2]) &&
    seqLen <= MAX_PARTS &&
    messageLen <= MAX_MESSAGE_BYTES &&
    // Every fragment is as long as the others, and the last one is not all padding.
    messageLen > (seqLen - 1) * data.length &&
    messageLen <= seqLen * data.length;
  return agrees ? { kind: 'part', type, seqNum, seqLen, messageLen, checksum, data } : null;
}

type Fields = [seqNum: number, seqLen: number, messageLen: number, checksum: number, data: Uint8Array];

function readFields(body: Uint8Array): Fields | null {
  try {
    const value = decodeCbor(body);
    if (!Array.isArray(value) || value.length !== 5) return null;
    const numbers = value.slice(0, 4);
    const isUint32 = (number: unknown) => typeof number === 'number' && number >= 0 && number <= UINT32;
    return numbers.every(isUint32) && value[4] instanceof Uint8Array ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function splitOnce(text: string, separator: string): [string, string | null] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
