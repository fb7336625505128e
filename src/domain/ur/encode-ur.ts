import { encodeBytewords } from './bytewords.ts';
import { fragmentChooser } from './choose-fragments.ts';
import { crc32 } from './crc32.ts';
import { MAX_MESSAGE_BYTES, MAX_PARTS, UR_TYPE } from './ur-limits.ts';
import { encodeUrPart } from './ur-part.ts';

/** A message as the frames of an animated QR code. */
export type UrFrames = {
  /** How many fragments the message has. One: every frame is the whole message. */
  seqLen: number;
  /** Bytes in each fragment. */
  fragmentBytes: number;
  /**
   * The frame with a number from 1. The first `seqLen` are enough by themselves; those after them are mixes, so that a
   * reader that missed some need not wait for just these to come round again.
   */
  frame(seqNum: number): string;
};

export type EncodeUrOptions = {
  /** The most bytes in a fragment: fewer make smaller, coarser QR codes, and more of them. 100 when absent. */
  maxFragment?: number;
  /** The fewest bytes in a fragment. 10 when absent, as in the reference implementation. */
  minFragment?: number;
};

/**
 * Encodes a CBOR message as a UR (BCR-2020-005).
 *
 * @param type what the message is: letters, digits and hyphens
 * @throws RangeError when the message is empty or too long for a reader of ours, or the type is none: a caller's bug.
 */
export function encodeUr(
  type: string,
  message: Uint8Array,
  { maxFragment = 100, minFragment = 10 }: EncodeUrOptions = {},
): UrFrames {
  if (!UR_TYPE.test(type)) throw new RangeError(`Not a UR type: ${type}`);
  if (message.length === 0 || message.length > MAX_MESSAGE_BYTES)
    throw new RangeError(`A UR of ${message.length} bytes`);
  const least = Math.max(maxFragment, Math.ceil(message.length / MAX_PARTS));
  const fragmentBytes = nominalFragmentLength(message.length, Math.min(minFragment, least), least);
  const seqLen = Math.ceil(message.length / fragmentBytes);
  if (seqLen === 1) {
    const whole = `ur:${type}/${encodeBytewords(message)}`;
    return { seqLen, fragmentBytes, frame: () => whole };
  }
  const checksum = crc32(message);
  const choose = fragmentChooser(seqLen, checksum);
  return {
    seqLen,
    fragmentBytes,
    frame: (seqNum) =>
      encodeUrPart({
        type,
        seqNum,
        seqLen,
        messageLen: message.length,
        checksum,
        data: mix(message, fragmentBytes, choose(seqNum)),
      }),
  };
}

/** The largest length of equal fragments within the bounds (BCR-2020-005, "findNominalFragmentLen"). */
export function nominalFragmentLength(messageLength: number, least: number, most: number): number {
  const mostFragments = Math.max(1, Math.ceil(messageLength / least));
  for (let count = 1; count < mostFragments; count++) {
    const length = Math.ceil(messageLength / count);
    if (length <= most) return length;
  }
  return Math.ceil(messageLength / mostFragments);
}

/** The fragments with these indexes, the last one padded with zeros, in one by exclusive or. */
function mix(message: Uint8Array, length: number, indexes: readonly number[]): Uint8Array {
  const mixed = new Uint8Array(length);
  for (const index of indexes) {
    const fragment = message.subarray(index * length, (index + 1) * length);
    fragment.forEach((byte, at) => {
      mixed[at] = (mixed[at] as number) ^ byte;
    });
  }
  return mixed;
}
