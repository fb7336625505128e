import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBBlobVector, type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import { MerkleRootBuilder } from '../../domain/merkle/merkle-tree.ts';
import { checkGzip } from './check-gzip.ts';
import { query } from './duckdb.ts';
import { createFactors, estimatedSql, MEASURES } from './estimate-sql.ts';
import { exactSum } from './exact-sum.ts';
import type { Overrides } from './factor-overrides.ts';
import { createFactorTables, type FactorSet } from './factor-set.ts';
import {
  ACTIVITY_FILE,
  KEY_OF_FILE,
  KEYS_FILE,
  LINES_FOLDER,
  PERIODS_FILE,
  UNREADABLE_FILE,
} from './import-files.ts';
import { KIND } from './line-columns.ts';
import { linesSql, writeFiles } from './lines-relation.ts';
import { nativeSha256 } from './native-sha256.ts';
import { type Reading, readUsage, recogniseFiles, runOverFiles, type Work } from './read-usage.ts';
import { LEAF_PARTS, leafPartsSql } from './records-sql.ts';
import { refuseCopies } from './refuse-copies.ts';
import { refuseSameUsage } from './refuse-same-usage.ts';
import { quote } from './sql.ts';
import { writeLines } from './write-lines.ts';

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

const HASH_BYTES = 32;

/**
 * The first pass: reads usage files, groups their lines and estimates the groups. Leaves `keys`, `key_of`, `activity`,
 * `keyed`, `proxies` and `sums` on the connection; figures can be read from then on. Imports are made without overrides.
 * Without `explained`, lines' `factors` are null (see createFactors).
 *
 * @throws Failure `bad-overrides`, `copied-file`, `unknown-format`, `damaged-file`, `cancelled`.
 */
export async function buildFigures(
  connection: DuckDBConnection,
  files: readonly { path: string; name: string }[],
  set: FactorSet,
  work: Work,
  options: { proxy?: boolean | undefined; overrides?: Overrides | undefined; explained?: boolean } = {},
): Promise<{ reading: Reading; names: string[]; totals: Totals }> {
  await refuseCopies(files, work.signal);
  await applyFactors(connection, set);
  const known = await recogniseFiles(connection, files);
  // Beside the reading, which keeps one core busy while it unpacks; both must succeed.
  const unpacked = checkAll(known, work.signal);
  const reading = await readUsage(connection, known, work).catch(async (error) => {
    await unpacked;
    throw error;
  });
  await unpacked;
  const { proxy = true, overrides, explained = false } = options;
  await createFactors(connection, proxy, undefined, overrides, explained);
  await createSums(connection);
  return { reading, names: known.map((file) => file.name), totals: await readTotals(connection) };
}

/**
 * Writes `activity`, `keys` and `key_of` to an import's folder, from which figures are read while its lines are recorded,
 * unless they are there.
 */
