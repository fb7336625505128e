import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import {
  deriveVaultKeys,
  MAX_SCRYPT_N,
  MIN_SCRYPT_N,
  type VaultKeys,
  wipeVaultKeys,
} from '../signers/vault/vault-cipher.ts';

/** The file’s first bytes. docs/backup-format.md has the whole layout. */
const MAGIC = Buffer.from('cloudtuner-backup\n');
const VERSION = 1;
/** Bytes before the first chunk. */
export const HEADER_BYTES = 136;
const AT = { version: 18, cost: 20, salt: 24, check: 56, prefix: 88, length: 96, sha256: 104 } as const;
const R = 8;
const P = 1;

/** The readable part of a backup. `bytes` authenticates it: every chunk carries it as additional data. */
export type BackupHeader = {
  bytes: Buffer;
  n: number;
  salt: Buffer;
  check: Buffer;
  /** The first seven bytes of every chunk’s nonce. */
  noncePrefix: Buffer;
  /** Of the whole file. */
  length: number;
};

/** The keys of a new backup, from its password and a new salt. */
export async function newBackupKeys(password: string, n: number) {
  const salt = randomBytes(32);
  const keys = await deriveVaultKeys(password, salt, { n, r: R, p: P });
  return { keys, salt, n };
}

/** The header of a file of `length` bytes. */
export function makeHeader(of: { keys: VaultKeys; salt: Buffer; n: number }, length: number): BackupHeader {
  const bytes = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(bytes);
  bytes.writeUInt16BE(VERSION, AT.version);
  bytes.set([Math.log2(of.n), R, P], AT.cost);
  bytes.set(of.salt, AT.salt);
  bytes.set(passwordCheck(of.keys), AT.check);
  bytes.set(randomBytes(7), AT.prefix);
  bytes.writeBigUInt64BE(BigInt(length), AT.length);
  bytes.set(sha256(bytes.subarray(0, AT.sha256)), AT.sha256);
  return fields(bytes);
}

/**
 * Reads a header without the password.
 *
 * @param bytes the file’s first bytes; fewer than a header when the file is shorter
 * @param size the file’s size
 * @throws Failure `not-a-backup`, `backup-newer`, `backup-damaged`.
 */
export function readHeader(bytes: Buffer, size: number, file: string): BackupHeader {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, bytes.length)) || bytes.length === 0) {
    throw new Failure(
      'not-a-backup',
      `${file} is not a backup of CloudTuner Desk. Choose the file that “Back up” made; its name ends in .ctbackup unless you chose another.`,
      { file },
    );
  }
  if (bytes.length >= AT.cost && bytes.readUInt16BE(AT.version) > VERSION) {
    throw new Failure(
      'backup-newer',
      `${file} was made by a newer version of CloudTuner Desk (format ${bytes.readUInt16BE(AT.version)}; this version reads ${VERSION}). Install that version or a later one.`,
      { file },
    );
  }
  if (bytes.length < HEADER_BYTES) throw cutShort(file, size, null);
  if (!sha256(bytes.subarray(0, AT.sha256)).equals(bytes.subarray(AT.sha256)))
    throw damaged(file, 'its header was altered');
  const [cost = 0, r, p, zero] = bytes.subarray(AT.cost, AT.salt);
  // Below: an attacker made the password cheap to guess. Above: he wants the memory of this machine.
  if (bytes.readUInt16BE(AT.version) !== VERSION || r !== R || p !== P || zero !== 0 || !isSafeCost(cost))
    throw damaged(file, 'the key derivation that it asks for is outside what is safe');
  const header = fields(bytes);
  if (size < header.length) throw cutShort(file, size, header.length);
  if (size > header.length) throw damaged(file, `${size - header.length} bytes were added to its end`);
  return header;
}

function isSafeCost(log2: number): boolean {
  return 2 ** log2 >= MIN_SCRYPT_N && 2 ** log2 <= MAX_SCRYPT_N;
}

/** The keys that open a backup. @throws Failure `wrong-backup-password`. */
export async function unlockHeader(header: BackupHeader, password: string): Promise<VaultKeys> {
  const keys = await deriveVaultKeys(password, header.salt, { n: header.n, r: R, p: P });
  if (timingSafeEqual(passwordCheck(keys), header.check)) return keys;
  wipeVaultKeys(keys);
  throw new Failure(
    'wrong-backup-password',
    'That is not the password of this backup. It has a password of its own: the one that was chosen when it was made.',
  );
}

/** The failure for a file that begins like a backup and is not as it was written. */
export function damaged(file: string, finding: string): Failure {
  return new Failure(
    'backup-damaged',
    `The backup ${file} cannot be used: ${finding}. Nothing of it was taken over. Use another copy of the file, or an earlier backup.`,
    { file },
  );
}

function cutShort(file: string, size: number, length: number | null): Failure {
  return damaged(
    file,
    length === null
      ? `it was cut short after ${size} bytes`
      : `it was cut short: ${size} of its ${length} bytes are there`,
  );
}

function fields(bytes: Buffer): BackupHeader {
  return {
    bytes,
    n: 2 ** (bytes[AT.cost] ?? 0),
    salt: bytes.subarray(AT.salt, AT.check),
    check: bytes.subarray(AT.check, AT.prefix),
    noncePrefix: bytes.subarray(AT.prefix, AT.prefix + 7),
    length: Number(bytes.readBigUInt64BE(AT.length)),
  };
}

/** A value that only the right password gives. It says nothing about the file’s own integrity. */
function passwordCheck(keys: VaultKeys): Buffer {
  return createHmac('sha256', keys.check).update('cloudtuner-backup password check').digest();
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
