import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { SealedVault } from './sealed-vault.ts';
import { Vault } from './vault.ts';

const JUNK = readMnemonic('test test test test test test test test test test test junk');
const PASSWORD = 'four plain unrelated words';
const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };

let folder: string;
let file: string;
let good: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-tampering-'));
  file = join(folder, 'vault.json');
  const vault = new Vault(folder, { cost });
  await vault.create(JUNK, PASSWORD);
  await vault.addAccount();
  vault.lock();
  good = readFileSync(file);
});
beforeEach(() => writeFileSync(file, good));
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts the bytes in place of the vault; it must say `code`, stay as it is, and give way to no new vault. */
async function refuses(
  bytes: Uint8Array,
  code: string,
  options: ConstructorParameters<typeof Vault>[1] = { cost },
) {
  writeFileSync(file, bytes);
  const vault = new Vault(folder, options);
  const unlocked = await vault.unlock(PASSWORD).catch((error: unknown) => error);
  expect(unlocked).toMatchObject({ name: 'Failure', code });
  const created = await vault.create(JUNK, PASSWORD).catch((error: unknown) => error);
  expect(created).toMatchObject({ name: 'Failure', code: 'vault-exists' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  return vault.state().vault;
}

type Json = Record<string, unknown> & { kdf: Record<string, unknown>; accounts: Record<string, unknown>[] };

/** The vault as someone would alter it who knows the format and writes a fitting checksum. */
function altered(change: (json: Json) => void): Buffer {
  const json = JSON.parse(good.toString()) as Json;
  change(json);
  const { sha256: _old, ...body } = json;
  const sha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return Buffer.from(`${JSON.stringify({ ...body, sha256 }, null, 2)}\n`);
}

const flip = (hex: unknown) => String(hex).replace(/^./, (digit) => (digit === '0' ? '1' : '0'));

describe('damage', () => {
  it('to any single byte is noticed without the password', async () => {
    for (let at = 0; at < good.length; at++) {
      for (const bit of [0x01, 0x20, 0x80]) {
        const bytes = Buffer.from(good);
        bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
        expect(await refuses(bytes, 'vault-damaged'), `byte ${at}, bit ${bit}`).toBe('damaged');
      }
    }
  });

  it('by cutting the file at any length is noticed', async () => {
    for (let length = 0; length < good.length; length++)
      expect(await refuses(good.subarray(0, length), 'vault-damaged'), `${length} bytes`).toBe('damaged');
  });

  it.each([
    ['white space at the end', () => Buffer.concat([good, Buffer.from(' ')])],
    ['zeros at the end', () => Buffer.concat([good, Buffer.alloc(512)])],
    ['zeros for content, as file systems leave after a power cut', () => Buffer.alloc(good.length)],
    ['the same JSON in another layout', () => Buffer.from(JSON.stringify(JSON.parse(good.toString())))],
    ['a byte-order mark', () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good])],
    ['JSON of another kind', () => Buffer.from('[]')],
    ['a key twice', () => Buffer.from(good.toString().replace('"version"', '"version": 1,\n  "version"'))],
  ])('is noticed: %s', async (_name, make) => {
    expect(await refuses(make(), 'vault-damaged')).toBe('damaged');
  });
});

describe('a file of two megabytes', () => {
  it('is refused without being read into memory', async () => {
    await refuses(Buffer.concat([good, Buffer.alloc(2_000_000, 32)]), 'vault-damaged');
    expect(new Vault(folder, { cost }).state().problem).toContain('too large');
  });
});

describe('a file sealed with the right password around addresses that are not its keys’', () => {
  it('is refused, so that nobody is paid at them', async () => {
    const sealed = new SealedVault(file, new AttemptLimit(() => 0), cost);
    const { file: old, keys, keyring } = await sealed.open(PASSWORD);
    const [account] = old.accounts;
    const header = {
      ...old,
      accounts: [{ source: 'words', path: account?.path ?? '', address: `0x${'11'.repeat(20)}` }],
    };
    sealed.write(header, keys, keyring, null);
    await refuses(readFileSync(file), 'vault-damaged');
  });
});

