/** The user's own names for the mnemonics of the vault. `words` is the vault's first. */
export const sql = `
  CREATE TABLE mnemonic_names (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
