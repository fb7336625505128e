import { accountHash } from '../../domain/minting/emissions-report.ts';
import type { Database } from './database.ts';

export type CloudAccount = { provider: string; cloudAccount: string };
export type CloudPeriod = CloudAccount & { periodStart: number; periodEnd: number };
export type AccountIdentity = CloudAccount & { salt: string; accountHash: string };

export type AttestedRecord = CloudPeriod & {
  reportId: string;
  chainId: number;
  importId: string;
  /** Address of the node key that signed the report first. */
  node: string;
  nodeSignature: string;
};

type IdentityRow = { provider: string; cloud_account: string; salt: string; account_hash: string };
type PeriodRow = { provider: string; cloud_account: string; period_start: number; period_end: number };
type RecordRow = PeriodRow & {
  report_id: string;
  chain_id: number;
  import_id: string;
  node: string;
  node_signature: string;
};

/**
 * What minting keeps on this machine: salts of accounts, skipped periods, and the reports that were attested.
 *
 * @param saltOf The salt of an account that has none yet: bytes32.
 */
export function mintingStore(database: Database, saltOf: (account: CloudAccount) => string) {
  const insertSalt = database.prepare('INSERT OR IGNORE INTO account_salts VALUES (?, ?, ?, ?)');
  const readSalt = database.prepare<[string, string], IdentityRow>(
    'SELECT * FROM account_salts WHERE provider = ? AND cloud_account = ?',
  );
  const readByHash = database.prepare<[string], IdentityRow>(
    'SELECT * FROM account_salts WHERE account_hash = ?',
  );
  const insertSkip = database.prepare('INSERT OR IGNORE INTO skipped_periods VALUES (?, ?, ?, ?)');
  const deleteSkip = database.prepare(
    'DELETE FROM skipped_periods WHERE provider = ? AND cloud_account = ? AND period_start = ? AND period_end = ?',
  );
  const insertReport = database.prepare(`
    INSERT INTO attested_reports
      (report_id, chain_id, import_id, provider, cloud_account, period_start, period_end, node, node_signature)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET import_id = excluded.import_id`);

  return {
    /**
     * The salted identity of a cloud account, settled at its first use and never changed. The salt never leaves this
     * machine, except to a validator that recomputes a report of the account.
     */
    identityOf({ provider, cloudAccount }: CloudAccount): AccountIdentity {
      const known = readSalt.get(provider, cloudAccount);
      if (known) return identity(known);
      const salt = saltOf({ provider, cloudAccount });
      insertSalt.run(provider, cloudAccount, salt, accountHash(provider, cloudAccount, salt));
      return identity(readSalt.get(provider, cloudAccount) as IdentityRow);
    },

    /** The cloud account behind a hash on chain, when it is one of this desk. */
    identityByHash(hash: string): AccountIdentity | null {
      const row = readByHash.get(hash);
      return row ? identity(row) : null;
    },

    skip(period: CloudPeriod): void {
      insertSkip.run(period.provider, period.cloudAccount, period.periodStart, period.periodEnd);
    },

    undoSkip(period: CloudPeriod): void {
      deleteSkip.run(period.provider, period.cloudAccount, period.periodStart, period.periodEnd);
    },

    skipped(): CloudPeriod[] {
      return database.prepare<[], PeriodRow>('SELECT * FROM skipped_periods').all().map(period);
    },

    /** Keeps attested reports. A report that is attested once more keeps its record. */
    record(records: readonly AttestedRecord[]): void {
      database.transaction(() => {
        for (const record of records) {
          insertReport.run(
            record.reportId,
            record.chainId,
            record.importId,
            record.provider,
            record.cloudAccount,
            record.periodStart,
            record.periodEnd,
            record.node,
            record.nodeSignature,
          );
        }
      })();
    },

    recordOf(reportId: string): AttestedRecord | null {
      const row = database
        .prepare<[string], RecordRow>('SELECT * FROM attested_reports WHERE report_id = ?')
        .get(reportId);
      return row ? attested(row) : null;
    },

    /** Every report that was attested here. */
    attested(): AttestedRecord[] {
      return database
        .prepare<[], RecordRow>('SELECT * FROM attested_reports ORDER BY period_start, report_id')
        .all()
        .map(attested);
    },

    /** Marks the reports of a plan as under way, or as no longer so. */
    setPending(reportIds: readonly string[], planId: string, pending: boolean): void {
      const update = database.prepare(
        'UPDATE attested_reports SET plan_id = ?, pending = ? WHERE report_id = ?',
      );
      database.transaction(() => {
        for (const reportId of reportIds) update.run(planId, pending ? 1 : 0, reportId);
      })();
    },

    pending(chainId: number): CloudPeriod[] {
      return database
        .prepare<[number], PeriodRow>('SELECT * FROM attested_reports WHERE pending = 1 AND chain_id = ?')
        .all(chainId)
        .map(period);
    },

    /** True when a report of the import is on its way or may be on chain: its lines must be kept. */
    usesImport(importId: string): boolean {
      return (
        database
          .prepare('SELECT 1 FROM attested_reports WHERE import_id = ? AND plan_id IS NOT NULL')
          .get(importId) !== undefined
      );
    },
  };
}

export type MintingStore = ReturnType<typeof mintingStore>;

function identity(row: IdentityRow): AccountIdentity {
  return {
    provider: row.provider,
    cloudAccount: row.cloud_account,
    salt: row.salt,
    accountHash: row.account_hash,
  };
}

function period(row: PeriodRow): CloudPeriod {
  return {
    provider: row.provider,
    cloudAccount: row.cloud_account,
    periodStart: row.period_start,
    periodEnd: row.period_end,
  };
}

function attested(row: RecordRow): AttestedRecord {
  return {
    ...period(row),
    reportId: row.report_id,
    chainId: row.chain_id,
    importId: row.import_id,
    node: row.node,
    nodeSignature: row.node_signature,
  };
}
