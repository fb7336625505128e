import { readPath } from '../../domain/derivation-path.ts';
import { readMnemonic } from '../../domain/mnemonic.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { accountPath } from '../signers/vault/account-keys.ts';
import {
  addingKey,
  addingMnemonic,
  newMnemonicId,
  removingMnemonic,
} from '../signers/vault/vault-changes.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { readPrivateKey } from './read-private-key.ts';

type KeyMethods = Pick<
  Handlers,
  'accounts.addMnemonic' | 'accounts.renameMnemonic' | 'accounts.removeMnemonic' | 'accounts.importKey'
>;

/** Mnemonics and private keys beside the vault's own words. */
export function keyMethods({ vault, accountBook }: AccountsDeps): KeyMethods {
  const status = () => accountBook.status();
  return {
    'accounts.addMnemonic': async ({ mnemonic, passphrase, name, path }) => {
      const at = path === undefined ? accountPath(0) : readPath(path);
      const entropy = readMnemonic(mnemonic);
      // BIP-39 takes the passphrase in NFKD.
      const bytes = Buffer.from(passphrase.normalize('NFKD'));
      const id = newMnemonicId();
      try {
        await vault.change(addingMnemonic(id, entropy, bytes, at));
      } finally {
        entropy.fill(0);
        bytes.fill(0);
      }
      if (name.trim() !== '') accountBook.renameMnemonic(id, name);
      return status();
    },

    'accounts.renameMnemonic': async ({ id, name }) => {
      accountBook.renameMnemonic(id, name);
      return status();
    },

    'accounts.removeMnemonic': async ({ id, password }) => {
      const gone = accountBook.list().filter(({ source }) => source === id);
      await vault.change(removingMnemonic(id), password);
      accountBook.forget({ addresses: gone.map(({ address }) => address), mnemonics: [id] });
      return status();
    },

    'accounts.importKey': async ({ privateKey, label }) => {
      const secret = readPrivateKey(privateKey);
      try {
        const added = (await vault.change(addingKey(secret))).at(-1);
        if (added && label.trim() !== '') accountBook.rename(added.address, label);
      } finally {
        secret.fill(0);
      }
      return status();
    },
  };
}
