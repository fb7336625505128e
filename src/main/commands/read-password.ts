import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import type { Terminal } from './terminal.ts';

/** Where a secret may come from. Never from an argument: those are shown to every user of the computer. */
export type PasswordSource = {
  file: string | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  terminal: Terminal | null;
  say(line: string): void;
  signal: AbortSignal;
};

/** One secret that commands ask for: what it is called, and where else it may stand. */
export type SecretKind = {
  /** Completes “… needs”: “The vault needs its password”. */
  readonly needs: string;
  readonly question: string;
  readonly option: string;
  readonly variable: string;
};

export const PASSWORD_VARIABLE = 'CLOUDTUNER_PASSWORD';

const VAULT_PASSWORD: SecretKind = {
  needs: 'The vault needs its password',
  question: 'Password of the vault: ',
  option: '--password-file',
  variable: PASSWORD_VARIABLE,
};

/**
 * The vault's password, or another secret: from the file that was named, else from the environment, else typed.
 *
 * @param twice Asks twice when it is typed, for a password that is new.
 * @throws Failure `no-password` with what to do; `cancelled`.
 */
export async function readPassword(
  source: PasswordSource,
  twice = false,
  { needs, question, option, variable }: SecretKind = VAULT_PASSWORD,
): Promise<string> {
  const { file, environment, terminal, signal } = source;
  if (file !== undefined) return fromFile(file, source.say);
  const given = environment[variable];
  if (given) return given;
  if (terminal === null) {
    throw new Failure(
      'no-password',
      `${needs}, and there is no terminal to ask on. Give ${option} FILE, or set ${variable}.`,
    );
  }
  const typed = await terminal.ask(question, { hidden: true, signal });
  if (twice && (await terminal.ask('Once more: ', { hidden: true, signal })) !== typed) {
    throw new Failure('no-password', 'The two passwords differ. Nothing was made.');
  }
  return typed;
}

/** The first line: editors end files with a line break that belongs to no password. */
function fromFile(file: string, say: (line: string) => void): string {
  let text: string;
  let mode: number;
  try {
    mode = statSync(file).mode;
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(
      'no-password',
      `The password file ${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      { file },
    );
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    say(`CAUTION  Other users of this computer may read ${file}. Take that away: chmod 600 ${file}`);
  }
  const [password = ''] = text.split(/\r?\n/, 1);
  if (password === '') throw new Failure('no-password', `The first line of ${file} is empty.`, { file });
  return password;
}
