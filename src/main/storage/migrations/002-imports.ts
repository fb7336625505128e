/** Imports of usage. A row here is the acknowledgement: its folder is complete on disk before the row is written. */
export const sql = `
  CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    files TEXT NOT NULL CHECK (json_valid(files)),
    imported_at TEXT NOT NULL,
    engine TEXT NOT NULL,
    factors TEXT NOT NULL,
    factors_hash TEXT NOT NULL,
    lines_read INTEGER NOT NULL,
    lines_estimated INTEGER NOT NULL,
    lines_not_usage INTEGER NOT NULL,
    lines_not_covered INTEGER NOT NULL,
    lines_unreadable INTEGER NOT NULL,
    period_start INTEGER,
    period_end INTEGER,
    kwh REAL NOT NULL CHECK (kwh >= 0),
    kg_operational REAL NOT NULL CHECK (kg_operational >= 0),
    kg_embodied REAL NOT NULL CHECK (kg_embodied >= 0),
    lines_root TEXT CHECK (lines_root IS NULL OR length(lines_root) = 66),
    -- Every readable line is accounted for.
    CHECK (lines_read = lines_estimated + lines_not_usage + lines_not_covered)
  ) STRICT, WITHOUT ROWID;
`;
