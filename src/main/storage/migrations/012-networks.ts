/** The networks that the user added, and transactions whose block was undone. */
export const sql = `
  CREATE TABLE networks (
    id TEXT PRIMARY KEY,
    chain_id INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    -- Hash of the chain's first block, as every endpoint said when the network was added.
    genesis TEXT NOT NULL,
    native_symbol TEXT NOT NULL,
    confirmed_depth INTEGER NOT NULL CHECK (confirmed_depth >= 1),
    final_depth INTEGER NOT NULL CHECK (final_depth >= confirmed_depth),
    explorer_url TEXT,
    -- Where the contracts are, and since which block, as JSON.
    deployment TEXT NOT NULL CHECK (json_valid(deployment)),
    -- The network in use; the local chain when there is none.
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    added_at TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX networks_chosen ON networks (chosen) WHERE chosen = 1;

  -- In the user's order. An address may hold a key: it is shown masked and never logged.
  CREATE TABLE network_endpoints (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    UNIQUE (network_id, position),
    UNIQUE (network_id, url)
  ) STRICT;

  -- The block that a transaction was in is gone: 'block', or 'final' when it had counted as never to be undone.
  ALTER TABLE transactions ADD COLUMN undone TEXT CHECK (undone IN ('block', 'final'));
`;
