import { readPath } from '../../domain/derivation-path.ts';
import { Failure } from '../../domain/failure.ts';
import { readMnemonic } from '../../domain/mnemonic.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { VaultDrafts } from './vault-drafts.ts';

type VaultMethods = Pick<
  Handlers,
  | 'accounts.draftVault'
  | 'accounts.createVault'
  | 'accounts.restoreVault'
  | 'accounts.unlock'
  | 'accounts.lock'
  | 'accounts.changePassword'
  | 'accounts.add'
>;

/** The life of the vault itself, and further accounts of its mnemonics. */
export function vaultMethods({ vault, accountBook }: AccountsDeps): VaultMethods {
  const drafts = new VaultDrafts();
  const status = () => accountBook.status();
  const create = async (entropy: Uint8Array, password: string) => {
    try {
      await vault.create(entropy, password);
    } finally {
      entropy.fill(0);
    }
    return status();
  };

  return {
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

    'accounts.add': async ({ label, source, path }) => {
      const { address } = await vault.addAccount(source, path === undefined ? undefined : readPath(path));
      if (label.trim() !== '') accountBook.rename(address, label);
      return status();
    },
  };
}
