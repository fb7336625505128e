/** Nonces kept for plans that are signed elsewhere, transactions that replace others, and spending limits. */
export const sql = `
  -- A nonce that no other plan may take until then. It is free again when its plan is signed or discarded.
  CREATE TABLE nonce_reservations (
    genesis TEXT NOT NULL,
    account TEXT NOT NULL,
    nonce INTEGER NOT NULL CHECK (nonce >= 0),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    until TEXT NOT NULL,
    PRIMARY KEY (genesis, account, nonce)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX nonce_reservations_plan ON nonce_reservations (plan_id);
  CREATE TRIGGER plans_free_their_nonces AFTER UPDATE OF state ON plans WHEN NEW.state <> 'open'
  BEGIN
    DELETE FROM nonce_reservations WHERE plan_id = NEW.id;
  END;

  -- The first transaction of those that carry one nonce on purpose: the same once more with a higher fee, or a
  -- cancellation. Null for that first one itself.
  ALTER TABLE transactions ADD COLUMN replaces TEXT REFERENCES transactions (id);
  CREATE INDEX transactions_replaces ON transactions (replaces) WHERE replaces IS NOT NULL;

  -- Two transactions of one account never compete for a nonce, but for replacements of one and the same.
  DROP INDEX transactions_under_way;
  CREATE UNIQUE INDEX transactions_under_way ON transactions (genesis, account, nonce)
    WHERE state IN ('signed', 'submitted') AND replaces IS NULL;
  CREATE TRIGGER transactions_of_one_nonce BEFORE INSERT ON transactions
  WHEN EXISTS (
    SELECT 1 FROM transactions other
    WHERE other.genesis = NEW.genesis AND other.account = NEW.account AND other.nonce = NEW.nonce
      AND other.state IN ('signed', 'submitted')
      AND coalesce(other.replaces, other.id) <> coalesce(NEW.replaces, NEW.id))
  BEGIN
    SELECT RAISE(ABORT, 'another transaction with this nonce is under way');
  END;
  CREATE TRIGGER transactions_replace_their_own BEFORE INSERT ON transactions
  WHEN NEW.replaces IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM transactions first
    WHERE first.id = NEW.replaces AND first.replaces IS NULL AND first.genesis = NEW.genesis
      AND first.account = NEW.account AND first.nonce = NEW.nonce)
  BEGIN
    SELECT RAISE(ABORT, 'a replacement has the account, chain and nonce of what it replaces');
  END;

  -- What an account of the vault may give away of a token within 24 hours, in base units.
  CREATE TABLE spending_limits (
    chain_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    token TEXT NOT NULL,
    amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9]*' AND amount <> ''),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (chain_id, account, token)
  ) STRICT, WITHOUT ROWID;

  -- What a key of the vault has signed away, written before the signature is given out. One nonce counts once.
  CREATE TABLE signed_spending (
    chain_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    nonce INTEGER NOT NULL,
    token TEXT NOT NULL,
    amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9]*' AND amount <> ''),
    signed_at TEXT NOT NULL,
    PRIMARY KEY (chain_id, account, nonce, token)
  ) STRICT, WITHOUT ROWID;
`;
