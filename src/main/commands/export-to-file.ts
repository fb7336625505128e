import { Failure } from '../../domain/failure.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { type Arguments, wrongCall } from './arguments.ts';
import type { CommandDesk, Session } from './command.ts';
import { reviewInWords } from './review-in-words.ts';

/** What `--export` says of a plan that left. */
export type Exported = { plan: string; file: string; action: string; account: string; expiresAt: string };

/** Where `--export` writes, and for how long the plan is good; null without it. @throws Failure `wrong-call`. */
export function exportArgument(args: Arguments): { file: string; hours: number } | null {
  const file = args.text('export');
  const hours = args.text('hours');
  if (file === undefined) {
    if (hours !== undefined) throw wrongCall('--hours: it goes with --export.');
    return null;
  }
  const good = Number(hours ?? '24');
  if (!Number.isInteger(good) || good < 1 || good > 168) {
    throw wrongCall(`--hours: “${hours}” is not a whole number of hours from 1 to 168.`);
  }
  return { file, hours: good };
}

/**
 * The account that `--from` names by its label or address, wherever its key is; without it the active one.
 *
 * @throws Failure `unknown-account`.
 */
export async function anyAccount(desk: CommandDesk, from: string | undefined): Promise<string> {
  const { accounts, active } = await desk.handlers['accounts.status']({});
  if (from === undefined && active !== null) return active;
  const [found, another] = accounts.filter(
    ({ address, label }) => label === from || address.toLowerCase() === from?.toLowerCase(),
  );
  if (found && !another) return found.address;
  throw new Failure(
    'unknown-account',
    from === undefined
      ? 'There is no account in this profile.'
      : `--from: ${another ? 'more than one account is' : 'no account of this profile is'} named “${from}”. Give the address.`,
  );
}

/** Takes a plan out of the house as a file, to be signed elsewhere. @throws Failure as `airGap.export`, `cannot-write`. */
export async function exportToFile(
  { desk, say }: Session,
  planId: string,
  { file, hours }: { file: string; hours: number },
): Promise<Exported> {
  const { handlers } = desk;
  say(reviewInWords(await handlers['transactions.review']({ planId })));
  const { digest, action, account, expiresAt } = await handlers['airGap.export']({ planId, hours });
  try {
    const { text } = await handlers['airGap.exportText']({ digest });
    writeFile(file, text);
  } catch (error) {
    // Nobody has it: its numbers are not kept for it.
    await handlers['airGap.discardExport']({ digest });
    throw error;
  }
  return { plan: digest, file, action, account, expiresAt };
}

/** Writes a file that the call names. @throws Failure `cannot-write`. */
export function writeFile(file: string, text: string): void {
  try {
    writeDurably(file, Buffer.from(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('cannot-write', `${file} cannot be written (${why}).`);
  }
}
