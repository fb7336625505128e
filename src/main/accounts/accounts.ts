import { Failure } from '../../domain/failure.ts';
import { readMnemonic } from '../../domain/mnemonic.ts';
import type { accountsMethods } from '../../ipc/accounts.ts';
import type { Emit, Handlers } from '../../ipc/contract.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { AccountBook } from './account-book.ts';
import { VaultDrafts } from './vault-drafts.ts';

export type AccountsDeps = { vault: Vault; accountBook: AccountBook; emit: Emit };

/** Answers the `accounts.*` methods, and tells every window when the vault changes, also when it locks itself. */
export function accountsFeature(deps: AccountsDeps): Pick<Handlers, keyof typeof accountsMethods> {
  const { vault, accountBook, emit } = deps;
  const drafts = new VaultDrafts();
  const status = () => accountBook.status();
  accountBook.onChange(() => emit('accounts.changed', status()));

  const create = async (entropy: Uint8Array, password: string) => {
    try {
      await vault.create(entropy, password);
    } finally {
      entropy.fill(0);
    }
    return status();
  };
  const requireKnown = (address: string) => {
    if (accountBook.has(address)) return;
    throw new Failure('unknown-account', `${address} is not one of your accounts.`, { address });
  };

  return {
    'accounts.status': async () => status(),

    'accounts.draftVault': async ({ words }) => {
      if (vault.exists()) {
        throw new Failure('vault-exists', 'There is a vault already. New words would not open it.');
      }
      return drafts.draw(words);
    },

    'accounts.createVault': async ({ draftId, password, answers }) => {
      const made = await create(drafts.confirm(draftId, answers), password);
      drafts.discard();
      return made;
    },

    'accounts.restoreVault': async ({ mnemonic, password }) => {
      const made = await create(readMnemonic(mnemonic), password);
      drafts.discard();
      return made;
    },

    'accounts.unlock': async ({ password }) => {
      await vault.unlock(password);
      return status();
    },

    'accounts.lock': async () => {
      vault.lock();
      return status();
    },

    'accounts.changePassword': async ({ current, next }) => {
      await vault.changePassword(current, next);
      return status();
    },

    'accounts.add': async ({ label }) => {
      const { address } = await vault.addAccount();
      if (label.trim() !== '') accountBook.rename(address, label);
      return status();
    },

    'accounts.rename': async ({ address, label }) => {
      requireKnown(address);
      accountBook.rename(address, label);
      return status();
    },

    'accounts.select': async ({ address }) => {
      requireKnown(address);
      accountBook.select(address);
      return status();
    },
  };
}
