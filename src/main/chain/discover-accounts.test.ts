import { AbiCoder, toBeHex } from 'ethers';
import { describe, expect, it } from 'vitest';
import { PATH_SCHEMES } from '../../domain/derivation-path.ts';
import type { Chain } from './chain.ts';
import { discoverAccounts, type FoundAccount, GAP_LIMIT } from './discover-accounts.ts';

const CT02 = '0x00000000000000000000000000000000000c7002';
type Use = { transactions?: number; native?: bigint; ct02?: bigint };

/** A chain on which these paths' addresses were used. An address here is the number of its path. */
function searched(used: Record<string, Use>, abort?: AbortController) {
  const asked: string[] = [];
  const addressOf = (path: string) => {
    if (!asked.includes(path)) asked.push(path);
    return toBeHex(asked.indexOf(path) + 1, 20);
  };
  const historyOf = (address: string): Use => used[asked[Number(address) - 1] ?? ''] ?? {};
  const provider = {
    getTransactionCount: async (address: string) => historyOf(address).transactions ?? 0,
    getBalance: async (address: string) => historyOf(address).native ?? 0n,
    call: async ({ to, data }: { to: string; data: string }) => {
      expect(to.toLowerCase()).toBe(CT02);
      return AbiCoder.defaultAbiCoder().encode(['uint256'], [historyOf(`0x${data.slice(-40)}`).ct02 ?? 0n]);
    },
  };
  const chain = { local: true, provider, addresses: { CT02 } } as unknown as Chain;
  const found: FoundAccount[] = [];
  const phases: string[] = [];
  let looks = 0;
  let lookedFor = { count: -1, act: (): void => undefined };
  const signal = (abort ?? new AbortController()).signal;
  const done = discoverAccounts(
    {
      chain,
      addressesAt: async (paths) => {
        looks += 1;
        if (looks === lookedFor.count) lookedFor.act();
        return paths.map(addressOf);
      },
      onFound: (account) => found.push(account),
    },
    { signal, progress: ({ phase, done: count }) => void phases.push(`${phase} ${count}`) },
  );
  const onLook = (count: number, act: () => void) => {
    lookedFor = { count, act };
  };
  return { done, found, asked, phases, onLook };
}
const [standard, live, legacy] = PATH_SCHEMES;
const at = (scheme: typeof standard, index: number) => scheme?.path(index) ?? '';

describe('BIP-44: account discovery', () => {
  it('looks at 20 unused addresses of each layout, and finds nothing where nothing was used', async () => {
    const search = searched({});
    await search.done;
    expect(GAP_LIMIT).toBe(20);
    expect(search.found).toEqual([]);
    // The standard’s first is Ledger Live’s first: 20 + 19 + 20 different paths.
    expect(search.asked).toHaveLength(59);
    expect(search.asked.at(-1)).toBe("m/44'/60'/0'/19");
    expect(search.phases.at(-1)).toBe('Done 60');
  });

  it('goes on after each used one, over a gap of 19 and not over one of 20', async () => {
    const search = searched({
      [at(standard, 19)]: { transactions: 1 },
      [at(standard, 39)]: { native: 1n },
      // Twenty between: 40 to 59.
      [at(standard, 60)]: { transactions: 1 },
      [at(legacy, 3)]: { ct02: 5n },
    });
    await search.done;
    expect(search.found.map(({ path }) => path)).toEqual([at(standard, 19), at(standard, 39), at(legacy, 3)]);
    expect(search.found.at(-1)).toMatchObject({ ct02: '5', native: '0', transactions: 0 });
  });

  it('finds an account that two layouts share once, and counts it as used in both', async () => {
    const search = searched({ [at(standard, 0)]: { native: 7n }, [at(live, 20)]: { native: 1n } });
    await search.done;
    expect(search.found.map(({ path, scheme }) => [path, scheme])).toEqual([
      ["m/44'/60'/0'/0/0", 'BIP-44 standard'],
      // Nineteen between 0, which is the standard’s first too, and 20.
      ["m/44'/60'/20'/0/0", 'Ledger Live'],
    ]);
  });

  it('ends when it is cancelled, with what it found until then', async () => {
    const abort = new AbortController();
    const search = searched({ [at(standard, 0)]: { native: 7n } }, abort);
    // The third look: after the first batch of five.
    search.onLook(3, () => abort.abort(new Error('given up')));
    await expect(search.done).rejects.toThrow('given up');
    expect(search.asked).toHaveLength(15);
    expect(search.found).toHaveLength(1);
  });
});
