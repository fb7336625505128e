import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { methodologyHash } from '../../domain/emissions/methodology.ts';
import type { AccountPeriod, ReportEvidence } from '../../domain/minting/report-evidence.ts';
import type { Database } from '../storage/database.ts';
import { listImports } from '../storage/imports.ts';
import { applyFactors, computeRoot, LINES_FILE } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import { estimateSql } from './estimate-sql.ts';
import { loadFactorSet } from './factor-set.ts';
import { importFolder } from './import-folders.ts';
import { quote } from './sql.ts';

/** Columns that say what happened, without any estimate. */
const ACTIVITY = `file, row, provider, account, service, service_code, usage_type, operation, region, instance_type,
  resource, start_time, end_time, amount, unit, cost, currency, charge, charge_detail, product_family, description,
  vcpu, memory_gb`;

/** What minting needs of the imports: periods by account and month, and their recomputation from activity data. */
export function createReportEvidence(deps: {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
}): ReportEvidence {
  const linesFile = (importId: string) => join(importFolder(deps.profileFolder, importId), LINES_FILE);
  return {
    linesFile,

    periods: () =>
      withScratchDuckDb(undefined, async (connection) => {
        const periods: AccountPeriod[] = [];
        for (const { id } of listImports(deps.database)) {
          periods.push(...(await periodsOf(connection, id, linesFile(id))));
        }
        return periods;
      }),

    recompute: (file, period) =>
      withScratchDuckDb(undefined, async (connection) => {
        const set = loadFactorSet(deps.resourcesFolder);
        await applyFactors(connection, set);
        await connection.run(
          `CREATE TEMP TABLE activity_lines AS SELECT ${ACTIVITY} FROM read_parquet(${quote(file)})
           WHERE provider = ${quote(period.provider)} AND coalesce(account, '') = ${quote(period.cloudAccount)}
             AND start_time >= make_timestamp(${micro(period.periodStart)})
             AND start_time < make_timestamp(${micro(period.periodEnd)})`,
        );
        await connection.run(`CREATE TEMP TABLE estimated_lines AS ${estimateSql('activity_lines')}`);
        const [row = {}] = await query(
          connection,
          `SELECT CAST(coalesce(sum(kg_micro), 0) AS VARCHAR) AS kg_micro, count(*) AS lines FROM estimated_lines
           WHERE status = 'estimated'`,
        );
        return {
          kgMicro: BigInt(String(row.kg_micro)),
          lines: Number(row.lines),
          linesRoot: (await computeRoot(connection, 'estimated_lines')) ?? EMPTY_ROOT,
          methodology: methodologyHash(ENGINE, set.id, set.hash),
        };
      }),
  };
}

/** The root of a tree without leaves: the hash of nothing (RFC 9162, section 2.1.1). */
const EMPTY_ROOT = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function periodsOf(
  connection: DuckDBConnection,
  importId: string,
  file: string,
): Promise<AccountPeriod[]> {
  const rows = await query(
    connection,
    `SELECT provider, coalesce(account, '') AS account,
       CAST(epoch(date_trunc('month', start_time)) AS BIGINT) AS period_start,
       CAST(epoch(date_trunc('month', start_time) + INTERVAL 1 MONTH) AS BIGINT) AS period_end,
       CAST(sum(kg_micro) AS VARCHAR) AS kg_micro, count(*) AS lines
     FROM read_parquet(${quote(file)}) WHERE status = 'estimated'
     GROUP BY ALL ORDER BY provider, account, period_start`,
  );
  return rows.map((row) => ({
    importId,
    provider: String(row.provider),
    cloudAccount: String(row.account),
    periodStart: Number(row.period_start),
    periodEnd: Number(row.period_end),
    kgMicro: BigInt(String(row.kg_micro)),
    lines: Number(row.lines),
  }));
}

function micro(seconds: number): string {
  return (BigInt(seconds) * 1_000_000n).toString();
}
