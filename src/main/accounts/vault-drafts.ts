import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import { entropyWords } from '../../domain/mnemonic.ts';

export type VaultDraft = { draftId: string; mnemonic: string[]; ask: number[] };
export type WordAnswer = { position: number; word: string };

const LIFETIME_MS = 10 * 60_000;

/**
 * The one mnemonic that was drawn and shown but is not in a vault yet. It stays in this process; after ten minutes,
 * or when another is drawn, it is wiped.
 */
export class VaultDrafts {
  #draft: { id: string; entropy: Buffer; ask: number[]; timer: NodeJS.Timeout } | undefined;

  /** Draws 12 or 24 words and which of them (1-based) will be asked: 3 of 12, 4 of 24. */
  draw(words: 12 | 24): VaultDraft {
    this.discard();
    const entropy = randomBytes(words === 12 ? 16 : 32);
    const ask = drawPositions(words, words === 12 ? 3 : 4);
    const timer = setTimeout(() => this.discard(), LIFETIME_MS);
    timer.unref();
    this.#draft = { id: randomUUID(), entropy, ask, timer };
    return { draftId: this.#draft.id, mnemonic: entropyWords(entropy), ask };
  }

  /**
   * Answers the entropy of the draft when every asked word was given rightly; the caller wipes it.
   *
   * @throws Failure `draft-expired`, `wrong-words` with the first position that does not fit.
   */
  confirm(draftId: string, answers: readonly WordAnswer[]): Buffer {
    const draft = this.#draft;
    if (draft?.id !== draftId) {
      throw new Failure(
        'draft-expired',
        'These words are no longer held: ten minutes have passed, or others were drawn. Draw new words and write those down.',
      );
    }
    const words = entropyWords(draft.entropy);
    for (const position of draft.ask) {
      const given = answers.filter((answer) => answer.position === position);
      if (given.length !== 1 || given[0]?.word.trim().toLowerCase() !== words[position - 1]) {
        throw new Failure(
          'wrong-words',
          `Word ${position} is not the one that was shown. Compare it with what you wrote down.`,
          { position },
        );
      }
    }
    return Buffer.from(draft.entropy);
  }

  /** Wipes the draft, if there is one. */
  discard(): void {
    if (!this.#draft) return;
    clearTimeout(this.#draft.timer);
    this.#draft.entropy.fill(0);
    this.#draft = undefined;
  }
}

/** `count` different positions of 1…`words`, in ascending order. */
function drawPositions(words: number, count: number): number[] {
  const positions = new Set<number>();
  while (positions.size < count) positions.add(randomInt(1, words + 1));
  return [...positions].sort((a, b) => a - b);
}
