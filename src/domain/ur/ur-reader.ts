import { crc32 } from './crc32.ts';
import { FountainSolver } from './fountain-solver.ts';
import { decodeUrFrame, type UrFrame, type UrPart } from './ur-part.ts';

export type UrMessage = { type: string; cbor: Uint8Array };

/** What became of a frame. `not-a-ur`: nothing of it can be used. `other-message`: it belongs to another message than the one that is being read. */
export type FrameOutcome = 'new' | 'known' | 'not-a-ur' | 'other-message' | 'wrong-checksum' | 'complete';

export type UrProgress = {
  /** Of the message that is being read; null before its first frame. */
  type: string | null;
  /** How many independent parts have been seen. */
  received: number;
  /** How many are needed. 0 before the first frame. */
  expected: number;
};

/** After this many frames of another message in a row, the reader turns to that one: another code is held before it. */
const FRAMES_TO_TURN = 3;

/**
 * Reads the frames of one message at a time, in any order, with gaps and repeats. What it keeps is bounded by the
 * limits in ur-limits.ts, whatever comes.
 */
export class UrReader {
  private current: { head: UrPart; solver: FountainSolver } | null = null;
  private done: UrMessage | null = null;
  private other: { identity: string; times: number } | null = null;

  /** The message, once it is whole. */
  get message(): UrMessage | null {
    return this.done;
  }

  get progress(): UrProgress {
    if (this.done !== null && this.current === null)
      return { type: this.done.type, received: 1, expected: 1 };
    return {
      type: this.current?.head.type ?? null,
      received: this.current?.solver.rank ?? 0,
      expected: this.current?.head.seqLen ?? 0,
    };
  }

  /** Takes the text of one QR code. After `complete` every frame is `known`: a new message takes a new reader. */
  receive(text: string): FrameOutcome {
    if (this.done !== null) return 'known';
    const frame = decodeUrFrame(text);
    if (frame === null) return 'not-a-ur';
    if (this.current !== null && identityOf(frame) !== identityOf({ kind: 'part', ...this.current.head })) {
      if (!this.turnTo(frame)) return 'other-message';
      this.current = null;
    }
    this.other = null;
    return frame.kind === 'whole' ? this.finish(frame.type, frame.message) : this.add(frame);
  }

  private add(part: UrPart): FrameOutcome {
    this.current ??= { head: part, solver: new FountainSolver(part) };
    const { solver } = this.current;
    if (!solver.add(part)) return 'known';
    const solution = solver.solve();
    if (solution === 'unfinished') return 'new';
    if (solution !== 'wrong-checksum') return this.finish(part.type, solution.message);
    // Some part was not of this message, and nobody can tell which: everything is read anew.
    this.current = null;
    return 'wrong-checksum';
  }

  private finish(type: string, cbor: Uint8Array): FrameOutcome {
    this.done = { type, cbor };
    return 'complete';
  }

  private turnTo(frame: UrFrame): boolean {
    const identity = identityOf(frame);
    const times = this.other?.identity === identity ? this.other.times + 1 : 1;
    this.other = { identity, times };
    return times >= FRAMES_TO_TURN;
  }
}

/** The same for every frame of a message, and for no frame of another (but for a CRC-32 of chance). */
function identityOf(frame: UrFrame): string {
  if (frame.kind === 'whole') return [frame.type, frame.message.length, crc32(frame.message)].join('/');
  const { type, seqLen, messageLen, checksum, data } = frame;
  return [type, seqLen, messageLen, checksum, data.length].join('/');
}
