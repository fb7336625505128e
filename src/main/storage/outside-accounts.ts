import { getAddress } from 'ethers';
import type { Database } from './database.ts';

/** An account whose key is on a Ledger, on a device behind an air gap, or with somebody else (`watch`). */
export type OutsideAccount = {
  address: string;
  kind: 'ledger' | 'air-gap' | 'watch';
  /** BIP-32; null when it is only watched. */
  path: string | null;
  /** BIP-32 fingerprint of the master key, 8 hexadecimal digits, when it is known. */
  fingerprint: string | null;
};

export type OutsideAccounts = {
  /** In the order in which they were added. */
  list(): OutsideAccount[];
  find(address: string): OutsideAccount | null;
  /** Adds it, or replaces what was known of it. */
  put(account: OutsideAccount): void;
  /** True when it was there. */
  remove(address: string): boolean;
};

/** The accounts whose keys are not on this machine. */
export function outsideAccounts(database: Database): OutsideAccounts {
  const columns = 'address, kind, path, fingerprint';
  const all = database.prepare<[], OutsideAccount>(
    `SELECT ${columns} FROM outside_accounts ORDER BY added_at, address`,
  );
  const one = database.prepare<[string], OutsideAccount>(
    `SELECT ${columns} FROM outside_accounts WHERE address = ?`,
  );
  const put = database.prepare(
    `INSERT INTO outside_accounts (address, kind, path, fingerprint, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET
       kind = excluded.kind, path = excluded.path, fingerprint = excluded.fingerprint`,
  );
  const remove = database.prepare('DELETE FROM outside_accounts WHERE address = ?');
  return {
    list: () => all.all(),
    find: (address) => one.get(address) ?? null,
    put: ({ address, kind, path, fingerprint }) =>
      void put.run(getAddress(address), kind, path, fingerprint, new Date().toISOString()),
    remove: (address) => remove.run(address).changes === 1,
  };
}
