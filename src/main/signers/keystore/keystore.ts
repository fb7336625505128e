import { z } from 'zod';
import { Failure } from '../../../domain/failure.ts';

/** A keystore file's encryption, checked. Nothing in it is secret to whoever has the file. */
export type Keystore = {
  /** The address that the file claims, checksummed by nobody yet; null when it claims none. */
  address: string | null;
  kdf:
    | { name: 'scrypt'; n: number; r: number; p: number; salt: Buffer }
    | { name: 'pbkdf2'; rounds: number; salt: Buffer };
  iv: Buffer;
  ciphertext: Buffer;
  mac: Buffer;
};

/** Larger files are not read: a keystore has about 500 bytes. */
export const MAX_KEYSTORE_BYTES = 65_536;
/** scrypt takes 128·N·r bytes. Geth's files take 256 MiB. */
const MAX_SCRYPT_BYTES = 2 ** 29;
/** And time in proportion to N·r·p. Geth's files have 2^21. */
const MAX_SCRYPT_WORK = 2 ** 23;
/** Files of the usual wallets have at most 2^20. */
const MAX_PBKDF2_ROUNDS = 2 ** 22;

const hexOf = (min: number, max = min) =>
  z
    .string()
    .max(2 + max * 2)
    .regex(new RegExp(`^(0x)?([0-9a-fA-F]{2}){${min},${max}}$`));
const count = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const outer = z.looseObject({
  version: z.unknown().optional(),
  address: z.unknown().optional(),
  // Geth's first files have a capital letter, and ethers still writes it.
  crypto: z.unknown().optional(),
  Crypto: z.unknown().optional(),
});
const cryptoPart = z.looseObject({
  cipher: z.string(),
  cipherparams: z.looseObject({ iv: hexOf(16) }),
  ciphertext: hexOf(32),
  kdf: z.string(),
  kdfparams: z.looseObject({}),
  mac: hexOf(32),
});
const scryptParams = z.looseObject({ dklen: count, n: count, r: count, p: count, salt: hexOf(0, 1024) });
const pbkdf2Params = z.looseObject({ dklen: count, c: count, prf: z.string(), salt: hexOf(0, 1024) });

/**
 * Reads a keystore file, version 3 of the Web3 Secret Storage Definition, without its password. Costs that could hang
 * the machine or take its memory are refused here, before any of it is spent.
 *
 * @throws Failure `invalid-keystore` that names the field, `unsupported-keystore`, `keystore-too-costly`.
 */
export function readKeystore(text: string): Keystore {
  if (Buffer.byteLength(text) > MAX_KEYSTORE_BYTES)
    throw invalid('it is larger than 64 KiB, which no keystore is');
  const file = parse(outer, readJson(text), '');
  if (file.version !== 3) {
    throw unsupported(
      file.version === undefined ? 'it names no version' : `it has version ${shown(file.version)}, not 3`,
    );
  }
  const crypto = parse(cryptoPart, file.crypto ?? file.Crypto, 'crypto');
  if (crypto.cipher !== 'aes-128-ctr')
    throw unsupported(`its cipher is ${shown(crypto.cipher)}, not aes-128-ctr`);
  return {
    address: addressOf(file.address),
    kdf: readKdf(crypto),
    iv: bytesOf(crypto.cipherparams.iv),
    ciphertext: bytesOf(crypto.ciphertext),
    mac: bytesOf(crypto.mac),
  };
}

function readKdf({ kdf, kdfparams }: z.infer<typeof cryptoPart>): Keystore['kdf'] {
  if (kdf === 'scrypt') {
    const { dklen, n, r, p, salt } = parse(scryptParams, kdfparams, 'crypto.kdfparams');
    requireKeyLength(dklen);
    if (n < 2 || !Number.isInteger(Math.log2(n)))
      throw invalid('crypto.kdfparams.n is not a power of two', 'crypto.kdfparams.n');
    if (128 * n * r > MAX_SCRYPT_BYTES || n * r * p > MAX_SCRYPT_WORK)
      throw tooCostly(`scrypt with n = ${n}, r = ${r}, p = ${p}`);
    return { name: 'scrypt', n, r, p, salt: bytesOf(salt) };
  }
  if (kdf === 'pbkdf2') {
    const { dklen, c, prf, salt } = parse(pbkdf2Params, kdfparams, 'crypto.kdfparams');
    requireKeyLength(dklen);
    if (prf !== 'hmac-sha256') throw unsupported(`its key derivation uses ${shown(prf)}, not hmac-sha256`);
    if (c > MAX_PBKDF2_ROUNDS) throw tooCostly(`pbkdf2 with ${c} rounds`);
    return { name: 'pbkdf2', rounds: c, salt: bytesOf(salt) };
  }
  throw unsupported(`its key derivation is ${shown(kdf)}, neither scrypt nor pbkdf2`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('it is not JSON');
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, at: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = [at, ...(parsed.error.issues[0]?.path ?? [])].filter((part) => part !== '').join('.');
  if (field === '') throw invalid('it is not a JSON object');
  throw invalid(`its field ${field} is missing or not what it should be`, field);
}

function addressOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && /^(0x)?[0-9a-fA-F]{40}$/.test(value))
    return `0x${value.replace(/^0x/, '')}`;
  throw invalid('its field address is not an address', 'address');
}

function requireKeyLength(dklen: number): void {
  if (dklen !== 32) throw unsupported(`its derived key has ${dklen} bytes, not 32`);
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replace(/^0x/, ''), 'hex');
}

/** A value of the file, for a message: short, and without what could upset a terminal. */
function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? `“${value}”` : typeof value === 'number' ? String(value) : 'no text';
  return text.replace(/[^\x20-\x7e“”]/g, '?').slice(0, 40);
}

/** The failure for a file that is no keystore, or a broken one. */
export function invalid(finding: string, field?: string): Failure {
  return new Failure(
    'invalid-keystore',
    `This file is not a keystore that can be read: ${finding}. Export it anew from the wallet that made it.`,
    field === undefined ? {} : { field },
  );
}

function unsupported(finding: string): Failure {
  return new Failure(
    'unsupported-keystore',
    `This kind of keystore is not read: ${finding}. Wallets export version 3 with aes-128-ctr and scrypt or pbkdf2.`,
  );
}

function tooCostly(finding: string): Failure {
  return new Failure(
    'keystore-too-costly',
    `The file asks for ${finding}, which would take this machine’s memory or hours of its time. No wallet writes such a file.`,
  );
}
