import { timingSafeEqual } from 'node:crypto';
import { Failure } from '../../../domain/failure.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import {
  deriveVaultKeys,
  isRightPassword,
  MIN_SCRYPT_N,
  passwordCheck,
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
} from './vault-file.ts';
import { replaceVaultFile, settleVaultFile } from './write-vault-file.ts';

/** What scrypt costs in a new file, and what is accepted from an existing one. */
export type VaultCost = { n: number; bounds: CostBounds };

export type OpenedVault = { file: VaultFile; keys: VaultKeys; entropy: Buffer };

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
   * Decrypts the file. The caller wipes the answered keys and entropy.
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
      return { file, keys, entropy: this.unsealEntropy(file, keys) };
    } catch (error) {
      wipeVaultKeys(keys);
      throw error;
    }
  }

  /** @throws Failure `vault-damaged` when anything was altered since it was sealed with these keys. */
  unsealEntropy(file: VaultFile, keys: VaultKeys): Buffer {
    const sealed = {
      nonce: Buffer.from(file.nonce, 'hex'),
      ciphertext: Buffer.from(file.ciphertext, 'hex'),
      tag: Buffer.from(file.tag, 'hex'),
    };
    try {
      return unseal(keys.encryption, sealed, headerBytes(file));
    } catch (cause) {
      throw damaged(this.file, 'the password is right, but the content was altered', cause);
    }
  }

  /** Encrypts with a new nonce, replaces the file and reads it back. @throws Failure `cannot-write`. */
  write(header: VaultHeader, keys: VaultKeys, entropy: Uint8Array): void {
    const { nonce, ciphertext, tag } = seal(keys.encryption, entropy, headerBytes(header));
    const bytes = formatVaultFile({
      ...header,
      check: passwordCheck(keys).toString('hex'),
      nonce: nonce.toString('hex'),
      ciphertext: ciphertext.toString('hex'),
      tag: tag.toString('hex'),
    });
    replaceVaultFile(this.file, bytes, () => {
      const back = this.unsealEntropy(this.read(), keys);
      const same = back.length === entropy.length && timingSafeEqual(back, entropy);
      back.fill(0);
      if (!same) throw damaged(this.file, 'it reads back other than it was written');
    });
  }

  /** Removes the earlier copy that a crash left behind. */
  settle(): void {
    settleVaultFile(this.file);
  }
}
