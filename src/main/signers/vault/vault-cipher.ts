import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** OWASP's and this project's floor for scrypt: 128 MiB of memory for each guess. */
export const MIN_SCRYPT_N = 2 ** 17;
/** Half a gigabyte. A file that asks for more is not one of ours. */
export const MAX_SCRYPT_N = 2 ** 19;

export type ScryptParameters = { n: number; r: number; p: number };

/** What a password opens: the file's key, and a second one that only tells whether the password is right. */
export type VaultKeys = { readonly encryption: Buffer; readonly check: Buffer };

/** scrypt (RFC 7914) on the thread pool, so that the event loop goes on. */
export function scryptBytes(
  password: Uint8Array,
  salt: Uint8Array,
  { n, r, p }: ScryptParameters,
  length: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // What scrypt takes is 128·r·(N + p + 2) bytes; Node refuses above 32 MiB unless told.
    const maxmem = 128 * r * (n + p + 16);
    scrypt(password, salt, length, { N: n, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/**
 * Derives both keys of a vault. The password is taken in Unicode's NFKC form, so that it is the same from every
 * keyboard.
 */
export async function deriveVaultKeys(
  password: string,
  salt: Uint8Array,
  parameters: ScryptParameters,
): Promise<VaultKeys> {
  const secret = Buffer.from(password.normalize('NFKC'));
  try {
    const both = await scryptBytes(secret, salt, parameters, 64);
    return { encryption: both.subarray(0, 32), check: both.subarray(32) };
  } finally {
    secret.fill(0);
  }
}

export function wipeVaultKeys(keys: VaultKeys): void {
  keys.encryption.fill(0);
  keys.check.fill(0);
}

/** A value that only the right password gives. It says nothing about the file's own integrity. */
export function passwordCheck(keys: VaultKeys): Buffer {
  return createHmac('sha256', keys.check).update('cloudtuner-vault password check').digest();
}

/** True when the keys come from the password that the stored check value was made with. In constant time. */
export function isRightPassword(keys: VaultKeys, stored: Uint8Array): boolean {
  const expected = passwordCheck(keys);
  return stored.length === expected.length && timingSafeEqual(stored, expected);
}

export type Sealed = { nonce: Buffer; ciphertext: Buffer; tag: Buffer };

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; `header` is authenticated, not encrypted. */
export function seal(
  key: Uint8Array,
  plaintext: Uint8Array,
  header: Uint8Array,
  nonce: Buffer = randomBytes(12),
): Sealed {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(header);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

/** Opens what `seal` made. @throws Error when one bit of the key, header, nonce, ciphertext or tag differs. */
export function unseal(key: Uint8Array, { nonce, ciphertext, tag }: Sealed, header: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(header);
  decipher.setAuthTag(tag);
  const plaintext = decipher.update(ciphertext);
  try {
    decipher.final();
  } catch (error) {
    plaintext.fill(0);
    throw error;
  }
  return plaintext;
}
