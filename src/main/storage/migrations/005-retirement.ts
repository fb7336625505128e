/** Names of beneficiaries that are on chain as salted hashes only. */
export const sql = `
  -- Without the salt the hash on chain can never be shown to be this name: rows are never deleted or changed.
  CREATE TABLE hidden_beneficiaries (
    hash TEXT PRIMARY KEY,
    salt TEXT NOT NULL CHECK (length(salt) = 66),
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER hidden_beneficiaries_stay BEFORE DELETE ON hidden_beneficiaries
    BEGIN SELECT RAISE(ABORT, 'beneficiary salts are never deleted'); END;
  CREATE TRIGGER hidden_beneficiaries_do_not_change BEFORE UPDATE ON hidden_beneficiaries
    BEGIN SELECT RAISE(ABORT, 'beneficiary salts are never changed'); END;
`;
