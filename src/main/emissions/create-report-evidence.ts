import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { methodologyHash } from '../../domain/emissions/methodology.ts';
import type { AccountPeriod, ReportEvidence } from '../../domain/minting/report-evidence.ts';
import type { Database } from '../storage/database.ts';
import { listImports } from '../storage/imports.ts';
import { applyFactors, computeRoot, estimatedLinesSql, writePeriods } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import { createFactors, estimatedSql } from './estimate-sql.ts';
import { type FactorSet, loadFactorSet } from './factor-set.ts';
import { groupOfLinesSql } from './group-lines.ts';
import { KEYS_FILE, PERIODS_FILE } from './import-files.ts';
import { importFolder } from './import-folders.ts';
import { linesSql } from './lines-relation.ts';
import { notFinalSql } from './not-final.ts';
import { INTENSITY_SQL, SCORED } from './score.ts';
import { quote } from './sql.ts';

/** What minting needs of the imports: periods by account and month, and their recomputation from activity data. */
export function createReportEvidence(deps: {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
}): ReportEvidence {
  const folderOf = (importId: string) => importFolder(deps.profileFolder, importId);
  return {
    linesFolder: folderOf,

    periods: async () => {
      const set = loadFactorSet(deps.resourcesFolder);
      const periods: AccountPeriod[] = [];
      for (const stored of listImports(deps.database)) {
        const current = stored.engine === ENGINE && stored.factorsHash === set.hash;
        periods.push(...(await periodsOf(stored.id, folderOf(stored.id), current ? null : set)));
      }
      return periods;
    },

    recompute: (folder, period) =>
      withScratchDuckDb(undefined, async (connection) => {
        const set = loadFactorSet(deps.resourcesFolder);
        await estimateLines(connection, folder, set, period);
        const [row = {}] = await query(
          connection,
          `SELECT CAST(coalesce(sum(kg_micro), 0) AS VARCHAR) AS kg_micro, count(*) AS lines FROM estimated_lines
           WHERE status = 'estimated'`,
        );
        const [scored = {}] = await query(
          connection,
          `SELECT ${INTENSITY_SQL} FROM (${estimatedSql('activity')}) WHERE ${SCORED}`,
        );
        return {
          kgMicro: BigInt(String(row.kg_micro)),
          lines: Number(row.lines),
          linesRoot: (await computeRoot(connection, 'estimated_lines')) ?? EMPTY_ROOT,
          intensity: {
            kgMicro: BigInt(String(scored.kg_micro)),
            itKwhMicro: BigInt(String(scored.it_kwh_micro)),
          },
          methodology: methodologyHash(ENGINE, set.id, set.hash),
        };
      }),
  };
}

type Period = Pick<AccountPeriod, 'provider' | 'cloudAccount' | 'periodStart' | 'periodEnd'>;

/**
 * Estimates an import's lines anew, of one period or all: the view `estimated_lines`. Groups, factors and what is
 * estimated by cost are made from the lines; what the import computed of them is not looked at.
 */
export async function estimateLines(
  connection: DuckDBConnection,
  folder: string,
  set: FactorSet,
  period?: Period,
): Promise<void> {
  await applyFactors(connection, set);
  await connection.run(
    `CREATE TEMP TABLE keys AS FROM read_parquet(${quote(join(folder, KEYS_FILE))})
     ${period ? `WHERE provider = ${quote(period.provider)}` : ''}`,
  );
  const within = period
    ? `SEMI JOIN keys USING (key_id) WHERE coalesce(account, '') = ${quote(period.cloudAccount)}
       AND start_time >= make_timestamp(${micro(period.periodStart)})
       AND start_time < make_timestamp(${micro(period.periodEnd)})`
    : '';
  await connection.run(
    `CREATE TEMP VIEW activity_lines AS SELECT '' AS batch, * FROM ${await linesSql(connection, folder)} ${within}`,
  );
  await connection.run(`CREATE TEMP TABLE activity AS ${groupOfLinesSql('activity_lines')}`);
  await createFactors(connection, true);
  await connection.run(`CREATE TEMP VIEW estimated_lines AS ${estimatedLinesSql('activity_lines')}`);
}

/** The root of a tree without leaves: the hash of nothing (RFC 9162, section 2.1.1). */
const EMPTY_ROOT = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What can be reported of an import; computed anew with `set` when it was estimated with another. */
async function periodsOf(importId: string, folder: string, set: FactorSet | null): Promise<AccountPeriod[]> {
  return withScratchDuckDb(undefined, async (connection, scratch) => {
    if (set) {
      await estimateLines(connection, folder, set);
      await writePeriods(connection, 'FROM estimated_lines', scratch);
    }
    const rows = await query(
      connection,
      `SELECT p.*, coalesce(n.days, 0) AS not_final, CAST(epoch(month) AS BIGINT) AS period_start,
         CAST(epoch(month + INTERVAL 1 MONTH) AS BIGINT) AS period_end
       FROM read_parquet(${quote(join(set ? scratch : folder, PERIODS_FILE))}) p
       LEFT JOIN ${notFinalSql(folder)} n USING (provider, account, month) ORDER BY provider, account, month`,
    );
    return rows.map((row) => ({
      importId,
      provider: String(row.provider),
      cloudAccount: String(row.account),
      periodStart: Number(row.period_start),
      periodEnd: Number(row.period_end),
      kgMicro: BigInt(String(row.kg_micro)),
      lines: Number(row.lines),
      daysNotFinal: Number(row.not_final),
    }));
  });
}

function micro(seconds: number): string {
  return (BigInt(seconds) * 1_000_000n).toString();
}
