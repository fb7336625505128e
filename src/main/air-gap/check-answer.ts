import { Transaction } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { unsignedTransaction } from '../transactions/plan-content.ts';
import type { PlanBundle } from './plan-bundle.ts';
import type { SignedAnswer } from './signed-answer.ts';

/**
 * Holds an answer against the plan that left: the same chain and account, and for every transaction the same bytes to
 * sign, signed by the account's key.
 *
 * @throws Failure `other-chain`, `answer-differs`, `wrong-signer`.
 */
export function checkAnswer(
  bundle: PlanBundle,
  answer: Pick<SignedAnswer, 'network' | 'account' | 'signed'>,
): Transaction[] {
  const { network, account } = bundle;
  if (answer.network.chainId !== network.chainId || answer.network.genesis !== network.genesis) {
    throw new Failure(
      'other-chain',
      `This was signed for ${answer.network.chainId === network.chainId ? `another chain of the number ${network.chainId}, with another first block` : `chain ${answer.network.chainId}`}; the plan is for ${network.name} (chain ${network.chainId}). Nothing was sent.`,
    );
  }
  if (answer.account !== account.address) {
    throw differs(`It is of the account ${answer.account}, and the plan is of ${account.address}.`);
  }
  if (answer.signed.length !== bundle.transactions.length) {
    throw differs(
      `It has ${answer.signed.length} signed transactions, and the plan has ${bundle.transactions.length}.`,
    );
  }
  return answer.signed.map((raw, index) => checkOne(bundle, index, raw));
}

/** The same for one transaction of the plan, counted from 0. @throws Failure `answer-differs`, `wrong-signer`. */
export function checkOne(bundle: PlanBundle, index: number, raw: string): Transaction {
  const signed = parse(raw, index);
  const asked = unsigned(bundle, index);
  if (signed.unsignedHash !== asked.unsignedHash || signed.serialized !== raw) {
    throw differs(`Transaction ${index + 1} is not the one that left.`);
  }
  if (signed.from !== bundle.account.address) {
    throw new Failure(
      'wrong-signer',
      `Transaction ${index + 1} was signed by ${signed.from}, and the plan is of ${bundle.account.address}. Nothing was sent. Sign it with the key of that account.`,
    );
  }
  return signed;
}

/** One transaction of a plan as it is to be signed. */
export function unsigned(bundle: PlanBundle, index: number): Transaction {
  const call = bundle.transactions[index];
  if (!call) throw new RangeError(`the plan has no transaction ${index}`);
  const { maxFeePerGas, maxPriorityFeePerGas } = bundle.fees;
  const { chainId, name, local } = bundle.network;
  const fee = { maxFeePerGas, maxPriorityFeePerGas, expected: '0', max: '0', symbol: '' };
  return Transaction.from(unsignedTransaction({ network: { chainId, name, local }, fee }, call));
}

function parse(raw: string, index: number): Transaction {
  try {
    const transaction = Transaction.from(raw);
    // A signature may be on no point of the curve at all: who signed is asked here, where that can be told.
    if (transaction.isSigned() && transaction.from) return transaction;
  } catch {
    // Said below: what is no signed transaction is the same whatever is wrong with it.
  }
  throw differs(`Transaction ${index + 1} is not a signed transaction.`);
}

function differs(what: string): Failure {
  return new Failure(
    'answer-differs',
    `What was signed is not what left this machine. ${what} Nothing was sent. Do not trust the machine or the way that it came on until you know why.`,
  );
}
