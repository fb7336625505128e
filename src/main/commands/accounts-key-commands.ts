import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { readKeySecret, readKeystorePassword, readPassphrase } from './account-secrets.ts';
import { added, line } from './accounts-commands.ts';
import { wrongCall } from './arguments.ts';
import type { Session } from './command.ts';
import { unlock, vaultCommand } from './desk-command.ts';
import { findAccount, findWords } from './find-account.ts';
import { readPassword } from './read-password.ts';
import { readWords } from './vault-commands.ts';

type Account = Output<'accounts.status'>['accounts'][number];

const LABEL = { label: { type: 'string' } } as const;
const inWords = (account: Account) => `Added: ${line(account, false).trim()}`;

/** `accounts import-key`: a private key, from a file, the environment, or typed unseen. */
export const importKeyCommand = vaultCommand<{ label: string }, Account>({
  usage: 'accounts import-key [--key-file FILE] [--label LABEL]',
  options: { ...LABEL, 'key-file': { type: 'string' } },
  read(args) {
    args.none();
    return { label: args.text('label') ?? '' };
  },
  work: (session, { label }) =>
    adding(session, async () => {
      const privateKey = await readKeySecret(session);
      return session.desk.handlers['accounts.importKey']({ privateKey, label });
    }),
  words: inWords,
});

/** `accounts import-keystore`: the key of a keystore file. */
export const importKeystoreCommand = vaultCommand<{ file: string; label: string }, Account>({
  usage: 'accounts import-keystore FILE [--keystore-password-file FILE] [--label LABEL]',
  options: { ...LABEL, 'keystore-password-file': { type: 'string' } },
  read: (args) => ({ file: resolve(args.only('FILE')), label: args.text('label') ?? '' }),
  files: ({ file }) => ({ open: file }),
  async work(session, { label }) {
    const { handlers } = session.desk;
    // First the file: one that cannot be read needs no password.
    const draft = await handlers['accounts.chooseKeystore']({});
    if (draft === null) throw new Error('The file that was named was not chosen');
    return adding(session, async () =>
      handlers['accounts.importKeystore']({
        draftId: draft.draftId,
        password: await readKeystorePassword(session, false),
        label,
      }),
    );
  },
  words: inWords,
});

/** `accounts export-keystore`: an account's key, to a new keystore file. */
export const exportKeystoreCommand = vaultCommand<
  { account: string; out: string },
  { account: string; file: string }
>({
  usage: 'accounts export-keystore ACCOUNT --out NEW-FILE [--keystore-password-file FILE]',
  options: { out: { type: 'string' }, 'keystore-password-file': { type: 'string' } },
  read(args) {
    const out = args.text('out');
    if (out === undefined) throw wrongCall('Name the new file with --out.');
    return { account: args.only('ACCOUNT'), out: resolve(out) };
  },
  files: ({ out }) => ({ save: out }),
  async work(session, { account, out }) {
    const { desk, io, args } = session;
    if (existsSync(out))
      throw new Failure('cannot-write', `There is a file ${out} already. Name one that is not there yet.`, {
        file: out,
      });
    const { address } = await findAccount(desk, account);
    const password = await readPassword({ ...io, ...session, file: args.text('password-file') });
    const filePassword = await readKeystorePassword(session, true);
    const saved = await session.unlessInterrupted(
      desk.handlers['accounts.exportKeystore']({ address, password, filePassword }),
    );
    if (saved === null) throw new Error('The file that was named was not chosen');
    return { account: address, file: saved.path };
  },
  words: ({ account, file }) =>
    `The key of ${account} is in ${file}, under the password that you gave. Whoever has both has the account.`,
});

/** `accounts add-words`: further words with accounts of their own. */
export const addWordsCommand = vaultCommand<{ wordsFile: string; name: string; path?: string }, Account>({
  usage:
    'accounts add-words --words-file FILE [--passphrase | --passphrase-file FILE] [--name NAME] [--path PATH]',
  options: {
    'words-file': { type: 'string' },
    passphrase: { type: 'boolean' },
    'passphrase-file': { type: 'string' },
    name: { type: 'string' },
    path: { type: 'string' },
  },
  read(args) {
    args.none();
    const [wordsFile, path] = [args.text('words-file'), args.text('path')];
    if (wordsFile === undefined) throw wrongCall('Name the file that holds the words with --words-file.');
    return { wordsFile, name: args.text('name') ?? '', ...(path === undefined ? {} : { path }) };
  },
  async work(session, { wordsFile, ...call }) {
    const mnemonic = readWords(wordsFile);
    return adding(session, async () =>
      session.desk.handlers['accounts.addMnemonic']({
        mnemonic,
        passphrase: await readPassphrase(session),
        ...call,
      }),
    );
  },
  words: inWords,
});

/** `accounts remove-words`: takes words away that were added, with all of their accounts. */
export const removeWordsCommand = vaultCommand<
  { words: string },
  { id: string; name: string; accounts: string[] }
>({
  usage: 'accounts remove-words NAME --yes',
  options: { yes: { type: 'boolean' } },
  read(args) {
    const words = args.only('NAME');
    if (args.flag('yes')) return { words };
    throw wrongCall(
      'Without the words on paper, nobody can use their accounts again. Add --yes to remove them.',
    );
  },
  async work(session, { words }) {
    const { desk } = session;
    const password = await unlock(session);
    const { id, name } = await findWords(desk, words);
    const { accounts } = await desk.handlers['accounts.status']({});
    await desk.handlers['accounts.removeMnemonic']({ id, password });
    return {
      id,
      name,
      accounts: accounts.flatMap(({ source, address }) => (source === id ? [address] : [])),
    };
  },
  words: ({ name, accounts }) =>
    `Removed: “${name}” and ${accounts.length === 1 ? '1 account' : `${accounts.length} accounts`}.`,
});

/** Unlocks, and answers the account that the change adds. */
async function adding(session: Session, change: () => Promise<Output<'accounts.status'>>): Promise<Account> {
  await unlock(session);
  const before = (await session.desk.handlers['accounts.status']({})).accounts;
  const { accounts } = await session.unlessInterrupted(change());
  return added(accounts, new Set(before.map(({ address }) => address)));
}
