import { timingSafeEqual } from 'node:crypto';
import { Failure } from '../../../domain/failure.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { decodeKeyring, encodeKeyring, type Keyring, wipeKeyring } from './keyring.ts';
import {
  deriveVaultKeys,
  isRightPassword,
  MIN_SCRYPT_N,
  passwordCheck,
  type Sealed,
  seal,
  unseal,
  type VaultKeys,
  wipeVaultKeys,
} from './vault-cipher.ts';
import {
  COST_BOUNDS,
  type CostBounds,
  damaged,
  formatVaultFile,
  headerBytes,
  isThere,
  readVaultFile,
  type VaultFile,
  type VaultHeader,
  versionFor,
} from './vault-file.ts';
import { replaceVaultFile, settleVaultFile } from './write-vault-file.ts';

/** What scrypt costs in a new file, and what is accepted from an existing one. */
export type VaultCost = { n: number; bounds: CostBounds };

/** `secrets` is the JSON of what else is sealed in the file; null when nothing is. The caller wipes all but the file. */
export type OpenedVault = { file: VaultFile; keys: VaultKeys; keyring: Keyring; secrets: Buffer | null };

/** The vault file and its encryption. Holds no secret between two calls. */
export class SealedVault {
  readonly file: string;
  readonly n: number;
  readonly #bounds: CostBounds;
  readonly #attempts: AttemptLimit;

  constructor(
    file: string,
    attempts: AttemptLimit,
    cost: VaultCost = { n: MIN_SCRYPT_N, bounds: COST_BOUNDS },
  ) {
    this.file = file;
    this.n = cost.n;
    this.#bounds = cost.bounds;
    this.#attempts = attempts;
  }

  /** Whether there is anything that is or was a vault, readable or not. */
  exists(): boolean {
    return isThere(this.file) || isThere(`${this.file}.bak`);
  }

  /** @throws Failure `vault-absent`. */
  refuseAbsent(): void {
    if (!this.exists())
      throw new Failure('vault-absent', 'There is no vault yet. Create one, or restore it from its words.');
  }

  /** @throws Failure `vault-exists`, also when what exists is damaged. */
  refuseExisting(): void {
    if (!this.exists()) return;
    throw new Failure(
      'vault-exists',
      `There is a vault already, in ${this.file}. Unlock it; or move the file to a safe place before you make another.`,
      { file: this.file },
    );
  }

  /** Reads the file without its password. @throws Failure `vault-damaged`. */
  read(): VaultFile {
    return readVaultFile(this.file, this.#bounds);
  }

  deriveKeys(password: string, salt: Buffer, n: number): Promise<VaultKeys> {
    return deriveVaultKeys(password, salt, { n, r: 8, p: 1 });
  }

  /**
   * Decrypts the file. The caller wipes the answered keys, keyring and secrets.
   *
   * @throws Failure `vault-absent`, `vault-damaged`, `wrong-password`, `too-many-attempts`.
   */
  async open(password: string): Promise<OpenedVault> {
    this.refuseAbsent();
    this.#attempts.check();
    const file = this.read();
    const keys = await this.deriveKeys(password, Buffer.from(file.kdf.salt, 'hex'), file.kdf.n);
    try {
      if (!isRightPassword(keys, Buffer.from(file.check, 'hex'))) {
        this.#attempts.wrong();
        throw new Failure(
          'wrong-password',
          'That password does not open the vault. Check capital letters and the keyboard, and try again.',
        );
      }
      this.#attempts.right();
      const keyring = this.unsealKeyring(file, keys);
      try {
        return { file, keys, keyring, secrets: this.unsealSecrets(file, keys) };
      } catch (error) {
        wipeKeyring(keyring);
        throw error;
      }
    } catch (error) {
      wipeVaultKeys(keys);
      throw error;
    }
  }

  /** Every secret that accounts are made of. @throws Failure `vault-damaged` when anything was altered since. */
  unsealKeyring(file: VaultFile, keys: VaultKeys): Keyring {
    const bytes = this.#unseal(file, keys, headerBytes(file));
    // Before version 3 it is the entropy of the vault's own words alone.
    if (file.version < 3) return { own: bytes, mnemonics: [], keys: [] };
    try {
      return decodeKeyring(bytes);
    } catch (cause) {
      throw damaged(this.file, 'its keys are not where they belong', cause);
    } finally {
      bytes.fill(0);
    }
  }

  /** What else is sealed in the file; null when nothing is. @throws Failure `vault-damaged`. */
  unsealSecrets(file: VaultFile, keys: VaultKeys): Buffer | null {
    return file.secrets === undefined
      ? null
      : this.#unseal(file.secrets, keys, secretsHeader(file, file.tag));
  }

  /**
   * Encrypts with new nonces, replaces the file and reads it back. The file has the oldest version that can hold it.
   *
   * @throws Failure `cannot-write`.
   */
  write(
    { version: _, ...rest }: VaultHeader,
    keys: VaultKeys,
    keyring: Keyring,
    secrets: Uint8Array | null,
  ): void {
    const { kdf, accounts, mnemonics, nodeAddress } = rest;
    const version = versionFor(rest, secrets !== null);
    const header: VaultHeader = { version, kdf, accounts, mnemonics, nodeAddress };
    const content = version === 3 ? encodeKeyring(keyring) : Buffer.from(keyring.own);
    try {
      const words = inHex(seal(keys.encryption, content, headerBytes(header)));
      const others =
        secrets === null
          ? {}
          : { secrets: inHex(seal(keys.encryption, secrets, secretsHeader(header, words.tag))) };
      const check = passwordCheck(keys).toString('hex');
      const bytes = formatVaultFile({ ...header, check, ...words, ...others });
      replaceVaultFile(this.file, bytes, () => {
        const file = this.read();
        const same = [
          isSame(this.#unseal(file, keys, headerBytes(file)), content),
          isSame(this.unsealSecrets(file, keys), secrets),
        ];
        if (same.includes(false)) throw damaged(this.file, 'it reads back other than it was written');
      });
    } finally {
      content.fill(0);
    }
  }

  #unseal(sealed: SealedHex, keys: VaultKeys, header: Buffer): Buffer {
    const parts = {
      nonce: Buffer.from(sealed.nonce, 'hex'),
      ciphertext: Buffer.from(sealed.ciphertext, 'hex'),
      tag: Buffer.from(sealed.tag, 'hex'),
    };
    try {
      return unseal(keys.encryption, parts, header);
    } catch (cause) {
      throw damaged(this.file, 'the password is right, but the content was altered', cause);
    }
  }

  /** Removes the earlier copy that a crash left behind. */
  settle(): void {
    settleVaultFile(this.file);
  }
}

type SealedHex = { nonce: string; ciphertext: string; tag: string };

function inHex({ nonce, ciphertext, tag }: Sealed): SealedHex {
  return {
    nonce: nonce.toString('hex'),
    ciphertext: ciphertext.toString('hex'),
    tag: tag.toString('hex'),
  };
}

/** Binds the secrets to the words that were sealed with them: neither can be put back alone from an older file. */
function secretsHeader(header: VaultHeader, tag: string): Buffer {
  return Buffer.concat([headerBytes(header), Buffer.from(`secrets ${tag}`)]);
}

/** Whether what was read back is what was written. Fills `back` with zeros. */
function isSame(back: Buffer | null, written: Uint8Array | null): boolean {
  if (back === null || written === null) return back === written;
  const same = back.length === written.length && timingSafeEqual(back, written);
  back.fill(0);
  return same;
}
