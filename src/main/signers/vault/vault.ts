import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { getBytes, Signature } from 'ethers';
import { Failure, isFailure } from '../../../domain/failure.ts';
import { accountPath, type RecoverableSignature, signDigest } from './account-keys.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { deriveKeyring } from './derive-keyring.ts';
import { IdleLock } from './idle-lock.ts';
import { type Keyring, wipeKeyring } from './keyring.ts';
import { requireGoodPassword } from './password-policy.ts';
import { SealedVault, type VaultCost } from './sealed-vault.ts';
import {
  byAddress,
  newKdf,
  requireDifferent,
  type Unlocked,
  vaultHeader,
  Wipes,
  wipeDerived,
  wipeUnlocked,
} from './unlocked-vault.ts';
import { addingAccount, indexOf, type VaultChange } from './vault-changes.ts';
import { type VaultKeys, wipeVaultKeys } from './vault-cipher.ts';
import { damaged, headerBytes, type VaultAccount, type VaultFile, type VaultHeader } from './vault-file.ts';

export type VaultState = {
  vault: 'absent' | 'locked' | 'unlocked' | 'damaged';
  /** Only when damaged. */
  problem?: string;
  accounts: VaultAccount[];
  /** Ids of the mnemonics beside the vault's own words, in the order in which they were added. */
  mnemonics: string[];
};

/** For tests alone: scrypt at a cost that a test can afford. The desk passes nothing. */
export type VaultTestOptions = { cost?: VaultCost; now?: () => number };

/**
 * The encrypted mnemonics and keys in `<profile>/vault.json` and the accounts that come from them. Keys are in memory only between
 * `unlock` and `lock`, and are filled with zeros then. A vault file that is there is never replaced by a new vault,
 * whatever its state.
 */
