import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { addressOfKey } from '../vault/account-keys.ts';
import { requireGoodPassword } from '../vault/password-policy.ts';
import { scryptBytes } from '../vault/vault-cipher.ts';
import { keystoreMac } from './decrypt-keystore.ts';

/** What Geth writes: 256 MiB and about a second for each guess. */
const STANDARD = { n: 2 ** 18, r: 8, p: 1 };

/**
 * Encrypts a private key of 32 bytes as a keystore file, version 3 of the Web3 Secret Storage Definition, as Geth
 * writes it. Answers the file's text. The password is taken in Unicode's NFKC form.
 *
 * @throws Failure `weak-password`.
 */
export async function encryptKeystore(
  secret: Uint8Array,
  password: string,
  cost: typeof STANDARD = STANDARD,
): Promise<string> {
  requireGoodPassword(password);
  const [salt, iv] = [randomBytes(32), randomBytes(16)];
  const bytes = Buffer.from(password.normalize('NFKC'));
  const key = await scryptBytes(bytes, salt, cost, 32);
  try {
    const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), iv);
    const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()]);
    const file = {
      address: addressOfKey(secret).slice(2).toLowerCase(),
      crypto: {
        cipher: 'aes-128-ctr',
        ciphertext: ciphertext.toString('hex'),
        cipherparams: { iv: iv.toString('hex') },
        kdf: 'scrypt',
        kdfparams: { dklen: 32, ...cost, salt: salt.toString('hex') },
        mac: Buffer.from(keystoreMac(key, ciphertext)).toString('hex'),
      },
      id: randomUUID(),
      version: 3,
    };
    return `${JSON.stringify(file)}\n`;
  } finally {
    key.fill(0);
    bytes.fill(0);
  }
}

/** The name that Geth gives to such a file. `address` is the account's, `now` its time of export. */
export function keystoreFileName(address: string, now: Date): string {
  const instant = now.toISOString().replaceAll(':', '-').replace('Z', '000000Z');
  return `UTC--${instant}--${address.slice(2).toLowerCase()}`;
}
