import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { getBytes, Signature } from 'ethers';
import { Failure, isFailure } from '../../../domain/failure.ts';
import {
  type AccountKey,
  accountPath,
  deriveAccountKeys,
  NODE_KEY_PATH,
  type RecoverableSignature,
  signDigest,
  wipeAccountKeys,
} from './account-keys.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { IdleLock } from './idle-lock.ts';
import { requireGoodPassword } from './password-policy.ts';
import { SealedVault, type VaultCost } from './sealed-vault.ts';
import { type VaultKeys, wipeVaultKeys } from './vault-cipher.ts';
import { damaged, headerBytes, type VaultFile, type VaultHeader } from './vault-file.ts';

export type VaultAccount = { path: string; address: string };

export type VaultState = {
  vault: 'absent' | 'locked' | 'unlocked' | 'damaged';
  /** Only when damaged. */
  problem?: string;
  accounts: VaultAccount[];
};

/** For tests alone: scrypt at a cost that a test can afford. The desk passes nothing. */
export type VaultTestOptions = { cost?: VaultCost; now?: () => number };

type Unlocked = { header: VaultHeader; keys: VaultKeys; accounts: Map<string, AccountKey>; node: AccountKey };

/**
 * The encrypted mnemonic in `<profile>/vault.json` and the keys derived from it. Keys are in memory only between
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
    if (this.#unlocked) return { vault: 'unlocked', accounts: [...this.#unlocked.header.accounts] };
    if (!this.exists()) return { vault: 'absent', accounts: [] };
    try {
      return { vault: 'locked', accounts: this.#sealed.read().accounts };
    } catch (error) {
      if (!isFailure(error, 'vault-damaged')) throw error;
      return { vault: 'damaged', problem: error.message, accounts: [] };
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
        const derived = secrets.accounts(await deriveAccountKeys(own, [accountPath(0), NODE_KEY_PATH]));
        const header = vaultHeader(salt, n, derived);
        this.#sealed.refuseExisting();
        this.#sealed.write(header, keys, own, null);
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
      const { file, keys, entropy, secrets: others } = await this.#sealed.open(password);
      // They are read again when one is asked for; here they only had to be whole.
      others?.fill(0);
      const secrets = new Wipes();
      secrets.keys(keys);
      try {
        const paths = [...file.accounts.map(({ path }) => path), NODE_KEY_PATH];
        const derived = secrets.accounts(await deriveAccountKeys(entropy, paths));
        if (locks !== this.#locks) throw new Failure('cancelled', 'The vault was locked meanwhile.');
        const header = vaultHeader(Buffer.from(file.kdf.salt, 'hex'), file.kdf.n, derived, file.version);
        if (!headerBytes(header).equals(headerBytes(file)))
          throw damaged(this.#sealed.file, 'its addresses are not those of its keys');
        this.#sealed.settle();
        this.#open({ header, keys, ...byAddress(derived) });
      } catch (error) {
        secrets.wipe();
        throw error;
      } finally {
        entropy.fill(0);
      }
    });
  }

  /** Forgets every secret at once. Does nothing when it is locked. */
  lock(): void {
    this.#locks += 1;
    this.#idle.stop();
    const unlocked = this.#unlocked;
    if (!unlocked) return;
    this.#unlocked = undefined;
    wipeVaultKeys(unlocked.keys);
    wipeAccountKeys([...unlocked.accounts.values(), unlocked.node]);
    this.#changed();
  }

  /**
   * Encrypts the vault anew, with a new salt. It stays locked or unlocked as it was.
   *
   * @throws Failure as `unlock` and `create` do.
   */
  changePassword(current: string, next: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const { file, keys: oldKeys, entropy, secrets } = await this.#sealed.open(current);
      wipeVaultKeys(oldKeys);
      try {
        requireGoodPassword(next);
        const salt = randomBytes(32);
        const n = Math.max(file.kdf.n, this.#sealed.n);
        const keys = await this.#sealed.deriveKeys(next, salt, n);
        const header: VaultHeader = { ...file, kdf: { ...file.kdf, n, salt: salt.toString('hex') } };
        try {
          this.#sealed.write(header, keys, entropy, secrets);
        } catch (error) {
          wipeVaultKeys(keys);
          throw error;
        }
        if (this.#unlocked) {
          wipeVaultKeys(this.#unlocked.keys);
          Object.assign(this.#unlocked, { header, keys });
        } else wipeVaultKeys(keys);
      } finally {
        entropy.fill(0);
        secrets?.fill(0);
      }
      this.#changed();
    });
  }

  /**
   * Derives the next account and writes it into the vault.
   *
   * @throws Failure `vault-locked`, `vault-damaged`, `cannot-write`.
   */
  addAccount(): Promise<VaultAccount> {
    return this.#oneAtATime(async () => {
      const before = this.#requireUnlocked();
      const file = this.#sealed.read();
      const entropy = this.#sealed.unsealEntropy(file, before.keys);
      const secrets = this.#sealed.unsealSecrets(file, before.keys);
      try {
        const [key] = await deriveAccountKeys(entropy, [accountPath(before.header.accounts.length)]);
        if (!key) throw new Error('No key was derived');
        try {
          // It may have been locked while the key was derived; then its keys are zeros.
          const unlocked = this.#requireUnlocked();
          const account = { path: key.path, address: key.address };
          const header = { ...unlocked.header, accounts: [...unlocked.header.accounts, account] };
          this.#sealed.write(header, unlocked.keys, entropy, secrets);
          unlocked.header = header;
          unlocked.accounts.set(key.address, key);
          this.#changed();
          return account;
        } catch (error) {
          wipeAccountKeys([key]);
          throw error;
        }
      } finally {
        entropy.fill(0);
        secrets?.fill(0);
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
      const entropy = this.#sealed.unsealEntropy(file, unlocked.keys);
      try {
        this.#sealed.write(unlocked.header, unlocked.keys, entropy, bytes);
      } finally {
        entropy.fill(0);
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
    if (this.#unlocked) {
      wipeVaultKeys(this.#unlocked.keys);
      wipeAccountKeys([...this.#unlocked.accounts.values(), this.#unlocked.node]);
    }
    this.#unlocked = unlocked;
    this.#idle.start();
    this.#changed();
  }

  #requireUnlocked(): Unlocked {
    this.#idle.check();
    if (!this.#unlocked) {
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

function byAddress(derived: readonly AccountKey[]): { accounts: Map<string, AccountKey>; node: AccountKey } {
  const node = derived.find(({ path }) => path === NODE_KEY_PATH);
  if (!node) throw new Error('The node key is missing');
  const accounts = derived
    .filter((key) => key !== node)
    .map((key): [string, AccountKey] => [key.address, key]);
  return { accounts: new Map(accounts), node };
}

function vaultHeader(
  salt: Buffer,
  n: number,
  derived: readonly AccountKey[],
  version: VaultHeader['version'] = 1,
): VaultHeader {
  const { accounts, node } = byAddress(derived);
  return {
    format: 'cloudtuner-vault',
    version,
    kdf: { name: 'scrypt', n, r: 8, p: 1, salt: salt.toString('hex') },
    accounts: [...accounts.values()].map(({ path, address }) => ({ path, address })),
    nodeAddress: node.address,
  };
}

/** What has to be filled with zeros when an operation does not come to its end. */
class Wipes {
  readonly #actions: (() => void)[] = [];

  keys(keys: VaultKeys): VaultKeys {
    this.#actions.push(() => wipeVaultKeys(keys));
    return keys;
  }

  accounts(keys: AccountKey[]): AccountKey[] {
    this.#actions.push(() => wipeAccountKeys(keys));
    return keys;
  }

  wipe(): void {
    for (const action of this.#actions) action();
  }
}
