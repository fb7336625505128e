import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HDNodeWallet, Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { decodeKeyring, encodeKeyring } from './keyring.ts';
import { Vault } from './vault.ts';
import {
  addingAccounts,
  addingKey,
  addingMnemonic,
  newMnemonicId,
  removingAccount,
  removingMnemonic,
} from './vault-changes.ts';

const JUNK = readMnemonic('test test test test test test test test test test test junk');
// SLIP-0014: the mnemonic that hardware wallets are tested with.
const ALL_WORDS = 'all all all all all all all all all all all all';
const ALL = readMnemonic(ALL_WORDS);
const PASSWORD = 'four plain unrelated words';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const KEY = '0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';
const KEY_ADDRESS = new Wallet(KEY).address;
const cost = { n: 2 ** 4, bounds: { min: 2 ** 4, max: 2 ** 12 } };
const bytes = (hex: string) => Buffer.from(hex.slice(2), 'hex');
const none = new Uint8Array();

let folder: string;
let file: string;
let vault: Vault;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-keyring-'));
  file = join(folder, 'vault.json');
  vault = new Vault(folder, { cost });
  await vault.create(JUNK, PASSWORD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => JSON.parse(readFileSync(file, 'utf8'));
const addresses = (of = vault) => of.state().accounts.map(({ address }) => address);
const rejects = (promise: Promise<unknown>, code: string) =>
  expect(promise).rejects.toMatchObject({ name: 'Failure', code });
const reopened = async (password = PASSWORD) => {
  const again = new Vault(folder, { cost });
  await again.unlock(password);
  return again;
};

describe('a vault with several mnemonics and keys', () => {
  test('has the accounts of each, the same after another process unlocks it', async () => {
    const id = newMnemonicId();
    await vault.change(addingMnemonic(id, ALL, none, "m/44'/60'/0'/0/0"));
    await vault.change(addingKey(bytes(KEY)));
    await vault.addAccount(id, "m/44'/60'/1'/0/0");
    await vault.setSecret('cloud', 'secret');
    const expected = [
      { source: 'words', path: "m/44'/60'/0'/0/0", address: FIRST },
      // As Trezor's tests for Ethereum have it for SLIP-0014's words.
      { source: id, path: "m/44'/60'/0'/0/0", address: '0x73d0385F4d8E00C5e6504C6030F47BF6212736A8' },
      { source: 'key', path: null, address: KEY_ADDRESS },
      {
        source: id,
        path: "m/44'/60'/1'/0/0",
        address: HDNodeWallet.fromPhrase(ALL_WORDS, '', "m/44'/60'/1'/0/0").address,
      },
    ];
    expect(vault.state()).toEqual({ vault: 'unlocked', accounts: expected, mnemonics: [id] });
    const again = await reopened();
    expect(again.state().accounts).toEqual(expected);
    expect(again.secret('cloud')).toBe('secret');
    const digest = `0x${'5a'.repeat(32)}`;
    const { r, s, yParity } = new Wallet(KEY).signingKey.sign(digest);
    expect(again.signTransactionHash(KEY_ADDRESS, digest)).toEqual({ r, s, yParity });
    expect(again.nodeAddress()).toBe(vault.nodeAddress());
  });

  test('uses a passphrase as BIP-39 does, and tells the same words without it apart', async () => {
    const passphrase = Buffer.from('TREZOR');
    await vault.change(addingMnemonic(newMnemonicId(), ALL, passphrase, "m/44'/60'/0'/0/0"));
    await vault.change(addingMnemonic(newMnemonicId(), ALL, none, "m/44'/60'/0'/0/0"));
    expect(addresses()[1]).toBe(HDNodeWallet.fromPhrase(ALL_WORDS, 'TREZOR', "m/44'/60'/0'/0/0").address);
    expect(addresses()[2]).toBe('0x73d0385F4d8E00C5e6504C6030F47BF6212736A8');
    expect(addresses(await reopened())).toEqual(addresses());
    await rejects(
      vault.change(addingMnemonic(newMnemonicId(), ALL, passphrase, "m/44'/60'/0'/0/7")),
      'mnemonic-exists',
    );
    await rejects(
      vault.change(addingMnemonic(newMnemonicId(), JUNK, none, "m/44'/60'/0'/0/7")),
      'mnemonic-exists',
    );
  });

  test('holds none of them in clear, and survives a new password', async () => {
    const passphrase = Buffer.from('a passphrase of the words');
    await vault.change(addingMnemonic(newMnemonicId(), ALL, passphrase, "m/44'/60'/0'/0/0"));
    await vault.change(addingKey(bytes(KEY)));
    const content = readFileSync(file, 'utf8');
    for (const secret of [Buffer.from(ALL), passphrase, bytes(KEY)])
      expect(content).not.toContain(secret.toString('hex'));
    await vault.changePassword(PASSWORD, 'another good password');
    expect(addresses(await reopened('another good password'))).toEqual(addresses());
  });

  test('takes no address twice, whichever way its key comes', async () => {
    const first = bytes(HDNodeWallet.fromPhrase(ALL_WORDS, '', "m/44'/60'/0'/0/0").privateKey);
    await vault.change(addingKey(first));
    await rejects(
      vault.change(addingMnemonic(newMnemonicId(), ALL, none, "m/44'/60'/0'/0/0")),
      'account-exists',
    );
    await rejects(vault.change(addingKey(first)), 'account-exists');
    await rejects(vault.addAccount('words', "m/44'/60'/0'/0/0"), 'account-exists');
    await rejects(vault.addAccount('00'.repeat(8)), 'unknown-mnemonic');
    expect(addresses(await reopened())).toHaveLength(2);
  });

  test('adds what was found in one go, and passes over what it has', async () => {
    const paths = [0, 5, 2].map((index) => ({ source: 'words', path: `m/44'/60'/0'/0/${index}` }));
    await vault.change(addingAccounts(paths));
    expect(vault.state().accounts.map(({ path }) => path)).toEqual(paths.map(({ path }) => path));
    // The next one is the first that is free.
    expect(await vault.addAccount()).toMatchObject({ path: "m/44'/60'/0'/0/1" });
  });

  test('derives addresses to look at, and keeps none of them', async () => {
    const before = readFileSync(file);
    const paths = [0, 1].map((index) => `m/44'/60'/${index}'/0/0`);
    // Hardhat prints the first; the second by ethers.
    expect(await vault.addressesAt('words', paths)).toEqual([
      FIRST,
      HDNodeWallet.fromPhrase(`${'test '.repeat(11)}junk`, '', "m/44'/60'/1'/0/0").address,
    ]);
    await rejects(vault.addressesAt('ff'.repeat(8), paths), 'unknown-mnemonic');
    vault.lock();
    await rejects(vault.addressesAt('words', paths), 'vault-locked');
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('taking away', () => {
  test('an imported key or a mnemonic needs the right password, and leaves the others as they were', async () => {
    const id = newMnemonicId();
    const other = bytes(`0x${'11'.repeat(32)}`);
    await vault.change(addingKey(bytes(KEY)));
    await vault.change(addingKey(other));
    await vault.change(addingMnemonic(id, ALL, none, "m/44'/60'/0'/0/0"));
    await rejects(vault.change(removingAccount(KEY_ADDRESS), 'not the password'), 'wrong-password');
    await rejects(vault.change(removingMnemonic(id), 'not the password'), 'wrong-password');
    expect(addresses()).toHaveLength(4);
    await vault.change(removingAccount(KEY_ADDRESS), PASSWORD);
    expect(addresses(await reopened())).toEqual([
      FIRST,
      new Wallet(`0x${'11'.repeat(32)}`).address,
      '0x73d0385F4d8E00C5e6504C6030F47BF6212736A8',
    ]);
    await vault.change(removingMnemonic(id), PASSWORD);
    expect((await reopened()).state()).toMatchObject({ mnemonics: [], accounts: { length: 2 } });
  });

  test('the last account, or what is not there, is refused', async () => {
    await rejects(vault.change(removingAccount(FIRST)), 'last-account');
    await rejects(vault.change(removingAccount(KEY_ADDRESS)), 'unknown-account');
    await rejects(vault.change(removingMnemonic('words')), 'unknown-mnemonic');
    const id = newMnemonicId();
    await vault.change(addingMnemonic(id, ALL, none, "m/44'/60'/0'/0/0"));
    await vault.change(removingAccount(FIRST));
    await rejects(vault.change(removingMnemonic(id)), 'last-account');
  });

  test('an account of the words leaves a vault that opens, and the account can come back', async () => {
    await vault.addAccount();
    const both = addresses();
    await vault.change(removingAccount(FIRST));
    expect(addresses(await reopened())).toEqual(both.slice(1));
    await vault.addAccount();
    expect(addresses(await reopened())).toEqual(both.toReversed());
  });
});

describe('a key for export', () => {
  test('is given against the password alone, for every kind of account', async () => {
    await vault.change(addingKey(bytes(KEY)));
    vault.lock();
    await rejects(vault.exportKey(KEY_ADDRESS, 'not the password'), 'wrong-password');
    expect(Buffer.from(await vault.exportKey(KEY_ADDRESS, PASSWORD))).toEqual(bytes(KEY));
    // As Hardhat prints it.
    expect(Buffer.from(await vault.exportKey(FIRST.toLowerCase(), PASSWORD)).toString('hex')).toBe(
      'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    );
    await rejects(vault.exportKey(vault.nodeAddress(), PASSWORD), 'unknown-account');
    expect(vault.state().vault).toBe('locked');
  });
});

describe('version 3 of the file', () => {
  test('is written only for what earlier versions cannot hold', async () => {
    await vault.addAccount();
    expect(read().version).toBe(1);
    await vault.setSecret('cloud', 'x');
    expect(read().version).toBe(2);
    await vault.change(addingKey(bytes(KEY)));
    expect(read()).toMatchObject({ version: 3, mnemonics: [], secrets: {} });
    await vault.change(removingAccount(KEY_ADDRESS), PASSWORD);
    await vault.setSecret('cloud', null);
    expect(read().version).toBe(1);
    await vault.change(removingAccount(FIRST));
    expect(read().version).toBe(3);
  });

  test.each<[string, (json: ReturnType<typeof read>) => void, string]>([
    ['a key’s address', (json) => Object.assign(json.accounts[1], { address: FIRST }), 'vault-damaged'],
    [
      'where a key comes from',
      (json) => Object.assign(json.accounts[0], { source: 'key', path: null }),
      'vault-damaged',
    ],
    ['a mnemonic more', (json) => json.mnemonics.push('ff'.repeat(8)), 'vault-damaged'],
    ['an account less', (json) => json.accounts.pop(), 'vault-damaged'],
    [
      'a key with a path',
      (json) => Object.assign(json.accounts[1], { path: "m/44'/60'/0'/0/0" }),
      'vault-damaged',
    ],
    ['version 1', (json) => Object.assign(json, { version: 1 }), 'vault-damaged'],
    ['version 4', (json) => Object.assign(json, { version: 4 }), 'vault-damaged'],
  ])('that was altered with a fitting checksum is refused: %s', async (_name, change, code) => {
    await vault.change(addingKey(bytes(KEY)));
    const { sha256: _, ...body } = read();
    change(body);
    const sha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    writeFileSync(file, `${JSON.stringify({ ...body, sha256 }, null, 2)}\n`);
    await rejects(new Vault(folder, { cost }).unlock(PASSWORD), code);
  });
});

describe('the keyring’s bytes', () => {
  const keyring = {
    own: Buffer.from(JUNK),
    mnemonics: [{ id: '0011223344556677', entropy: Buffer.from(ALL), passphrase: Buffer.from('é') }],
    keys: [bytes(KEY)],
  };

  test('are as docs/vault-format.md has them', () => {
    expect(encodeKeyring(keyring).toString('hex')).toBe(
      [
        `010010${Buffer.from(JUNK).toString('hex')}`,
        // 8 + 1 + 16 + 2 = 27 bytes; é is C3 A9 in UTF-8.
        `02001b001122334455667710${Buffer.from(ALL).toString('hex')}c3a9`,
        `030020${KEY.slice(2)}`,
      ].join(''),
    );
    expect(decodeKeyring(encodeKeyring(keyring))).toEqual(keyring);
  });

  test('that are cut, empty, unknown or in another order are not read', () => {
    const good = encodeKeyring(keyring);
    for (let length = 0; length < good.length; length++) {
      // Two of the cuts fall between records and leave a smaller keyring; the header has to tell those.
      if ([19, 49].includes(length)) continue;
      expect(() => decodeKeyring(good.subarray(0, length)), `${length} bytes`).toThrow();
    }
    expect(() => decodeKeyring(Buffer.concat([good, good]))).toThrow(/begin/);
    expect(() => decodeKeyring(Buffer.concat([good, Buffer.from([4, 0, 0])]))).toThrow(/unknown/);
    expect(() => decodeKeyring(good.subarray(19))).toThrow(/begin/);
  });
});
