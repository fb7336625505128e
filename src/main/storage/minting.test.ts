import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountHash } from '../../domain/minting/emissions-report.ts';
import { beneficiaryHash } from '../../domain/retirement/beneficiary.ts';
import { type Database, openDatabase } from './database.ts';
import { mintingStore } from './minting.ts';
import { retirementStore } from './retirement.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minting-store-'));
  database = openDatabase(join(folder, 'desk.db'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const storeOf = (from: Database) => mintingStore(from, () => `0x${randomBytes(32).toString('hex')}`);
const account = { provider: 'aws', cloudAccount: '123456789012' };

describe('the salt of a cloud account', () => {
  test('is asked for once, survives a restart, and gives the hash that the chain sees', () => {
    const first = storeOf(database).identityOf(account);
    expect(first.salt).toMatch(/^0x[0-9a-f]{64}$/);
    expect(first.accountHash).toBe(accountHash('aws', '123456789012', first.salt));
    database.close();
    database = openDatabase(join(folder, 'desk.db'));
    expect(storeOf(database).identityOf(account)).toEqual(first);
    expect(storeOf(database).identityByHash(first.accountHash)).toEqual(first);
  });

  test('is asked for anew for another account and in another profile', () => {
    const other = openDatabase(join(folder, 'other.db'));
    const salts = [
      storeOf(database).identityOf(account),
      storeOf(database).identityOf({ ...account, cloudAccount: '210987654321' }),
      storeOf(other).identityOf(account),
    ].map(({ salt }) => salt);
    other.close();
    expect(new Set(salts).size).toBe(3);
  });

  test('can be neither deleted nor changed: without it the account could be minted twice', () => {
    storeOf(database).identityOf(account);
    expect(() => database.exec('DELETE FROM account_salts')).toThrow('never deleted');
    expect(() => database.exec(`UPDATE account_salts SET cloud_account = 'x'`)).toThrow('never changed');
  });
});

describe('skipping and pending', () => {
  const period = { ...account, periodStart: 100, periodEnd: 200 };

  test('skip and undo', () => {
    const store = storeOf(database);
    store.skip(period);
    store.skip(period);
    expect(store.skipped()).toEqual([period]);
    store.undoSkip(period);
    expect(store.skipped()).toEqual([]);
  });

  test('a report is pending on its own chain only, and only while its plan is', () => {
    const store = storeOf(database);
    const reportId = `0x${'1'.repeat(64)}`;
    store.record([
      { ...period, reportId, chainId: 31337, importId: 'i', node: '0xnode', nodeSignature: '0x' },
    ]);
    expect(store.pending(31337)).toEqual([]);
    expect(store.usesImport('i')).toBe(false);
    store.setPending([reportId], 'plan', true);
    expect(store.pending(31337)).toEqual([period]);
    expect(store.pending(1)).toEqual([]);
    expect(store.usesImport('i')).toBe(true);
    store.setPending([reportId], 'plan', false);
    expect(store.pending(31337)).toEqual([]);
  });
});

test('a hidden beneficiary gets a new salt for every retirement, and is found by its hash', () => {
  const store = retirementStore(database);
  const first = store.hide('Example Ltd');
  expect(store.hide('Example Ltd')).not.toBe(first);
  const known = store.reveal(first);
  expect(known?.name).toBe('Example Ltd');
  expect(beneficiaryHash(known?.salt ?? '0x', 'Example Ltd')).toBe(first);
  expect(store.reveal(`0x${'0'.repeat(64)}`)).toBeNull();
  expect(() => database.exec('DELETE FROM hidden_beneficiaries')).toThrow('never deleted');
});
