import { formatDuration } from '../../lib/format/time.ts';
import type { Review } from './review.ts';

type Standing = {
  review: Review;
  signer: Review['signers'][number]['kind'];
  signing: boolean;
  /** A fee is being typed that the review does not have yet. */
  choosingFee: boolean;
  /** How many warnings still need an answer. */
  unanswered: number;
  /** Until the review expires. */
  secondsLeft: number;
};

/** The line beside the signing button: what holds it up, or what comes next. Empty when nothing has to be said. */
export function footNote(standing: Standing): string {
  const { review, signer, signing, choosingFee, unanswered, secondsLeft } = standing;
  const role = review.carried?.role ?? null;
  if (role === null && signer === 'air-gap')
    return 'Its warnings are answered where it is signed, and again when it comes back.';
  if (signing) return signer === 'vault' ? 'Signing and sending…' : 'Confirm on the device.';
  const chosen = review.signers.find(({ kind }) => kind === signer);
  if (role !== 'to-send' && chosen?.limits.some(({ exceeded }) => exceeded))
    return 'Beyond a spending limit of the account: see “Who signs”.';
  if (role !== 'to-send' && chosen?.available === false && chosen.reason) return chosen.reason;
  if (choosingFee) return 'Use the fee that you typed, or choose another.';
  if (unanswered > 0)
    return `${unanswered} ${unanswered === 1 ? 'warning needs' : 'warnings need'} your answer.`;
  if (secondsLeft < 120) return `Good for ${formatDuration(secondsLeft)} more.`;
  if (role === 'to-send') return 'Signed already, and not sent yet.';
  return signer === 'ledger' ? 'Next, your Ledger shows the pages above. Compare them there.' : '';
}
