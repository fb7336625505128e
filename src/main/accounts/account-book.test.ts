import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMnemonic } from '../../domain/mnemonic.ts';
import { vaultStatus } from '../../ipc/accounts.ts';
import { Vault } from '../signers/vault/vault.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { AccountBook } from './account-book.ts';

const JUNK = readMnemonic('test test test test test test test test test test test junk');
const PASSWORD = 'four plain unrelated words';
// As Hardhat, Foundry and Anvil print them.
const [FIRST, SECOND, THIRD] = [
  '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
] as const;
const cost = { n: 2 ** 4, bounds: { min: 2 ** 4, max: 2 ** 12 } };
const ledger = { address: SECOND, kind: 'ledger', path: "m/44'/60'/0'/0/1", fingerprint: null } as const;
const watch = { address: THIRD, kind: 'watch', path: null, fingerprint: null } as const;

let folder: string;
let database: Database;
let vault: Vault;
let book: AccountBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'account-book-'));
  database = openDatabase(join(folder, 'desk.sqlite'));
  vault = new Vault(folder, { cost });
  book = new AccountBook(vault, database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return 'done';
};

describe('accounts whose keys are elsewhere', () => {
  it('are there without a vault, named or numbered by kind, and the first is in use', () => {
    expect(book.active()).toBeNull();
    book.addOutside({ ...ledger, address: SECOND.toLowerCase() }, '');
    book.addOutside(watch, ' Auditor ');
    const status = vaultStatus.parse(book.status());
    expect(status).toMatchObject({
      vault: 'absent',
      active: SECOND,
      accounts: [
        { address: SECOND, kind: 'ledger', path: "m/44'/60'/0'/0/1", label: 'Ledger 1' },
        { address: THIRD, kind: 'watch', path: null, label: 'Auditor' },
      ],
    });
    expect(new AccountBook(new Vault(folder, { cost }), database).status()).toEqual(status);
  });

  it('come after those of the vault, and can be chosen like them', async () => {
    book.addOutside(ledger, '');
    await vault.create(JUNK, PASSWORD);
    book.select(SECOND.toLowerCase());
    expect(book.status()).toMatchObject({
      active: SECOND,
      accounts: [
        { address: FIRST, kind: 'vault', label: 'Account 1' },
        { address: SECOND, kind: 'ledger', label: 'Ledger 1' },
      ],
    });
    expect(book.addresses()).toEqual([FIRST, SECOND]);
  });

  it('are listed once when the vault gets their key, as the vault’s', async () => {
    book.addOutside({ ...watch, address: FIRST }, 'Mine');
    await vault.create(JUNK, PASSWORD);
    expect(book.list()).toMatchObject([{ address: FIRST, kind: 'vault', label: 'Mine' }]);
    expect(book.outside(FIRST)).toBeNull();
  });

  it('can turn from watched to one on a device, and never the other way or to another device', async () => {
    book.addOutside({ ...watch, address: SECOND }, 'Cold');
    book.addOutside(ledger, '');
    expect(book.find(SECOND)).toMatchObject({ kind: 'ledger', label: 'Cold' });
    // A second look at the same device changes what is known of it, and nothing else.
    book.addOutside({ ...ledger, fingerprint: '73c5da0a' }, '');
    expect(book.outside(SECOND)).toMatchObject({ fingerprint: '73c5da0a' });
    await vault.create(JUNK, PASSWORD);
    for (const account of [
      { ...watch, address: SECOND },
      { ...ledger, kind: 'air-gap' as const },
      { ...ledger, address: FIRST },
    ])
      expect(refusal(() => book.addOutside(account, ''))).toMatchObject({ code: 'account-exists' });
  });

  it('go with their names; another account is in use then', () => {
    book.addOutside(ledger, 'Cold');
    book.addOutside(watch, '');
    book.select(SECOND);
    book.removeOutside(SECOND.toLowerCase());
    expect(book.active()).toBe(THIRD);
    expect(book.label(SECOND)).toBe(SECOND);
    expect(refusal(() => book.removeOutside(SECOND))).toMatchObject({ code: 'unknown-account' });
  });

  it('of the vault are not taken away as if they were kept elsewhere', async () => {
    book.addOutside({ ...watch, address: FIRST }, '');
    await vault.create(JUNK, PASSWORD);
    expect(refusal(() => book.removeOutside(FIRST))).toMatchObject({ code: 'unknown-account' });
    expect(book.has(FIRST)).toBe(true);
  });

  it('are told of once for each change', () => {
    let told = 0;
    const stop = book.onChange(() => {
      told += 1;
    });
    book.addOutside(ledger, 'Cold');
    book.rename(SECOND, 'Warm');
    book.select(SECOND);
    book.removeOutside(SECOND);
    stop();
    book.addOutside(watch, '');
    expect(told).toBe(4);
  });
});
