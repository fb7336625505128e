import { scryptSync } from 'node:crypto';
import { encryptKeystoreJson, keccak256, Wallet } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFailure } from '../../../domain/failure.ts';
import { decryptKeystore } from './decrypt-keystore.ts';
import { encryptKeystore, keystoreFileName } from './encrypt-keystore.ts';
import { MAX_KEYSTORE_BYTES, readKeystore } from './keystore.ts';

/**
 * From the Web3 Secret Storage Definition, section “Test vectors”. Both hold the same key under “testpassword”. The one
 * for scrypt is that of the Ethereum wiki. The one that ethereum.org has in its place (salt 25710c2c…, n = 262144, r = 8,
 * p = 1) opens nowhere: its page gives 7446f59e… as the derived key, and scrypt of those very inputs is b4130dc8….
 */
const SECRET = '7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d';
const PBKDF2 = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
    ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
    kdf: 'pbkdf2',
    kdfparams: {
      c: 262144,
      dklen: 32,
      prf: 'hmac-sha256',
      salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
    },
    mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
};
const SCRYPT = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 262144,
      p: 8,
      r: 1,
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
};

const KEY = Buffer.from('4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318', 'hex');
const ADDRESS = new Wallet(`0x${KEY.toString('hex')}`).address;
const PASSWORD = 'four plain unrelated words';
const CHEAP = { n: 2, r: 1, p: 1 };

const open = (file: unknown, password: string) =>
  decryptKeystore(readKeystore(typeof file === 'string' ? file : JSON.stringify(file)), password);
const refusal = (file: unknown) => {
  try {
    readKeystore(typeof file === 'string' ? file : JSON.stringify(file));
  } catch (error) {
    return error;
  }
  return 'read';
};

describe('Web3 Secret Storage Definition, version 3', () => {
  it.each([
    ['pbkdf2', PBKDF2],
    ['scrypt', SCRYPT],
  ])('the test vector with %s opens', async (_name, file) => {
    const { secret } = await open(file, 'testpassword');
    expect(secret.toString('hex')).toBe(SECRET);
  });

  it('files of ethers open, with their capital letter, and its NFKC passwords', async () => {
    const account = { address: ADDRESS, privateKey: `0x${KEY.toString('hex')}` };
    const password = 'ﬁve plain ½ words';
    expect(password.normalize('NFKC')).not.toBe(password);
    const text = await encryptKeystoreJson(account, password, { scrypt: { N: 2, r: 1, p: 1 } });
    expect(JSON.parse(text)).toHaveProperty('Crypto');
    expect(await open(text, password)).toEqual({ secret: KEY, address: ADDRESS });
  });

  it('what is written opens in ethers, is as Geth’s, and in clear has no key and no password', async () => {
    const text = await encryptKeystore(KEY, PASSWORD, { n: 4, r: 8, p: 1 });
    expect(Wallet.fromEncryptedJsonSync(text, PASSWORD).privateKey).toBe(`0x${KEY.toString('hex')}`);
    expect(JSON.parse(text)).toMatchObject({
      address: ADDRESS.slice(2).toLowerCase(),
      crypto: { cipher: 'aes-128-ctr', kdf: 'scrypt', kdfparams: { dklen: 32, n: 4, r: 8, p: 1 } },
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      version: 3,
    });
    expect(text).not.toContain(KEY.toString('hex'));
    expect(text).not.toContain(PASSWORD);
    const again = await encryptKeystore(KEY, PASSWORD, { n: 4, r: 8, p: 1 });
    expect(JSON.parse(again).crypto.kdfparams.salt).not.toBe(JSON.parse(text).crypto.kdfparams.salt);
  });

  it('a weak password for a file is refused by the vault’s own policy', async () => {
    await expect(encryptKeystore(KEY, 'short', CHEAP)).rejects.toMatchObject({ code: 'weak-password' });
  });

  it('the file’s name is Geth’s: UTC--<ISO 8601>--<address>', () => {
    // accounts/keystore/keystore.go, keyFileName: “UTC--2016-03-22T12-57-55.920751759Z--7ef5a6135f1fd6a02593eedc869c6d41d934aef8”.
    expect(keystoreFileName(ADDRESS, new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)))).toBe(
      `UTC--2026-01-02T03-04-05.006000000Z--${ADDRESS.slice(2).toLowerCase()}`,
    );
  });
});

