import { describe, expect, it } from 'vitest';
import {
  deriveVaultKeys,
  isRightPassword,
  passwordCheck,
  scryptBytes,
  seal,
  unseal,
} from './vault-cipher.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

describe('RFC 7914, section 12', () => {
  it.each([
    [
      'pleaseletmein',
      'SodiumChloride',
      { n: 16384, r: 8, p: 1 },
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    ],
    [
      'password',
      'NaCl',
      { n: 1024, r: 8, p: 16 },
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    ],
  ])('scrypt of %s and %s', async (password, salt, parameters, expected) => {
    const key = await scryptBytes(Buffer.from(password), Buffer.from(salt), parameters, 64);
    expect(key.toString('hex')).toBe(expected);
  });
});

describe('AES-256-GCM', () => {
  // McGrew and Viega, “The Galois/Counter Mode of Operation”, test case 16 (in NIST's revised specification).
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const nonce = hex('cafebabefacedbaddecaf888');
  const header = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plaintext = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const sealed = {
    nonce,
    ciphertext: hex(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    ),
    tag: hex('76fc6ece0f4e1768cddf8853bb2d551b'),
  };

  it('gives the ciphertext and tag of test case 16', () => {
    expect(seal(key, plaintext, header, nonce)).toEqual(sealed);
    expect(unseal(key, sealed, header)).toEqual(plaintext);
  });

  it('opens nothing when one bit of anything differs', () => {
    const flipped = (bytes: Buffer, at: number) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return copy;
    };
    expect(() => unseal(flipped(key, 31), sealed, header)).toThrow();
    expect(() => unseal(key, sealed, flipped(header, 0))).toThrow();
    for (const part of ['nonce', 'ciphertext', 'tag'] as const)
      for (let at = 0; at < sealed[part].length; at++)
        expect(() => unseal(key, { ...sealed, [part]: flipped(sealed[part], at) }, header)).toThrow();
  });

  it('takes no tag shorter than 16 bytes, which would be easier to guess', () => {
    for (const length of [0, 4, 8, 12, 15])
      expect(() => unseal(key, { ...sealed, tag: sealed.tag.subarray(0, length) }, header)).toThrow();
  });

  it('draws a nonce for every use', () => {
    const nonces = Array.from({ length: 100 }, () => seal(key, plaintext, header).nonce.toString('hex'));
    expect(new Set(nonces).size).toBe(100);
  });
});

describe('the keys of a vault', () => {
  const salt = Buffer.alloc(32, 7);
  const cheap = { n: 2 ** 10, r: 8, p: 1 };

  it('tell the right password from a wrong one', async () => {
    const stored = passwordCheck(await deriveVaultKeys('correct horse', salt, cheap));
    expect(isRightPassword(await deriveVaultKeys('correct horse', salt, cheap), stored)).toBe(true);
    expect(isRightPassword(await deriveVaultKeys('correct Horse', salt, cheap), stored)).toBe(false);
  });

  it('are the same for the composed and the decomposed form of a letter (Unicode NFKC)', async () => {
    const composed = await deriveVaultKeys('pass\u00e9 \ufb01nal', salt, cheap);
    const decomposed = await deriveVaultKeys('passe\u0301 final', salt, cheap);
    expect(composed).toEqual(decomposed);
  });
});
