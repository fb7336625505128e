import { z } from 'zod';
import { address, identifier, method, nothing, text } from './define.ts';

const password = z.string().min(1).max(1024);
const label = text(64);

export const account = z.strictObject({
  address,
  /** Where its key is: in the vault, on a Ledger, behind an air gap, or with somebody else (`watch`). */
  kind: z.enum(['vault', 'ledger', 'air-gap', 'watch']),
  /** BIP-32; null for an address that is only watched. */
  path: z.string().nullable(),
  label,
});

export const vaultStatus = z.strictObject({
  /** `damaged`: a vault file is there but cannot be read. It is never replaced; `problem` says what to do. */
  vault: z.enum(['absent', 'locked', 'unlocked', 'damaged']),
  problem: z.string().optional(),
  accounts: z.array(account),
  active: address.nullable(),
  autoLockMinutes: z.number(),
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
  /** Derives the next account of the vault. */
  'accounts.add': method(z.strictObject({ label }), vaultStatus, [
    'vault-locked',
    'vault-damaged',
    'cannot-write',
  ]),
  'accounts.rename': method(z.strictObject({ address, label }), vaultStatus, ['unknown-account']),
  'accounts.select': method(z.strictObject({ address }), vaultStatus, ['unknown-account']),
};

export const accountsEvents = { 'accounts.changed': vaultStatus };
