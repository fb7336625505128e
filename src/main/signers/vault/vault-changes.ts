import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure } from '../../../domain/failure.ts';
import { accountPath } from './account-keys.ts';
import type { Place } from './derive-keyring.ts';
import { type Keyring, MAX_PASSPHRASE_BYTES } from './keyring.ts';
import { MAX_ACCOUNTS, MAX_MNEMONICS, type VaultAccount } from './vault-file.ts';

/** What a vault holds: its secrets, and the accounts that are made of them. */
export type VaultContents = { keyring: Keyring; places: Place[] };

/**
 * A change of what a vault holds. It answers the new contents, which may share secrets with the old ones, and changes
 * neither the old ones nor anything else.
 */
export type VaultChange = (contents: VaultContents, accounts: readonly VaultAccount[]) => VaultContents;

/** Adds an account of a mnemonic at a path; without one, at its first BIP-44 path that is not used. As `addingAccounts`. */
export function addingAccount(source: string, path?: string): VaultChange {
  return ({ keyring, places }) => {
    requireRoom(places.length + 1);
    const used = new Set(places.flatMap((one) => (one.source === source ? [one.path] : [])));
    let index = 0;
    while (path === undefined && used.has(accountPath(index))) index++;
    return { keyring, places: [...places, { source, path: path ?? accountPath(index) }] };
  };
}

/** Adds accounts of mnemonics that are there; those that the vault has already are passed over. @throws Failure `too-many-accounts`. */
export function addingAccounts(added: readonly Place[]): VaultChange {
  return ({ keyring, places }) => {
    requireRoom(places.length + added.length);
    const fresh = added.filter((one) => !places.some((old) => isSamePlace(one, old)));
    return { keyring, places: [...places, ...fresh] };
  };
}

/**
 * Adds a mnemonic and its first account. The entropy and passphrase are taken over as they are: the caller wipes them
 * when the change is done.
 *
 * @throws Failure `mnemonic-exists`, `invalid-passphrase`, `too-many-accounts`, `too-many-mnemonics`.
 */
export function addingMnemonic(
  id: string,
  entropy: Uint8Array,
  passphrase: Uint8Array,
  path: string,
): VaultChange {
  return ({ keyring, places }) => {
    requireRoom(places.length + 1);
    if (keyring.mnemonics.length === MAX_MNEMONICS) {
      throw new Failure(
        'too-many-mnemonics',
        `A vault has at most ${MAX_MNEMONICS} mnemonics beside its own words.`,
        { maximum: MAX_MNEMONICS },
      );
    }
    if (passphrase.length > MAX_PASSPHRASE_BYTES) {
      throw new Failure(
        'invalid-passphrase',
        `The passphrase is longer than ${MAX_PASSPHRASE_BYTES} bytes, which no wallet uses.`,
      );
    }
    const others = [{ entropy: keyring.own, passphrase: new Uint8Array() }, ...keyring.mnemonics];
    if (others.some((one) => isSame(one.entropy, entropy) && isSame(one.passphrase, passphrase)))
      throw new Failure('mnemonic-exists', 'These words are in the vault already.');
    return {
      keyring: { ...keyring, mnemonics: [...keyring.mnemonics, { id, entropy, passphrase }] },
      places: [...places, { source: id, path }],
    };
  };
}

/** Adds a private key as an account. The caller wipes it when the change is done. @throws Failure `too-many-accounts`. */
export function addingKey(secret: Uint8Array): VaultChange {
  return ({ keyring, places }) => {
    requireRoom(places.length + 1);
    return {
      keyring: { ...keyring, keys: [...keyring.keys, secret] },
      places: [...places, { source: 'key', path: null }],
    };
  };
}

/** Takes an account away, and the key when it was an imported one. @throws Failure `unknown-account`, `last-account`. */
export function removingAccount(address: string): VaultChange {
  return ({ keyring, places }, accounts) => {
    const at = indexOf(accounts, address);
    if (places.length === 1) {
      throw new Failure(
        'last-account',
        `${address} is the vault’s only account. Add another before you take it away.`,
        { address },
      );
    }
    const keyAt = accounts.slice(0, at).filter(({ source }) => source === 'key').length;
    const keys =
      places[at]?.source === 'key' ? keyring.keys.filter((_, index) => index !== keyAt) : keyring.keys;
    return { keyring: { ...keyring, keys }, places: places.filter((_, index) => index !== at) };
  };
}

/** Takes an added mnemonic away with all of its accounts. @throws Failure `unknown-mnemonic`, `last-account`. */
export function removingMnemonic(id: string): VaultChange {
  return ({ keyring, places }) => {
    const mnemonics = keyring.mnemonics.filter((one) => one.id !== id);
    if (mnemonics.length === keyring.mnemonics.length)
      throw new Failure('unknown-mnemonic', 'That mnemonic is not one that was added to the vault.');
    const rest = places.filter(({ source }) => source !== id);
    if (rest.length === 0) {
      throw new Failure(
        'last-account',
        'The vault’s only accounts come from these words. Add another account before you take them away.',
      );
    }
    return { keyring: { ...keyring, mnemonics }, places: rest };
  };
}

/** A name for a new mnemonic that says nothing about it. */
export function newMnemonicId(): string {
  return randomBytes(8).toString('hex');
}

/** @throws Failure `unknown-account`. */
export function indexOf(accounts: readonly VaultAccount[], address: string): number {
  const at = accounts.findIndex((one) => one.address.toLowerCase() === address.toLowerCase());
  if (at === -1)
    throw new Failure('unknown-account', `${address} is not an account of the vault.`, { address });
  return at;
}

function requireRoom(count: number): void {
  if (count <= MAX_ACCOUNTS) return;
  throw new Failure('too-many-accounts', `A vault has at most ${MAX_ACCOUNTS} accounts.`, {
    maximum: MAX_ACCOUNTS,
  });
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.source === other.source && one.path === other.path;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
