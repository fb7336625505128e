import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Input, Output } from '../../ipc/contract.ts';

type Review = Output<'transactions.review'>;
type LimitUse = Review['signers'][number]['limits'][number];
type Signer = Input<'transactions.sign'>['signer'];

const SEVERITY = { danger: 'DANGER', caution: 'CAUTION', note: 'Note' } as const;

/**
 * The review of a plan as a terminal shows it: what it does, whose balances change, the fee, what is signed, what the
 * device shows when one signs, and the warnings.
 */
export function reviewInWords(review: Review, signer: Signer = 'vault'): string {
  const { action, account, accountLabel, network, sentences, balanceChanges, fee, warnings, signers } =
    review;
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
    ...review.calls.flatMap((call, index) => callInWords(call, index, review.calls.length)),
    ...(signer === 'ledger' ? deviceInWords(review.device) : []),
    ...signers.filter(({ kind }) => kind === signer).flatMap(({ limits }) => limits.map(limitInWords)),
    ...warnings.map(warningInWords),
  ];
  return lines.join('\n');
}

/** A call by its meaning, with the hash that is signed in groups of four. */
function callInWords(call: Review['calls'][number], index: number, count: number): string[] {
  const { clear, contract, functionName, arguments: args, to, nonce, signingHash } = call;
  const fields = clear
    ? clear.fields.map(({ label, value, address, level }) => {
        const named = address === null || address === value ? value : `${value} (${address})`;
        return `${'  '.repeat(level + 1)}${label}: ${named.replaceAll('\n', `\n${'  '.repeat(level + 2)}`)}`;
      })
    : args.map(({ name, value }) => `  ${name}: ${value}`);
  return [
    `${count > 1 ? `Transaction ${index + 1} of ${count}` : 'Transaction'}: ${clear?.intent ?? `${contract}.${functionName}`}`,
    ...fields,
    `  Contract: ${contract} (${to}), nonce ${nonce}`,
    `  Hash to sign: ${groups(signingHash)}`,
  ];
}

function deviceInWords(device: Review['device']): string[] {
  const { name, appVersion, assumed, calls } = device;
  return [
    `On your Ledger you will see (${name}, Ethereum app ${appVersion}${assumed ? ', assumed: none was connected yet' : ''})`,
    ...calls.flatMap((call, index) => [
      ...(calls.length > 1 ? [`  Transaction ${index + 1} of ${calls.length}`] : []),
      ...(call.refused
        ? ['  It refuses this: switch on “Blind signing” in the settings of its Ethereum app.']
        : []),
      ...call.screens.map(
        ({ title, value }, page) => `  ${page + 1}. ${title}${value === '' ? '' : `: ${groups(value)}`}`,
      ),
    ]),
  ];
}

/** A hash in groups of four; any other value as it is. */
function groups(value: string): string {
  return /^0x[0-9a-fA-F]{64}$/.test(value) ? `0x ${value.slice(2).match(/.{4}/g)?.join(' ')}` : value;
}

function limitInWords({ token, decimals, limit, spent, asked, exceeded }: LimitUse): string {
  const words = (amount: string) => amountInWords(BigInt(amount), token, decimals);
  return `Limit of 24 hours: ${words(spent)} of ${words(limit)} signed away, and ${words(asked)} with this${exceeded ? ': too much' : ''}`;
}

/** A warning with its id, by which `--accept` names it. */
export function warningInWords({ id, severity, title, detail }: Review['warnings'][number]): string {
  return `${SEVERITY[severity]}  ${title} [${id}]: ${detail}`;
}