/** A file that is opened cheaply. */
const cheap = JSON.parse(await encryptKeystore(KEY, PASSWORD, CHEAP));
const altered = (change: (file: typeof cheap) => void) => {
  const file = structuredClone(cheap);
  change(file);
  return file;
};
const flip = (hex: string) => hex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));

describe('a keystore that was altered', () => {
  it.each<[string, (file: typeof cheap) => void, string]>([
    [
      'in its ciphertext',
      ({ crypto }) => Object.assign(crypto, { ciphertext: flip(crypto.ciphertext) }),
      'wrong-keystore-password',
    ],
    [
      'in its MAC',
      ({ crypto }) => Object.assign(crypto, { mac: flip(crypto.mac) }),
      'wrong-keystore-password',
    ],
    [
      'in its salt',
      ({ crypto }) => Object.assign(crypto.kdfparams, { salt: flip(crypto.kdfparams.salt) }),
      'wrong-keystore-password',
    ],
    ['in its cost', ({ crypto }) => Object.assign(crypto.kdfparams, { n: 4 }), 'wrong-keystore-password'],
    [
      'in its address',
      (file) => Object.assign(file, { address: flip(file.address) }),
      'keystore-address-mismatch',
    ],
    // The MAC does not cover the initial vector: only the address tells.
    [
      'in its initial vector',
      ({ crypto }) => Object.assign(crypto.cipherparams, { iv: flip(crypto.cipherparams.iv) }),
      'keystore-address-mismatch',
    ],
  ])('%s gives no key', async (_name, change, code) => {
    await expect(open(altered(change), PASSWORD)).rejects.toMatchObject({ name: 'Failure', code });
  });

  it('gives no key when what it holds is not below the curve’s order', async () => {
    const order = Buffer.from('fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141', 'hex');
    for (const bytes of [order, Buffer.alloc(32), Buffer.alloc(32, 0xff)]) {
      // CTR is an exclusive or: the key stream is that of the good file.
      const { ciphertext } = cheap.crypto;
      const stream = Buffer.from(ciphertext, 'hex').map((byte, at) => byte ^ (KEY[at] ?? 0));
      const other = Buffer.from(stream.map((byte, at) => byte ^ (bytes[at] ?? 0)));
      const key = scryptSync(PASSWORD, Buffer.from(cheap.crypto.kdfparams.salt, 'hex'), 32, {
        N: 2,
        r: 1,
        p: 1,
      });
      const mac = keccak256(Buffer.concat([key.subarray(16), other])).slice(2);
      const file = altered(({ crypto }) => Object.assign(crypto, { ciphertext: other.toString('hex'), mac }));
      await expect(open(file, PASSWORD)).rejects.toMatchObject({ code: 'invalid-keystore' });
    }
  });
});

describe('a keystore is refused before any work is done for it', () => {
  const kdf = (kdfparams: object, name = 'scrypt') =>
    altered(({ crypto }) =>
      Object.assign(crypto, { kdf: name, kdfparams: { ...crypto.kdfparams, ...kdfparams } }),
    );
  const pbkdf2 = { c: 1, prf: 'hmac-sha256' };

  it.each<[string, unknown, string]>([
    ['empty', '', 'invalid-keystore'],
    ['no JSON', 'my dog ate it', 'invalid-keystore'],
    ['a list', '[]', 'invalid-keystore'],
    ['null', 'null', 'invalid-keystore'],
    ['a hundred thousand brackets', '['.repeat(60_000), 'invalid-keystore'],
    ['larger than 64 KiB', `${JSON.stringify(cheap)}${' '.repeat(MAX_KEYSTORE_BYTES)}`, 'invalid-keystore'],
    ['version 1', { ...cheap, version: 1 }, 'unsupported-keystore'],
    ['version "3"', { ...cheap, version: '3' }, 'unsupported-keystore'],
    ['a presale wallet', { encseed: '00', ethaddr: '00', bkp: '00' }, 'unsupported-keystore'],
    [
      'another cipher',
      altered(({ crypto }) => Object.assign(crypto, { cipher: 'aes-128-cbc' })),
      'unsupported-keystore',
    ],
    ['another derivation', kdf({}, 'argon2id'), 'unsupported-keystore'],
    [
      'another pseudo-random function',
      kdf({ ...pbkdf2, prf: 'hmac-sha1' }, 'pbkdf2'),
      'unsupported-keystore',
    ],
    ['a longer derived key', kdf({ dklen: 64 }), 'unsupported-keystore'],
    ['no crypto', { version: 3 }, 'invalid-keystore'],
    [
      'a short IV',
      altered(({ crypto }) => Object.assign(crypto.cipherparams, { iv: '00' })),
      'invalid-keystore',
    ],
    [
      '31 bytes of key',
      altered(({ crypto }) => Object.assign(crypto, { ciphertext: '00'.repeat(31) })),
      'invalid-keystore',
    ],
    ['an address of 19 bytes', { ...cheap, address: '00'.repeat(19) }, 'invalid-keystore'],
    ['a cost that is no power of two', kdf({ n: 3 }), 'invalid-keystore'],
    ['a cost of one', kdf({ n: 1 }), 'invalid-keystore'],
    ['a fraction as cost', kdf({ r: 0.5 }), 'invalid-keystore'],
    // 128 · 2^20 · 8 = 1 GiB; the bound is 512 MiB.
    ['1 GiB of memory', kdf({ n: 2 ** 20, r: 8 }), 'keystore-too-costly'],
    ['hours, by blocks', kdf({ n: 2, r: 2 ** 30 }), 'keystore-too-costly'],
    // 2^14 · 8 · 2^7 = 2^24; the bound is 2^23.
    ['hours, by parallelism', kdf({ n: 2 ** 14, r: 8, p: 2 ** 7 }), 'keystore-too-costly'],
    ['hours, by rounds', kdf({ ...pbkdf2, c: 2 ** 22 + 1 }, 'pbkdf2'), 'keystore-too-costly'],
  ])('%s', (_name, file, code) => {
    expect(refusal(file)).toMatchObject({ name: 'Failure', code });
  });

  it('and the field that is wrong is named', () => {
    const file = altered(({ crypto }) => Object.assign(crypto, { mac: 7 }));
    expect(refusal(file)).toMatchObject({ details: { field: 'crypto.mac' } });
  });
});

