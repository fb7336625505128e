import { PATH_SCHEMES, type PathScheme } from '../../domain/derivation-path.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { Chain } from './chain.ts';
import { read } from './contracts.ts';
import { nativeSymbol } from './native-symbol.ts';

/** BIP-44, “Address gap limit”: after so many unused ones in a row, none further is expected. */
export const GAP_LIMIT = 20;
/** Asked for together: few enough that cancelling is felt at once. */
const BATCH = 5;

/** An account that has sent a transaction, or has the network's currency or CT02. Amounts in base units. */
export type FoundAccount = {
  address: string;
  path: string;
  /** The name of its path's layout. */
  scheme: string;
  transactions: number;
  native: string;
  nativeSymbol: string;
  ct02: string;
};

export type DiscoverOptions = {
  chain: Chain;
  /** The addresses at some paths, in order. They may come from a mnemonic or from a device. */
  addressesAt(paths: readonly string[], signal: AbortSignal): Promise<readonly string[]>;
  /** Hears of each account as it is found. */
  onFound(account: FoundAccount): void;
  schemes?: readonly PathScheme[];
};

/**
 * Looks for used accounts as BIP-44 has wallets do it: along each layout, until 20 in a row were never used. An account
 * that two layouts share is found once.
 *
 * @throws what `addressesAt` throws, the provider's errors, and the signal's reason when it is cancelled.
 */
export async function discoverAccounts(
  { chain, addressesAt, onFound, schemes = PATH_SCHEMES }: DiscoverOptions,
  { signal, progress }: TaskControl,
): Promise<void> {
  const seen = new Set<string>();
  let looked = 0;
  for (const { name, path } of schemes) {
    let unused = 0;
    for (let start = 0; unused < GAP_LIMIT; start += BATCH) {
      signal.throwIfAborted();
      progress({ phase: name, done: looked, unit: 'addresses' });
      const paths = Array.from({ length: BATCH }, (_, offset) => path(start + offset));
      const addresses = await addressesAt(paths, signal);
      signal.throwIfAborted();
      const uses = await Promise.all(addresses.map((address) => usage(chain, address)));
      looked += addresses.length;
      for (const [at, address] of addresses.entries()) {
        const use = uses[at];
        if (!use || unused >= GAP_LIMIT) continue;
        const isUsed = use.transactions > 0 || use.native !== '0' || use.ct02 !== '0';
        unused = isUsed ? 0 : unused + 1;
        if (!isUsed || seen.has(address)) continue;
        seen.add(address);
        onFound({ address, path: paths[at] ?? '', scheme: name, nativeSymbol: nativeSymbol(chain), ...use });
      }
    }
  }
  progress({ phase: 'Done', done: looked, total: looked, unit: 'addresses' });
}

async function usage(chain: Chain, address: string) {
  const [transactions, native, ct02] = await Promise.all([
    chain.provider.getTransactionCount(address),
    chain.provider.getBalance(address),
    read(chain, 'CT02', 'balanceOf', [address]),
  ]);
  return { transactions, native: native.toString(), ct02: ct02.toString() };
}
