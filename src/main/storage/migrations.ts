import { sql as foundation } from './migrations/001-foundation.ts';
import { sql as imports } from './migrations/002-imports.ts';
import { sql as transactions } from './migrations/003-transactions.ts';
import { sql as minting } from './migrations/004-minting.ts';
import { sql as retirement } from './migrations/005-retirement.ts';
import { sql as cloudAccounts } from './migrations/008-cloud-accounts.ts';
import { sql as outsideAccounts } from './migrations/009-outside-accounts.ts';
import { sql as mnemonicNames } from './migrations/010-mnemonic-names.ts';
import { sql as noncesAndLimits } from './migrations/011-nonces-and-limits.ts';
import { sql as networks } from './migrations/012-networks.ts';
import { sql as airGap } from './migrations/013-air-gap.ts';
import { sql as addressBook } from './migrations/014-address-book.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/**
 * Every change of the database's schema, oldest first. Add a line for a new file in `migrations/`; never change a
 * file that has shipped, because databases that ran the old text are then refused.
 */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'foundation', sql: foundation },
  { number: 2, name: 'imports', sql: imports },
  { number: 3, name: 'transactions', sql: transactions },
  { number: 4, name: 'minting', sql: minting },
  { number: 5, name: 'retirement', sql: retirement },
  { number: 8, name: 'cloud-accounts', sql: cloudAccounts },
  { number: 9, name: 'outside-accounts', sql: outsideAccounts },
  { number: 10, name: 'mnemonic-names', sql: mnemonicNames },
  { number: 11, name: 'nonces-and-limits', sql: noncesAndLimits },
  { number: 12, name: 'networks', sql: networks },
  { number: 13, name: 'air-gap', sql: airGap },
  { number: 14, name: 'address-book', sql: addressBook },
];
