import { Failure } from '../failure.ts';
import { amountInWords } from '../transactions/wording.ts';

/** 0.5 % of a payment, one part in 200, is burned (protocol, section 4). */
const BURN_DIVISOR = 200n;

/** What a payment for API use in base units of CT02 comes to: 0.5 %, rounded up, is burned; the rest is the treasury's. */
export function splitOfPayment(amount: bigint): { burned: bigint; toTreasury: bigint } {
  const burned = (amount + BURN_DIVISOR - 1n) / BURN_DIVISOR;
  return { burned, toTreasury: amount - burned };
}

/**
 * Checks a payment before anything is built.
 *
 * @throws Failure `amount-too-small`, `insufficient-balance`, `payments-paused`.
 */
export function checkPayment(
  amount: bigint,
  { balance, paused }: { balance: bigint; paused: boolean },
): void {
  if (amount === 0n) throw new Failure('amount-too-small', 'A payment is at least 0.01 CT02.');
  if (amount > balance) {
    throw new Failure(
      'insufficient-balance',
      `This account holds ${amountInWords(balance)}, and ${amountInWords(amount)} were to be paid. Pay less, or mint more first.`,
    );
  }
  if (paused) {
    throw new Failure(
      'payments-paused',
      'The guardian has paused API payments. Nothing that was paid is affected. Try again when they have been resumed.',
    );
  }
}
