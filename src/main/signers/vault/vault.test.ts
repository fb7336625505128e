import crypto from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HDKey } from '@scure/bip32';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { Vault } from './vault.ts';
import { replaceVaultFile } from './write-vault-file.ts';

const JUNK = readMnemonic('test test test test test test test test test test test junk');
const PASSWORD = 'four plain unrelated words';
const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };
// As Hardhat, Foundry and Anvil print them.
const ADDRESSES = [
  '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
];

let folder: string;
let file: string;
let now: number;
const open = () => new Vault(folder, { cost, now: () => now });
const rejects = (promise: Promise<unknown>, code: string) =>
  expect(promise).rejects.toMatchObject({ name: 'Failure', code });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  file = join(folder, 'vault.json');
  now = 0;
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('the life of a vault', () => {
  it('is absent, created unlocked, locked, and unlocked with its password by another process', async () => {
    const vault = open();
    expect(vault.state()).toEqual({ vault: 'absent', accounts: [], mnemonics: [] });
    await rejects(vault.unlock(PASSWORD), 'vault-absent');
    await vault.create(JUNK, PASSWORD);
    expect(vault.state()).toEqual({
      vault: 'unlocked',
      accounts: [{ source: 'words', path: "m/44'/60'/0'/0/0", address: ADDRESSES[0] }],
      mnemonics: [],
    });
    vault.lock();
    const next = open();
    expect(next.state()).toMatchObject({ vault: 'locked', accounts: [{ address: ADDRESSES[0] }] });
    await next.unlock(PASSWORD);
    expect(next.state().vault).toBe('unlocked');
    expect(readdirSync(folder)).toEqual(['vault.json']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('holds no word, entropy or private key in clear', async () => {
    await open().create(JUNK, PASSWORD);
    const content = readFileSync(file, 'utf8');
    expect(content).not.toMatch(/\b(test|junk)\b/);
    expect(content).not.toContain(Buffer.from(JUNK).toString('hex'));
    expect(content).not.toContain('ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80');
  });

  it('derives further accounts in order and keeps them', async () => {
    const vault = open();
    await vault.create(JUNK, PASSWORD);
    await Promise.all([vault.addAccount(), vault.addAccount()]);
    expect(vault.state().accounts.map(({ address }) => address)).toEqual(ADDRESSES);
    vault.lock();
    await rejects(vault.addAccount(), 'vault-locked');
    const next = open();
    await next.unlock(PASSWORD);
    expect(next.state().accounts.map(({ address }) => address)).toEqual(ADDRESSES);
  });

  it('changes its password, locked or unlocked, and the old one opens nothing after that', async () => {
    const vault = open();
    await vault.create(JUNK, PASSWORD);
    const salt = () => JSON.parse(readFileSync(file, 'utf8')).kdf.salt;
    const before = salt();
    await vault.changePassword(PASSWORD, 'another good password');
    expect(salt()).not.toBe(before);
    await vault.addAccount();
    vault.lock();
    await rejects(vault.unlock(PASSWORD), 'wrong-password');
    await vault.changePassword('another good password', 'a third good password');
    expect(vault.state().vault).toBe('locked');
    await vault.unlock('a third good password');
    expect(vault.state().accounts).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('takes no weak password, new or changed, and no wrong current one', async () => {
    const vault = open();
    await rejects(vault.create(JUNK, 'short'), 'weak-password');
    expect(vault.state().vault).toBe('absent');
    await vault.create(JUNK, PASSWORD);
    await rejects(vault.changePassword(PASSWORD, 'short'), 'weak-password');
    await rejects(vault.changePassword('not the password', 'another good password'), 'wrong-password');
    vault.lock();
    await vault.unlock(PASSWORD);
  });

  it('is made of the entropy as it was when it was asked for, even if that is wiped at once', async () => {
    const vault = open();
    const entropy = Buffer.from(JUNK);
    const created = vault.create(entropy, PASSWORD);
    entropy.fill(0);
    await created;
    expect(vault.state().accounts[0]?.address).toBe(ADDRESSES[0]);
  });
});

describe('a new vault never takes the place of', () => {
  const refusal = async () => {
    await rejects(open().create(JUNK, PASSWORD), 'vault-exists');
  };

  it('a vault', async () => {
    await open().create(JUNK, PASSWORD);
    const before = readFileSync(file);
    await refusal();
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    ['an empty file', () => writeFileSync(file, '')],
    ['a damaged file', () => writeFileSync(file, '{"format":"cloudtuner-vault"')],
    ['an earlier copy alone', () => writeFileSync(`${file}.bak`, 'x')],
    ['a folder', () => mkdirSync(file)],
    ['a link to a disk that is not there', () => symlinkSync('/nowhere/vault.json', file)],
  ])('%s', async (_name, place) => {
    place();
    const before = readdirSync(folder);
    await refusal();
    expect(readdirSync(folder)).toEqual(before);
    expect(open().state()).toMatchObject({
      vault: 'damaged',
      problem: expect.stringContaining('vault.json'),
    });
    await rejects(open().unlock(PASSWORD), 'vault-damaged');
  });

  it('one that is being made at the same moment', async () => {
    const vault = open();
    const results = await Promise.allSettled([vault.create(JUNK, PASSWORD), vault.create(JUNK, PASSWORD)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('one that another process made while the key was derived', async () => {
    const created = open().create(JUNK, PASSWORD);
    const rejected = rejects(created, 'vault-exists');
    await Promise.resolve();
    await Promise.resolve();
    writeFileSync(file, 'made meanwhile');
    await rejected;
    expect(readFileSync(file, 'utf8')).toBe('made meanwhile');
  });
});

describe('wrong passwords', () => {
  it('asked a hundred at once get five answers, and then the right one has to wait too', async () => {
    const vault = open();
    await vault.create(JUNK, PASSWORD);
    vault.lock();
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => vault.unlock(`wrong password ${i}`)),
    );
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'opened'));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(95);
    await rejects(vault.unlock(PASSWORD), 'too-many-attempts');
    await rejects(vault.changePassword(PASSWORD, 'another good password'), 'too-many-attempts');
    now = 30_000;
    await vault.unlock(PASSWORD);
  });
});

describe('locking', () => {
  it('fills every derived key with zeros', async () => {
    const secrets: Uint8Array[] = [];
    const { scrypt } = crypto;
    const privateKey = Object.getOwnPropertyDescriptor(HDKey.prototype, 'privateKey');
    if (!privateKey?.get) throw new Error('HDKey has changed');
    const read = privateKey.get;
    crypto.scrypt = ((
      password: never,
      salt: never,
      length: never,
      options: never,
      done: (...all: unknown[]) => void,
    ) =>
      scrypt(password, salt, length, options, (error, key) => {
        secrets.push(key);
        done(error, key);
      })) as typeof scrypt;
    syncBuiltinESMExports();
    Object.defineProperty(HDKey.prototype, 'privateKey', {
      ...privateKey,
      get() {
        const key = read.call(this);
        secrets.push(key);
        return key;
      },
    });
    const vault = open();
    try {
      await vault.create(JUNK, PASSWORD);
      await vault.addAccount();
      await vault.unlock(PASSWORD);
      await vault.changePassword(PASSWORD, 'another good password');
    } finally {
      crypto.scrypt = scrypt;
      syncBuiltinESMExports();
      Object.defineProperty(HDKey.prototype, 'privateKey', privateKey);
    }
    const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
    // Four derivations by scrypt; by BIP-32 one account, then two, and two again, each time with the node key.
    expect(secrets).toHaveLength(4 + 2 + 3 + 3);
    expect(secrets.filter((secret) => !isZero(secret))).toHaveLength(1 + 3);
    vault.lock();
    expect(secrets.filter((secret) => !isZero(secret))).toEqual([]);
  });

  it('wins over a creation that is under way: the vault is made, and stays locked', async () => {
    const vault = open();
    const created = vault.create(JUNK, PASSWORD);
    vault.lock();
    await created;
    expect(vault.state()).toMatchObject({ vault: 'locked', accounts: [{ path: "m/44'/60'/0'/0/0" }] });
    await vault.unlock(PASSWORD);
    expect(vault.state().vault).toBe('unlocked');
  });

  it('wins over an unlock that is under way', async () => {
    const vault = open();
    await vault.create(JUNK, PASSWORD);
    vault.lock();
    const unlocked = vault.unlock(PASSWORD);
    const rejected = rejects(unlocked, 'cancelled');
    vault.lock();
    await rejected;
    expect(vault.state().vault).toBe('locked');
  });

  it('wins over an account that is being added, and leaves a vault that opens', async () => {
    const vault = open();
    await vault.create(JUNK, PASSWORD);
    const rejected = rejects(vault.addAccount(), 'vault-locked');
    await Promise.resolve();
    await Promise.resolve();
    vault.lock();
    await rejected;
    await vault.unlock(PASSWORD);
    expect(vault.state().accounts).toHaveLength(1);
  });

  it('tells whoever listens, once for each change', async () => {
    const vault = open();
    const seen: string[] = [];
    const stop = vault.onChange(() => seen.push(vault.state().vault));
    await vault.create(JUNK, PASSWORD);
    vault.lock();
    vault.lock();
    await vault.unlock(PASSWORD);
    stop();
    vault.lock();
    expect(seen).toEqual(['unlocked', 'locked', 'unlocked']);
  });
});

describe('auto-lock', () => {
  let vault: Vault;
  beforeEach(async () => {
    vault = open();
    vault.setAutoLock(5);
    await vault.create(JUNK, PASSWORD);
    vault.lock();
    // From here the clocks are the test's.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    await vault.unlock(PASSWORD);
  });
  const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

  it('comes after the set time without activity, and tells', async () => {
    let told = 0;
    vault.onChange(() => {
      told += 1;
    });
    minutes(4.9);
    expect(vault.state().vault).toBe('unlocked');
    expect(told).toBe(0);
    minutes(0.2);
    expect(told).toBe(1);
    expect(vault.state().vault).toBe('locked');
  });

  it('is put off by activity, and by nothing else', async () => {
    for (let i = 0; i < 5; i++) {
      minutes(4);
      vault.touch();
    }
    expect(vault.state().vault).toBe('unlocked');
    minutes(4);
    await vault.signReport(`0x${'11'.repeat(32)}`);
    vault.state();
    minutes(1.1);
    expect(vault.state().vault).toBe('locked');
  });

  it('happens before anything is signed when the machine slept past the time', async () => {
    // Asleep: timers and the monotonic clock stand still, the wall clock does not.
    vi.setSystemTime(Date.now() + 6 * 60_000);
    await rejects(vault.signReport(`0x${'11'.repeat(32)}`), 'vault-locked');
  });

  it('cannot be put off by activity that comes too late', async () => {
    vi.setSystemTime(Date.now() + 6 * 60_000);
    vault.touch();
    expect(vault.state().vault).toBe('locked');
  });

  it('follows a shorter time at once', async () => {
    minutes(3);
    vault.setAutoLock(2);
    minutes(0.001);
    expect(vault.state().vault).toBe('locked');
  });
});

describe('the earlier copy', () => {
  it('is put back when the new file does not read back', () => {
    writeFileSync(file, 'old');
    const verify = () => {
      expect(readFileSync(file, 'utf8')).toBe('new');
      expect(readFileSync(`${file}.bak`, 'utf8')).toBe('old');
      throw new Error('does not decrypt');
    };
    expect(() => replaceVaultFile(file, Buffer.from('new'), verify)).toThrow('does not decrypt');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('that a crash left is removed by the next unlock, and not before the vault has decrypted', async () => {
    await open().create(JUNK, PASSWORD);
    writeFileSync(`${file}.bak`, readFileSync(file));
    await rejects(open().unlock('not the password'), 'wrong-password');
    expect(readdirSync(folder)).toEqual(['vault.json', 'vault.json.bak']);
    await open().unlock(PASSWORD);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('is named in the refusal when the vault itself is gone', () => {
    writeFileSync(`${file}.bak`, 'x');
    expect(open().state().problem).toContain('vault.json.bak');
  });
});

describe('a vault that cannot be written', () => {
  it('is told as such, and what was there still opens', async () => {
    const vault = open();
    // Something in the way of the temporary file stops even an administrator.
    mkdirSync(`${file}.new/in-the-way`, { recursive: true });
    await rejects(vault.create(JUNK, PASSWORD), 'cannot-write');
    expect(vault.state().vault).toBe('absent');
    rmSync(`${file}.new`, { recursive: true });
    await vault.create(JUNK, PASSWORD);
    mkdirSync(`${file}.new/in-the-way`, { recursive: true });
    await rejects(vault.addAccount(), 'cannot-write');
    await rejects(vault.changePassword(PASSWORD, 'another good password'), 'cannot-write');
    expect(vault.state().accounts).toHaveLength(1);
    await open().unlock(PASSWORD);
  });
});