export class Vault {
  readonly #sealed: SealedVault;
  readonly #idle = new IdleLock(10, () => this.lock());
  readonly #listeners = new Set<() => void>();
  #unlocked: Unlocked | undefined;
  /** Counts locks, so that an unlock that was under way when the user locked does not win. */
  #locks = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(profileFolder: string, { cost, now }: VaultTestOptions = {}) {
    const attempts = new AttemptLimit(now ?? (() => performance.now()));
    this.#sealed = new SealedVault(join(profileFolder, 'vault.json'), attempts, cost);
  }

  /** The state now. While locked, the accounts come from the file and are not authenticated yet. */
  state(): VaultState {
    this.#idle.check();
    if (this.#unlocked) {
      const { accounts, mnemonics } = this.#unlocked.header;
      return { vault: 'unlocked', accounts: [...accounts], mnemonics: [...mnemonics] };
    }
    if (!this.exists()) return { vault: 'absent', accounts: [], mnemonics: [] };
    try {
      const { accounts, mnemonics } = this.#sealed.read();
      return { vault: 'locked', accounts, mnemonics };
    } catch (error) {
      if (!isFailure(error, 'vault-damaged')) throw error;
      return { vault: 'damaged', problem: error.message, accounts: [], mnemonics: [] };
    }
  }

  /** Whether there is anything that is or was a vault, readable or not. */
  exists(): boolean {
    return this.#sealed.exists();
  }

  /** Calls `listener` after every change of the state, also when the vault locks itself. Answers how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Writes a new vault for the mnemonic's entropy and leaves it unlocked, unless it was locked meanwhile. The caller
   * wipes `entropy`.
   *
   * @throws Failure `vault-exists`, `weak-password`, `cannot-write`.
   */
  create(entropy: Uint8Array, password: string): Promise<void> {
    // A copy, taken now: the caller may wipe its own, on a timer, while this waits for its turn or for scrypt.
    const own = Buffer.from(entropy);
    const locks = this.#locks;
    return this.#oneAtATime(async () => {
      const secrets = new Wipes();
      try {
        this.#sealed.refuseExisting();
        requireGoodPassword(password);
        const salt = randomBytes(32);
        const n = this.#sealed.n;
        const keys = secrets.keys(await this.#sealed.deriveKeys(password, salt, n));
        const keyring = { own, mnemonics: [], keys: [] };
        const derived = await deriveKeyring(keyring, [{ source: 'words', path: accountPath(0) }]);
        secrets.derived(derived);
        const header = vaultHeader(newKdf(salt, n), keyring, derived);
        this.#sealed.refuseExisting();
        this.#sealed.write(header, keys, keyring, null);
        if (locks === this.#locks) return this.#open({ header, keys, ...byAddress(derived) });
        secrets.wipe();
        this.#changed();
      } catch (error) {
        secrets.wipe();
        throw error;
      }
    }).finally(() => own.fill(0));
  }

  /**
   * Decrypts the vault and holds its keys until it is locked.
   *
   * @throws Failure `vault-absent`, `vault-damaged`, `wrong-password`, `too-many-attempts`, `cancelled` when it was
   *   locked meanwhile.
   */
  unlock(password: string): Promise<void> {
    const locks = this.#locks;
    return this.#oneAtATime(async () => {
      const { file, keys, keyring, secrets: others } = await this.#sealed.open(password);
      // They are read again when one is asked for; here they only had to be whole.
      others?.fill(0);
      const secrets = new Wipes();
      secrets.keys(keys);
      try {
        const derived = await deriveKeyring(keyring, file.accounts).catch((error: unknown) => {
          throw damaged(this.#sealed.file, 'its accounts are not those of its keys', error);
        });
        secrets.derived(derived);
        if (locks !== this.#locks) throw new Failure('cancelled', 'The vault was locked meanwhile.');
        const header = { ...vaultHeader(file.kdf, keyring, derived), version: file.version };
        if (!headerBytes(header).equals(headerBytes(file)))
          throw damaged(this.#sealed.file, 'its addresses are not those of its keys');
        this.#sealed.settle();
        this.#open({ header, keys, ...byAddress(derived) });
      } catch (error) {
        secrets.wipe();
        throw error;
      } finally {
        wipeKeyring(keyring);
      }
    });
  }

  /**
   * Settles when this is the vault's password. It stays locked or unlocked as it was.
   *
   * @throws Failure `vault-absent`, `vault-damaged`, `wrong-password`, `too-many-attempts`.
   */
  checkPassword(password: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const { keys, keyring, secrets } = await this.#sealed.open(password);
      wipeVaultKeys(keys);
      wipeKeyring(keyring);
      secrets?.fill(0);
    });
  }

  /** Forgets every secret at once. Does nothing when it is locked. */
  lock(): void {
    this.#locks += 1;
    this.#idle.stop();
    const unlocked = this.#unlocked;
    if (!unlocked) return;
    this.#unlocked = undefined;
    wipeUnlocked(unlocked);
    this.#changed();
  }

  /**
   * Encrypts the vault anew, with a new salt. It stays locked or unlocked as it was.
   *
   * @throws Failure as `unlock` and `create` do.
   */
  changePassword(current: string, next: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const { file, keys: oldKeys, keyring, secrets } = await this.#sealed.open(current);
      wipeVaultKeys(oldKeys);
      try {
        requireGoodPassword(next);
        const salt = randomBytes(32);
        const n = Math.max(file.kdf.n, this.#sealed.n);
        const keys = await this.#sealed.deriveKeys(next, salt, n);
        const header: VaultHeader = { ...file, kdf: { ...file.kdf, n, salt: salt.toString('hex') } };
        try {
          this.#sealed.write(header, keys, keyring, secrets);
        } catch (error) {
          wipeVaultKeys(keys);
          throw error;
        }
        if (this.#unlocked) {
          wipeVaultKeys(this.#unlocked.keys);
          Object.assign(this.#unlocked, { header, keys });
        } else wipeVaultKeys(keys);
      } finally {
        wipeKeyring(keyring);
        secrets?.fill(0);
      }
      this.#changed();
    });
  }

  /**
   * Derives a further account of a mnemonic and writes it into the vault.
   *
   * @param source `words` for the vault's own, or an added mnemonic's id.
   * @param path BIP-32; the first BIP-44 path that is not used when absent.
   * @throws Failure as `change`, `unknown-mnemonic`, `too-many-accounts`.
   */
  async addAccount(source = 'words', path?: string): Promise<VaultAccount> {
    const added = (await this.change(addingAccount(source, path))).at(-1);
    if (!added) throw new Error('No account was added');
    return added;
  }

  /**
   * Changes what the vault holds and writes it. With a password, only when it is the vault's: for what cannot be taken
   * back.
   *
   * @returns Every account, as it is now.
   * @throws Failure `vault-locked`, `vault-damaged`, `cannot-write`, `account-exists`, `wrong-password`,
   *   `too-many-attempts`, or what the change throws.
   */
  change(change: VaultChange, password?: string): Promise<VaultAccount[]> {
    return this.#oneAtATime(async () => {
      this.#requireUnlocked();
      const opened = password === undefined ? this.#reread() : await this.#sealed.open(password);
      const { file, keyring, secrets } = opened;
      try {
        const contents = { keyring, places: file.accounts.map(({ source, path }) => ({ source, path })) };
        const next = change(contents, file.accounts);
        const derived = await deriveKeyring(next.keyring, next.places);
        try {
          requireDifferent(derived.accounts);
          // It may have been locked while the keys were derived; then its keys are zeros.
          const unlocked = this.#requireUnlocked();
          const header = vaultHeader(file.kdf, next.keyring, derived);
          this.#sealed.write(header, unlocked.keys, next.keyring, secrets);
          wipeDerived(unlocked);
          Object.assign(unlocked, { header, ...byAddress(derived) });
        } catch (error) {
          wipeDerived(derived);
          throw error;
        }
      } finally {
        if (password !== undefined) wipeVaultKeys(opened.keys);
        wipeKeyring(keyring);
        secrets?.fill(0);
      }
      this.#changed();
      return this.state().accounts;
    });
  }

  /**
   * The addresses at some paths of a mnemonic, in order, to look for those that were used. Nothing is kept.
   *
   * @param source `words` for the vault's own, or an added mnemonic's id.
   * @throws Failure `vault-locked`, `vault-damaged`, `unknown-mnemonic`.
   */
  async addressesAt(source: string, paths: readonly string[]): Promise<string[]> {
    this.#requireUnlocked();
    const { keyring, secrets } = this.#reread();
    secrets?.fill(0);
    try {
      const derived = await deriveKeyring(
        { ...keyring, keys: [] },
        paths.map((path) => ({ source, path })),
      );
      wipeDerived(derived);
      return derived.accounts.map(({ address }) => address);
    } finally {
      wipeKeyring(keyring);
    }
  }

  /**
   * A copy of an account's private key, 32 bytes, to be encrypted for export. The caller wipes it.
   *
   * @throws Failure `unknown-account`, and as `unlock` does, because the password is asked for again.
   */
  exportKey(address: string, password: string): Promise<Uint8Array> {
    return this.#oneAtATime(async () => {
      const { file, keys, keyring, secrets } = await this.#sealed.open(password);
      wipeVaultKeys(keys);
      secrets?.fill(0);
      try {
        const at = indexOf(file.accounts, address);
        const derived = await deriveKeyring(keyring, file.accounts);
        const found = derived.accounts[at];
        if (found?.address !== file.accounts[at]?.address) {
          wipeDerived(derived);
          throw damaged(this.#sealed.file, 'its addresses are not those of its keys');
        }
        const secret = Uint8Array.from(found?.secret ?? []);
        wipeDerived(derived);
        return secret;
      } finally {
        wipeKeyring(keyring);
      }
    });
  }

  /**
   * Seals a secret other than the words, such as a cloud account's key, in the vault file under a name; null takes it
   * away. It is on disk when this settles.
   *
   * @throws Failure `vault-locked`, `vault-damaged`, `cannot-write`.
   */
  setSecret(name: string, value: string | null): Promise<void> {
    return this.#oneAtATime(async () => {
      const unlocked = this.#requireUnlocked();
      const file = this.#sealed.read();
      const secrets = this.#readSecrets(file, unlocked.keys);
      const { [name]: _, ...others } = secrets;
      const next = value === null ? others : { ...others, [name]: value };
      const bytes = Object.keys(next).length === 0 ? null : Buffer.from(JSON.stringify(next));
      const keyring = this.#sealed.unsealKeyring(file, unlocked.keys);
      try {
        this.#sealed.write(unlocked.header, unlocked.keys, keyring, bytes);
      } finally {
        wipeKeyring(keyring);
        bytes?.fill(0);
      }
    });
  }

  /** The secret that was sealed under the name; null when there is none. @throws Failure `vault-locked`, `vault-damaged`. */
  secret(name: string): string | null {
    const { keys } = this.#requireUnlocked();
    const secrets = this.#readSecrets(this.#sealed.read(), keys);
    return Object.hasOwn(secrets, name) ? (secrets[name] ?? null) : null;
  }

  #readSecrets(file: VaultFile, keys: VaultKeys): Record<string, string> {
    const bytes = this.#sealed.unsealSecrets(file, keys);
    if (bytes === null) return {};
    try {
      return JSON.parse(bytes.toString('utf8')) as Record<string, string>;
    } finally {
      bytes.fill(0);
    }
  }

  /** @throws Failure `vault-absent`, `vault-locked`. */
  requireUnlocked(): void {
    this.#requireUnlocked();
  }

  /** Something happened at the gate: the idle time begins anew. */
  touch(): void {
    this.#idle.touch();
  }

  get autoLockMinutes(): number {
    return this.#idle.minutes;
  }

  setAutoLock(minutes: number): void {
    if (minutes === this.#idle.minutes) return;
    this.#idle.minutes = minutes;
    this.#changed();
  }

  /** The address that signs emissions reports; it holds no funds. @throws Failure `vault-absent`, `vault-damaged`. */
  nodeAddress(): string {
    if (this.#unlocked) return this.#unlocked.node.address;
    this.#sealed.refuseAbsent();
    return this.#sealed.read().nodeAddress;
  }

  /**
   * Signs the EIP-712 digest of an emissions report with the node key. The signature has 65 bytes: r, s, v.
   *
   * @throws Failure `vault-locked`.
   */
  async signReport(digest: string): Promise<{ address: string; signature: string }> {
    const { node } = this.#requireUnlocked();
    const signature = Signature.from(signDigest(node.secret, getBytes(digest))).serialized;
    return { address: node.address, signature };
  }

  /**
   * The secret that stands between a cloud account's id and its hash on chain: bytes32, HMAC-SHA-256 under the node
   * key. It follows from the words, so that a profile restored from them hashes the account alike, and the chain can
   * refuse to cover one of its periods again.
   *
   * @throws Failure `vault-locked`.
   */
  accountSalt(provider: string, cloudAccount: string): string {
    const { node } = this.#requireUnlocked();
    const message = `CT02 account salt\0${provider}\0${cloudAccount}`;
    return `0x${createHmac('sha256', node.secret).update(message, 'utf8').digest('hex')}`;
  }

  /** Signs a transaction's hash for `vaultSigner`. @throws Failure `vault-locked`, `signer-unavailable`. */
  signTransactionHash(address: string, hash: string): RecoverableSignature {
    const key = this.#requireUnlocked().accounts.get(address);
    if (!key) {
      throw new Failure(
        'signer-unavailable',
        `The vault has no key for ${address}. Choose another account.`,
        {
          address,
        },
      );
    }
    return signDigest(key.secret, getBytes(hash));
  }

  #open(unlocked: Unlocked): void {
    // Unlocking what is open already replaces the keys in memory.
    if (this.#unlocked) wipeUnlocked(this.#unlocked);
    this.#unlocked = unlocked;
    this.#idle.start();
    this.#changed();
  }

  /** What is in the file, with the keys that are in memory. The caller wipes the keyring and the secrets. */
  #reread(): { file: VaultFile; keys: VaultKeys; keyring: Keyring; secrets: Buffer | null } {
    const { keys } = this.#requireUnlocked();
    const file = this.#sealed.read();
    const keyring = this.#sealed.unsealKeyring(file, keys);
    return { file, keys, keyring, secrets: this.#sealed.unsealSecrets(file, keys) };
  }

  #requireUnlocked(): Unlocked {
    this.#idle.check();
    if (!this.#unlocked) {
      this.#sealed.refuseAbsent();
      throw new Failure('vault-locked', 'The vault is locked. Unlock it with your password and try again.');
    }
    return this.#unlocked;
  }

  /** Two writers, or a hundred guesses at once, would defeat every check above. */
  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
