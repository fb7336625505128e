import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { encodeBytewords } from './bytewords.ts';
import { encodeCbor } from './cbor.ts';
import { crc32 } from './crc32.ts';
import { encodeUr, nominalFragmentLength } from './encode-ur.ts';
import { FOUNTAIN_PARTS, makeMessage, SINGLE_PART_UR, UR_PARTS } from './test-vectors.ts';
import { decodeUrFrame, encodeUrPart } from './ur-part.ts';
import { UrReader } from './ur-reader.ts';

const urOf = (length: number) => encodeCbor(makeMessage(length));

/** Numbers from 1, each time the same ones, in an order without any pattern. */
function* inDisorder(count: number): Generator<number> {
  for (let step = 0; step < count; step++) yield 1 + ((step * 7919 + 31) % count);
}

describe('BCR-2020-005, tests of the reference implementation (bc-ur, test.cpp)', () => {
  test('test_find_fragment_length', () => {
    expect(nominalFragmentLength(12345, 1005, 1955)).toBe(1764);
    expect(nominalFragmentLength(12345, 1005, 30000)).toBe(12345);
  });

  test('test_single_part_ur', () => {
    const { seqLen, frame } = encodeUr('bytes', urOf(50));
    expect([seqLen, frame(1), frame(2)]).toEqual([1, SINGLE_PART_UR, SINGLE_PART_UR]);
    const reader = new UrReader();
    expect(reader.receive(SINGLE_PART_UR)).toBe('complete');
    expect(reader.message).toEqual({ type: 'bytes', cbor: urOf(50) });
  });

  test('test_ur_encoder', () => {
    const { frame } = encodeUr('bytes', urOf(256), { maxFragment: 30 });
    expect(UR_PARTS.map((_, index) => frame(index + 1))).toEqual(UR_PARTS);
  });

  test('test_fountain_encoder_cbor', () => {
    const message = makeMessage(256);
    const { frame } = encodeUr('bytes', message, { maxFragment: 30 });
    FOUNTAIN_PARTS.forEach((hex, index) => {
      expect(frame(index + 1)).toBe(
        `ur:bytes/${index + 1}-9/${encodeBytewords(Uint8Array.from(Buffer.from(hex, 'hex')))}`,
      );
    });
    const checksum = crc32(message);
    // “checksum:23570951” of test_fountain_encoder.
    expect(checksum).toBe(23570951);
  });

  test('test_multipart_ur: 32767 bytes, read from part 101 on, that is from mixes alone', () => {
    const { frame, seqLen } = encodeUr('bytes', urOf(32767), { maxFragment: 1000 });
    const reader = new UrReader();
    let sent = 0;
    while (reader.message === null && sent < 10 * seqLen) reader.receive(frame(101 + sent++));
    expect(bytesToHex(reader.message?.cbor ?? new Uint8Array())).toBe(bytesToHex(urOf(32767)));
  });
});

describe('a second implementation, @ngraveio/bc-ur,', () => {
  const message = encodeCbor(makeMessage(3000));

  test('writes the same frames', () => {
    const theirs = new UREncoder(new UR(Buffer.from(message), 'bytes'), 120);
    const ours = encodeUr('bytes', message, { maxFragment: 120 });
    for (let seqNum = 1; seqNum <= 3 * ours.seqLen; seqNum++) {
      expect(ours.frame(seqNum)).toBe(theirs.nextPart());
    }
  });

  test('reads ours', () => {
    const decoder = new URDecoder();
    const { frame, seqLen } = encodeUr('bytes', message, { maxFragment: 120 });
    for (let seqNum = seqLen; !decoder.isComplete() && seqNum < 10 * seqLen; seqNum++)
      decoder.receivePart(frame(seqNum));
    expect(decoder.resultUR().cbor.equals(Buffer.from(message))).toBe(true);
  });
});

