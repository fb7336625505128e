import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBytewords } from './bytewords.ts';
import { crc32 } from './crc32.ts';
import { encodeUr } from './encode-ur.ts';
import { makeMessage } from './test-vectors.ts';
import { decodeUrFrame, encodeUrPart, type UrPart } from './ur-part.ts';
import { type FrameOutcome, UrReader } from './ur-reader.ts';

const RUNS = 10_000;
const OUTCOMES: FrameOutcome[] = ['new', 'known', 'not-a-ur', 'other-message', 'wrong-checksum', 'complete'];

const messages = [makeMessage(64), makeMessage(90).reverse(), makeMessage(200)];
const honest = messages.map((message) => encodeUr('bytes', message, { maxFragment: 20 }));
const honestFrame = fc
  .tuple(fc.nat(messages.length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([which, seqNum]) => (honest[which] as (typeof honest)[number]).frame(seqNum));

/** A number of a header: usual, at the edges of 16, 32 and 53 bits, or any. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(1023, 1024, 1025, 65_535, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.nat(),
);
/** A part that lies about itself: its own checksum is right. */
const lie = fc
  .tuple(
    honestFrame,
    fc.record(
      {
        seqNum: count,
        seqLen: count,
        messageLen: count,
        checksum: count,
        data: fc.uint8Array({ maxLength: 30 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([frame, changes]) => encodeUrPart({ ...(decodeUrFrame(frame) as UrPart), ...changes }));
/** Any bytes as the content of a part, again with a right checksum. */
const garbage = fc
  .tuple(count, count, fc.uint8Array({ minLength: 1, maxLength: 40 }))
  .map(([seqNum, seqLen, bytes]) => `ur:bytes/${seqNum}-${seqLen}/${encodeBytewords(bytes)}`);
/** An honest frame with some characters changed, taken out or put in. */
const misread = fc
  .tuple(
    honestFrame,
    fc.array(fc.tuple(fc.nat(150), fc.nat(2), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([frame, edits]) =>
    edits.reduce((text, [at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed), frame),
  );
const anyFrame = fc.oneof(
  { weight: 4, arbitrary: honestFrame },
  { weight: 3, arbitrary: lie },
  { weight: 2, arbitrary: misread },
  { weight: 1, arbitrary: garbage },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

test('whatever frames come, each has an outcome, and a message is whole only when its checksum fits', () => {
  const seen = new Set<FrameOutcome>();
  fc.assert(
    fc.property(fc.array(anyFrame, { minLength: 1, maxLength: 12 }), (frames) => {
      const reader = new UrReader();
      for (const frame of frames) {
        const outcome = reader.receive(frame);
        seen.add(outcome);
        expect(OUTCOMES).toContain(outcome);
        const { received, expected } = reader.progress;
        expect(received).toBeLessThanOrEqual(expected);
        if (outcome !== 'complete') continue;
        const last = decodeUrFrame(frame);
        const whole = reader.message?.cbor as Uint8Array;
        if (last?.kind === 'part')
          expect([whole.length, crc32(whole)]).toEqual([last.messageLen, last.checksum]);
      }
    }),
    { numRuns: RUNS, seed: 4527 },
  );
  // The cases reach every outcome: a fuzz test of refusals alone would show nothing.
  expect([...seen].sort()).toEqual([...OUTCOMES].sort());
}, 60_000);

test('frames that were misread change nothing: between them the message is read as it was sent', () => {
  const [message, frames] = [messages[2] as Uint8Array, honest[2] as (typeof honest)[number]];
  fc.assert(
    fc.property(fc.array(misread, { minLength: 11, maxLength: 11 }), (bad) => {
      const reader = new UrReader();
      for (let seqNum = 1; seqNum <= frames.seqLen; seqNum++) {
        // An edit may happen to change nothing that matters, such as white space at the end or the case of a letter.
        const text = bad[seqNum] as string;
        if (decodeUrFrame(text) === null) expect(reader.receive(text)).toBe('not-a-ur');
        reader.receive(frames.frame(seqNum));
      }
      expect(reader.message?.cbor).toEqual(message);
    }),
    { numRuns: 1000, seed: 2020 },
  );
}, 60_000);

test('forged parts of one message never make it anything but itself', () => {
  const [message, frames] = [messages[0] as Uint8Array, honest[0] as (typeof honest)[number]];
  const head = decodeUrFrame(frames.frame(1)) as UrPart;
  const forged = fc
    .record({
      seqNum: fc.integer({ min: 1, max: 40 }),
      data: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    })
    .map((changes) => encodeUrPart({ ...head, ...changes }));
  const right = fc.integer({ min: 1, max: 40 }).map((seqNum) => frames.frame(seqNum));
  fc.assert(
    fc.property(fc.array(fc.oneof(right, forged), { maxLength: 25 }), (texts) => {
      const reader = new UrReader();
      for (const text of texts) reader.receive(text);
      if (reader.message !== null) expect(reader.message.cbor).toEqual(message);
    }),
    { numRuns: 2000, seed: 5 },
  );
}, 60_000);
