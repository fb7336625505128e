import { amountInWords, gweiInWords } from '../../domain/transactions/wording.ts';
import type { Chain } from '../chain/chain.ts';
import type { ChosenFees } from './choose-fees.ts';
import type { Warning } from './plan-content.ts';

export type PlanFacts = {
  chain: Pick<Chain, 'local'>;
  symbol: string;
  /** Wei: the most that fees and value can take, and what the account has. */
  maxCost: bigint;
  balance: bigint;
  gasLimits: readonly bigint[];
  blockGasLimit: bigint;
  fees: ChosenFees;
  /** Numbers before the plan’s that no transaction has been sent under: it waits for those. */
  missing: readonly number[];
  /** Tokens whose balances change and that are not of this deployment. */
  unknownTokens: readonly string[];
};

/** What has to be said about a plan as a whole. */
export function planWarnings(facts: PlanFacts): Warning[] {
  const { symbol, maxCost, balance, blockGasLimit } = facts;
  const warnings: Warning[] = [];
  if (balance < maxCost) {
    warnings.push({
      id: 'insufficient-funds',
      severity: 'danger',
      title: `Not enough ${symbol} for the fee`,
      detail: `The account has ${amountInWords(balance, symbol, 18)}, and up to ${amountInWords(maxCost, symbol, 18)} are needed. Add some to it and prepare this again.`,
      mustAnswer: false,
    });
  }
  const { fees, missing } = facts;
  if (fees.excessive) {
    warnings.push({
      id: 'excessive-fee',
      severity: 'danger',
      title: 'The fee is far above what is needed',
      detail: `You offer up to ${gweiInWords(fees.maxFeePerGas)} a unit of gas; the fast choice is ${gweiInWords(fees.suggestions.fast.maxFeePerGas)}. What is paid cannot be fetched back.`,
      mustAnswer: true,
    });
  }
  if (missing.length > 0) {
    warnings.push({
      id: 'number-missing',
      severity: 'caution',
      title: `It will wait for number ${missing.join(' and ')}`,
      detail: `An account’s transactions are mined in the order of their numbers. Number ${missing.join(' and ')} is kept for what was exported to be signed elsewhere and has not been sent; this one waits until it is, or until you give that number up.`,
      mustAnswer: true,
    });
  }
  for (const token of facts.unknownTokens) {
    warnings.push({
      id: 'unknown-token',
      severity: 'danger',
      title: 'Unknown token',
      detail: `Balances of the token at ${token} change. It is not a token of this deployment, and what it says of itself need not be true.`,
      mustAnswer: true,
    });
  }
  // 4/5: beyond that, a block that somebody else half fills has no room.
  if (facts.gasLimits.some((limit) => limit * 5n > blockGasLimit * 4n)) {
    warnings.push({
      id: 'near-block-limit',
      severity: 'caution',
      title: 'Almost too large for one block',
      detail:
        'The transaction needs most of a block and may have to wait long. Fewer periods at once need less.',
      mustAnswer: false,
    });
  }
  if (facts.chain.local) {
    warnings.push({
      id: 'local-chain',
      severity: 'note',
      title: 'Local chain',
      detail: `This happens on the chain that runs on this computer only. Its ${symbol} comes from nowhere and is worth nothing, and its certificates say nothing to anyone else.`,
      mustAnswer: false,
    });
  }
  return warnings;
}

/** Gives every warning an id of its own: the second of a kind becomes `<id>-2`. */
export function distinct(warnings: readonly Warning[]): Warning[] {
  const seen = new Map<string, number>();
  const unique = new Map(warnings.map((warning) => [`${warning.id} ${warning.detail}`, warning]));
  return [...unique.values()].map((warning) => {
    const count = (seen.get(warning.id) ?? 0) + 1;
    seen.set(warning.id, count);
    return count === 1 ? warning : { ...warning, id: `${warning.id}-${count}` };
  });
}
