import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { Output } from '../../ipc/contract.ts';
import { Arguments, wrongCall } from './arguments.ts';
import type { Command, CommandIo } from './command.ts';
import { vaultCommand } from './desk-command.ts';
import { followTask } from './follow-task.ts';
import { profileFolder } from './profile-folder.ts';
import { readPassword, type SecretKind } from './read-password.ts';

export const BACKUP_PASSWORD_VARIABLE = 'CLOUDTUNER_BACKUP_PASSWORD';
const BACKUP_PASSWORD: SecretKind = {
  needs: 'The backup has a password of its own',
  question: 'Password of the backup: ',
  option: '--backup-password-file',
  variable: BACKUP_PASSWORD_VARIABLE,
};
const OPTION = { 'backup-password-file': { type: 'string' } } as const;

type Parts = Output<'backup.contents'>['parts'];
/** What a backup says of itself. */
export type BackupSummary = { createdAt: string; app: string; bytes: number; parts: Parts };

/** What restoring and checking need, without a desk: it would make the profile that is to be restored. */
export type Backups = {
  /** Reads all of a backup. @throws Failure `wrong-backup-password`, `backup-damaged` … */
  verify(file: string, password: string, control: TaskControl): Promise<BackupSummary>;
  /** Restores it into a profile that nobody has used. @throws Failure also `profile-not-new`, `profile-in-use`. */
  restore(file: string, password: string, profile: string, control: TaskControl): Promise<BackupSummary>;
};

/** `backup create`: the whole profile, in one encrypted file. */
export const createBackupCommand = vaultCommand<{ out: string }, { file: string; parts: Parts }>({
  usage: 'backup create --out NEW-FILE [--backup-password-file FILE]',
  options: { ...OPTION, out: { type: 'string' } },
  read(args) {
    args.none();
    const out = args.text('out');
    if (out === undefined) throw wrongCall('Name the new file with --out.');
    return { out: resolve(out) };
  },
  files: ({ out }) => ({ save: out }),
  async work(session, { out }) {
    if (existsSync(out))
      throw new Failure('file-exists', `${out} is there already. Name a new file.`, { file: out });
    const { handlers } = session.desk;
    const source = {
      ...session,
      environment: session.io.environment,
      file: session.args.text('backup-password-file'),
    };
    const password = await readPassword(source, true, BACKUP_PASSWORD);
    const { parts } = await handlers['backup.contents']({});
    const started = await handlers['backup.create']({ password });
    if (started === null) throw new Error('The file that was named was not chosen');
    await followTask(session, started.taskId, 'Interrupted. No backup was made.');
    return { file: out, parts };
  },
  words: ({ file, parts }) =>
    `Backed up to ${file}, and read back. It holds:\n${inWords(parts)}\nWithout its password nobody can open it, you included.`,
});

/** `backup verify` and `backup restore`. */
export function backupCommands(backups: Backups): Record<string, Command> {
  return {
    'backup verify': fileCommand({
      usage: 'backup verify FILE [--backup-password-file FILE] [--json]',
      options: {},
      work: (file, password, _args, control) => backups.verify(file, password, control),
      words: (summary) => `The backup is whole: every byte was read.\n${summaryInWords(summary)}`,
    }),
    'backup restore': fileCommand({
      usage: 'backup restore FILE --profile NEW-FOLDER [--backup-password-file FILE] [--json]',
      options: { profile: { type: 'string' } },
      async work(file, password, args, control) {
        const profile = profileFolder(args.text('profile'));
        return { profile, ...(await backups.restore(file, password, profile, control)) };
      },
      words: (summary) =>
        `Restored into ${summary.profile}.\n${summaryInWords(summary)}\nThe vault opens with the password that it had.`,
    }),
  };
}

function fileCommand<Answer extends BackupSummary>(definition: {
  usage: string;
  options: Record<string, { type: 'string' }>;
  work(file: string, password: string, args: Arguments, control: TaskControl): Promise<Answer>;
  words(answer: Answer): string;
}): Command {
  const { usage, options } = definition;
  const run = async (words: string[], io: CommandIo): Promise<number> => {
    const say = (line: string) => void io.stderr.write(`${line}\n`);
    const interrupt = new AbortController();
    const { signal } = interrupt;
    const onInterrupt = () => interrupt.abort(new Failure('cancelled', 'Interrupted. Nothing was restored.'));
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onInterrupt);
    let phase = '';
    const progress: TaskControl['progress'] = (update) => {
      if (update.phase !== phase) say(`${update.phase}…`);
      phase = update.phase;
    };
    try {
      const args = new Arguments(words, { ...OPTION, ...options, json: { type: 'boolean' } });
      const file = resolve(args.only('FILE'));
      const password = await readPassword(
        { ...io, say, signal, file: args.text('backup-password-file') },
        false,
        BACKUP_PASSWORD,
      );
      const answer = await definition.work(file, password, args, { signal, progress });
      io.stdout.write(`${args.flag('json') ? JSON.stringify(answer) : definition.words(answer)}\n`);
      return 0;
    } catch (error) {
      if (!isFailure(error)) throw error;
      const wrong = error.code === 'wrong-call';
      say(wrong ? `${error.message}\nUsage: ${usage}` : error.message);
      return wrong ? 2 : 1;
    } finally {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onInterrupt);
    }
  };
  return { usage, run };
}

const NAMES: Record<Parts[number]['part'], string> = {
  vault: 'the vault, encrypted as it is',
  database: 'the database',
  imports: 'imported usage',
  factors: 'own factors and overrides',
  chain: 'the local chain',
  offline: 'the mark that this machine stays offline',
};

function inWords(parts: Parts): string {
  return parts
    .map(
      ({ part, files, bytes }) =>
        `  ${NAMES[part]}: ${bytes} bytes in ${files} ${files === 1 ? 'file' : 'files'}`,
    )
    .join('\n');
}

function summaryInWords({ createdAt, app, parts }: BackupSummary): string {
  return `Made ${createdAt} by CloudTuner Desk ${app}. It holds:\n${inWords(parts)}`;
}
