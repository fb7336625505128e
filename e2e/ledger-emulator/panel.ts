import type { Screen } from './screen.ts';

export type ConfirmMode = 'approve' | 'reject' | 'wait';
export type Button = 'left' | 'right' | 'both';
/** A line of text on the display, as Speculos reports it (speculos/observer.py). */
export type TextEvent = { text: string; x: number; y: number; w: number; h: number; clear: boolean };

type Review = { pages: Screen[]; at: number; decide(approved: boolean): void };

const REJECT_PAGE: Screen = { title: 'Reject', value: '' };

/**
 * The display and the buttons of the device: shows a review page by page and takes the decision. It keeps everything
 * that was shown, in order.
 */
export class Panel {
  mode: ConfirmMode;
  /** Milliseconds that the user takes to decide, in the modes `approve` and `reject`. */
  delay: number;
  readonly #shown: Screen[] = [];
  readonly #listeners = new Set<(event: TextEvent) => void>();
  readonly #events: TextEvent[] = [];
  #review: Review | undefined;

  constructor(mode: ConfirmMode, delay: number) {
    this.mode = mode;
    this.delay = delay;
  }

  /** Everything shown since the start or the last `clear`. */
  shown(): Screen[] {
    return [...this.#shown];
  }

  clear(): void {
    this.#shown.length = 0;
  }

  /** Every line of text since the start, and those of the page that is on now. */
  events(): { all: TextEvent[]; current: TextEvent[] } {
    const page = this.#review?.pages[this.#review.at];
    return { all: [...this.#events], current: page === undefined ? [] : lines(page) };
  }

  forgetEvents(): void {
    this.#events.length = 0;
  }

  /** Calls back for each line of text that appears from now on. Returns what ends that. */
  listen(listener: (event: TextEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether a review waits for the user. */
  get waits(): boolean {
    return this.#review !== undefined;
  }

  /** Shows pages that ask for nothing. */
  show(pages: Screen[]): void {
    for (const page of pages) {
      this.#shown.push(page);
      this.#print(page);
    }
  }

  /** Shows a review and waits for the decision: true for approved. */
  async review(pages: Screen[]): Promise<boolean> {
    this.#shown.push(...pages);
    if (this.mode === 'wait') {
      return new Promise((resolve) => {
        const decide = (approved: boolean) => {
          this.#review = undefined;
          resolve(approved);
        };
        this.#review = { pages: [...pages, REJECT_PAGE], at: 0, decide };
        if (pages[0] !== undefined) this.#print(pages[0]);
      });
    }
    for (const page of pages) this.#print(page);
    const { mode } = this;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    return mode === 'approve';
  }

  /** Decides the review that waits. False when none does. */
  decide(approved: boolean): boolean {
    const review = this.#review;
    review?.decide(approved);
    return review !== undefined;
  }

  /**
   * Presses and releases: right and left turn the pages, both accept a warning, sign on the last page, and reject on
   * the page after it.
   */
  press(button: Button): void {
    const review = this.#review;
    if (review === undefined) return;
    const last = review.pages.length - 2;
    const warning = review.at === 0 && review.pages[0]?.title === 'Blind signing ahead';
    if (button === 'both' && !warning) {
      if (review.at >= last) review.decide(review.at === last);
      return;
    }
    review.at = Math.max(0, Math.min(last + 1, review.at + (button === 'left' ? -1 : 1)));
    const page = review.pages[review.at];
    if (page !== undefined) this.#print(page);
  }

  #print(page: Screen): void {
    for (const event of lines(page)) {
      this.#events.push(event);
      for (const listener of this.#listeners) listener(event);
    }
  }
}

function lines(page: Screen): TextEvent[] {
  return [page.title, page.value]
    .filter((text) => text !== '')
    .map((text, i) => ({ text, x: 0, y: 12 * i, w: 128, h: 11, clear: i === 0 }));
}
