import { Failure } from '../../../domain/failure.ts';
import type { AccountKey } from './account-keys.ts';
import type { VaultKey } from './derive-keyring.ts';
import type { Keyring } from './keyring.ts';
import { type VaultKeys, wipeVaultKeys } from './vault-cipher.ts';
import type { VaultHeader } from './vault-file.ts';

/** What is in memory between `unlock` and `lock`. */
export type Unlocked = {
  header: VaultHeader;
  keys: VaultKeys;
  accounts: Map<string, VaultKey>;
  node: AccountKey;
};

type Derived = { accounts: VaultKey[]; node: AccountKey };

/** Derived keys by the address that they sign for, and the node key. */
export function byAddress({ accounts, node }: Derived): Pick<Unlocked, 'accounts' | 'node'> {
  return { accounts: new Map(accounts.map((key) => [key.address, key])), node };
}

/** Two accounts of one address would be one key under two names. @throws Failure `account-exists`. */
export function requireDifferent(accounts: readonly VaultKey[]): void {
  const seen = new Set<string>();
  for (const { address } of accounts) {
    if (seen.has(address)) {
      throw new Failure('account-exists', `The vault has the key of ${address} already.`, { address });
    }
    seen.add(address);
  }
}

/** scrypt's parameters for a new file, with a salt of 32 random bytes. */
export function newKdf(salt: Buffer, n: number): VaultHeader['kdf'] {
  return { name: 'scrypt', n, r: 8, p: 1, salt: salt.toString('hex') };
}

/** The public part of a vault, from the keys that were derived: what is written, and what a file is compared with. */
export function vaultHeader(
  kdf: VaultHeader['kdf'],
  { mnemonics }: Keyring,
  { accounts, node }: Derived,
): VaultHeader {
  return {
    // The file's version follows from what it holds when it is written.
    version: 1,
    kdf,
    accounts: accounts.map(({ source, path, address }) => ({ source, path, address })),
    mnemonics: mnemonics.map(({ id }) => id),
    nodeAddress: node.address,
  };
}

/** Fills derived keys with zeros. */
export function wipeDerived({
  accounts,
  node,
}: {
  accounts: Iterable<VaultKey> | Map<string, VaultKey>;
  node: AccountKey;
}) {
  for (const { secret } of accounts instanceof Map ? accounts.values() : accounts) secret.fill(0);
  node.secret.fill(0);
}

/** Fills every key that is in memory with zeros. */
export function wipeUnlocked(unlocked: Unlocked): void {
  wipeVaultKeys(unlocked.keys);
  wipeDerived(unlocked);
}

/** What has to be filled with zeros when an operation does not come to its end. */
export class Wipes {
  readonly #actions: (() => void)[] = [];

  keys(keys: VaultKeys): VaultKeys {
    this.#actions.push(() => wipeVaultKeys(keys));
    return keys;
  }

  derived(derived: Derived): void {
    this.#actions.push(() => wipeDerived(derived));
  }

  wipe(): void {
    for (const action of this.#actions) action();
  }
}
