import type { DuckDBConnection } from '@duckdb/node-api';
import { buildFigures, estimatedLinesSql, type LineCounts, recordLines, type Totals } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import { estimatedSql } from './estimate-sql.ts';
import { exactSum } from './exact-sum.ts';
import { usedOverrides } from './factor-basis.ts';
import { NO_OVERRIDES, type Overrides, overridesInWords } from './factor-overrides.ts';
import type { FactorSet } from './factor-set.ts';
import { findUsage, type UsageFiles } from './find-usage-files.ts';
import { linesSql } from './lines-relation.ts';
import type { Progress } from './read-usage.ts';
import { refuseEmpty } from './refuse-empty.ts';
import { quote } from './sql.ts';

export type Estimate = {
  engine: string;
  factors: string;
  /** Each override that the estimate rests on, in words. */
  overrides: string[];
  /** The others that were given, in words: no line is what they name, such as an account that is misspelt. */
  unusedOverrides: string[];
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
  /** Lower and upper end of every factor taken together. */
  range: { kwh: { low: number; high: number }; kgCO2e: { low: number; high: number } };
  /** How lines were estimated (direct, fallback, proxy), or why not (not-usage, not-covered), with their cost. */
  coverage: { method: string; lines: number; cost: { currency: string; amount: number }[] }[];
  /** Null with overrides, too: no report is made of such lines. */
  linesRoot: string | null;
  /** What lies in the folders and was not read, and why. */
  skipped: UsageFiles['skipped'];
  /** Until every figure was there; until lines and root were, too; what the latter took. */
  secondsToFigures: number;
  seconds: number;
  linesPerSecond: number;
};

/**
 * Estimates usage files without keeping anything. With `linesFile`, every readable line is written there as one JSON
 * object a line.
 *
 * @throws Failure `bad-overrides`, `file-not-found`, `nothing-to-import`, `copied-file`, `unknown-format`,
 *   `damaged-file`, `same-usage-twice`, `cancelled`.
 */
export async function estimateFiles(
  paths: readonly string[],
  options: {
    factors: FactorSet;
    overrides?: Overrides | undefined;
    linesFile?: string | undefined;
    /** False leaves out what no factor covers, in place of an estimate by cost. */
    proxy?: boolean | undefined;
    /** False leaves out lines and root: figures only. Usage that two files have in common is then not looked for, and counts twice. */
    record?: boolean | undefined;
    /** Called when the figures are there, before the lines are recorded. */
    onFigures?: ((totals: Totals) => void) | undefined;
    signal?: AbortSignal | undefined;
    onProgress?: Progress | undefined;
  },
): Promise<Estimate> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const { files, skipped } = findUsage(paths);
  return withScratchDuckDb(options.signal, async (connection, folder) => {
    const work = { folder, signal: options.signal, progress: options.onProgress };
    const { reading, names, totals } = await buildFigures(connection, files, options.factors, work, {
      proxy: options.proxy,
      overrides: options.overrides,
      explained: options.linesFile !== undefined,
    });
    refuseEmpty(names, totals.lines);
    const overrides = await usedOverrides(
      (sql) => query(connection, sql),
      options.overrides ?? NO_OVERRIDES,
      `FROM (${estimatedSql(`(SELECT '' AS batch, * FROM activity)`)})`,
    );
    const byService = await groupByService(connection);
    const range = await readRange(connection);
    const coverage = await readCoverage(connection);
    const secondsToFigures = elapsed();
    options.onFigures?.(totals);
    let linesRoot: string | null = null;
    if (options.record !== false) {
      const root = await recordLines(connection, reading, totals, work);
      if (overrides.length === 0) linesRoot = root;
      if (options.linesFile !== undefined) await writeLines(connection, folder, options.linesFile);
    }
    const seconds = elapsed();
    return {
      engine: ENGINE,
      factors: options.factors.id,
      overrides,
      unusedOverrides: [...overridesInWords(options.overrides ?? NO_OVERRIDES).values()].filter(
        (words) => !overrides.includes(words),
      ),
      lines: totals.lines,
      kwh: totals.kwh,
      kgCO2e: totals.kgCO2e,
      byService,
      range,
      coverage,
      linesRoot,
      skipped,
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
     FROM sums GROUP BY ALL ORDER BY operational + embodied DESC, provider, service`,
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

async function readRange(connection: DuckDBConnection): Promise<Estimate['range']> {
  const names = ['kwh', 'kg_operational', 'kg_embodied'].flatMap((name) => [`${name}_low`, `${name}_high`]);
  const [row = {}] = await query(
    connection,
    `SELECT ${names.map((name) => `${exactSum(name)} AS ${name}`).join(', ')} FROM sums`,
  );
  const of = (name: string) => Number(row[name]);
  return {
    kwh: { low: of('kwh_low'), high: of('kwh_high') },
    kgCO2e: {
      low: of('kg_operational_low') + of('kg_embodied_low'),
      high: of('kg_operational_high') + of('kg_embodied_high'),
    },
  };
}

async function readCoverage(connection: DuckDBConnection): Promise<Estimate['coverage']> {
  const rows = await query(
    connection,
    `SELECT method, coalesce(currency, '') AS currency, sum(lines) AS lines, ${exactSum('cost')} AS cost
     FROM sums GROUP BY ALL ORDER BY method, currency`,
  );
  const methods = Map.groupBy(rows, ({ method }) => String(method));
  return [...methods].map(([method, parts]) => ({
    method,
    lines: parts.reduce((sum, { lines }) => sum + Number(lines), 0),
    cost: parts
      .filter(({ currency }) => currency !== '')
      .map(({ currency, cost }) => ({ currency: String(currency), amount: Number(cost) })),
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
