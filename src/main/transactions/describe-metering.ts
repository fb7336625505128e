import { splitOfPayment } from '../../domain/metering/api-payment.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';
import {
  type Describer,
  type Description,
  type EventContext,
  type Inputs,
  youOr,
} from './describe-context.ts';

type Payment = Pick<Members<Inputs<'ApiPayments', 'pay'>>, 'amount' | 'invoice'>;

/** One describer for each function of the API payment meter that anyone may call. */
export const meteringDescribers = {
  'ApiPayments.pay': (args: Payment) => describePayment(args),
  'ApiPayments.payWithPermit': (args: Payment) => describePayment(args),
} satisfies Record<string, Describer>;

function describePayment({ amount, invoice }: Payment): Description {
  return {
    action: `Pay ${amountInWords(amount)} for API use`,
    sentences: [
      `Pays ${amountInWords(amount)} of yours for API use: ${splitInWords(splitOfPayment(amount))}.`,
      `The reference ${invoice} stands on the chain for ever. The contract does not check it: paying it twice is two payments.`,
    ],
    warnings: [],
  };
}

/** What the meter's events say of payments. */
export function describeMeteringEvents(
  logs: Parameters<typeof decodeEvents>[3],
  chain: Pick<Chain, 'addresses'>,
  context: EventContext,
): string[] {
  return decodeEvents(chain, 'ApiPayments', 'Paid', logs).map(
    ({ args }) =>
      `Paid by ${youOr(args.payer, context)} for API use with the reference ${args.invoice}: ${splitInWords(args)}.`,
  );
}

function splitInWords({ burned, toTreasury }: { burned: bigint; toTreasury: bigint }): string {
  return `${amountInWords(burned)} (0.5 %, rounded up) are burned and ${amountInWords(toTreasury)} go to the treasury`;
}
