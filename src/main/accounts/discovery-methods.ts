import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { discoverAccounts, type FoundAccount } from '../chain/discover-accounts.ts';
import { addingAccounts } from '../signers/vault/vault-changes.ts';
import type { AccountsDeps } from './accounts-deps.ts';

type DiscoveryMethods = Pick<Handlers, 'accounts.discover' | 'accounts.discovered' | 'accounts.addFound'>;

/** A search for accounts that were used. Its task shows how far it is; what it finds can be read meanwhile. */
type Search = { source: string; found: FoundAccount[] };

/** Looks for accounts of a mnemonic or a Ledger on the network in use, and adds those that the person picks. */
export function discoveryMethods(deps: AccountsDeps): DiscoveryMethods {
  const { vault, accountBook, ledgerAddresses } = deps;
  const searches = new Map<string, Search>();
  const search = (taskId: string): Search => {
    const known = searches.get(taskId);
    if (known) return known;
    throw new Failure('unknown-task', 'That search is not there any more. Search again.');
  };
  const addressSource = (source: string) => {
    if (source !== 'ledger') {
      vault.requireUnlocked();
      if (!accountBook.mnemonics().some(({ id }) => id === source))
        throw new Failure('unknown-mnemonic', 'These words are not in the vault.');
      return (paths: readonly string[]) => vault.addressesAt(source, paths);
    }
    if (ledgerAddresses) return ledgerAddresses;
    throw new Failure('signer-unavailable', 'No Ledger can be asked here.');
  };

  return {
    'accounts.discover': async ({ source }) => {
      const addressesAt = addressSource(source);
      const chain = deps.chain();
      const { name } = accountBook.mnemonics().find(({ id }) => id === source) ?? { name: 'a Ledger' };
      const found: FoundAccount[] = [];
      const taskId = deps.runTask('discover-accounts', `Look for accounts of ${name}`, (control) =>
        discoverAccounts({ chain, addressesAt, onFound: (account) => found.push(account) }, control),
      );
      // Of each source the last search is enough.
      for (const [id, other] of searches) if (other.source === source) searches.delete(id);
      searches.set(taskId, { source, found });
      return { taskId };
    },

    'accounts.discovered': async ({ taskId }) => {
      const { source, found } = search(taskId);
      return {
        source,
        accounts: found.map((account) => ({ ...account, known: accountBook.has(account.address) })),
      };
    },

    'accounts.addFound': async ({ taskId, addresses }) => {
      const { source, found } = search(taskId);
      const wanted = new Set(addresses.map((address) => address.toLowerCase()));
      const chosen = found.filter(
        ({ address }) => wanted.has(address.toLowerCase()) && accountBook.find(address)?.kind !== 'vault',
      );
      if (source === 'ledger') {
        for (const { address, path } of chosen)
          accountBook.addOutside({ address, kind: 'ledger', path, fingerprint: null }, '');
      } else if (chosen.length > 0) {
        await vault.change(addingAccounts(chosen.map(({ path }) => ({ source, path }))));
      }
      return accountBook.status();
    },
  };
}
