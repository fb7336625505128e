/** What minting keeps on this machine and the chain must never show. */
export const sql = `
  -- The salt proves later that an account hash on chain is this cloud account. Losing it loses that proof, and a new
  -- one would let the same usage be minted twice: rows are never deleted or changed.
  CREATE TABLE account_salts (
    provider TEXT NOT NULL,
    cloud_account TEXT NOT NULL,
    salt TEXT NOT NULL CHECK (length(salt) = 66),
    account_hash TEXT NOT NULL UNIQUE,
    PRIMARY KEY (provider, cloud_account)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER account_salts_stay BEFORE DELETE ON account_salts
    BEGIN SELECT RAISE(ABORT, 'account salts are never deleted'); END;
  CREATE TRIGGER account_salts_do_not_change BEFORE UPDATE ON account_salts
    BEGIN SELECT RAISE(ABORT, 'account salts are never changed'); END;

  -- "Optimise instead of minting". A choice about usage, so it outlives the import that showed it.
  CREATE TABLE skipped_periods (
    provider TEXT NOT NULL,
    cloud_account TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    PRIMARY KEY (provider, cloud_account, period_start, period_end)
  ) STRICT, WITHOUT ROWID;

  -- Every report that this desk signed and its validators attested, whether or not it was submitted.
  CREATE TABLE attested_reports (
    report_id TEXT PRIMARY KEY,
    chain_id INTEGER NOT NULL,
    plan_id TEXT,
    import_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    cloud_account TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    node TEXT NOT NULL,
    node_signature TEXT NOT NULL,
    -- A transaction that carries it is under way.
    pending INTEGER NOT NULL DEFAULT 0 CHECK (pending IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX attested_reports_by_plan ON attested_reports (plan_id);
`;
