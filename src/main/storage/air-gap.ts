import type { Database } from './database.ts';

export type ExportState = 'waiting' | 'sent' | 'discarded';

/** A plan that left for another machine. */
export type AirGapExport = {
  /** SHA-256 of the bundle's content, 64 hexadecimal digits. */
  digest: string;
  planId: string;
  bundle: string;
  context: Record<string, unknown>;
  genesis: string;
  account: string;
  state: ExportState;
  /** Signed transactions that came back one by one, by position. */
  signed: Record<string, string>;
  /** UUIDs of the requests to other wallets, one for each transaction. */
  requests: string[];
  sentPlanId: string | null;
  exportedAt: string;
  expiresAt: string;
};

/** What was signed on this machine for another one. */
export type AirGapSigned = {
  digest: string;
  planDigest: string;
  genesis: string;
  account: string;
  firstNonce: number;
  lastNonce: number;
  action: string;
  answer: string;
  signedAt: string;
};

export type AirGapStore = {
  insertExport(row: Omit<AirGapExport, 'state' | 'signed' | 'sentPlanId'>): void;
  findExport(digest: string): AirGapExport | null;
  /** Newest first. */
  exports(): AirGapExport[];
  /** Keeps one transaction that another wallet has signed. */
  keepSigned(digest: string, position: number, raw: string): void;
  /** True when it was waiting. */
  discard(digest: string): boolean;
  markSent(digest: string, planId: string): void;
  insertSigned(row: AirGapSigned): void;
  findSigned(digest: string): AirGapSigned | null;
  /** Newest first. */
  signed(): AirGapSigned[];
  /**
   * Answers that have one of these numbers, for one account on a chain. Chains of one number take the same
   * signatures; of local ones, each has its own first block.
   */
  signedNonces(
    chain: { chainId: number; genesis: string; local: boolean },
    account: string,
    first: number,
    last: number,
  ): AirGapSigned[];
  /** The contracts that were confirmed for a chain, by name and address. */
  confirmed(chain: string): string[];
  confirm(chain: string, contract: string): void;
  atomically<T>(work: () => T): T;
};

type ExportRow = Omit<AirGapExport, 'context' | 'signed' | 'requests'> & {
  context: string;
  signed: string;
  requests: string;
};

const EXPORT = `digest, plan_id AS planId, bundle, context, genesis, account, state, signed, requests,
  sent_plan_id AS sentPlanId, exported_at AS exportedAt, expires_at AS expiresAt`;
const SIGNED = `digest, plan_digest AS planDigest, genesis, account, first_nonce AS firstNonce,
  last_nonce AS lastNonce, action, answer, signed_at AS signedAt`;

/** What has crossed the air gap, in both directions. Nothing in it is secret, and nothing in it is trusted unread. */
export function airGapStore(database: Database): AirGapStore {
  const addExport = database.prepare(
    `INSERT INTO air_gap_exports
       (digest, plan_id, bundle, context, genesis, account, state, requests, exported_at, expires_at)
     VALUES (@digest, @planId, @bundle, @context, @genesis, @account, 'waiting', @requests, @exportedAt, @expiresAt)`,
  );
  const oneExport = database.prepare<[string], ExportRow>(
    `SELECT ${EXPORT} FROM air_gap_exports WHERE digest = ?`,
  );
  const allExports = database.prepare<[], ExportRow>(
    `SELECT ${EXPORT} FROM air_gap_exports ORDER BY exported_at DESC, digest`,
  );
  const keep = database.prepare(
    `UPDATE air_gap_exports SET signed = json_set(signed, '$."' || ? || '"', ?) WHERE digest = ? AND state = 'waiting'`,
  );
  const leave = database.prepare(
    `UPDATE air_gap_exports SET state = 'discarded' WHERE digest = ? AND state = 'waiting'`,
  );
  const send = database.prepare(
    `UPDATE air_gap_exports SET state = 'sent', sent_plan_id = ? WHERE digest = ?`,
  );
  const addSigned = database.prepare(
    `INSERT OR REPLACE INTO air_gap_signed VALUES
       (@digest, @planDigest, @genesis, @account, @firstNonce, @lastNonce, @action, @answer, @signedAt)`,
  );
  const oneSigned = database.prepare<[string], AirGapSigned>(
    `SELECT ${SIGNED} FROM air_gap_signed WHERE digest = ?`,
  );
  const allSigned = database.prepare<[], AirGapSigned>(
    `SELECT ${SIGNED} FROM air_gap_signed ORDER BY signed_at DESC, digest`,
  );
  const withNonces = database.prepare<[number, string | null, string, number, number], AirGapSigned>(
    `SELECT ${SIGNED} FROM air_gap_signed
     WHERE answer ->> '$.network.chainId' = ? AND genesis = coalesce(?, genesis)
       AND account = ? AND last_nonce >= ? AND first_nonce <= ?`,
  );
  const known = database.prepare<[string], { contracts: string }>(
    'SELECT contracts FROM air_gap_deployments WHERE genesis = ?',
  );
  const learn = database.prepare('INSERT OR IGNORE INTO air_gap_deployments VALUES (?, ?, ?)');
  return {
    insertExport: (row) =>
      void addExport.run({
        ...row,
        context: JSON.stringify(row.context),
        requests: JSON.stringify(row.requests),
      }),
    findExport: (digest) => {
      const row = oneExport.get(digest);
      return row ? exportOf(row) : null;
    },
    exports: () => allExports.all().map(exportOf),
    keepSigned: (digest, position, raw) => void keep.run(String(position), raw, digest),
    discard: (digest) => leave.run(digest).changes === 1,
    markSent: (digest, planId) => void send.run(planId, digest),
    insertSigned: (row) => void addSigned.run(row),
    findSigned: (digest) => oneSigned.get(digest) ?? null,
    signed: () => allSigned.all(),
    signedNonces: ({ chainId, genesis, local }, account, first, last) =>
      withNonces.all(chainId, local ? genesis : null, account, first, last),
    confirmed: (chain) => known.all(chain).map(({ contracts }) => contracts),
    confirm: (chain, contract) => void learn.run(chain, contract, new Date().toISOString()),
    atomically: (work) => database.transaction(work).immediate(),
  };
}

function exportOf(row: ExportRow): AirGapExport {
  return {
    ...row,
    context: JSON.parse(row.context) as Record<string, unknown>,
    signed: JSON.parse(row.signed) as Record<string, string>,
    requests: JSON.parse(row.requests) as string[],
  };
}
