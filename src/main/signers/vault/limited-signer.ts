import { getAddress, type TransactionLike } from 'ethers';
import { Failure } from '../../../domain/failure.ts';
import { freeAt, LIMIT_HOURS, spentWithin, windowStart } from '../../../domain/limits/spending-limit.ts';
import { amountInWords, momentInWords } from '../../../domain/transactions/wording.ts';
import { NATIVE_CURRENCY, type SignedSpending, type SpendingStore } from '../../storage/spending.ts';
import type { LimitUse, Spending, TransactionSigner } from '../signer.ts';

/**
 * A signer that gives out no signature beyond the spending limits of the account. What it signs is written down before
 * the signature is given out, limit or not, so that a limit that is set later counts it, and neither a restart nor a
 * kill makes room. Fee and value are read from the transaction itself; tokens are counted as the review has them.
 */
export function limitedSigner(signer: TransactionSigner, store: SpendingStore): TransactionSigner {
  const refuseBeyond = (spending: Spending, items: readonly Spent[]) => {
    const beyond = usesOf(store, items).find(({ exceeded }) => exceeded);
    if (beyond) throw limitExceeded(beyond, spending);
  };
  return {
    kind: signer.kind,
    availability: (address) => signer.availability(address),
    limits: (address, spending, transactions) =>
      usesOf(store, spentBy(getAddress(address), spending, transactions)),

    async signTransaction(address, transaction, control) {
      const { spending } = control;
      if (!spending) throw new TypeError('What the transaction spends was not told to the signer');
      const items = spentBy(getAddress(address), spending, [transaction]);
      refuseBeyond(spending, items);
      const raw = await signer.signTransaction(address, transaction, control);
      store.atomically(() => {
        refuseBeyond(spending, items);
        store.record(items);
      });
      return raw;
    },
  };
}

/** In words for the user, with the same facts in `details` for a screen. */
export function limitExceeded(use: LimitUse, { currency }: Pick<Spending, 'currency'>): Failure {
  const { token, decimals, limit, spent, asked, freeAt: at } = use;
  const words = (amount: string) =>
    amountInWords(BigInt(amount), token === NATIVE_CURRENCY ? currency : token, decimals);
  const when =
    at === null
      ? 'It is above the limit by itself.'
      : `There is room for it from ${momentInWords(BigInt(Math.ceil(Date.parse(at) / 1000)))} on.`;
  return new Failure(
    'limit-exceeded',
    `This account may sign away ${words(limit)} in ${LIMIT_HOURS} hours. ${words(spent)} are signed already, and this is ${words(asked)} more. ${when} Nothing was signed. The limit can be raised under Accounts, with the vault’s password.`,
    { token, decimals, limit, spent, asked, ...(at === null ? {} : { freeAt: at }) },
  );
}

type Spent = SignedSpending & { decimals: number };

/** What the transactions take from the account: tokens of the whole plan under the first nonce, currency under each. */
function spentBy(account: string, { gives }: Spending, transactions: readonly TransactionLike[]): Spent[] {
  const own = transactions.map(({ chainId, nonce, value, gasLimit, maxFeePerGas }) => {
    if (chainId == null || nonce == null || gasLimit == null || maxFeePerGas == null)
      throw new TypeError('The transaction is not complete');
    const amount = BigInt(value ?? 0) + BigInt(gasLimit) * BigInt(maxFeePerGas);
    return { chainId: Number(chainId), account, token: NATIVE_CURRENCY, decimals: 18, nonce, amount };
  });
  const [first] = own;
  if (!first) return [];
  return [...own, ...gives.map((given) => ({ ...first, ...given }))];
}

/** How the items stand against the limits that there are, one for each token. */
function usesOf(store: SpendingStore, items: readonly Spent[]): LimitUse[] {
  const now = Date.now();
  return [...new Set(items.map(({ token }) => token))].flatMap((token) => {
    const own = items.filter((item) => item.token === token);
    const [purse] = own;
    const limit = purse && store.limit(purse);
    if (!purse || limit == null) return [];
    const signed = store.signedSince(purse, windowStart(now));
    // One nonce can be mined once: what is signed under it again counts as the larger of the two.
    const asked = own.reduce((sum, { nonce, amount }) => {
      const known = signed.find((each) => each.nonce === nonce)?.amount ?? 0n;
      return sum + (known > amount ? known : amount);
    }, 0n);
    const others = signed.filter(({ nonce }) => own.every((item) => item.nonce !== nonce));
    const spent = spentWithin(others, now);
    const at = freeAt(limit, others, asked, now);
    return {
      token,
      decimals: purse.decimals,
      limit: limit.toString(),
      spent: spent.toString(),
      asked: asked.toString(),
      exceeded: spent + asked > limit,
      freeAt: at === null ? null : new Date(at).toISOString(),
    };
  });
}
