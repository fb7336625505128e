/** The span over which a rate is measured: long enough to be calm, short enough to follow a change. */
const WINDOW_MS = 5_000;
/** Below this span a rate is noise. */
const SHORTEST_MS = 500;
const SAMPLE_MS = 100;

/** Measures how fast `done` grows over the last five seconds, and how long the rest takes at that rate. */
export class TaskRate {
  #samples: { at: number; done: number }[] = [];
  readonly #now: () => number;

  /** @param now A monotonic clock in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Forgets what was measured, for a new phase that counts something else. */
  restart(): void {
    this.#samples = [];
  }

  /** Answers units a second and whole seconds left; null for what is not known yet. */
  measure(done: number, total?: number): { rate: number | null; secondsLeft: number | null } {
    const at = this.#now();
    const last = this.#samples.at(-1);
    if (last && done < last.done) this.restart();
    if (!last || at - last.at >= SAMPLE_MS || this.#samples.length === 0) this.#samples.push({ at, done });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) >= WINDOW_MS) this.#samples.shift();

    const first = this.#samples[0];
    if (!first || at - first.at < SHORTEST_MS) return { rate: null, secondsLeft: null };
    const rate = ((done - first.done) * 1_000) / (at - first.at);
    const left = total === undefined ? null : Math.max(0, total - done);
    return { rate, secondsLeft: left === null || rate <= 0 ? null : Math.ceil(left / rate) };
  }
}
