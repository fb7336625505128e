import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { wrongCall } from './arguments.ts';
import { unlock, vaultCommand } from './desk-command.ts';
import { findAccount, findWords } from './find-account.ts';
import { asksYes } from './terminal.ts';

type Status = Output<'accounts.status'>;
type Account = Status['accounts'][number];

const LABEL = { label: { type: 'string' } } as const;
const KINDS = { vault: 'vault', ledger: 'Ledger', 'air-gap': 'air gap', watch: 'watched' } as const;

/** `accounts list`: every account, without a password. */
export const listAccountsCommand = vaultCommand<null, Status>({
  usage: 'accounts list',
  read(args) {
    args.none();
    return null;
  },
  work: ({ desk }) => desk.handlers['accounts.status']({}),
  words: ({ accounts, active }) =>
    accounts.length === 0
      ? 'There is no account in this profile. “vault create” makes a vault; “accounts watch” needs none.'
      : accounts.map((account) => line(account, account.address === active)).join('\n'),
});

/** `accounts add`: a further account of words that are in the vault. */
export const addAccountCommand = vaultCommand<{ words?: string; path?: string; label: string }, Account>({
  usage: 'accounts add [--words NAME] [--path PATH] [--label LABEL]',
  options: { ...LABEL, words: { type: 'string' }, path: { type: 'string' } },
  read(args) {
    args.none();
    const [words, path] = [args.text('words'), args.text('path')];
    return {
      label: args.text('label') ?? '',
      ...(words === undefined ? {} : { words }),
      ...(path === undefined ? {} : { path }),
    };
  },
  async work(session, { words, path, label }) {
    await unlock(session);
    const { id } = await findWords(session.desk, words);
    const before = new Set(
      (await session.desk.handlers['accounts.status']({})).accounts.map((one) => one.address),
    );
    const { accounts } = await session.desk.handlers['accounts.add']({
      label,
      source: id,
      ...(path === undefined ? {} : { path }),
    });
    return added(accounts, before);
  },
  words: (account) => `Added: ${line(account, false).trim()}`,
});

/** `accounts watch`: an address whose key is with somebody else. */
export const watchCommand = vaultCommand<{ address: string; label: string }, Account>({
  usage: 'accounts watch ADDRESS [--label LABEL]',
  options: LABEL,
  read: (args) => ({ address: args.only('ADDRESS'), label: args.text('label') ?? '' }),
  async work({ desk }, call) {
    await desk.handlers['accounts.watch'](call);
    return findAccount(desk, call.address);
  },
  words: (account) => `Watched from now on: ${line(account, false).trim()}`,
});

/** `accounts select`: the account that the window and commands without --from work with. */
export const selectCommand = vaultCommand<{ account: string }, Account>({
  usage: 'accounts select ACCOUNT',
  read: (args) => ({ account: args.only('ACCOUNT') }),
  async work({ desk }, { account }) {
    const { address } = await findAccount(desk, account);
    await desk.handlers['accounts.select']({ address });
    return findAccount(desk, address);
  },
  words: ({ label, address }) => `In use from now on: ${label}, ${address}.`,
});

/** `accounts rename`: another label for an account. */
export const renameCommand = vaultCommand<{ account: string; label: string }, Account>({
  usage: 'accounts rename ACCOUNT --label LABEL',
  options: LABEL,
  read(args) {
    const label = args.text('label');
    if (label === undefined)
      throw wrongCall('Give the new name with --label. An empty one takes the name away.');
    return { account: args.only('ACCOUNT'), label };
  },
  async work({ desk }, { account, label }) {
    const { address } = await findAccount(desk, account);
    await desk.handlers['accounts.rename']({ address, label });
    return findAccount(desk, address);
  },
  words: ({ label, address }) => `${address} is “${label}” from now on.`,
});

/** `accounts remove`: takes an account off the list; an imported key is gone then. */
export const removeCommand = vaultCommand<{ account: string; yes: boolean }, Account>({
  usage: 'accounts remove ACCOUNT [--yes]',
  options: { yes: { type: 'boolean' } },
  read(args, { terminal }) {
    const call = { account: args.only('ACCOUNT'), yes: args.flag('yes') };
    if (call.yes || terminal !== null) return call;
    throw wrongCall('There is no terminal to ask on. Add --yes to remove it without being asked.');
  },
  async work(session, { account, yes }) {
    const { desk, terminal, signal } = session;
    const found = await findAccount(desk, account);
    const isKey = found.source === 'key';
    if (isKey) session.say('The vault is the only place here that has this key. Nothing brings it back.');
    if (!yes && terminal && !(await asksYes(terminal, `Remove ${found.label} (${found.address})?`, signal)))
      throw new Failure('declined', 'Nothing was removed.');
    const password = found.kind === 'vault' ? await unlock(session) : '';
    await desk.handlers['accounts.remove']({ address: found.address, ...(isKey ? { password } : {}) });
    return found;
  },
  words: ({ label, address }) => `Removed: ${label}, ${address}.`,
});

/** The account that a change added. */
export function added(accounts: readonly Account[], before: ReadonlySet<string>): Account {
  const found = accounts.find(({ address }) => !before.has(address));
  if (!found) throw new Error('No account was added');
  return found;
}

/** One account in one line; a star marks the one in use. */
export function line({ address, kind, path, label }: Account, active: boolean): string {
  return `${active ? '*' : ' '} ${address}  ${KINDS[kind].padEnd(7)}  ${(path ?? '').padEnd(20)}  ${label}`.trimEnd();
}
