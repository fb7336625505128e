import { getAddress } from 'ethers';
import type { PlantedReason } from '../../domain/address-book/planted-transfer.ts';
import type { Database } from './database.ts';

/** Somebody else's address, by the user's own name for it. */
export type BookEntry = { address: string; label: string; note: string };

/** An address that somebody planted in the history of an own account. */
export type PlantedAddress = {
  address: string;
  account: string;
  reason: PlantedReason;
  transactionHash: string;
  blockNumber: number;
};

export type AddressBookStore = {
  /** By label. */
  list(): BookEntry[];
  find(address: string): BookEntry | null;
  /** Adds it, or replaces what was written of it. */
  put(entry: BookEntry): void;
  /** True when it was there. */
  remove(address: string): boolean;
  /** Adds several at once, or none. */
  putAll(entries: readonly BookEntry[]): void;
  /** The newest first. */
  planted(genesis: string): PlantedAddress[];
  /** The block up to which an account's history was read; null when it was not. */
  readUpTo(genesis: string, account: string): number | null;
  /** Writes what was found in the history, and how far it was read, at once. */
  addRead(
    genesis: string,
    account: string,
    block: number,
    found: readonly Omit<PlantedAddress, 'account'>[],
  ): void;
  /** Everybody whom a plan that was signed has named. */
  namedBefore(): string[];
};

/** The address book and what is known of other people's addresses. */
export function addressBookStore(database: Database): AddressBookStore {
  const all = database.prepare<[], BookEntry>(
    'SELECT address, label, note FROM address_book ORDER BY label COLLATE NOCASE, address',
  );
  const one = database.prepare<[string], BookEntry>(
    'SELECT address, label, note FROM address_book WHERE address = ?',
  );
  const insert = database.prepare(
    `INSERT INTO address_book (address, label, note, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET label = excluded.label, note = excluded.note`,
  );
  const remove = database.prepare('DELETE FROM address_book WHERE address = ?');
  const planted = database.prepare<[string], PlantedAddress>(
    `SELECT address, account, reason, transaction_hash AS transactionHash, block_number AS blockNumber
     FROM planted_addresses WHERE genesis = ? ORDER BY block_number DESC, address`,
  );
  const plant = database.prepare(
    `INSERT INTO planted_addresses VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET transaction_hash = excluded.transaction_hash, block_number = excluded.block_number`,
  );
  const readUpTo = database.prepare<[string, string], { block: number }>(
    'SELECT block_number AS block FROM history_read WHERE genesis = ? AND account = ?',
  );
  const markRead = database.prepare(
    `INSERT INTO history_read VALUES (?, ?, ?)
     ON CONFLICT (genesis, account) DO UPDATE SET block_number = excluded.block_number`,
  );
  const named = database.prepare<[], { address: string }>(
    `SELECT DISTINCT value AS address FROM plans, json_each(plans.content, '$.named') WHERE plans.state = 'signed'`,
  );
  const put = ({ address, label, note }: BookEntry) =>
    void insert.run(getAddress(address), label, note, new Date().toISOString());
  return {
    list: () => all.all(),
    find: (address) => one.get(address) ?? null,
    put,
    remove: (address) => remove.run(address).changes === 1,
    putAll: database.transaction((entries: readonly BookEntry[]) => entries.forEach(put)),
    planted: (genesis) => planted.all(genesis),
    readUpTo: (genesis, account) => readUpTo.get(genesis, account)?.block ?? null,
    addRead: database.transaction(
      (
        genesis: string,
        account: string,
        block: number,
        found: readonly Omit<PlantedAddress, 'account'>[],
      ) => {
        for (const { address, reason, transactionHash, blockNumber } of found)
          plant.run(genesis, getAddress(address), account, reason, transactionHash, blockNumber);
        markRead.run(genesis, account, block);
      },
    ),
    namedBefore: () => named.all().map(({ address }) => address),
  };
}
