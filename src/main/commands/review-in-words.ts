import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Output } from '../../ipc/contract.ts';

type Review = Output<'transactions.review'>;

const SEVERITY = { danger: 'DANGER', caution: 'CAUTION', note: 'Note' } as const;

/** The review of a plan as a terminal shows it: what it does, whose balances change, the fee and the warnings. */
export function reviewInWords(review: Review): string {
  const { action, account, accountLabel, network, sentences, balanceChanges, fee, warnings } = review;
  const lines = [
    action,
    `  Account: ${accountLabel} (${account})`,
    `  Network: ${network.name} (chain ${network.chainId})`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(balanceChanges.length > 0 ? ['Balances'] : []),
    ...balanceChanges.map(
      ({ accountLabel: holder, token, decimals, before, after, change }) =>
        `  ${holder}: ${amountInWords(BigInt(before), token, decimals)} → ${amountInWords(BigInt(after), token, decimals)} (${BigInt(change) > 0n ? '+' : ''}${amountInWords(BigInt(change), token, decimals)})`,
    ),
    `Fee: ${amountInWords(BigInt(fee.expected), fee.symbol, 18)} expected, at most ${amountInWords(BigInt(fee.max), fee.symbol, 18)}`,
    ...warnings.map(warningInWords),
  ];
  return lines.join('\n');
}

/** A warning with its id, by which `--accept` names it. */
export function warningInWords({ id, severity, title, detail }: Review['warnings'][number]): string {
  return `${SEVERITY[severity]}  ${title} [${id}]: ${detail}`;
}
