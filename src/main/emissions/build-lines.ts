import { hash as hashOnce } from 'node:crypto';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Hash, MerkleRootBuilder } from '../../domain/merkle/merkle-tree.ts';
import { query } from './duckdb.ts';
import { estimateSql } from './estimate-sql.ts';
import { createFactorTables, type FactorSet } from './factor-set.ts';
import { readUsage, type Work } from './read-usage.ts';
import { leavesSql } from './records-sql.ts';
import { refuseCopies } from './refuse-copies.ts';
import { quote } from './sql.ts';

export type LineCounts = {
  read: number;
  estimated: number;
  notUsage: number;
  notCovered: number;
  unreadable: number;
};

export type Totals = {
  lines: LineCounts;
  kwh: number;
  kgCO2e: { operational: number; embodied: number; total: number };
  periodStart: number | null;
  periodEnd: number | null;
};

export const LINES_FILE = 'lines.parquet';
export const UNREADABLE_FILE = 'unreadable.parquet';

const nativeSha256: Hash = (...parts) => hashOnce('sha256', Buffer.concat(parts), 'buffer');

/**
 * Reads usage files, estimates their lines and leaves `lines.parquet` (normalised lines with estimates, in no
 * particular order) and `unreadable.parquet` in `folder`.
 *
 * @throws Failure `copied-file`, `unknown-format`, `damaged-file`, `cancelled`.
 */
export async function buildLines(
  connection: DuckDBConnection,
  files: readonly { path: string; name: string }[],
  set: FactorSet,
  work: Work,
): Promise<{ names: string[]; totals: Totals; linesRoot: string | null }> {
  await refuseCopies(files, work.signal);
  await applyFactors(connection, set);
  const known = await readUsage(connection, files, work);
  const linesFile = join(work.folder, LINES_FILE);
  work.progress?.({ phase: 'Estimating', done: 0, unit: 'lines' });
  await connection.run(
    `COPY (${estimateSql('read_lines')}) TO ${quote(linesFile)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await connection.run(
    `COPY (FROM unreadable ORDER BY file, row) TO ${quote(join(work.folder, UNREADABLE_FILE))} (FORMAT parquet)`,
  );
  const totals = await readTotals(connection, linesFile, join(work.folder, UNREADABLE_FILE));
  const linesRoot = await computeRoot(
    connection,
    `read_parquet(${quote(linesFile)})`,
    (done) => work.progress?.({ phase: 'Hashing', done, total: totals.lines.estimated, unit: 'lines' }),
    work.signal,
  );
  return { names: known.map((file) => file.name), totals, linesRoot };
}

/** Makes a factor set the one that estimates and records are made with on this connection. */
export async function applyFactors(connection: DuckDBConnection, set: FactorSet): Promise<void> {
  await createFactorTables(connection, set);
  await connection.run(`SET VARIABLE factor_set = ${quote(set.id)}`);
}

/** Root over the records of the estimated lines of a relation; null when there are none. 0x-hexadecimal. */
export async function computeRoot(
  connection: DuckDBConnection,
  lines: string,
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
): Promise<string | null> {
  const builder = new MerkleRootBuilder(nativeSha256);
  const result = await connection.stream(leavesSql(lines));
  let done = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const column = chunk.getColumnVector(0);
    for (let row = 0; row < chunk.rowCount; row++) {
      const leaf = column.getItem(row);
      if (leaf === null || typeof leaf !== 'object' || !('bytes' in leaf)) throw new Error('not a leaf hash');
      // The chunk's memory is DuckDB's and is used again.
      builder.add(Uint8Array.from(leaf.bytes));
    }
    done += chunk.rowCount;
    onProgress?.(done);
    signal?.throwIfAborted();
    // Lets the event loop breathe between chunks, which come back at once when they are ready.
    await new Promise((resume) => setImmediate(resume));
  }
  return done === 0 ? null : `0x${Buffer.from(builder.root()).toString('hex')}`;
}

/** An exact sum: decimals add up to the same in whatever order threads deliver them, doubles do not. */
export function exactSum(column: string): string {
  return `CAST(coalesce(sum(CAST(${column} AS DECIMAL(38, 18))), 0) AS DOUBLE)`;
}

async function readTotals(connection: DuckDBConnection, lines: string, unreadable: string): Promise<Totals> {
  const [row = {}] = await query(
    connection,
    `SELECT count(*) AS readable, count(*) FILTER (status = 'estimated') AS estimated,
       count(*) FILTER (status = 'not-usage') AS not_usage, count(*) FILTER (status = 'not-covered') AS not_covered,
       ${exactSum('kwh')} AS kwh, ${exactSum('kg_operational')} AS operational, ${exactSum('kg_embodied')} AS embodied,
       CAST(epoch(min(start_time)) AS BIGINT) AS period_start, CAST(epoch(max(end_time)) AS BIGINT) AS period_end,
       (SELECT count(*) FROM read_parquet(${quote(unreadable)})) AS unreadable
     FROM read_parquet(${quote(lines)})`,
  );
  const operational = Number(row.operational);
  const embodied = Number(row.embodied);
  return {
    lines: {
      read: Number(row.readable),
      estimated: Number(row.estimated),
      notUsage: Number(row.not_usage),
      notCovered: Number(row.not_covered),
      unreadable: Number(row.unreadable),
    },
    kwh: Number(row.kwh),
    kgCO2e: { operational, embodied, total: operational + embodied },
    periodStart: row.period_start === null ? null : Number(row.period_start),
    periodEnd: row.period_end === null ? null : Number(row.period_end),
  };
}
