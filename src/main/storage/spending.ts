import type { Database } from './database.ts';

/** The chain's own currency among tokens; the others are named as the review names them. */
export const NATIVE_CURRENCY = 'native';

/** Whose spending: an account of the vault on one chain, in one token. */
export type Purse = { chainId: number; account: string; token: string };

/** What one transaction signs away, in base units. */
export type SignedSpending = Purse & { nonce: number; amount: bigint };

export type SpendingStore = {
  /** The most that may be signed away in 24 hours, in base units; null without a limit. */
  limit(purse: Purse): bigint | null;
  /** All limits on a chain. */
  limits(chainId: number): (Purse & { amount: bigint })[];
  /** Null takes the limit away. */
  setLimit(purse: Purse, amount: bigint | null): void;
  /** What was signed since then (milliseconds since 1970), in the order of signing. */
  signedSince(purse: Purse, since: number): { nonce: number; amount: bigint; at: number }[];
  /**
   * Writes down what is about to be signed; on disk when it returns. One nonce can be mined once, so what is signed
   * under it again counts once: the larger amount, from now on.
   */
  record(spending: readonly SignedSpending[]): void;
  /** Runs `work` in one database transaction. */
  atomically<T>(work: () => T): T;
};

/** Spending limits of the vault's accounts, and what was signed away. */
export function spendingStore(database: Database): SpendingStore {
  type Key = [number, string, string];
  const keyOf = ({ chainId, account, token }: Purse): Key => [chainId, account, token];
  const oneLimit = database.prepare<Key, { amount: string }>(
    'SELECT amount FROM spending_limits WHERE chain_id = ? AND account = ? AND token = ?',
  );
  const allLimits = database.prepare<[number], Purse & { amount: string }>(
    'SELECT chain_id AS chainId, account, token, amount FROM spending_limits WHERE chain_id = ? ORDER BY account, token',
  );
  const clear = database.prepare<Key>(
    'DELETE FROM spending_limits WHERE chain_id = ? AND account = ? AND token = ?',
  );
  const set = database.prepare(
    `INSERT INTO spending_limits (chain_id, account, token, amount, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET amount = excluded.amount, changed_at = excluded.changed_at`,
  );
  const since = database.prepare<[...Key, string], { nonce: number; amount: string; signedAt: string }>(
    `SELECT nonce, amount, signed_at AS signedAt FROM signed_spending
     WHERE chain_id = ? AND account = ? AND token = ? AND signed_at > ? ORDER BY signed_at`,
  );
  const before = database.prepare<[...Key, number], { amount: string }>(
    'SELECT amount FROM signed_spending WHERE chain_id = ? AND account = ? AND token = ? AND nonce = ?',
  );
  const write = database.prepare(
    `INSERT INTO signed_spending (chain_id, account, token, nonce, amount, signed_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET amount = excluded.amount, signed_at = excluded.signed_at`,
  );

  return {
    limit: (purse) => {
      const row = oneLimit.get(...keyOf(purse));
      return row ? BigInt(row.amount) : null;
    },
    limits: (chainId) => allLimits.all(chainId).map((row) => ({ ...row, amount: BigInt(row.amount) })),
    setLimit: (purse, amount) => {
      if (amount === null) clear.run(...keyOf(purse));
      else set.run(...keyOf(purse), amount.toString(), new Date().toISOString());
    },
    signedSince: (purse, start) =>
      since
        .all(...keyOf(purse), new Date(start).toISOString())
        .map(({ nonce, amount, signedAt }) => ({ nonce, amount: BigInt(amount), at: Date.parse(signedAt) })),
    record: (spending) =>
      database.transaction(() => {
        const now = new Date().toISOString();
        for (const { nonce, amount, ...purse } of spending) {
          const known = before.get(...keyOf(purse), nonce);
          const larger = known && BigInt(known.amount) > amount ? BigInt(known.amount) : amount;
          write.run(...keyOf(purse), nonce, larger.toString(), now);
        }
      })(),
    atomically: (work) => database.transaction(work).immediate(),
  };
}
