/** Other people's addresses, and addresses that somebody planted in the history of an own account. */
export const sql = `
  CREATE TABLE address_book (
    address TEXT PRIMARY KEY COLLATE NOCASE,
    label TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE planted_addresses (
    -- Hash of the chain's first block.
    genesis TEXT NOT NULL,
    address TEXT NOT NULL COLLATE NOCASE,
    -- The own account in whose history it stands.
    account TEXT NOT NULL COLLATE NOCASE,
    reason TEXT NOT NULL CHECK (reason IN ('zero-value', 'dust', 'unknown-token')),
    transaction_hash TEXT NOT NULL,
    block_number INTEGER NOT NULL,
    PRIMARY KEY (genesis, address, account, reason)
  ) STRICT, WITHOUT ROWID;

  -- Up to which block the history of an account was read.
  CREATE TABLE history_read (
    genesis TEXT NOT NULL,
    account TEXT NOT NULL COLLATE NOCASE,
    block_number INTEGER NOT NULL,
    PRIMARY KEY (genesis, account)
  ) STRICT, WITHOUT ROWID;
`;
