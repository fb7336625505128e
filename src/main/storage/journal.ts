import type { Database } from './database.ts';

export type TransactionState = 'signed' | 'submitted' | 'confirmed' | 'reverted' | 'replaced' | 'dropped';
export type OutcomeState = 'submitted' | 'confirmed' | 'failed';

/** What is written before a transaction is sent. `raw` is the signed bytes. */
export type SignedEntry = {
  id: string;
  planId: string;
  callIndex: number;
  kind: string;
  action: string;
  account: string;
  chainId: number;
  /** Hash of the chain's first block. */
  genesis: string;
  nonce: number;
  hash: string;
  raw: string;
  /** The first of the transactions that carry this nonce on purpose, when this is not that one. */
  replaces: string | null;
};

/** What following the chain changes. */
export type Standing = {
  state: TransactionState;
  detail: string | null;
  blockNumber: number | null;
  blockHash: string | null;
  confirmations: number;
  /** Wei, as decimal digits. */
  feePaid: string | null;
  final: boolean;
  /**
   * Set when the block that it was in is found undone, and kept from then on: `final` when it had counted as never to
   * be undone. Left as it is where a standing does not say.
   */
  undone?: 'block' | 'final' | null;
};

export type Entry = SignedEntry &
  Standing & {
    createdAt: string;
    updatedAt: string;
    /** The own currency of the network that it is on; null when that is none of the user's networks any more. */
    nativeSymbol?: string | null;
  };

export type Journal = {
  /** Writes all of them or none. They are on disk when it returns. */
  write(entries: readonly SignedEntry[]): void;
  update(id: string, standing: Standing): Entry;
  find(id: string): Entry | null;
  /** Newest first. */
  list(): Entry[];
  ofPlan(planId: string): Entry[];
  /** Those that carry one nonce on purpose, by the first of them, in the order in which they were signed. */
  family(first: string): Entry[];
  /**
   * What stands for each transaction of a plan: itself, or the one with a higher fee that was mined in its place. A
   * cancellation stands for nothing but itself.
   */
  standingFor(planId: string): Entry[];
  /** What is still to be followed on a chain, in the order in which it has to be sent. */
  watched(genesis: string): Entry[];
  /** What counts as never to be undone, the newest block first, `limit` at most. */
  finals(genesis: string, limit: number): Entry[];
  /** Whether a transaction with this nonce is signed and not given up. One that was mined counts: its block may be undone. */
  isUnderWay(genesis: string, account: string, nonce: number): boolean;
  /** Signed plans whose outcome is another than the last one told, with what the plan was about. */
  untold(): { planId: string; outcome: OutcomeState; content: string }[];
  markTold(planId: string, outcome: OutcomeState): void;
  /** Runs `work` in one database transaction. */
  atomically<T>(work: () => T): T;
};

/** The kind of a plan that takes a nonce so that nothing else happens under it. */
export const CANCELLATION = 'cancel-transaction';

type Row = Omit<Entry, 'final'> & { final: 0 | 1 };

const COLUMNS = `id, plan_id AS planId, call_index AS callIndex, kind, action, account, chain_id AS chainId, genesis,
  nonce, hash, raw, replaces, state, detail, block_number AS blockNumber, block_hash AS blockHash, confirmations,
  fee_paid AS feePaid, final, undone, created_at AS createdAt, updated_at AS updatedAt,
  (SELECT native_symbol FROM networks n WHERE n.chain_id = transactions.chain_id AND n.genesis = transactions.genesis
   LIMIT 1) AS nativeSymbol`;

