import { Failure } from '../../domain/failure.ts';
import { readAddress } from '../../domain/read-address.ts';
import type { accountsMethods } from '../../ipc/accounts.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { removingAccount } from '../signers/vault/vault-changes.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { discoveryMethods } from './discovery-methods.ts';
import { keyMethods } from './key-methods.ts';
import { keystoreMethods } from './keystore-methods.ts';
import { vaultMethods } from './vault-methods.ts';

/** Answers the `accounts.*` methods, and tells every window when the vault changes, also when it locks itself. */
export function accountsFeature(deps: AccountsDeps): Pick<Handlers, keyof typeof accountsMethods> {
  const { vault, accountBook, emit } = deps;
  const status = () => accountBook.status();
  accountBook.onChange(() => emit('accounts.changed', status()));

  const requireKnown = (address: string) => {
    const account = accountBook.find(address);
    if (account) return account;
    throw new Failure('unknown-account', `${address} is not one of your accounts.`, { address });
  };

  return {
    ...vaultMethods(deps),
    ...keyMethods(deps),
    ...keystoreMethods(deps),
    ...discoveryMethods(deps),

    'accounts.status': async () => status(),

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

    'accounts.remove': async ({ address, password }) => {
      const account = requireKnown(address);
      if (account.kind !== 'vault') {
        accountBook.removeOutside(account.address);
        return status();
      }
      const isKey = account.source === 'key';
      if (isKey && password === undefined) {
        throw new Failure(
          'password-needed',
          `The key of ${account.label} is nowhere but in the vault. Give the vault’s password to remove it.`,
        );
      }
      await vault.change(removingAccount(account.address), isKey ? password : undefined);
      accountBook.forget({ addresses: [account.address] });
      return status();
    },

    'accounts.watch': async ({ address, label }) => {
      accountBook.addOutside(
        { address: readAddress(address), kind: 'watch', path: null, fingerprint: null },
        label,
      );
      return status();
    },
  };
}
