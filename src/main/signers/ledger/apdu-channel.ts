import type { SigningControl } from '../signer.ts';
import type { ApduLink } from './apdu-link.ts';
import { type Circumstances, NOWHERE, problem } from './status-words.ts';

export type ChannelLimits = {
  /** After this long without an answer to what needs no person, `slow` is told. */
  slowMs: number;
  /** And after this long it is given up. */
  quickMs: number;
  /** How long a person may take to confirm. */
  personMs: number;
};

export const CHANNEL_LIMITS: ChannelLimits = { slowMs: 3_000, quickMs: 20_000, personMs: 10 * 60_000 };

/** A device answers at most 258 bytes (Ledger’s APDU protocol: 256 and a status word). */
const LONGEST_ANSWER = 258;
const OK = 0x9000;

/** A status word other than those that were expected. `hw-app-eth` looks at `statusCode`. */
export class StatusWordError extends Error {
  override readonly name = 'StatusWordError';
  readonly statusCode: number;
  /** The instruction that was answered with it. */
  readonly ins: number;

  constructor(statusCode: number, ins: number) {
    super(`The device answered status 0x${statusCode.toString(16)}`);
    this.statusCode = statusCode;
    this.ins = ins;
  }
}

/**
 * One conversation with a device. It has the two methods of Ledger’s `Transport` that `hw-app-eth` uses, and adds what
 * that lacks: a limit on every answer, giving up at any time, and a check that an answer can be one.
 */
export class ApduChannel {
  readonly link: ApduLink;
  /** What is known of the device so far, for the words of failures. */
  at: Circumstances;
  readonly #control: SigningControl;
  readonly #limits: ChannelLimits;
  #told: string | null = null;

  constructor(link: ApduLink, control: SigningControl, limits: ChannelLimits = CHANNEL_LIMITS) {
    this.link = link;
    this.at = { ...NOWHERE, model: link.model };
    this.#control = control;
    this.#limits = limits;
  }

  /**
   * Sends one command. Answers what came back, the status word included.
   *
   * @throws StatusWordError for a status that is not in `expected`; Failure `ledger-…`; the reason of the signal.
   */
  send = async (
    cla: number,
    ins: number,
    p1: number,
    p2: number,
    data: Buffer = Buffer.alloc(0),
    expected: readonly number[] = [OK],
  ): Promise<Buffer> => {
    if (data.length > 255) throw new RangeError(`A command holds 255 bytes, not ${data.length}`);
    const apdu = Buffer.concat([Buffer.from([cla, ins, p1, p2, data.length]), data]);
    const answer = await this.#exchange(apdu);
    const status = answer.readUInt16BE(answer.length - 2);
    if (!expected.includes(status)) throw new StatusWordError(status, ins);
    return answer;
  };

  /** Ledger’s `Transport` locks apps here; this channel is used by one. */
  decorateAppAPIMethods(): void {}

  #exchange(apdu: Buffer): Promise<Buffer> {
    const { signal } = this.#control;
    const person = waitsForPerson(apdu);
    signal.throwIfAborted();
    if (person) this.#tell('confirm');
    return new Promise<Buffer>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(limit);
        clearTimeout(slow);
        signal.removeEventListener('abort', giveUp);
        this.link.gone.removeEventListener('abort', left);
        settle();
      };
      const giveUp = () => end(() => reject(signal.reason));
      const left = () => end(() => reject(this.link.gone.reason));
      const limit = setTimeout(
        () => end(() => reject(problem('ledger-slow', this.at))),
        person ? this.#limits.personMs : this.#limits.quickMs,
      );
      const slow = setTimeout(() => person || this.#tell('slow'), this.#limits.slowMs);
      signal.addEventListener('abort', giveUp);
      this.link.gone.addEventListener('abort', left);
      if (this.link.gone.aborted) return left();
      // A link may throw instead of rejecting.
      Promise.resolve()
        .then(() => this.link.exchange(apdu))
        .then(
          (answer) =>
            end(() => {
              if (isAnswer(answer)) resolve(answer);
              else reject(problem('ledger-bad-answer', this.at));
            }),
          (error) => end(() => reject(error)),
        );
    });
  }

  #tell(step: 'confirm' | 'slow'): void {
    if (this.#told !== step) this.#control.step(step);
    this.#told = step;
  }
}

function isAnswer(answer: unknown): answer is Buffer {
  return Buffer.isBuffer(answer) && answer.length >= 2 && answer.length <= LONGEST_ANSWER;
}

/**
 * Whether the device may show something and wait: an address to verify, anything to sign, the fields of typed data
 * (older apps show them while they arrive), and its question whether to open an app.
 */
function waitsForPerson(apdu: Buffer): boolean {
  const [cla, ins, p1] = apdu;
  if (cla !== 0xe0) return false;
  return (ins === 0x02 && p1 === 0x01) || [0x04, 0x08, 0x0c, 0x1c, 0xd8].includes(ins ?? 0);
}
