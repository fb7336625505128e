/** Settings, the user's own names for accounts, and the account that is in use. */
export const sql = `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE account_labels (
    address TEXT PRIMARY KEY COLLATE NOCASE,
    label TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- At most one row.
  CREATE TABLE active_account (
    row INTEGER PRIMARY KEY CHECK (row = 1),
    address TEXT NOT NULL
  ) STRICT;
`;
