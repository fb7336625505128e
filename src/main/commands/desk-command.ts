import type { ParseArgsOptionsConfig } from 'node:util';
import { Failure, isFailure } from '../../domain/failure.ts';
import { SPEEDS, type Speed } from '../../domain/transactions/fees.ts';
import { Arguments, choiceArgument, wrongCall } from './arguments.ts';
import { chooseAccount } from './choose-account.ts';
import type { ChosenFiles, Command, CommandDesk, CommandIo, Session } from './command.ts';
import { anyAccount, exportArgument, exportToFile } from './export-to-file.ts';
import { profileFolder } from './profile-folder.ts';
import { readPassword } from './read-password.ts';
import { reviewInWords } from './review-in-words.ts';
import { type Signed, signPlan } from './sign-plan.ts';

/** What a command declares of itself. */
type Definition<Call> = {
  /** Its words and its own arguments; those that all commands have are added. */
  usage: string;
  options?: ParseArgsOptionsConfig;
  /** Reads the call. @throws Failure `wrong-call`. */
  read(args: Arguments, io: CommandIo): Call;
  /** The files that the call names, where the window would ask for them. */
  files?(call: Call): ChosenFiles;
};

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;
const COMMON = {
  profile: { type: 'string' },
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
} as const;
const SIGNING = {
  from: { type: 'string' },
  'password-file': { type: 'string' },
  yes: { type: 'boolean' },
  accept: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  signer: { type: 'string' },
  export: { type: 'string' },
  hours: { type: 'string' },
  fee: { type: 'string' },
} as const;

/** A command that reads the profile and its network and signs nothing. It needs no password. */
export function readCommand<Call, Answer>(
  definition: Definition<Call> & {
    answer(desk: CommandDesk, call: Call): Promise<Answer>;
    words(answer: Answer): string;
    /** It is about the profile alone: it does not wait for the network. */
    withoutNetwork?: true;
    /** True when the answer is bad news: exit code 1. */
    failed?(answer: Answer): boolean;
  },
): Command {
  return command(definition, COMMON, '[--profile FOLDER] [--offline] [--json]', async (session, call) => {
    const { desk, unlessInterrupted } = session;
    if (!definition.withoutNetwork) await unlessInterrupted(desk.ready());
    const answer = await unlessInterrupted(definition.answer(desk, call));
    print(session, answer, definition.words);
    return definition.failed?.(answer) ? 1 : 0;
  });
}

/**
 * A command that signs: it unlocks the vault (a Ledger needs none), has the handler of the window make a plan, shows the review, asks, signs,
 * follows the transactions until they are confirmed, and prints what happened.
 */
export function signCommand<Call, More extends object>(
  definition: Definition<Call> & {
    /** Has a handler plan it, which works for `account`. */
    prepare(desk: CommandDesk, call: Call, account: string): Promise<{ planId: string }>;
    /** What the answer says besides the transactions themselves. */
    more?(desk: CommandDesk, call: Call, signed: Signed): Promise<More>;
  },
): Command {
  const usage =
    '[--from ACCOUNT] [--signer vault|ledger] [--fee slow|usual|fast] [--dry-run | --yes | --export FILE [--hours N]] [--accept WARNING,…] [--password-file FILE] [--profile FOLDER] [--offline] [--json]';
  const read = (args: Arguments, io: CommandIo) => {
    const call = definition.read(args, io);
    signerArgument(args);
    feeArgument(args);
    if (exportArgument(args) !== null) return call;
    if (io.terminal !== null || args.flag('yes') || args.flag('dry-run')) return call;
    throw wrongCall(
      'There is no terminal to ask on. Add --yes to sign without being asked, or --dry-run to see the review only.',
    );
  };
  return command({ ...definition, read }, { ...COMMON, ...SIGNING }, usage, async (session, call) => {
    const { desk, args, unlessInterrupted } = session;
    const signer = signerArgument(args);
    const out = exportArgument(args);
    const from = args.text('from');
    // What is signed elsewhere needs no key of this machine, and so no password.
    if (out === null && signer === 'vault') await unlock(session);
    const account = await (out === null ? chooseAccount(desk, from, signer) : anyAccount(desk, from));
    desk.actAs(account);
    await unlessInterrupted(desk.ready());
    const prepared = await unlessInterrupted(definition.prepare(desk, call, account));
    const fee = feeArgument(args);
    const { planId } = fee
      ? await unlessInterrupted(desk.handlers['transactions.chooseFee']({ ...prepared, fee }))
      : prepared;
    if (out !== null) {
      return print(
        session,
        await exportToFile(session, planId, out),
        ({ action, file, expiresAt }) =>
          `Not signed: ${action}. The plan is in ${file} and good until ${expiresAt}. Sign it on the other machine with “sign --plan”.`,
      );
    }
    const result = await signPlan(session, planId, {
      signer,
      yes: args.flag('yes'),
      accept: args.list('accept'),
      dryRun: args.flag('dry-run'),
    });
    if ('review' in result) return print(session, result, ({ review }) => reviewInWords(review));
    const more = await definition.more?.(desk, call, result);
    return print(session, { ...result, ...more }, () =>
      [`Done: ${result.action}.`, ...result.sentences].join('\n'),
    );
  });
}

