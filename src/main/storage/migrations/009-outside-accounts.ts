/** Accounts whose keys are not on this machine. Nothing in it is secret. */
export const sql = `
  CREATE TABLE outside_accounts (
    address TEXT PRIMARY KEY COLLATE NOCASE,
    kind TEXT NOT NULL CHECK (kind IN ('ledger', 'air-gap', 'watch')),
    -- BIP-32, such as m/44'/60'/0'/0/0; null for an address that is only watched.
    path TEXT,
    -- BIP-32 fingerprint of the device's master key, 8 hexadecimal digits, when it is known.
    fingerprint TEXT,
    added_at TEXT NOT NULL,
    CHECK (kind = 'watch' OR path IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
`;