export async function keepGroups(connection: DuckDBConnection, folder: string): Promise<void> {
  const path = (file: string) => join(folder, file);
  if (existsSync(path(KEY_OF_FILE))) return;
  await connection.run(
    `COPY activity TO ${quote(path(ACTIVITY_FILE))} (FORMAT parquet, COMPRESSION zstd);
     COPY keys TO ${quote(path(KEYS_FILE))} (FORMAT parquet, COMPRESSION zstd);
     COPY key_of TO ${quote(path(KEY_OF_FILE))} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

/** Checks every gzip file to its end; the failure of the first that is damaged. */
function checkAll(files: Reading['files'], signal: AbortSignal | undefined): Promise<void> {
  const checked = (async () => {
    for (const file of files) if (file.gzipped) await checkGzip(file, signal);
  })();
  // Awaited later; until then nobody else looks at it.
  checked.catch(() => {});
  return checked;
}

/**
 * The second pass, after buildFigures on the same connection: writes the lines, those that cannot be read, and the
 * periods that can be reported, and answers the root over the estimated lines' records (null without any).
 *
 * @throws Failure `damaged-file`, `same-usage-twice`, `cancelled`.
 */
export async function recordLines(
  connection: DuckDBConnection,
  reading: Reading,
  totals: Totals,
  work: Work,
): Promise<string | null> {
  const { folder } = work;
  await keepGroups(connection, folder);
  mkdirSync(join(folder, LINES_FOLDER), { recursive: true });
  const record = async () => {
    for (const scan of reading.scans) await writeLines(connection, scan, reading.salt, folder);
  };
  const { read, unreadable } = totals.lines;
  await runOverFiles(connection, 'Recording lines', reading.files, work, record, read + unreadable);
  await writeFiles(connection, reading, folder);
  const lines = await linesSql(connection, folder);
  if (reading.files.length > 1) await refuseSameUsage(connection, lines, read);
  await connection.run(`
    COPY (SELECT file, row, reason FROM rejected
      UNION ALL SELECT file, row, problem FROM ${lines} WHERE problem IS NOT NULL ORDER BY file, row)
    TO ${quote(join(folder, UNREADABLE_FILE))} (FORMAT parquet)`);
  const estimated = estimatedLinesSql(`(SELECT '' AS batch, * FROM ${lines})`);
  await writePeriods(connection, estimated, folder);
  return computeRoot(
    connection,
    `(${estimated})`,
    (done) => work.progress?.({ phase: 'Hashing', done, total: totals.lines.estimated, unit: 'lines' }),
    work.signal,
  );
}

/** Lines with their estimates (see estimatedSql) and `kg_micro`: kg × 10^6, operational and embodied rounded each. */
export function estimatedLinesSql(lines: string): string {
  return `SELECT *, CAST(round(kg_operational * 1e6) AS BIGINT) + CAST(round(kg_embodied * 1e6) AS BIGINT) AS kg_micro
    FROM (${estimatedSql(lines)})`;
}

/** What can be reported: by provider, account and calendar month (UTC), of the estimated lines. */
export async function writePeriods(
  connection: DuckDBConnection,
  estimated: string,
  folder: string,
): Promise<void> {
  await connection.run(`COPY (
      SELECT provider, coalesce(account, '') AS account, month, CAST(sum(kg_micro) AS VARCHAR) AS kg_micro, count(*) AS lines
      FROM (${estimated}) WHERE status = 'estimated' GROUP BY ALL ORDER BY provider, account, month
    ) TO ${quote(join(folder, PERIODS_FILE))} (FORMAT parquet)`);
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
  const result = await connection.stream(leafPartsSql(lines));
  let done = 0;
  for (let chunk = await result.fetchChunk(); chunk; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    if (rowCount === 0) break;
    const leaves = readLeaves(chunk, rowCount);
    for (let at = 0; at < leaves.length; at += HASH_BYTES) builder.add(leaves.subarray(at, at + HASH_BYTES));
    done += rowCount;
    onProgress?.(done);
    signal?.throwIfAborted();
    // Lets the event loop breathe between chunks, which come back at once when they are ready.
    await new Promise((resume) => setImmediate(resume));
  }
  return done === 0 ? null : `0x${Buffer.from(builder.root()).toString('hex')}`;
}

/** What totals are made of. */
const SUMMED = MEASURES.filter((name) => /^(kwh|kg_operational|kg_embodied)/.test(name));

/**
 * Leaves `sums`: of everything in `month_activity` by provider, service, currency, status and method the number of lines,
 * cost, first and last moment, kWh and kg as decimals, which exactSum adds up further as it does lines.
 */
async function createSums(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE sums AS
      SELECT provider, service, currency, status, method, CAST(sum(lines) AS BIGINT) AS lines, sum(cost) AS cost,
        min(first) AS first, max(last) AS last,
        ${SUMMED.map((name) => `sum(CAST(${name} AS DECIMAL(38, 18))) AS ${name}`).join(', ')}
      FROM (${estimatedSql('month_activity')}) GROUP BY ALL`);
}

/** A chunk of leafPartsSql: its leaves one after another. */
function readLeaves(chunk: DuckDBDataChunk, rowCount: number): Uint8Array {
  const leaves = new Uint8Array(rowCount * HASH_BYTES);
  let start = 0;
  for (const [at, length] of LEAF_PARTS.entries()) {
    const part = chunk.getColumnVector(at);
    if (!(part instanceof DuckDBBlobVector)) throw new Error('not part of a leaf hash');
    for (let row = 0; row < rowCount; row++) {
      const bytes = part.getItemBytes(row);
      if (bytes?.length !== length) throw new Error('not part of a leaf hash');
      leaves.set(bytes, row * HASH_BYTES + start);
    }
    start += length;
  }
  return leaves;
}

async function readTotals(connection: DuckDBConnection): Promise<Totals> {
  const count = (status: string) => `coalesce(sum(lines) FILTER (status = '${status}'), 0)`;
  const [row = {}] = await query(
    connection,
    `SELECT coalesce(sum(lines), 0) AS readable, ${count('estimated')} AS estimated, ${count('not-usage')} AS not_usage,
       ${count('not-covered')} AS not_covered, ${exactSum('kwh')} AS kwh, ${exactSum('kg_operational')} AS operational,
       ${exactSum('kg_embodied')} AS embodied, CAST(epoch(min(first)) AS BIGINT) AS period_start,
       CAST(epoch(max(last)) AS BIGINT) AS period_end,
       (SELECT count(*) FROM rejected)
         + (SELECT coalesce(sum(lines), 0) FROM activity WHERE kind = ${KIND.unreadable}) AS unreadable
     FROM sums`,
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