describe('an alteration with a fitting checksum', () => {
  it('is itself a vault that opens when nothing was altered', async () => {
    expect(altered(() => undefined).equals(good)).toBe(true);
    await new Vault(folder, { cost }).unlock(PASSWORD);
  });

  const other = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
  it.each<[string, (json: Json) => void]>([
    ['the nonce', (json) => Object.assign(json, { nonce: flip(json.nonce) })],
    ['the ciphertext', (json) => Object.assign(json, { ciphertext: flip(json.ciphertext) })],
    ['a longer ciphertext', (json) => Object.assign(json, { ciphertext: `${json.ciphertext}00000000` })],
    ['the tag', (json) => Object.assign(json, { tag: flip(json.tag) })],
    ['the node address', (json) => Object.assign(json, { nodeAddress: other })],
    ['an account’s address', (json) => Object.assign(json.accounts[0] ?? {}, { address: other })],
    ['an account’s path', (json) => Object.assign(json.accounts[1] ?? {}, { path: "m/44'/60'/0'/0/7" })],
    ['an account more', (json) => json.accounts.push({ path: "m/44'/60'/0'/0/2", address: other })],
    ['an account less', (json) => json.accounts.pop()],
    ['the order of accounts', (json) => json.accounts.reverse()],
  ])('of %s is told when the password is right', async (_name, change) => {
    expect(await refuses(altered(change), 'vault-damaged')).toBe('locked');
  });

  it.each<[string, (json: Json) => void]>([
    ['the salt', (json) => Object.assign(json.kdf, { salt: flip(json.kdf.salt) })],
    ['the cost, within bounds', (json) => Object.assign(json.kdf, { n: 2 ** 11 })],
    ['the check value', (json) => Object.assign(json, { check: flip(json.check) })],
  ])('of %s cannot be told from a wrong password, and opens nothing', async (_name, change) => {
    expect(await refuses(altered(change), 'wrong-password')).toBe('locked');
  });

  it.each<[string, (json: Json) => void]>([
    ['a cost below the floor', (json) => Object.assign(json.kdf, { n: 2 ** 9 })],
    ['a cost of 1', (json) => Object.assign(json.kdf, { n: 1 })],
    ['a cost above the ceiling', (json) => Object.assign(json.kdf, { n: 2 ** 13 })],
    ['a cost that is no power of two', (json) => Object.assign(json.kdf, { n: 2 ** 11 + 1 })],
    ['a fraction as cost', (json) => Object.assign(json.kdf, { n: 2048.5 })],
    ['another block size', (json) => Object.assign(json.kdf, { r: 1 })],
    ['more parallelism', (json) => Object.assign(json.kdf, { p: 1_000_000 })],
    ['another function', (json) => Object.assign(json.kdf, { name: 'pbkdf2' })],
    ['a short salt', (json) => Object.assign(json.kdf, { salt: '00' })],
    ['a short tag', (json) => Object.assign(json, { tag: String(json.tag).slice(0, 8) })],
    ['an empty ciphertext', (json) => Object.assign(json, { ciphertext: '' })],
    ['a newer version', (json) => Object.assign(json, { version: 2 })],
    ['another format', (json) => Object.assign(json, { format: 'other' })],
    ['a field more', (json) => Object.assign(json, { hint: 'my dog' })],
    ['no account', (json) => Object.assign(json, { accounts: [] })],
  ])('is refused before any key is derived: %s', async (_name, change) => {
    expect(await refuses(altered(change), 'vault-damaged')).toBe('damaged');
  });
});

describe('the vault that the desk makes', () => {
  it('refuses a cost that only tests use', async () => {
    expect(await refuses(good, 'vault-damaged', {})).toBe('damaged');
  });

  it('is made with scrypt N = 2^17, r = 8, p = 1, while the event loop goes on', async () => {
    rmSync(file);
    const vault = new Vault(folder);
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 1);
    await vault.create(JUNK, PASSWORD);
    clearInterval(count);
    const { kdf } = JSON.parse(readFileSync(file, 'utf8'));
    expect(kdf).toMatchObject({ name: 'scrypt', n: 131072, r: 8, p: 1 });
    // Not a matter of speed: were scrypt run in this thread, no turn at all would fall into it.
    expect(turns).toBeGreaterThan(5);
    await new Vault(folder).unlock(PASSWORD);
  });

  it.each([
    ['cheaper', 2 ** 16],
    ['dearer than a gigabyte', 2 ** 20],
  ])('is refused when its cost was made %s', async (_name, n) => {
    const bytes = altered((json) => Object.assign(json.kdf, { n }));
    expect(await refuses(bytes, 'vault-damaged', {})).toBe('damaged');
  });
});
