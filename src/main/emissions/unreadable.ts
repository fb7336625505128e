import { join } from 'node:path';
import type { Handler } from '../../ipc/contract.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { UNREADABLE_FILE } from './import-files.ts';
import { importFolder } from './import-folders.ts';
import { quote } from './sql.ts';
import { unknownImport } from './summary.ts';

/** Lines that could not be read, in the order of their files. */
export function unreadableHandler(deps: EmissionsDeps): Handler<'emissions.unreadable'> {
  return async ({ importId, limit }) => {
    const stored = deps.imports.list().find(({ id }) => id === importId);
    if (!stored) throw unknownImport(importId);
    // They are written with the lines.
    if (stored.recording) return { total: stored.lines.unreadable, lines: [] };
    const file = join(importFolder(deps.profileFolder, importId), UNREADABLE_FILE);
    const rows = await withScratchDuckDb(undefined, (connection) =>
      query(
        connection,
        `SELECT file, row, reason FROM read_parquet(${quote(file)}) ORDER BY file, row LIMIT ${limit}`,
      ),
    );
    return {
      total: stored.lines.unreadable,
      lines: rows.map((row) => ({
        file: String(row.file),
        row: Number(row.row),
        reason: String(row.reason),
      })),
    };
  };
}
