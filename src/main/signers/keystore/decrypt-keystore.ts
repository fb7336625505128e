import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { Failure } from '../../../domain/failure.ts';
import { addressOfKey } from '../vault/account-keys.ts';
import { scryptBytes } from '../vault/vault-cipher.ts';
import { invalid, type Keystore } from './keystore.ts';

/**
 * The private key of a keystore, 32 bytes, and its address. The event loop goes on meanwhile. The caller wipes the key.
 *
 * The password is taken as it was typed, as Geth does, and then in Unicode's NFKC form, as ethers does, where the two
 * differ.
 *
 * @throws Failure `wrong-keystore-password`, `keystore-address-mismatch`, `invalid-keystore`.
 */
export async function decryptKeystore(
  keystore: Keystore,
  password: string,
): Promise<{ secret: Buffer; address: string }> {
  for (const form of new Set([password, password.normalize('NFKC')])) {
    const key = await deriveKey(keystore.kdf, form);
    try {
      if (isRight(key, keystore)) return open(key, keystore);
    } finally {
      key.fill(0);
    }
  }
  throw new Failure(
    'wrong-keystore-password',
    'That password does not open the keystore file, or the file was altered. It is the password that the file was exported with, not the vault’s.',
  );
}

async function deriveKey(kdf: Keystore['kdf'], password: string): Promise<Uint8Array> {
  const secret = Buffer.from(password);
  try {
    if (kdf.name === 'pbkdf2')
      return await pbkdf2Async(sha256, secret, kdf.salt, { c: kdf.rounds, dkLen: 32 });
    const { n, r, p, salt } = kdf;
    // RFC 7914 wants N below 2^(16 r), and OpenSSL and BoringSSL refuse more; files of the first wallets have more.
    if (n >= 2 ** (16 * r))
      return await scryptAsync(secret, salt, { N: n, r, p, dkLen: 32, maxmem: 2 ** 30 });
    return await scryptBytes(secret, salt, { n, r, p }, 32);
  } finally {
    secret.fill(0);
  }
}

/** The MAC is Keccak-256 of the derived key's second half and the ciphertext. Compared in constant time. */
function isRight(key: Uint8Array, { ciphertext, mac }: Keystore): boolean {
  return timingSafeEqual(keystoreMac(key, ciphertext), mac);
}

export function keystoreMac(key: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return keccak_256.create().update(key.subarray(16, 32)).update(ciphertext).digest();
}

function open(key: Uint8Array, { iv, ciphertext, address: claimed }: Keystore) {
  // Counter mode has no padding and no tag: what it gives was vouched for by the MAC.
  const cipher = createDecipheriv('aes-128-ctr', key.subarray(0, 16), iv);
  const secret = cipher.update(ciphertext);
  cipher.final();
  try {
    const address = addressOf(secret);
    if (claimed !== null && claimed.toLowerCase() !== address.toLowerCase()) {
      throw new Failure(
        'keystore-address-mismatch',
        `The file says that it is for ${claimed}, but its key is that of ${address}. It was altered or mixed up; nothing was imported.`,
        { claimed, address },
      );
    }
    return { secret, address };
  } catch (error) {
    secret.fill(0);
    throw error;
  }
}

function addressOf(secret: Uint8Array): string {
  try {
    return addressOfKey(secret);
  } catch {
    throw invalid('what it holds is no private key');
  }
}
