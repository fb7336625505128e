/** Plans that can be reviewed and signed, and the journal of everything that was signed. */
export const sql = `
  CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    -- Everything that the review shows and the signer signs, as JSON, with its authentication code.
    content TEXT NOT NULL CHECK (json_valid(content)),
    seal TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'signed', 'discarded')),
    -- The last outcome that every listener has taken in.
    told TEXT CHECK (told IN ('submitted', 'confirmed', 'failed')),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE transactions (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    call_index INTEGER NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    account TEXT NOT NULL,
    chain_id INTEGER NOT NULL,
    -- Hash of the chain's first block: a local chain that was begun anew is another chain under the same id.
    genesis TEXT NOT NULL,
    nonce INTEGER NOT NULL,
    hash TEXT NOT NULL,
    -- The signed bytes: what is sent again after a crash. Nothing is ever signed anew.
    raw TEXT NOT NULL,
    state TEXT NOT NULL
      CHECK (state IN ('signed', 'submitted', 'confirmed', 'reverted', 'replaced', 'dropped')),
    detail TEXT,
    block_number INTEGER,
    block_hash TEXT,
    confirmations INTEGER NOT NULL DEFAULT 0,
    fee_paid TEXT,
    -- No reorganisation is expected to reach its block any more.
    final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (plan_id, call_index)
  ) STRICT;

  -- Two transactions of one account never compete for a nonce.
  CREATE UNIQUE INDEX transactions_under_way ON transactions (genesis, account, nonce)
    WHERE state IN ('signed', 'submitted');
  -- What the network refused may be prepared and signed anew: the same bytes, and so the same hash.
  CREATE UNIQUE INDEX transactions_hash ON transactions (hash) WHERE state <> 'dropped';
  CREATE INDEX transactions_watched ON transactions (genesis) WHERE final = 0;
`;
