import { getAddress } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { Database } from '../storage/database.ts';
import { type OutsideAccount, type OutsideAccounts, outsideAccounts } from '../storage/outside-accounts.ts';

export type VaultStatus = EventPayload<'accounts.changed'>;
export type BookAccount = VaultStatus['accounts'][number];

/** What an account without a name of its own is called, before its number among its like. */
const NUMBERED = {
  vault: 'Account',
  key: 'Imported key',
  ledger: 'Ledger',
  'air-gap': 'Air-gapped account',
  watch: 'Watched address',
} as const;

/**
 * Every account that the user has: those of the vault, and those whose keys are elsewhere (on a Ledger, behind an air
 * gap, or only watched). Their labels and the account in use are kept in the database, because neither is secret.
 */
export class AccountBook {
  readonly #vault: Vault;
  readonly #database: Database;
  readonly #outside: OutsideAccounts;
  readonly #listeners = new Set<() => void>();

  constructor(vault: Vault, database: Database) {
    this.#vault = vault;
    this.#database = database;
    this.#outside = outsideAccounts(database);
    vault.onChange(() => this.#changed());
  }

  /** Calls `listener` after every change of the vault, the accounts, their labels or the one in use. Answers how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What the screens show of the vault and of every account. */
  status(): VaultStatus {
    const { vault, problem } = this.#vault.state();
    return {
      vault,
      ...(problem === undefined ? {} : { problem }),
      accounts: this.list(),
      mnemonics: this.mnemonics(),
      active: this.active(),
      autoLockMinutes: this.#vault.autoLockMinutes,
    };
  }

  /** The accounts of the vault, then the others, each in the order in which they were added. */
  list(): BookAccount[] {
    return this.#entries().map((entry, index, all) => ({
      ...entry,
      label: this.#ownLabel(entry.address) ?? numbered(all, index),
    }));
  }

  /** The vault's own words, then those that were added, with the user's names for them. */
  mnemonics(): VaultStatus['mnemonics'] {
    const { vault, mnemonics } = this.#vault.state();
    if (vault === 'absent' || vault === 'damaged') return [];
    const named = this.#database.prepare<[string], { name: string }>(
      'SELECT name FROM mnemonic_names WHERE id = ?',
    );
    return ['words', ...mnemonics].map((id, index) => ({
      id,
      name: named.get(id)?.name ?? (index === 0 ? 'Recovery words' : `Recovery words ${index + 1}`),
    }));
  }

  /** Names a mnemonic; an empty name takes the name away. @throws Failure `unknown-mnemonic`. */
  renameMnemonic(id: string, name: string): void {
    if (!this.mnemonics().some((one) => one.id === id))
      throw new Failure('unknown-mnemonic', 'These words are not in the vault.');
    this.#setName(id, name);
    this.#changed();
  }

  /** Forgets the names of accounts and mnemonics that are there no more. */
  forget(names: { addresses?: readonly string[]; mnemonics?: readonly string[] }): void {
    for (const address of names.addresses ?? []) this.#setLabel(address, '');
    for (const id of names.mnemonics ?? []) this.#setName(id, '');
    this.#changed();
  }

  /** The addresses of `list`, without their labels. */
  addresses(): string[] {
    return this.#entries().map(({ address }) => address);
  }

  /** The account that the pages work with: the chosen one, else the first; null when there is none. */
  active(): string | null {
    const accounts = this.#entries();
    const chosen = this.#database
      .prepare<[], { address: string }>('SELECT address FROM active_account')
      .get()?.address;
    return accounts.find(({ address }) => address === chosen)?.address ?? accounts[0]?.address ?? null;
  }

  /** The user's name for an account, else its number among its like; the address itself for any other. */
  label(address: string): string {
    return this.find(address)?.label ?? this.#ownLabel(address) ?? address;
  }

  /** The account of that address, however it is capitalised; null for any other. */
  find(address: string): BookAccount | null {
    const wanted = address.toLowerCase();
    return this.list().find((account) => account.address.toLowerCase() === wanted) ?? null;
  }

  /** Whether it is an account of the user, however the address is capitalised. */
  has(address: string): boolean {
    const wanted = address.toLowerCase();
    return this.#entries().some((account) => account.address.toLowerCase() === wanted);
  }

  /** What is known of an account whose key is not in the vault; null for any other. */
  outside(address: string): OutsideAccount | null {
    return this.#inVault(address) ? null : this.#outside.find(address);
  }

  /** Names an account; an empty label takes the name away. */
  rename(address: string, label: string): void {
    this.#setLabel(address, label);
    this.#changed();
  }

  /** Works with the account from now on. */
  select(address: string): void {
    this.#database
      .prepare(
        'INSERT INTO active_account VALUES (1, ?) ON CONFLICT (row) DO UPDATE SET address = excluded.address',
      )
      .run(this.find(address)?.address ?? address);
    this.#changed();
  }

  /**
   * Adds an account whose key is not in the vault. One that was only watched becomes what it is now; an empty label
   * leaves the name that it has.
   *
   * @throws Failure `account-exists` when the vault has its key, or it is watched already, or it is on another device.
   */
  addOutside(account: OutsideAccount, label: string): void {
    const address = getAddress(account.address);
    const known = this.find(address);
    const isMore = known?.kind === 'watch' && account.kind !== 'watch';
    const isSame = known !== null && known.kind === account.kind && account.kind !== 'watch';
    if (known !== null && !isMore && !isSame) {
      throw new Failure('account-exists', `You have ${address} already, as “${known.label}”.`, { address });
    }
    this.#outside.put({ ...account, address });
    if (label.trim() !== '') this.#setLabel(address, label);
    this.#changed();
  }

  /**
   * Takes an account away whose key is not in the vault, and its name. Nothing on any device or chain changes.
   *
   * @throws Failure `unknown-account`.
   */
  removeOutside(address: string): void {
    const account = this.outside(address);
    if (account === null || !this.#outside.remove(account.address)) {
      throw new Failure('unknown-account', `${address} is not an account that is kept elsewhere.`, {
        address,
      });
    }
    this.#setLabel(account.address, '');
    this.#changed();
  }

  #entries(): Omit<BookAccount, 'label'>[] {
    const inVault = this.#vault
      .state()
      .accounts.map(({ address, source, path }) => ({ address, kind: 'vault' as const, source, path }));
    const outside = this.#outside
      .list()
      .filter(({ address }) => !inVault.some((account) => account.address === address))
      .map(({ address, kind, path }) => ({ address, kind, source: null, path }));
    return [...inVault, ...outside];
  }

  #inVault(address: string): boolean {
    const wanted = address.toLowerCase();
    return this.#vault.state().accounts.some((account) => account.address.toLowerCase() === wanted);
  }

  #ownLabel(address: string): string | undefined {
    return this.#database
      .prepare<[string], { label: string }>('SELECT label FROM account_labels WHERE address = ?')
      .get(address)?.label;
  }

  #setLabel(address: string, label: string): void {
    const name = label.trim();
    if (name === '') {
      this.#database.prepare('DELETE FROM account_labels WHERE address = ?').run(address);
      return;
    }
    this.#database
      .prepare(
        'INSERT INTO account_labels VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET label = excluded.label',
      )
      .run(address, name);
  }

  #setName(id: string, text: string): void {
    const name = text.trim();
    if (name === '') this.#database.prepare('DELETE FROM mnemonic_names WHERE id = ?').run(id);
    else {
      this.#database
        .prepare(
          'INSERT INTO mnemonic_names VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
        )
        .run(id, name);
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

type Sorted = Pick<BookAccount, 'kind' | 'source'>;

/** “Account 2”: the second of its sort. */
function numbered(all: readonly Sorted[], index: number): string {
  const sort = ({ kind, source }: Sorted) => (source === 'key' ? source : kind);
  const own = all.slice(0, index + 1).map(sort);
  const mine = own[index] ?? 'vault';
  return `${NUMBERED[mine]} ${own.filter((one) => one === mine).length}`;
}