describe('the reader', () => {
  const message = urOf(2000);
  const { frame, seqLen } = encodeUr('bytes', message, { maxFragment: 100 });

  test('takes parts in any order, in upper case, with repeats, and counts what is new', () => {
    const reader = new UrReader();
    let before = 0;
    for (const seqNum of inDisorder(seqLen)) {
      const outcome = reader.receive(frame(seqNum).toUpperCase());
      expect(['new', 'complete']).toContain(outcome);
      if (outcome !== 'complete') expect(reader.receive(frame(seqNum))).toBe('known');
      expect(reader.progress).toEqual({ type: 'bytes', received: ++before, expected: seqLen });
    }
    expect(reader.message).toEqual({ type: 'bytes', cbor: message });
    expect(reader.receive(frame(1))).toBe('known');
  });

  test('misses frames and reads on from mixes', () => {
    const reader = new UrReader();
    for (let seqNum = 1; reader.message === null && seqNum < 20 * seqLen; seqNum++)
      if (seqNum % 3 !== 0) reader.receive(frame(seqNum));
    expect(reader.message?.cbor).toEqual(message);
  });

  test('passes over frames of another message, and turns to it when three come in a row', () => {
    const other = encodeUr('bytes', urOf(900), { maxFragment: 100 });
    const reader = new UrReader();
    expect(reader.receive(frame(1))).toBe('new');
    expect(reader.receive(other.frame(1))).toBe('other-message');
    expect(reader.receive(other.frame(2))).toBe('other-message');
    expect(reader.receive(frame(2))).toBe('new');
    expect(reader.progress.expected).toBe(seqLen);
    for (const seqNum of [1, 2]) expect(reader.receive(other.frame(seqNum))).toBe('other-message');
    expect(reader.receive(other.frame(3))).toBe('new');
    expect(reader.progress).toEqual({ type: 'bytes', received: 1, expected: other.seqLen });
  });

  test('refuses a message whose checksum does not fit, and reads the right one afterwards', () => {
    const reader = new UrReader();
    const forged = encodeUrPart({
      type: 'bytes',
      seqNum: 1,
      seqLen,
      messageLen: message.length,
      checksum: crc32(message),
      data: new Uint8Array(Math.ceil(message.length / seqLen)),
    });
    expect(reader.receive(forged)).toBe('new');
    const outcomes = Array.from({ length: seqLen - 1 }, (_, index) => reader.receive(frame(index + 2)));
    expect(outcomes.at(-1)).toBe('wrong-checksum');
    expect(reader.message).toBeNull();
    for (let seqNum = 1; seqNum <= seqLen; seqNum++) reader.receive(frame(seqNum));
    expect(reader.message?.cbor).toEqual(message);
  });
});

describe('a frame is passed over when', () => {
  const honest = {
    type: 'bytes',
    seqNum: 1,
    seqLen: 4,
    messageLen: 40,
    checksum: 1,
    data: new Uint8Array(10),
  };
  const written = (changes: Partial<typeof honest>) => encodeUrPart({ ...honest, ...changes });

  test('nothing is wrong: it is not', () => {
    expect(decodeUrFrame(written({}))).toEqual({ kind: 'part', ...honest });
  });

  test.each([
    ['it says that there are four thousand million fragments', written({ seqLen: 2 ** 32 - 1 })],
    ['it says that there are more fragments than we read', written({ seqLen: 1025, messageLen: 10250 })],
    ['it says that the message is longer than its fragments', written({ messageLen: 41 })],
    ['it says that the message ends before the last fragment', written({ messageLen: 30 })],
    ['it says that the message is 4 GB long', written({ messageLen: 2 ** 32 - 1 })],
    // 900 fragments of 300 bytes: each bound but this one holds, for 262,144 bytes are the most.
    [
      'its message is longer than we read',
      written({ seqLen: 900, messageLen: 270_000, data: new Uint8Array(300) }),
    ],
    ['a whole message is longer than we read', `ur:bytes/${encodeBytewords(new Uint8Array(256 * 1024 + 1))}`],
    ['its fragment is empty', written({ data: new Uint8Array() })],
    ['the address says another number than the content', written({}).replace('/1-4/', '/2-4/')],
    ['the address says another length than the content', written({}).replace('/1-4/', '/1-5/')],
    ['part 0 is asked for', written({ seqNum: 0 })],
    ['its number does not fit 32 bits', written({ seqNum: 2 ** 32 })],
    ['its type is no type', written({ type: 'by_tes' })],
    ['it has a part too many', `${written({})}/aeadaolazmjendeoti`],
    ['it is another address', 'https://example.com/bytes/1-4/aead'],
    ['it is a payment request', 'ethereum:0x0000000000000000000000000000000000000000'],
    ['it is empty', ''],
    ['its content is a number', `ur:bytes/1-4/${encodeBytewords(encodeCbor(7))}`],
    [
      'its content has a field more',
      `ur:bytes/1-4/${encodeBytewords(encodeCbor([1, 4, 40, 1, new Uint8Array(10), 0]))}`,
    ],
    [
      'a number is negative',
      `ur:bytes/1-4/${encodeBytewords(encodeCbor([1, 4, 40, -1, new Uint8Array(10)]))}`,
    ],
  ])('%s', (_name, text) => {
    expect(decodeUrFrame(text)).toBeNull();
  });
});
