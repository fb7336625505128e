import type { DuckDBConnection } from '@duckdb/node-api';
import { buildFigures, estimatedLinesSql, type LineCounts, recordLines, type Totals } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import { estimatedSql } from './estimate-sql.ts';
import { exactSum } from './exact-sum.ts';
import type { FactorSet } from './factor-set.ts';
import { findUsageFiles } from './find-usage-files.ts';
import { linesSql } from './lines-relation.ts';
import type { Progress } from './read-usage.ts';
import { quote } from './sql.ts';

export type Estimate = {
  engine: string;
  factors: string;
  lines: LineCounts;
  kwh: number;
  kgCO2e: { operational: number; embodied: number; total: number };
  byService: {
    provider: string;
    service: string;
    lines: number;
    kwh: number;
    kgCO2e: { operational: number; embodied: number; total: number };
  }[];
  linesRoot: string | null;
  /** Until every figure was there; until lines and root were, too; what the latter took. */
  secondsToFigures: number;
  seconds: number;
  linesPerSecond: number;
};

/**
 * Estimates usage files without keeping anything. With `linesFile`, every readable line is written there as one JSON
 * object a line.
 *
 * @throws Failure `file-not-found`, `nothing-to-import`, `copied-file`, `unknown-format`, `damaged-file`, `cancelled`.
 */
export async function estimateFiles(
  paths: readonly string[],
  options: {
    factors: FactorSet;
    linesFile?: string | undefined;
    /** False leaves out what no factor covers, in place of an estimate by cost. */
    proxy?: boolean | undefined;
    /** False leaves out lines and root: figures only. */
    record?: boolean | undefined;
    /** Called when the figures are there, before the lines are recorded. */
    onFigures?: ((totals: Totals) => void) | undefined;
    signal?: AbortSignal | undefined;
    onProgress?: Progress | undefined;
  },
): Promise<Estimate> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const files = findUsageFiles(paths);
  return withScratchDuckDb(options.signal, async (connection, folder) => {
    const work = { folder, signal: options.signal, progress: options.onProgress };
    const { reading, totals } = await buildFigures(connection, files, options.factors, work, options.proxy);
    const byService = await groupByService(connection);
    const secondsToFigures = elapsed();
    options.onFigures?.(totals);
    let linesRoot: string | null = null;
    if (options.record !== false) {
      linesRoot = await recordLines(connection, reading, totals, work);
      if (options.linesFile !== undefined) await writeLines(connection, folder, options.linesFile);
    }
    const seconds = elapsed();
    return {
      engine: ENGINE,
      factors: options.factors.id,
      lines: totals.lines,
      kwh: totals.kwh,
      kgCO2e: totals.kgCO2e,
      byService,
      linesRoot,
      secondsToFigures,
      seconds,
      linesPerSecond: Math.round(totals.lines.read / seconds),
    };
  });
}

async function groupByService(connection: DuckDBConnection): Promise<Estimate['byService']> {
  const rows = await query(
    connection,
    `SELECT provider, coalesce(service, '') AS service, sum(lines) AS lines, ${exactSum('kwh')} AS kwh,
       ${exactSum('kg_operational')} AS operational, ${exactSum('kg_embodied')} AS embodied
     FROM (${estimatedSql(`(SELECT '' AS batch, * FROM activity)`)}) GROUP BY ALL ORDER BY operational + embodied DESC, provider, service`,
  );
  return rows.map((row) => ({
    provider: String(row.provider),
    service: String(row.service),
    lines: Number(row.lines),
    kwh: Number(row.kwh),
    kgCO2e: {
      operational: Number(row.operational),
      embodied: Number(row.embodied),
      total: Number(row.operational) + Number(row.embodied),
    },
  }));
}

async function writeLines(connection: DuckDBConnection, folder: string, target: string): Promise<void> {
  const lines = estimatedLinesSql(`(SELECT '' AS batch, * FROM ${await linesSql(connection, folder)})`);
  await connection.run(
    `COPY (SELECT file, row, provider, service, usage_type AS "usageType", region, instance_type AS "instanceType",
        amount, unit, class, method, kwh, kg_operational AS "kgOperational", kg_embodied AS "kgEmbodied",
        CAST(factors AS JSON) AS factors, reason
      FROM (${lines}) ORDER BY file, row) TO ${quote(target)} (FORMAT json)`,
  );
}