describe('fuzzing', () => {
  const CODES = [
    'invalid-keystore',
    'unsupported-keystore',
    'keystore-too-costly',
    'wrong-keystore-password',
    'keystore-address-mismatch',
  ];
  const places = [
    ['version'],
    ['address'],
    ['crypto'],
    ['crypto', 'cipher'],
    ['crypto', 'cipherparams'],
    ['crypto', 'cipherparams', 'iv'],
    ['crypto', 'ciphertext'],
    ['crypto', 'kdf'],
    ['crypto', 'kdfparams'],
    ['crypto', 'kdfparams', 'n'],
    ['crypto', 'kdfparams', 'r'],
    ['crypto', 'kdfparams', 'p'],
    ['crypto', 'kdfparams', 'dklen'],
    ['crypto', 'kdfparams', 'salt'],
    ['crypto', 'mac'],
  ] as const;
  // No number here is a cost that is accepted and takes long.
  const value = fc.oneof(
    fc.constantFrom(
      0,
      -1,
      1,
      2,
      3,
      0.5,
      2 ** 24,
      2 ** 31,
      2 ** 53,
      1e308,
      null,
      true,
      '',
      '0x',
      '3',
      'pbkdf2',
      [],
      {},
    ),
    fc.string({ maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefxX'), maxLength: 70 }),
    fc.array(fc.constantFrom(0, 'x', null), { maxLength: 3 }),
  );
  const replaced = fc.tuple(fc.constantFrom(...places), value).map(([place, into]) => {
    const file = structuredClone(cheap);
    const parent = place.slice(0, -1).reduce((at, key) => at[key], file);
    parent[place.at(-1) ?? ''] = into;
    return JSON.stringify(file);
  });
  const text = JSON.stringify(cheap);
  const edited = fc
    .tuple(fc.nat(text.length - 1), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))
    // A cost that an edit made larger is right, but not cheap.
    .filter((edit) => !/"[cnrp]":\d{3}/.test(edit));
  const garbage = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.json({ maxDepth: 3 }),
    fc.nat(text.length).map((end) => text.slice(0, end)),
  );

  test('10,000 altered files and garbage give a named error, or the file’s own key where nothing that counts changed', async () => {
    let errors = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(replaced, edited, garbage), async (file) => {
        try {
          expect((await open(file, PASSWORD)).address).toBe(ADDRESS);
        } catch (error) {
          if (!isFailure(error)) throw error;
          expect(CODES).toContain(error.code);
          expect(error.message).toMatch(/^[\x20-\x7e“”’…]{20,400}$/);
          errors += 1;
        }
      }),
      { numRuns: 10_000, seed: 20_261_122 },
    );
    expect(errors).toBeGreaterThan(9_000);
  });
});
