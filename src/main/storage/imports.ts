import type { Database } from './database.ts';

/** One import of usage, as it is kept. Times of the period are UTC seconds, half-open. */
export type StoredImport = {
  id: string;
  name: string;
  sample: boolean;
  files: string[];
  importedAt: string;
  engine: string;
  factors: string;
  factorsHash: string;
  lines: { read: number; estimated: number; notUsage: number; notCovered: number; unreadable: number };
  periodStart: number | null;
  periodEnd: number | null;
  kwh: number;
  kgCO2e: { operational: number; embodied: number; total: number };
  linesRoot: string | null;
};

type Row = {
  id: string;
  name: string;
  sample: number;
  files: string;
  imported_at: string;
  engine: string;
  factors: string;
  factors_hash: string;
  lines_read: number;
  lines_estimated: number;
  lines_not_usage: number;
  lines_not_covered: number;
  lines_unreadable: number;
  period_start: number | null;
  period_end: number | null;
  kwh: number;
  kg_operational: number;
  kg_embodied: number;
  lines_root: string | null;
};

/** Every import, newest first. */
export function listImports(database: Database): StoredImport[] {
  return database.prepare<[], Row>('SELECT * FROM imports ORDER BY imported_at DESC, id').all().map(fromRow);
}

/** The import with the id, or null. */
export function findImport(database: Database, id: string): StoredImport | null {
  const row = database.prepare<[string], Row>('SELECT * FROM imports WHERE id = ?').get(id);
  return row ? fromRow(row) : null;
}

/** Acknowledges an import. Its files must be complete and synced by now. */
export function insertImport(database: Database, stored: StoredImport): void {
  const row: Row = {
    id: stored.id,
    name: stored.name,
    sample: stored.sample ? 1 : 0,
    files: JSON.stringify(stored.files),
    imported_at: stored.importedAt,
    engine: stored.engine,
    factors: stored.factors,
    factors_hash: stored.factorsHash,
    lines_read: stored.lines.read,
    lines_estimated: stored.lines.estimated,
    lines_not_usage: stored.lines.notUsage,
    lines_not_covered: stored.lines.notCovered,
    lines_unreadable: stored.lines.unreadable,
    period_start: stored.periodStart,
    period_end: stored.periodEnd,
    kwh: stored.kwh,
    kg_operational: stored.kgCO2e.operational,
    kg_embodied: stored.kgCO2e.embodied,
    lines_root: stored.linesRoot,
  };
  const names = Object.keys(row);
  database
    .prepare(
      `INSERT INTO imports (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
}

/** Forgets an import. Answers false when there is none with the id. */
export function deleteImport(database: Database, id: string): boolean {
  return database.prepare('DELETE FROM imports WHERE id = ?').run(id).changes === 1;
}

function fromRow(row: Row): StoredImport {
  return {
    id: row.id,
    name: row.name,
    sample: row.sample === 1,
    files: JSON.parse(row.files),
    importedAt: row.imported_at,
    engine: row.engine,
    factors: row.factors,
    factorsHash: row.factors_hash,
    lines: {
      read: row.lines_read,
      estimated: row.lines_estimated,
      notUsage: row.lines_not_usage,
      notCovered: row.lines_not_covered,
      unreadable: row.lines_unreadable,
    },
    periodStart: row.period_start,
    periodEnd: row.period_end,
    kwh: row.kwh,
    kgCO2e: {
      operational: row.kg_operational,
      embodied: row.kg_embodied,
      total: row.kg_operational + row.kg_embodied,
    },
    linesRoot: row.lines_root,
  };
}
