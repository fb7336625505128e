import { Failure } from '../../../domain/failure.ts';

const FREE_ATTEMPTS = 5;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/**
 * Makes guessing at the screen slow: after five wrong passwords in a row, half a minute, doubling with each further
 * one up to a quarter of an hour. Whoever holds the file can guess elsewhere; against that stands scrypt.
 */
export class AttemptLimit {
  #wrong = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  readonly #now: () => number;

  /** @param now A monotonic clock in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws Failure `too-many-attempts` with `seconds` to wait. */
  check(): void {
    const seconds = Math.ceil((this.#closedUntil - this.#now()) / 1000);
    if (seconds > 0) {
      throw new Failure(
        'too-many-attempts',
        `There were ${this.#wrong} wrong passwords in a row. Wait ${seconds} seconds and try again.`,
        { seconds },
      );
    }
  }

  wrong(): void {
    this.#wrong += 1;
    if (this.#wrong < FREE_ATTEMPTS) return;
    const delay = Math.min(FIRST_DELAY_MS * 2 ** (this.#wrong - FREE_ATTEMPTS), LONGEST_DELAY_MS);
    this.#closedUntil = this.#now() + delay;
  }

  right(): void {
    this.#wrong = 0;
    this.#closedUntil = Number.NEGATIVE_INFINITY;
  }
}
