import { setTimeout as delay } from 'node:timers/promises';
import { formatAmount } from '../../domain/amount.ts';
import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import type { Session } from './command.ts';
import { stepInWords } from './ledger-steps.ts';
import { reviewInWords, warningInWords } from './review-in-words.ts';
import { asksYes } from './terminal.ts';

type Review = Output<'transactions.review'>;
type Transaction = Output<'transactions.list'>[number];

/** What a signed plan came to. Amounts as decimals of their token. */
export type Signed = {
  action: string;
  account: string;
  transactions: { hash: string; state: string; blockNumber: number | null }[];
  sentences: string[];
  changes: { account: string; token: string; change: string }[];
  fee: { paid: string; symbol: string };
};

export type SignOptions = {
  /** The vault when absent. */
  signer?: 'vault' | 'ledger';
  /** Signs without asking. Warnings that are a danger have to be accepted by name all the same. */
  yes: boolean;
  /** Ids of warnings that were accepted on the command line. */
  accept: readonly string[];
  /** Ends after the review. */
  dryRun: boolean;
};

const FOLLOW_MS = 100;

/**
 * Shows the review of a plan, has its warnings answered, asks, signs, and follows the transactions until all are
 * confirmed. A plan that was not signed is discarded.
 *
 * @throws Failure `warning-unanswered`, `declined`, `cancelled`, `transaction-failed`, and those of `transactions.sign`.
 */
export async function signPlan(
  session: Session,
  planId: string,
  options: SignOptions,
): Promise<Signed | { review: Review }> {
  const { handlers } = session.desk;
  let review: Review;
  let answered: string[];
  try {
    review = await handlers['transactions.review']({ planId });
    if (options.dryRun) {
      await handlers['transactions.discard']({ planId });
      return { review };
    }
    session.say(reviewInWords(review, options.signer));
    answered = await answerWarnings(session, review, options);
    if (!options.yes && !(await ask(session, 'Sign?'))) {
      throw new Failure('declined', 'Nothing was signed.');
    }
    if (session.signal.aborted) throw new Failure('cancelled', 'Interrupted. Nothing was signed.');
  } catch (error) {
    await handlers['transactions.discard']({ planId }).catch(() => undefined);
    throw error;
  }
  // From here on nothing is taken back: an interruption ends the waiting, not the transaction.
  const request = { planId, signer: options.signer ?? 'vault', answered };
  const sign = () => handlers['transactions.sign'](request);
  await (request.signer === 'ledger' ? tellingSteps(session, planId, sign) : sign());
  return whatHappened(session, review);
}

/** Follows the transactions of a plan that was sent until all are confirmed. @throws Failure `transaction-failed`. */
export async function whatHappened(session: Session, review: Review): Promise<Signed> {
  const { handlers } = session.desk;
  const { planId } = review;
  const transactions = await follow(session, planId);
  const outcome = await handlers['transactions.outcome']({ planId });
  return {
    action: review.action,
    account: review.account,
    transactions: transactions.map(({ hash, state, blockNumber }) => ({ hash, state, blockNumber })),
    sentences: outcome.sentences,
    changes: outcome.changes.map(({ account, token, decimals, change }) => ({
      account,
      token,
      change: formatAmount(BigInt(change), decimals),
    })),
    fee: { paid: formatAmount(BigInt(outcome.fee.paid), 18), symbol: outcome.fee.symbol },
  };
}

/** Signs, and tells what a device is at. On Ctrl-C it waits no longer for it; what is sent by then stays sent. */
export async function tellingSteps<T>(
  { desk, say, signal }: Session,
  planId: string,
  sign: () => Promise<T>,
): Promise<T> {
  const giveUp = () => void desk.handlers['transactions.stopSigning']({ planId });
  const forget = desk.onEvent((event, payload) => {
    if (event !== 'transactions.signing' || !('callIndex' in payload) || payload.planId !== planId) return;
    const which = payload.calls > 1 ? `Transaction ${payload.callIndex + 1} of ${payload.calls}: ` : '';
    say(`${which}${stepInWords(payload.step)}`);
  });
  signal.addEventListener('abort', giveUp);
  try {
    return await sign();
  } finally {
    signal.removeEventListener('abort', giveUp);
    forget();
  }
}

/** Has every warning answered that needs it: named with `--accept`, covered by `--yes` unless a danger, or asked. */
export async function answerWarnings(
  session: Session,
  { warnings }: Review,
  { yes, accept }: Pick<SignOptions, 'yes' | 'accept'>,
): Promise<string[]> {
  const answered: string[] = [];
  for (const warning of warnings.filter(({ mustAnswer }) => mustAnswer)) {
    const { id, severity, title } = warning;
    const covered = accept.includes(id) || (yes && severity !== 'danger');
    if (!covered) {
      if (session.terminal === null) {
        throw new Failure(
          'warning-unanswered',
          `The warning “${title}” has to be answered, and there is no terminal to ask on. If you accept it, add --accept ${id}. Nothing was signed.`,
        );
      }
      if (!(await ask(session, `${warningInWords(warning)}\nDo you accept this?`))) {
        throw new Failure('declined', 'Nothing was signed.');
      }
    }
    answered.push(id);
  }
  return answered;
}

/** Whether the person says yes; no when nobody is there. */
export async function ask({ terminal, signal }: Session, question: string): Promise<boolean> {
  return terminal !== null && asksYes(terminal, question, signal);
}

async function follow({ desk, say, signal }: Session, planId: string): Promise<Transaction[]> {
  const told = new Set<string>();
  for (;;) {
    await desk.checkTransactions();
    const own = (await desk.handlers['transactions.list']({}))
      .filter((transaction) => transaction.planId === planId)
      .sort((a, b) => a.nonce - b.nonce);
    for (const { hash } of own.filter(({ hash }) => !told.has(hash))) {
      told.add(hash);
      say(`Signed: ${hash}`);
    }
    const lost = own.find(({ state }) => ['reverted', 'dropped', 'replaced'].includes(state));
    if (lost) {
      throw new Failure(
        'transaction-failed',
        `The transaction ${lost.hash} was ${lost.state}. ${lost.detail ?? 'No reason is known.'}`,
      );
    }
    if (own.length > 0 && own.every(({ state }) => state === 'confirmed')) return own;
    if (signal.aborted) {
      throw new Failure(
        'cancelled',
        'Interrupted. The transaction was sent and goes on; the next command or window on this profile follows it.',
      );
    }
    await delay(FOLLOW_MS, undefined, { signal }).catch(() => undefined);
  }
}
