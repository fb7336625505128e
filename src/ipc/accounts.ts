import { z } from 'zod';
import { address, baseUnits, identifier, method, nothing, text } from './define.ts';

const password = z.string().min(1).max(1024);
const label = text(64);

export const account = z.strictObject({
  address,
  /** Where its key is: in the vault, on a Ledger, behind an air gap, or with somebody else (`watch`). */
  kind: z.enum(['vault', 'ledger', 'air-gap', 'watch']),
  /** What a vault's account comes from: a mnemonic's id, or an imported `key`. Null for every other kind. */
  source: z.string().nullable(),
  /** BIP-32; null for an imported key and for an address that is only watched. */
  path: z.string().nullable(),
  label,
});

const mnemonicId = z.string().regex(/^(words|[0-9a-f]{16})$/, 'expected a mnemonic of the vault');

export const vaultStatus = z.strictObject({
  /** `damaged`: a vault file is there but cannot be read. It is never replaced; `problem` says what to do. */
  vault: z.enum(['absent', 'locked', 'unlocked', 'damaged']),
  problem: z.string().optional(),
  accounts: z.array(account),
  /** The vault's own words, `words`, then those that were added. None without a vault. */
  mnemonics: z.array(z.strictObject({ id: mnemonicId, name: z.string() })),
  active: address.nullable(),
  autoLockMinutes: z.number(),
});

/** What every change of the vault's accounts can fail with. */
const CHANGES = [
  'vault-absent',
  'vault-locked',
  'vault-damaged',
  'cannot-write',
  'account-exists',
  'too-many-accounts',
] as const;
const WITH_PASSWORD = ['wrong-password', 'too-many-attempts'] as const;
const KEYSTORE = ['invalid-keystore', 'unsupported-keystore', 'keystore-too-costly'] as const;

const path = z.string().max(200);

/** A keystore file as it is before its password is known. The address is what the file claims. */
export const keystoreDraft = z.strictObject({
  draftId: identifier,
  fileName: z.string(),
  address: address.nullable(),
  kdf: z.enum(['scrypt', 'pbkdf2']),
});

/** An account that was used, or has something. */
export const foundAccount = z.strictObject({
  address,
  path: z.string(),
  /** The name of its path's layout. */
  scheme: z.string(),
  /** How many transactions it has sent. */
  transactions: z.number().int().nonnegative(),
  native: baseUnits,
  nativeSymbol: z.string(),
  ct02: baseUnits,
  /** It is one of the user's accounts already. */
  known: z.boolean(),
});

