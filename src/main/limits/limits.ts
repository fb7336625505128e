import { Failure } from '../../domain/failure.ts';
import { LIMIT_HOURS, spentWithin, windowStart } from '../../domain/limits/spending-limit.ts';
import { PAIRS } from '../../domain/market/pairs.ts';
import type { Emit, Handlers, Output } from '../../ipc/contract.ts';
import type { limitsMethods } from '../../ipc/limits.ts';
import type { Chain } from '../chain/chain.ts';
import { quoteOf } from '../chain/markets.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import { NATIVE_CURRENCY, type SpendingStore } from '../storage/spending.ts';

export type LimitsDeps = {
  /** @throws Failure `chain-unavailable`. */
  chain(): Chain;
  /** Accounts whose keys the vault has: limits are kept by who signs. */
  accounts(): readonly string[];
  store: SpendingStore;
  /** @throws Failure `wrong-password`, `too-many-attempts`, `vault-absent`, `vault-damaged`. */
  checkPassword(password: string): Promise<void>;
  emit: Emit;
};

type Limits = Output<'limits.list'>;
/** A token by the name that the review gives it, and by the one it is kept under. */
type Token = { token: string; key: string; decimals: number };

/** What the keys of the vault may sign away. Who signs keeps to it; this reads it and changes it. */
export function limitsFeature(deps: LimitsDeps): Pick<Handlers, keyof typeof limitsMethods> {
  return {
    'limits.list': async () => listLimits(deps),
    'limits.set': async ({ account, token, amount, password }) => {
      const chain = deps.chain();
      const own = deps.accounts().find((each) => each.toLowerCase() === account.toLowerCase());
      if (!own) {
        throw new Failure(
          'unknown-account',
          'The vault has no key for this account. Limits are kept for the vault’s own accounts.',
        );
      }
      const known = tokensOf(chain).find((each) => each.token === token);
      if (!known) throw new Failure('unknown-token', `There is no token “${token}” on this network.`);
      const purse = { chainId: chain.chainId, account: own, token: known.key };
      const wanted = amount === null ? null : BigInt(amount);
      if (raises(deps.store.limit(purse), wanted)) {
        if (password === undefined) {
          throw new Failure(
            'password-needed',
            'Raising a limit, or taking it away, needs the password of the vault.',
          );
        }
        await deps.checkPassword(password);
      }
      deps.store.setLimit(purse, wanted);
      deps.emit('limits.changed', {});
      return listLimits(deps);
    },
  };
}

/** No limit is the highest. */
function raises(now: bigint | null, wanted: bigint | null): boolean {
  return now !== null && (wanted === null || wanted > now);
}

function listLimits({ chain, accounts, store }: LimitsDeps): Limits {
  const { chainId, name, ...network } = chain();
  const now = Date.now();
  const tokens = tokensOf(network);
  return {
    network: { chainId, name },
    accounts: accounts().map((account) => ({
      account,
      tokens: tokens.map(({ token, key, decimals }) => {
        const purse = { chainId, account, token: key };
        const signed = store.signedSince(purse, windowStart(now)).filter(({ amount }) => amount > 0n);
        const [oldest] = signed;
        return {
          token,
          decimals,
          limit: store.limit(purse)?.toString() ?? null,
          spent: spentWithin(signed, now).toString(),
          nextFree: oldest
            ? {
                at: new Date(oldest.at + LIMIT_HOURS * 3_600_000).toISOString(),
                amount: oldest.amount.toString(),
              }
            : null,
        };
      }),
    })),
  };
}

/** The tokens that reviews know by name. */
function tokensOf(chain: Pick<Chain, 'local' | 'nativeSymbol'>): Token[] {
  const quotes = PAIRS.map((pair) => quoteOf(pair, chain));
  return [
    { token: 'CT02', key: 'CT02', decimals: 2 },
    { token: nativeSymbol(chain), key: NATIVE_CURRENCY, decimals: 18 },
    ...quotes.map(({ symbol, decimals }) => ({ token: symbol, key: symbol, decimals })),
  ];
}
