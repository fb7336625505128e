import { describe, expect, it } from 'vitest';
import { footNote } from './foot-note.ts';
import type { Review } from './review.ts';

type Signer = Review['signers'][number];

function standing(signer: Partial<Signer>, change: Partial<Parameters<typeof footNote>[0]> = {}) {
  const one: Signer = { kind: 'vault', available: true, reason: '', limits: [], ...signer };
  // Of the review, the line needs who may sign and whether it was carried here.
  const review = { signers: [one], carried: null } as unknown as Review;
  const rest = { signing: false, choosingFee: false, unanswered: 0, secondsLeft: 300 };
  return { review, signer: one.kind, ...rest, ...change };
}

describe('the line beside the signing button', () => {
  it('says why the button is held up: a fee that was typed and is not in the review', () => {
    expect(footNote(standing({}, { choosingFee: true }))).toBe(
      'Use the fee that you typed, or choose another.',
    );
  });

  it('says why the chosen signer cannot sign', () => {
    const reason = 'The vault has no key for this account.';
    expect(footNote(standing({ available: false, reason }))).toBe(reason);
  });

  it('is empty when nothing has to be said', () => {
    expect(footNote(standing({}))).toBe('');
  });
});
