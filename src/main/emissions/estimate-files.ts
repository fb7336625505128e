import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { buildLines, exactSum, LINES_FILE, type LineCounts } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import type { FactorSet } from './factor-set.ts';
import { findUsageFiles } from './find-usage-files.ts';
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
    signal?: AbortSignal | undefined;
    onProgress?: Progress | undefined;
  },
): Promise<Estimate> {
  const started = performance.now();
  const files = findUsageFiles(paths);
  return withScratchDuckDb(options.signal, async (connection, folder) => {
    const { totals, linesRoot } = await buildLines(connection, files, options.factors, {
      folder,
      signal: options.signal,
      progress: options.onProgress,
    });
    const lines = `read_parquet(${quote(join(folder, LINES_FILE))})`;
    const byService = await groupByService(connection, lines);
    if (options.linesFile !== undefined) await writeLines(connection, lines, options.linesFile);
    const seconds = (performance.now() - started) / 1000;
    return {
      engine: ENGINE,
      factors: options.factors.id,
      lines: totals.lines,
      kwh: totals.kwh,
      kgCO2e: totals.kgCO2e,
      byService,
      linesRoot,
      seconds,
      linesPerSecond: Math.round(totals.lines.read / seconds),
    };
  });
}

async function groupByService(connection: DuckDBConnection, lines: string): Promise<Estimate['byService']> {
  const rows = await query(
    connection,
    `SELECT provider, coalesce(service, '') AS service, count(*) AS lines, ${exactSum('kwh')} AS kwh,
       ${exactSum('kg_operational')} AS operational, ${exactSum('kg_embodied')} AS embodied
     FROM ${lines} GROUP BY ALL ORDER BY operational + embodied DESC, provider, service`,
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

async function writeLines(connection: DuckDBConnection, lines: string, target: string): Promise<void> {
  await connection.run(
    `COPY (SELECT file, row, provider, service, usage_type AS "usageType", region, instance_type AS "instanceType",
        amount, unit, class, method, kwh, kg_operational AS "kgOperational", kg_embodied AS "kgEmbodied",
        CAST(factors AS JSON) AS factors, reason
      FROM ${lines} ORDER BY file, row) TO ${quote(target)} (FORMAT json)`,
  );
}
