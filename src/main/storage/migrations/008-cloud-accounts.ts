/** Cloud accounts, what Cost Explorer answered, and which import came from where. Credentials are not here. */
export const sql = `
  CREATE TABLE cloud_accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- Where its credentials come from. Those that were typed are in the vault, under the account's id.
    credentials TEXT NOT NULL CHECK (credentials IN ('environment', 'profile', 'vault')),
    profile TEXT,
    -- The account number at AWS, once the credentials have shown it.
    aws_account TEXT,
    last_fetch TEXT CHECK (last_fetch IS NULL OR json_valid(last_fetch)),
    added_at TEXT NOT NULL,
    CHECK ((credentials = 'profile') = (profile IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  -- At most one row.
  CREATE TABLE request_budget (
    row INTEGER PRIMARY KEY CHECK (row = 1),
    requests_per_month INTEGER NOT NULL CHECK (requests_per_month >= 0)
  ) STRICT;

  -- Requests that cost money, by the month (UTC) in which they were sent. Counted before they are sent.
  CREATE TABLE paid_requests (
    month TEXT PRIMARY KEY,
    requests INTEGER NOT NULL CHECK (requests >= 0)
  ) STRICT, WITHOUT ROWID;

  -- Days in a row that are asked for together: what has to be asked, and whether all of it was answered.
  CREATE TABLE cost_explorer_spans (
    id TEXT PRIMARY KEY,
    aws_account TEXT NOT NULL,
    from_day TEXT NOT NULL,
    -- The day after the last.
    to_day TEXT NOT NULL CHECK (to_day > from_day),
    asked_at TEXT NOT NULL,
    estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
    questions TEXT NOT NULL CHECK (json_valid(questions)),
    complete INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  -- Every page that was paid for, in gzip. The last one of a question has no token.
  CREATE TABLE cost_explorer_pages (
    span_id TEXT NOT NULL REFERENCES cost_explorer_spans (id) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    page INTEGER NOT NULL,
    next_token TEXT,
    results BLOB NOT NULL,
    PRIMARY KEY (span_id, question, page)
  ) STRICT, WITHOUT ROWID;

  -- The days that are known whole, each from the latest span that has it.
  CREATE TABLE cost_explorer_days (
    aws_account TEXT NOT NULL,
    day TEXT NOT NULL,
    span_id TEXT NOT NULL REFERENCES cost_explorer_spans (id),
    final INTEGER NOT NULL CHECK (final IN (0, 1)),
    PRIMARY KEY (aws_account, day)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX cost_explorer_days_by_span ON cost_explorer_days (span_id);

  -- One import at a time stands for a source, such as an account's month.
  CREATE TABLE import_sources (
    import_id TEXT PRIMARY KEY REFERENCES imports (id) ON DELETE CASCADE,
    source TEXT NOT NULL UNIQUE,
    -- Tells whether the source has changed since.
    fingerprint TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
