/** Plans that left over an air gap, what was signed here for other machines, and the deployments that were confirmed. */
export const sql = `
  CREATE TABLE air_gap_exports (
    -- SHA-256 of the plan as it left, 64 hexadecimal digits.
    digest TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL,
    -- The bundle, as it was saved. Read again and held against its digest before it is used.
    bundle TEXT NOT NULL,
    -- What the feature that planned it gave along, as JSON.
    context TEXT NOT NULL CHECK (json_valid(context)),
    genesis TEXT NOT NULL,
    account TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'discarded')),
    -- Transactions that other wallets have signed one by one, by position, as a JSON object.
    signed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(signed)),
    -- Names the requests to other wallets (ERC-4527), one for each transaction, as a JSON array of UUIDs.
    requests TEXT NOT NULL CHECK (json_valid(requests)),
    sent_plan_id TEXT,
    exported_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE air_gap_signed (
    digest TEXT PRIMARY KEY,
    -- Of the plan that was signed.
    plan_digest TEXT NOT NULL,
    genesis TEXT NOT NULL,
    account TEXT NOT NULL,
    first_nonce INTEGER NOT NULL,
    last_nonce INTEGER NOT NULL,
    action TEXT NOT NULL,
    -- The answer, as it is saved.
    answer TEXT NOT NULL,
    signed_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE air_gap_deployments (
    genesis TEXT NOT NULL,
    -- SHA-256 of the addresses of its contracts, by name.
    contracts TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    PRIMARY KEY (genesis, contracts)
  ) STRICT, WITHOUT ROWID;
`;