/** Which fees to offer; the plan’s own when it is not said. @throws Failure `wrong-call`. */
function feeArgument(args: Arguments): Speed | null {
  const text = args.text('fee');
  return text === undefined ? null : choiceArgument('--fee', text, SPEEDS);
}

/** A command that works on the vault itself, without the network. */
export function vaultCommand<Call, Answer>(
  definition: Definition<Call> & {
    work(session: Session, call: Call): Promise<Answer>;
    words(answer: Answer): string;
  },
): Command {
  const options = { ...COMMON, 'password-file': { type: 'string' } } as const;
  return command(
    definition,
    options,
    '[--password-file FILE] [--profile FOLDER] [--offline] [--json]',
    async (session, call) => print(session, await definition.work(session, call), definition.words),
  );
}

/** What every command does around its work: reads the call, opens the profile, ends on Ctrl-C, says what failed. */
function command<Call>(
  {
    usage,
    options = {},
    read,
    files,
  }: Omit<Definition<Call>, 'read'> & { read(args: Arguments, io: CommandIo): Call },
  common: ParseArgsOptionsConfig,
  commonUsage: string,
  work: (session: Session, call: Call) => Promise<number>,
): Command {
  const whole = `${usage} ${commonUsage}`;
  const run = async (words: string[], io: CommandIo): Promise<number> => {
    const say = (line: string) => void io.stderr.write(`${line}\n`);
    const interrupt = new AbortController();
    const onInterrupt = () => interrupt.abort();
    for (const name of INTERRUPTS) process.once(name, onInterrupt);
    try {
      const args = new Arguments(words, { ...common, ...options });
      const call = read(args, io);
      const profile = profileFolder(args.text('profile'));
      const desk = await io.openDesk(profile, { ...files?.(call), offline: args.flag('offline') });
      const { signal } = interrupt;
      const unlessInterrupted = raceWith(signal);
      try {
        const session = { desk, io, args, profile, terminal: io.terminal, say, signal, unlessInterrupted };
        return await work(session, call);
      } finally {
        await desk.close();
      }
    } catch (error) {
      if (!isFailure(error)) throw error;
      const wrong = error.code === 'wrong-call';
      say(wrong ? `${error.message}\nUsage: ${whole}` : error.message);
      return wrong ? 2 : 1;
    } finally {
      for (const name of INTERRUPTS) process.off(name, onInterrupt);
    }
  };
  return { usage: whole, run };
}

/** `--signer`, the vault without it. @throws Failure `wrong-call`. */
function signerArgument(args: Arguments): 'vault' | 'ledger' {
  return choiceArgument('--signer', args.text('signer') ?? 'vault', ['vault', 'ledger']);
}

/**
 * Opens the vault with the password that the call gives, and answers it, for what asks for it once more.
 *
 * @throws Failure as `accounts.unlock`, or when there is none.
 */
export async function unlock(session: Session): Promise<string> {
  const { desk, io, args, profile } = session;
  const status = await desk.handlers['accounts.status']({});
  if (status.vault === 'damaged')
    throw new Failure('vault-damaged', status.problem ?? 'The vault file is damaged.');
  if (status.vault === 'absent') {
    throw new Failure(
      'vault-absent',
      `There is no vault in the profile ${profile}. Make one with “vault create”, bring one back with “vault restore”, or name another profile with --profile.`,
    );
  }
  const password = await readPassword({ ...io, ...session, file: args.text('password-file') });
  await session.unlessInterrupted(desk.handlers['accounts.unlock']({ password }));
  return password;
}

/** Answers the exit code of a call that went well. */
function print<Answer>({ io, args }: Session, answer: Answer, words: (answer: Answer) => string): number {
  const text = args.flag('json') ? JSON.stringify(answer) : words(answer);
  if (text !== '') io.stdout.write(`${text}\n`);
  return 0;
}

function raceWith(signal: AbortSignal): Session['unlessInterrupted'] {
  return (work) =>
    new Promise((resolve, reject) => {
      const abort = () => reject(new Failure('cancelled', 'Interrupted. Nothing was signed.'));
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}
