import type { Market } from '../../domain/market/market.ts';
import { PAIRS } from '../../domain/market/pairs.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import { MARKETS, quoteOf } from '../chain/markets.ts';
import {
  type DescribeContext,
  type Describer,
  type Description,
  type Inputs,
  otherThanYou,
} from './describe-context.ts';

type Token = Market['quote'];
type Approval = Members<Inputs<'CT02', 'approve'>>;
type Transfer = Members<Inputs<'CT02', 'transfer'>>;

const CT02: Token = { symbol: 'CT02', decimals: 2 };

/** Sending and approving of CT02 and of the tokens that it is traded against, and redeeming of ledger USD. */
export const tokenDescribers: Readonly<Record<string, Describer>> = {
  'CT02.transfer': (args: Transfer, context) => describeTransfer(CT02, args, context),
  'CT02.approve': (args: Approval, context) => describeApproval(CT02, args, context),
  ...Object.fromEntries(
    PAIRS.flatMap((pair): [string, Describer][] => {
      const { quote } = MARKETS[pair];
      return [
        [
          `${quote}.transfer`,
          (args: Transfer, context) => describeTransfer(quoteOf(pair, context), args, context),
        ],
        [
          `${quote}.approve`,
          (args: Approval, context) => describeApproval(quoteOf(pair, context), args, context),
        ],
      ];
    }),
  ),
  'LedgerUsd.redeem': ({ amount }: Members<Inputs<'LedgerUsd', 'redeem'>>, context) => {
    const { symbol, decimals } = quoteOf('CT02/USD', context);
    const words = amountInWords(amount, symbol, decimals);
    return {
      action: `Redeem ${words}`,
      sentences: [`Burns ${words} of yours, for which the operator then owes you a payment in dollars.`],
      warnings: [
        {
          id: 'promise-of-payment',
          severity: 'caution',
          title: 'A payment is the operator’s promise',
          detail:
            'The tokens are gone at once. That dollars are paid for them is the operator’s promise; no contract can enforce it.',
          mustAnswer: true,
        },
      ],
    };
  },
};

function describeTransfer(
  { symbol, decimals }: Token,
  { to, value }: Transfer,
  context: DescribeContext,
): Description {
  const words = amountInWords(value, symbol, decimals);
  return {
    action: `Send ${words}`,
    sentences: [`Sends ${words} to ${context.label(to)}.`],
    warnings: otherThanYou(to, 'The tokens go to somebody else', context),
  };
}

function describeApproval(
  { symbol, decimals }: Token,
  { spender, value }: Approval,
  { label }: DescribeContext,
): Description {
  if (value === 0n) {
    return {
      action: `Take back the allowance of ${label(spender)}`,
      sentences: [`Takes back what ${label(spender)} may spend of your ${symbol}.`],
      warnings: [],
    };
  }
  const amount = unlimited(value) ? `any amount of ${symbol}` : amountInWords(value, symbol, decimals);
  return {
    action: `Allow ${label(spender)} to spend ${symbol}`,
    sentences: [
      `Lets ${label(spender)} spend up to ${amount} of yours, at any time, until you take it back.`,
    ],
    warnings: unlimited(value)
      ? [
          {
            id: 'unlimited-approval',
            severity: 'danger',
            title: 'Unlimited approval',
            detail: `${label(spender)} could take all ${symbol} that you have or will ever have.`,
            mustAnswer: true,
          },
        ]
      : [],
  };
}

/** No honest balance exceeds 96 bits: more can only mean "without limit". */
function unlimited(amount: bigint): boolean {
  return amount >= 2n ** 96n;
}
