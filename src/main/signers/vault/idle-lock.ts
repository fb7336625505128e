/**
 * Calls `lock` when nothing has happened for a while. Time is taken from both clocks and the longer span counts: the
 * monotonic one stands still while a machine sleeps, the wall clock can be set back.
 */
export class IdleLock {
  #limitMs: number;
  #timer: NodeJS.Timeout | undefined;
  #last = { steady: 0, wall: 0 };
  readonly #lock: () => void;

  constructor(minutes: number, lock: () => void) {
    this.#limitMs = minutes * 60_000;
    this.#lock = lock;
  }

  get minutes(): number {
    return this.#limitMs / 60_000;
  }

  set minutes(minutes: number) {
    this.#limitMs = minutes * 60_000;
    if (this.#timer) this.#arm();
  }

  /** Begins to watch. */
  start(): void {
    this.#last = { steady: performance.now(), wall: Date.now() };
    this.#arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Something happened. Answers false, and locks, when it came too late. */
  touch(): boolean {
    if (!this.#timer) return false;
    if (this.#idleMs() >= this.#limitMs) {
      this.#expire();
      return false;
    }
    this.start();
    return true;
  }

  /** Locks when the time is over, without counting as activity. */
  check(): void {
    if (this.#timer && this.#idleMs() >= this.#limitMs) this.#expire();
  }

  #idleMs(): number {
    return Math.max(performance.now() - this.#last.steady, Date.now() - this.#last.wall);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#limitMs - this.#idleMs());
    // A timer may fire a hair early; then the rest is waited for.
    this.#timer = setTimeout(
      () => (this.#idleMs() >= this.#limitMs ? this.#expire() : this.#arm()),
      Math.ceil(left),
    );
    this.#timer.unref();
  }

  #expire(): void {
    this.stop();
    this.#lock();
  }
}
