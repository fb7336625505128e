import { type ChooseFragments, fragmentChooser } from './choose-fragments.ts';
import { crc32 } from './crc32.ts';
import type { UrPart } from './ur-part.ts';

type Equation = { mask: Uint32Array; data: Uint8Array };

/**
 * Puts a message together from its parts. Each part is one linear equation over GF(2): the exclusive or of the
 * fragments that it mixes. They are kept in echelon form, at most one for each fragment, so that memory is bounded by
 * the message's length whatever comes, and the message is known with the first set of parts that determines it.
 */
export class FountainSolver {
  private readonly seqLen: number;
  private readonly messageLen: number;
  private readonly checksum: number;
  private readonly choose: ChooseFragments;
  private readonly rows: (Equation | undefined)[];
  private found = 0;

  constructor({ seqLen, messageLen, checksum }: Pick<UrPart, 'seqLen' | 'messageLen' | 'checksum'>) {
    this.seqLen = seqLen;
    this.messageLen = messageLen;
    this.checksum = checksum;
    this.choose = fragmentChooser(seqLen, checksum);
    this.rows = new Array(seqLen);
  }

  /** How many independent parts are there. The message is determined by as many as it has fragments. */
  get rank(): number {
    return this.found;
  }

  /** Takes a part of this message. Answers whether it says anything new. */
  add({ seqNum, data }: Pick<UrPart, 'seqNum' | 'data'>): boolean {
    const mask = new Uint32Array(Math.ceil(this.seqLen / 32));
    for (const index of this.choose(seqNum)) flip(mask, index);
    const equation = { mask, data: data.slice() };
    for (let index = 0; index < this.seqLen; index++) {
      if (!has(mask, index)) continue;
      const row = this.rows[index];
      if (row === undefined) {
        this.rows[index] = equation;
        this.found += 1;
        return true;
      }
      combine(equation, row);
    }
    return false;
  }

  /** The message, when its parts determine it and its checksum fits. */
  solve(): { message: Uint8Array } | 'unfinished' | 'wrong-checksum' {
    if (this.found < this.seqLen) return 'unfinished';
    const rows = this.rows as Equation[];
    for (let index = this.seqLen - 1; index >= 0; index--) {
      const row = rows[index] as Equation;
      for (let other = index + 1; other < this.seqLen; other++)
        if (has(row.mask, other)) combine(row, rows[other] as Equation);
    }
    const length = (rows[0] as Equation).data.length;
    const padded = new Uint8Array(this.seqLen * length);
    for (const [index, { data }] of rows.entries()) padded.set(data, index * length);
    const message = padded.slice(0, this.messageLen);
    return crc32(message) === this.checksum ? { message } : 'wrong-checksum';
  }
}

const has = (mask: Uint32Array, index: number) =>
  (((mask[index >>> 5] as number) >>> (index & 31)) & 1) === 1;

function flip(mask: Uint32Array, index: number): void {
  mask[index >>> 5] = (mask[index >>> 5] as number) ^ (1 << (index & 31));
}

function combine(target: Equation, source: Equation): void {
  xorInto(target.mask, source.mask);
  xorInto(target.data, source.data);
}

/** In a plain loop: this is where the time of a long message goes. */
function xorInto(target: Uint32Array | Uint8Array, source: Uint32Array | Uint8Array): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] as number) ^ (source[at] as number);
}
