import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encryptKeystoreJsonSync, HDNodeWallet, Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsMethods, vaultStatus } from '../../ipc/accounts.ts';
import { accountsForTest } from './accounts-fixture.ts';

const JUNK = 'test test test test test test test test test test test junk';
const ALL = 'all all all all all all all all all all all all';
const PASSWORD = 'four plain unrelated words';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const KEY = '0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';
const KEY_ADDRESS = new Wallet(KEY).address;
const FILE_PASSWORD = 'the password of the file';

let test: ReturnType<typeof accountsForTest>;
let accounts: ReturnType<typeof accountsForTest>['accounts'];
beforeEach(async () => {
  test = accountsForTest();
  accounts = test.accounts;
  await accounts['accounts.restoreVault']({ mnemonic: JUNK, password: PASSWORD });
});
afterEach(() => test.end());

const rejects = (promise: Promise<unknown>, code: string) =>
  expect(promise).rejects.toMatchObject({ name: 'Failure', code });

/** A keystore file as another wallet writes it. */
function keystoreFile(): string {
  const path = join(test.folder, 'UTC--key');
  const account = { address: KEY_ADDRESS, privateKey: KEY };
  writeFileSync(path, encryptKeystoreJsonSync(account, FILE_PASSWORD, { scrypt: { N: 2, r: 1, p: 1 } }));
  return path;
}

describe('a private key', () => {
  it('becomes an account with its own label, and never comes out again', async () => {
    const made = vaultStatus.parse(
      await accounts['accounts.importKey']({
        privateKey: ` ${KEY.toUpperCase().replace('0X', '0x')}\n`,
        label: '',
      }),
    );
    expect(made.accounts[1]).toEqual({
      address: KEY_ADDRESS,
      kind: 'vault',
      source: 'key',
      path: null,
      label: 'Imported key 1',
    });
    expect(JSON.stringify(made) + test.outward.join()).not.toContain(KEY.slice(2));
    await rejects(accounts['accounts.importKey']({ privateKey: KEY.slice(2), label: '' }), 'account-exists');
  });

  it.each([
    ['too short', KEY.slice(0, -1), /64 hexadecimal digits; this has 63/],
    ['words', JUNK, /hexadecimal digits/],
    ['zero (BIP-32, test vector 5)', '0'.repeat(64), /zero, or too large/],
    [
      'the curve’s order (BIP-32, test vector 5)',
      'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
      /too large/,
    ],
  ])('that is %s is refused without being repeated', async (_name, privateKey, message) => {
    const error = await accounts['accounts.importKey']({ privateKey, label: '' }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'invalid-key', message: expect.stringMatching(message) });
    expect(error.message).not.toContain(privateKey.slice(0, 20));
    expect(test.vault.state().accounts).toHaveLength(1);
  });

  it('is removed with the vault’s password alone, and its label with it', async () => {
    await accounts['accounts.importKey']({ privateKey: KEY, label: 'Old wallet' });
    await rejects(accounts['accounts.remove']({ address: KEY_ADDRESS }), 'password-needed');
    await rejects(accounts['accounts.remove']({ address: KEY_ADDRESS, password: 'wrong' }), 'wrong-password');
    await accounts['accounts.remove']({ address: KEY_ADDRESS.toLowerCase(), password: PASSWORD });
    expect(test.accountBook.label(KEY_ADDRESS)).toBe(KEY_ADDRESS);
    await rejects(accounts['accounts.remove']({ address: KEY_ADDRESS }), 'unknown-account');
    await rejects(accounts['accounts.remove']({ address: FIRST }), 'last-account');
  });
});

