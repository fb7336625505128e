import { readFile } from 'node:fs/promises';
import { Failure } from '../../domain/failure.ts';
import { type Arguments, choiceArgument, wrongCall } from './arguments.ts';
import type { Session } from './command.ts';
import { unlock, vaultCommand } from './desk-command.ts';
import { writeFile } from './export-to-file.ts';
import { reviewInWords } from './review-in-words.ts';
import { answerWarnings, ask, tellingSteps } from './sign-plan.ts';

type Call = {
  plan: string;
  signer: 'vault' | 'ledger';
  account: string | undefined;
  out: string | undefined;
  yes: boolean;
  accept: readonly string[];
};

type SignedPlan = {
  action: string;
  account: string;
  plan: string;
  transactions: { hash: string }[];
  /** Where the answer is; null when it was not written to a file. */
  file: string | null;
  /** The answer itself, when it was not written to a file. */
  answer: string | null;
};

/** `sign --plan FILE`: reviews a plan that was exported elsewhere, signs it, and writes the answer. Sends nothing. */
export const signFileCommand = vaultCommand<Call, SignedPlan>({
  usage:
    'sign --plan FILE [--signer vault|ledger] [--account PATH|ADDRESS] [--out FILE] [--yes] [--accept WARNING,…]',
  options: {
    plan: { type: 'string' },
    signer: { type: 'string' },
    account: { type: 'string' },
    out: { type: 'string' },
    yes: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
  },
  read(args: Arguments, { terminal }) {
    args.none();
    const plan = args.text('plan');
    if (plan === undefined) throw wrongCall('--plan is missing: the file that was exported.');
    const signer = choiceArgument('--signer', args.text('signer') ?? 'vault', ['vault', 'ledger']);
    const yes = args.flag('yes');
    if (terminal === null && !yes) {
      throw wrongCall('There is no terminal to ask on. Add --yes to sign without being asked.');
    }
    return {
      plan,
      signer,
      account: args.text('account'),
      out: args.text('out'),
      yes,
      accept: args.list('accept'),
    };
  },
  async work(session, call) {
    const { handlers } = session.desk;
    const opened = await handlers['airGap.open']({ text: await readCarried(call.plan) });
    if (opened.kind !== 'plan') {
      throw new Failure(
        'air-gap-unreadable',
        `${call.plan} is an answer, not a plan. Send it with “broadcast”.`,
      );
    }
    const { planId } = opened;
    if (call.signer === 'vault') await unlock(session);
    const review = await handlers['transactions.review']({ planId });
    await requireAccount(session, review.account, call.account);
    session.say(reviewInWords(review));
    const answered = await answerWarnings(session, review, call);
    if (!call.yes && !(await ask(session, 'Sign?'))) throw new Failure('declined', 'Nothing was signed.');
    if (session.signal.aborted) throw new Failure('cancelled', 'Interrupted. Nothing was signed.');
    const signed = await tellingSteps(session, planId, () =>
      handlers['airGap.sign']({ planId, signer: call.signer, answered }),
    );
    const { text } = await handlers['airGap.answerText']({ digest: signed.digest });
    if (call.out !== undefined) writeFile(call.out, text);
    const { action, account, planDigest, hashes } = signed;
    return {
      action,
      account,
      plan: planDigest,
      transactions: hashes.map((hash) => ({ hash })),
      file: call.out ?? null,
      answer: call.out === undefined ? text : null,
    };
  },
  words: ({ action, file, answer }) =>
    answer ??
    `Signed, not sent: ${action}. The answer is in ${file}. Take it back and send it with “broadcast”.`,
});

/** Reads a plan or an answer that the call names. @throws Failure `file-unreadable`. */
export async function readCarried(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('file-unreadable', `${file} cannot be read (${why}).`);
  }
}

/** @throws Failure `other-account` when `--account` names another one than the plan is of. */
async function requireAccount({ desk }: Session, account: string, wanted: string | undefined): Promise<void> {
  if (wanted === undefined || wanted.toLowerCase() === account.toLowerCase()) return;
  const { accounts } = await desk.handlers['accounts.status']({});
  if (accounts.some(({ path, address }) => path === wanted && address === account)) return;
  throw new Failure(
    'other-account',
    `--account: the plan is of ${account}, and ${wanted} is another account. Nothing was signed.`,
  );
}
