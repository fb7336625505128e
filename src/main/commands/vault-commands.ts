import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import { wrongCall } from './arguments.ts';
import type { Session } from './command.ts';
import { vaultCommand } from './desk-command.ts';
import { readPassword } from './read-password.ts';

type Made = { account: string; profile: string; words: number; wordsFile: string | null };

/** `vault create`: a new vault. Its words go to a new file, or are shown once on the terminal and asked for. */
export const createVaultCommand = vaultCommand<{ wordsFile: string | undefined }, Made>({
  usage: 'vault create [--words-file NEW-FILE]',
  options: { 'words-file': { type: 'string' } },
  read(args, { terminal }) {
    args.none();
    const wordsFile = args.text('words-file');
    if (wordsFile !== undefined || terminal !== null) return { wordsFile };
    throw wrongCall('There is no terminal to show the words on. Name a new file for them with --words-file.');
  },
  async work(session, { wordsFile }) {
    const { handlers } = session.desk;
    const { draftId, mnemonic, ask } = await handlers['accounts.draftVault']({ words: 24 });
    const password = await passwordOf(session);
    const answers =
      wordsFile === undefined
        ? await showAndAsk(session, mnemonic, ask)
        : ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
    // First the words, then the vault: a vault whose words nobody has is worse than words without a vault.
    if (wordsFile !== undefined) writeWords(wordsFile, mnemonic);
    try {
      const { active } = await handlers['accounts.createVault']({ draftId, password, answers });
      return { account: active ?? '', profile: session.profile, words: 24, wordsFile: wordsFile ?? null };
    } catch (error) {
      if (wordsFile !== undefined) rmSync(wordsFile);
      throw error;
    }
  },
  words: ({ account, wordsFile }) =>
    `Vault created. Its account is ${account}.${
      wordsFile === null
        ? ''
        : `\nThe words are in ${wordsFile}, for their owner to read only. Whoever has them has the account: write them down, put them away, and remove the file.`
    }`,
});

/** `vault restore`: a vault from words that a file holds, separated by white space. */
export const restoreVaultCommand = vaultCommand<{ wordsFile: string }, Omit<Made, 'wordsFile'>>({
  usage: 'vault restore --words-file FILE',
  options: { 'words-file': { type: 'string' } },
  read(args) {
    args.none();
    const wordsFile = args.text('words-file');
    if (wordsFile === undefined) throw wrongCall('Name the file that holds the words with --words-file.');
    return { wordsFile };
  },
  async work(session, { wordsFile }) {
    const mnemonic = readWords(wordsFile);
    const password = await passwordOf(session);
    const { active } = await session.desk.handlers['accounts.restoreVault']({ mnemonic, password });
    return { account: active ?? '', profile: session.profile, words: mnemonic.split(' ').length };
  },
  words: ({ account }) => `Vault restored. Its first account is ${account}.`,
});

function passwordOf(session: Session): Promise<string> {
  const { io, args } = session;
  return readPassword({ ...io, ...session, file: args.text('password-file') }, true);
}

async function showAndAsk(
  { terminal, say, signal }: Session,
  mnemonic: readonly string[],
  ask: readonly number[],
) {
  say('These words are the vault. Write them down on paper, in order; they are not shown again.');
  say(mnemonic.map((word, index) => `${String(index + 1).padStart(4)}  ${word}`).join('\n'));
  const answers: { position: number; word: string }[] = [];
  for (const position of ask) {
    const word = (await terminal?.ask(`Word ${position}: `, { signal })) ?? '';
    answers.push({ position, word: word.trim() });
  }
  return answers;
}

/** Writes the words to a file that was not there, for its owner alone. They are on disk when it returns. */
function writeWords(file: string, mnemonic: readonly string[]): void {
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    try {
      writeSync(descriptor, `${mnemonic.join(' ')}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new Failure(
      'cannot-write',
      `The words cannot be written to ${file} (${error instanceof Error ? error.message : String(error)}). Name a file that is not there yet. No vault was made.`,
      { file },
    );
  }
}

/** The words that a file holds, separated by one space each. @throws Failure `cannot-read`. */
export function readWords(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split(/\s+/).join(' ');
  } catch (error) {
    throw new Failure(
      'cannot-read',
      `The words in ${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      { file },
    );
  }
}