/** The journal of everything that was signed. It is written before anything is sent, and never forgets. */
export function openJournal(database: Database): Journal {
  const insert = database.prepare(
    `INSERT INTO transactions (id, plan_id, call_index, kind, action, account, chain_id, genesis, nonce, hash, raw,
       replaces, state, created_at, updated_at)
     VALUES (@id, @planId, @callIndex, @kind, @action, @account, @chainId, @genesis, @nonce, @hash, @raw,
       @replaces, 'signed', @now, @now)`,
  );
  const leaveToSuccessor = database.prepare<[string]>(
    `UPDATE transactions SET final = 1 WHERE hash = ? AND state = 'dropped'`,
  );
  const update = database.prepare(
    `UPDATE transactions SET state = @state, detail = @detail, block_number = @blockNumber, block_hash = @blockHash,
       confirmations = @confirmations, fee_paid = @feePaid, final = @final, undone = coalesce(@undone, undone), updated_at = @now WHERE id = @id`,
  );
  const byId = database.prepare<[string], Row>(`SELECT ${COLUMNS} FROM transactions WHERE id = ?`);
  const all = database.prepare<[], Row>(
    `SELECT ${COLUMNS} FROM transactions ORDER BY created_at DESC, call_index DESC`,
  );
  const byPlan = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM transactions WHERE plan_id = ? ORDER BY call_index`,
  );
  const byFirst = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM transactions WHERE id = ? OR replaces = ? ORDER BY rowid`,
  );
  const open = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM transactions WHERE final = 0 AND genesis = ? ORDER BY account, nonce, rowid`,
  );
  const finals = database.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM transactions WHERE final = 1 AND genesis = ? AND block_hash IS NOT NULL
     ORDER BY block_number DESC LIMIT ?`,
  );
  const underWay = database.prepare(
    `SELECT 1 FROM transactions
     WHERE genesis = ? AND account = ? AND nonce = ? AND state IN ('signed', 'submitted', 'confirmed', 'reverted')`,
  );
  const untold = database.prepare<[], { planId: string; outcome: OutcomeState; content: string }>(
    `WITH calls AS (
       SELECT t.plan_id, CASE
           WHEN max(f.state = 'confirmed' AND (f.id = t.id OR f.kind <> '${CANCELLATION}')) THEN 'confirmed'
           WHEN max(f.state IN ('signed', 'submitted')) THEN 'submitted'
           ELSE 'failed' END AS outcome
       FROM transactions t JOIN transactions f ON f.id = t.id OR f.replaces = t.id
       GROUP BY t.id
     )
     SELECT p.id AS planId, p.content, CASE
         WHEN sum(c.outcome = 'failed') > 0 THEN 'failed'
         WHEN sum(c.outcome = 'confirmed') = count(*) THEN 'confirmed'
         ELSE 'submitted' END AS outcome
     FROM calls c JOIN plans p ON p.id = c.plan_id
     GROUP BY p.id HAVING outcome IS NOT p.told`,
  );
  const tell = database.prepare<[OutcomeState, string]>('UPDATE plans SET told = ? WHERE id = ?');

  const family = (first: string): Entry[] => byFirst.all(first, first).map(entryOf);
  const required = (id: string): Entry => {
    const row = byId.get(id);
    if (!row) throw new Error(`the journal has no transaction ${id}`);
    return entryOf(row);
  };
  return {
    write: (entries) =>
      database.transaction(() => {
        const now = new Date().toISOString();
        for (const entry of entries) {
          leaveToSuccessor.run(entry.hash);
          insert.run({ ...entry, now });
        }
      })(),
    update: (id, standing) => {
      const undone = standing.undone ?? null;
      update.run({ ...standing, undone, final: standing.final ? 1 : 0, id, now: new Date().toISOString() });
      return required(id);
    },
    find: (id) => {
      const row = byId.get(id);
      return row ? entryOf(row) : null;
    },
    list: () => all.all().map(entryOf),
    ofPlan: (planId) => byPlan.all(planId).map(entryOf),
    family,
    standingFor: (planId) =>
      byPlan.all(planId).map((row) => {
        const same = family(row.id).filter(({ id, kind }) => id === row.id || kind !== CANCELLATION);
        return same.find(({ blockNumber }) => blockNumber !== null) ?? entryOf(row);
      }),
    finals: (genesis, limit) => finals.all(genesis, limit).map(entryOf),
    watched: (genesis) => open.all(genesis).map(entryOf),
    isUnderWay: (genesis, account, nonce) => underWay.get(genesis, account, nonce) !== undefined,
    untold: () => untold.all(),
    markTold: (planId, outcome) => void tell.run(outcome, planId),
    atomically: (work) => database.transaction(work).immediate(),
  };
}

function entryOf(row: Row): Entry {
  return { ...row, final: row.final === 1 };
}