describe('a keystore file', () => {
  it('is imported: chosen in main, shown by its address, opened with its own password', async () => {
    test.choose.files = [keystoreFile()];
    const draft = accountsMethods['accounts.chooseKeystore'].output.parse(
      await accounts['accounts.chooseKeystore']({}),
    );
    expect(draft).toMatchObject({ fileName: 'UTC--key', address: KEY_ADDRESS, kdf: 'scrypt' });
    const draftId = draft?.draftId ?? '';
    await rejects(
      accounts['accounts.importKeystore']({ draftId, password: PASSWORD, label: '' }),
      'wrong-keystore-password',
    );
    const made = await accounts['accounts.importKeystore']({
      draftId,
      password: FILE_PASSWORD,
      label: 'Geth',
    });
    expect(made.accounts[1]).toMatchObject({ address: KEY_ADDRESS, source: 'key', label: 'Geth' });
    await rejects(
      accounts['accounts.importKeystore']({ draftId, password: FILE_PASSWORD, label: '' }),
      'draft-expired',
    );
  });

  it('that was not chosen, is gone, too large or no keystore is told as such', async () => {
    expect(await accounts['accounts.chooseKeystore']({})).toBeNull();
    test.choose.files = [join(test.folder, 'gone')];
    await rejects(accounts['accounts.chooseKeystore']({}), 'cannot-read');
    const path = join(test.folder, 'other');
    test.choose.files = [path];
    writeFileSync(path, 'x'.repeat(70_000));
    await rejects(accounts['accounts.chooseKeystore']({}), 'invalid-keystore');
    writeFileSync(path, '{"version":1}');
    await rejects(accounts['accounts.chooseKeystore']({}), 'unsupported-keystore');
  });

  it('is not opened for a locked vault: the seconds would be lost', async () => {
    test.choose.files = [keystoreFile()];
    const draft = await accounts['accounts.chooseKeystore']({});
    test.vault.lock();
    await rejects(
      accounts['accounts.importKeystore']({
        draftId: draft?.draftId ?? '',
        password: 'not even the right one',
        label: '',
      }),
      'vault-locked',
    );
  });

  it('is exported under a password of its own, readable by its owner alone, and opens in ethers', async () => {
    test.choose.save = join(test.folder, 'out.json');
    const request = { address: FIRST, password: PASSWORD, filePassword: FILE_PASSWORD };
    expect(await accounts['accounts.exportKeystore'](request)).toEqual({ path: test.choose.save });
    const text = readFileSync(test.choose.save, 'utf8');
    // As Hardhat prints it.
    expect(Wallet.fromEncryptedJsonSync(text, FILE_PASSWORD).privateKey).toBe(
      '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    );
    if (process.platform !== 'win32') expect(statSync(test.choose.save).mode & 0o777).toBe(0o600);
  });

  it('is not exported with a wrong or weak password, to no place, or for an account of others', async () => {
    test.choose.save = join(test.folder, 'out.json');
    const request = { address: FIRST, password: PASSWORD, filePassword: FILE_PASSWORD };
    const exportWith = (change: Partial<typeof request>) =>
      accounts['accounts.exportKeystore']({ ...request, ...change });
    await rejects(exportWith({ password: 'wrong' }), 'wrong-password');
    await rejects(exportWith({ filePassword: 'short' }), 'weak-password');
    await rejects(exportWith({ address: KEY_ADDRESS }), 'unknown-account');
    await accounts['accounts.watch']({ address: KEY_ADDRESS, label: '' });
    await rejects(exportWith({ address: KEY_ADDRESS }), 'unknown-account');
    mkdirSync(test.choose.save);
    writeFileSync(join(test.choose.save, 'in-the-way'), '');
    await rejects(exportWith({}), 'cannot-write');
    test.choose.save = null;
    expect(await exportWith({})).toBeNull();
  });
});

describe('further recovery words', () => {
  it('have a name, accounts of their own, and go with their password', async () => {
    const made = await accounts['accounts.addMnemonic']({ mnemonic: ALL, passphrase: '', name: 'Trezor' });
    const id = made.mnemonics[1]?.id ?? '';
    expect(made.mnemonics).toEqual([
      { id: 'words', name: 'Recovery words' },
      { id, name: 'Trezor' },
    ]);
    await accounts['accounts.add']({ label: 'Live', source: id, path: 'm/44h/60h/1h/0/0' });
    await accounts['accounts.renameMnemonic']({ id, name: '' });
    const status = vaultStatus.parse(await accounts['accounts.status']({}));
    expect(status.mnemonics[1]).toEqual({ id, name: 'Recovery words 2' });
    expect(status.accounts.slice(1)).toMatchObject([
      // As Trezor's tests have it for these words.
      { source: id, address: '0x73d0385F4d8E00C5e6504C6030F47BF6212736A8' },
      { source: id, path: "m/44'/60'/1'/0/0", label: 'Live' },
    ]);
    await rejects(accounts['accounts.removeMnemonic']({ id, password: 'wrong' }), 'wrong-password');
    const left = await accounts['accounts.removeMnemonic']({ id, password: PASSWORD });
    expect(left).toMatchObject({ mnemonics: { length: 1 }, accounts: { length: 1 } });
    await rejects(
      accounts['accounts.removeMnemonic']({ id: 'words', password: PASSWORD }),
      'unknown-mnemonic',
    );
  });

  it('take their passphrase as BIP-39 does, in NFKD', async () => {
    const made = await accounts['accounts.addMnemonic']({ mnemonic: ALL, passphrase: 'caf\u00e9', name: '' });
    expect(made.accounts[1]?.address).toBe(
      HDNodeWallet.fromPhrase(ALL, 'cafe\u0301'.normalize('NFKD'), "m/44'/60'/0'/0/0").address,
    );
  });

  it('that are wrong, there already, or lead to a wrong path are refused', async () => {
    const add = (mnemonic: string, path?: string) =>
      accounts['accounts.addMnemonic']({ mnemonic, passphrase: '', name: '', ...(path ? { path } : {}) });
    await rejects(add(ALL.replace('all', 'ball')), 'invalid-mnemonic');
    await rejects(add(JUNK), 'mnemonic-exists');
    await rejects(add(ALL, 'm/x'), 'invalid-path');
    await rejects(accounts['accounts.renameMnemonic']({ id: '00'.repeat(8), name: 'x' }), 'unknown-mnemonic');
  });
});

describe('a watched address', () => {
  it('is there with its label, has the capitals of EIP-55, and is removed without a password', async () => {
    const made = await accounts['accounts.watch']({ address: KEY_ADDRESS.toLowerCase(), label: 'Auditor' });
    expect(made.accounts[1]).toEqual({
      address: KEY_ADDRESS,
      kind: 'watch',
      source: null,
      path: null,
      label: 'Auditor',
    });
    await rejects(accounts['accounts.watch']({ address: KEY_ADDRESS, label: '' }), 'account-exists');
    await rejects(accounts['accounts.watch']({ address: FIRST, label: '' }), 'account-exists');
    await rejects(
      accounts['accounts.watch']({
        address: KEY_ADDRESS.replace(/[a-f]/, (digit) => digit.toUpperCase()),
        label: '',
      }),
      'invalid-address',
    );
    await accounts['accounts.remove']({ address: KEY_ADDRESS });
    expect(test.accountBook.addresses()).toEqual([FIRST]);
  });

  it('becomes the vault’s when its key is imported, under the same label', async () => {
    await accounts['accounts.watch']({ address: KEY_ADDRESS, label: 'Cold' });
    const made = await accounts['accounts.importKey']({ privateKey: KEY, label: '' });
    expect(made.accounts).toMatchObject([{}, { address: KEY_ADDRESS, kind: 'vault', label: 'Cold' }]);
    expect(made.accounts).toHaveLength(2);
  });
});