export const accountsMethods = {
  'accounts.status': method(nothing, vaultStatus),
  /**
   * Draws a new mnemonic and keeps it, unsaved, until it is confirmed. The only method that ever gives a secret to
   * the renderer, and only before the vault exists.
   */
  'accounts.draftVault': method(
    z.strictObject({ words: z.union([z.literal(12), z.literal(24)]) }),
    z.strictObject({ draftId: identifier, mnemonic: z.array(z.string()), ask: z.array(z.number().int()) }),
    ['vault-exists'],
  ),
  /** Checks the asked words (position is 1-based, as in `ask`), then encrypts and writes the vault, unlocked. */
  'accounts.createVault': method(
    z.strictObject({
      draftId: identifier,
      password,
      answers: z
        .array(z.strictObject({ position: z.number().int().min(1).max(24), word: z.string().max(32) }))
        .max(24),
    }),
    vaultStatus,
    ['vault-exists', 'draft-expired', 'wrong-words', 'weak-password', 'cannot-write'],
  ),
  'accounts.restoreVault': method(z.strictObject({ mnemonic: z.string().max(1024), password }), vaultStatus, [
    'vault-exists',
    'invalid-mnemonic',
    'weak-password',
    'cannot-write',
  ]),
  'accounts.unlock': method(z.strictObject({ password }), vaultStatus, [
    'vault-absent',
    'vault-damaged',
    'wrong-password',
    'too-many-attempts',
  ]),
  'accounts.lock': method(nothing, vaultStatus),
  'accounts.changePassword': method(z.strictObject({ current: password, next: password }), vaultStatus, [
    'vault-absent',
    'vault-damaged',
    'wrong-password',
    'too-many-attempts',
    'weak-password',
    'cannot-write',
  ]),
  /** Derives an account of a mnemonic: at a path, or the next one of BIP-44. */
  'accounts.add': method(
    z.strictObject({ label, source: mnemonicId.optional(), path: path.optional() }),
    vaultStatus,
    [...CHANGES, 'invalid-path', 'unknown-mnemonic'],
  ),
  'accounts.rename': method(z.strictObject({ address, label }), vaultStatus, ['unknown-account']),
  'accounts.select': method(z.strictObject({ address }), vaultStatus, ['unknown-account']),
  /** Takes an account away. The password is needed for an imported key, which nothing brings back. */
  'accounts.remove': method(z.strictObject({ address, password: password.optional() }), vaultStatus, [
    ...CHANGES,
    ...WITH_PASSWORD,
    'unknown-account',
    'last-account',
    'password-needed',
  ]),
  /** Adds an address whose key is with somebody else. */
  'accounts.watch': method(z.strictObject({ address: z.string().max(200), label }), vaultStatus, [
    'invalid-address',
    'account-exists',
  ]),

  'accounts.addMnemonic': method(
    z.strictObject({
      mnemonic: z.string().max(1024),
      /** BIP-39's; empty for none. */
      passphrase: z.string().max(256),
      name: label,
      path: path.optional(),
    }),
    vaultStatus,
    [
      ...CHANGES,
      'invalid-mnemonic',
      'invalid-passphrase',
      'invalid-path',
      'mnemonic-exists',
      'too-many-mnemonics',
    ],
  ),
  'accounts.renameMnemonic': method(z.strictObject({ id: mnemonicId, name: label }), vaultStatus, [
    'unknown-mnemonic',
  ]),
  'accounts.removeMnemonic': method(z.strictObject({ id: mnemonicId, password }), vaultStatus, [
    ...CHANGES,
    ...WITH_PASSWORD,
    'unknown-mnemonic',
    'last-account',
  ]),
  'accounts.importKey': method(z.strictObject({ privateKey: z.string().max(200), label }), vaultStatus, [
    ...CHANGES,
    'invalid-key',
  ]),
  /** Has the person choose a keystore file, and reads what it says of itself; null when none was chosen. */
  'accounts.chooseKeystore': method(nothing, keystoreDraft.nullable(), [...KEYSTORE, 'cannot-read']),
  'accounts.importKeystore': method(z.strictObject({ draftId: identifier, password, label }), vaultStatus, [
    ...CHANGES,
    ...KEYSTORE,
    'draft-expired',
    'wrong-keystore-password',
    'keystore-address-mismatch',
  ]),
  /**
   * Writes an account's key to a keystore file under a password of its own, where the person says; null when no place
   * was chosen. The key itself does not cross.
   */
  'accounts.exportKeystore': method(
    z.strictObject({ address, password, filePassword: password }),
    z.strictObject({ path: z.string() }).nullable(),
    [...WITH_PASSWORD, 'vault-absent', 'vault-damaged', 'unknown-account', 'weak-password', 'cannot-write'],
  ),

  /** Looks for accounts that were used, over every path layout, as a task. */
  'accounts.discover': method(
    z.strictObject({ source: z.union([mnemonicId, z.literal('ledger')]) }),
    z.strictObject({ taskId: identifier }),
    [
      'vault-absent',
      'vault-locked',
      'vault-damaged',
      'unknown-mnemonic',
      'signer-unavailable',
      'chain-unavailable',
    ],
  ),
  /** What a search found so far. */
  'accounts.discovered': method(
    z.strictObject({ taskId: identifier }),
    z.strictObject({ source: z.string(), accounts: z.array(foundAccount) }),
    ['unknown-task'],
  ),
  /** Adds what a search found. */
  'accounts.addFound': method(
    z.strictObject({ taskId: identifier, addresses: z.array(address).min(1).max(1000) }),
    vaultStatus,
    [...CHANGES, 'unknown-task', 'unknown-mnemonic'],
  ),
};

export const accountsEvents = { 'accounts.changed': vaultStatus };
