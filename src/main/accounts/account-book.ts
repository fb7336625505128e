import type { EventPayload } from '../../ipc/contract.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { Database } from '../storage/database.ts';

export type VaultStatus = EventPayload<'accounts.changed'>;

/** The user's view of the vault: labels and the account in use. Kept in the database, because neither is secret. */
export class AccountBook {
  readonly #vault: Vault;
  readonly #database: Database;

  constructor(vault: Vault, database: Database) {
    this.#vault = vault;
    this.#database = database;
  }

  /** What the screens show of the vault. */
  status(): VaultStatus {
    const { vault, problem, accounts } = this.#vault.state();
    return {
      vault,
      ...(problem === undefined ? {} : { problem }),
      accounts: accounts.map((account) => ({ ...account, label: this.label(account.address) })),
      active: this.active(),
      autoLockMinutes: this.#vault.autoLockMinutes,
    };
  }

  /** The account that the pages work with: the chosen one, else the vault's first; null without a vault. */
  active(): string | null {
    const { accounts } = this.#vault.state();
    const chosen = this.#database
      .prepare<[], { address: string }>('SELECT address FROM active_account')
      .get()?.address;
    return accounts.find(({ address }) => address === chosen)?.address ?? accounts[0]?.address ?? null;
  }

  /** The user's name for an account of the vault, else its number there; the address itself for any other. */
  label(address: string): string {
    const own = this.#database
      .prepare<[string], { label: string }>('SELECT label FROM account_labels WHERE address = ?')
      .get(address)?.label;
    if (own !== undefined) return own;
    const index = this.#indexOf(address);
    return index === -1 ? address : `Account ${index + 1}`;
  }

  /** Names an account; an empty label takes the name away. */
  rename(address: string, label: string): void {
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

  select(address: string): void {
    const known = this.#vault.state().accounts[this.#indexOf(address)];
    this.#database
      .prepare(
        'INSERT INTO active_account VALUES (1, ?) ON CONFLICT (row) DO UPDATE SET address = excluded.address',
      )
      .run(known?.address ?? address);
  }

  /** Whether the vault has the account, however the address is capitalised. */
  has(address: string): boolean {
    return this.#indexOf(address) !== -1;
  }

  #indexOf(address: string): number {
    const wanted = address.toLowerCase();
    return this.#vault.state().accounts.findIndex((account) => account.address.toLowerCase() === wanted);
  }
}
