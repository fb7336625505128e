import { Failure } from '../../domain/failure.ts';
import { InclusionProofBuilder } from '../../domain/merkle/inclusion-proof-builder.ts';
import { leafHash, verifyInclusion } from '../../domain/merkle/merkle-tree.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { Database } from '../storage/database.ts';
import { findImport } from '../storage/imports.ts';
import { estimateLines } from './create-report-evidence.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import type { ExplainDeps, KnownReport } from './explain-deps.ts';
import { findReport } from './explain-figure.ts';
import { loadFactorSet } from './factor-set.ts';
import { importFolder } from './import-folders.ts';
import { nativeSha256 } from './native-sha256.ts';
import { LEAF_SQL, leavesSql, RECORD_SQL } from './records-sql.ts';
import { quote } from './sql.ts';
import { unknownImport } from './summary.ts';

export type ProofDeps = Pick<ExplainDeps, 'findReport'> & {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
  /** The root that a report was minted with, from the chain; null when that cannot be asked or has no such report. */
  mintedRoot(reportId: string): Promise<string | null>;
};

/** Proves a line against the root of its import, or of a report; lines are estimated anew from their activity data. */
export function lineProofHandler(deps: ProofDeps): Handler<'emissions.lineProof'> {
  return async ({ importId, file, row, reportId }) => {
    const stored = findImport(deps.database, importId);
    if (!stored) throw unknownImport(importId);
    const report = reportId === null ? null : findReport(deps, reportId);
    if (report && report.importId !== importId) throw elsewhere(report);
    const set = loadFactorSet(deps.resourcesFolder, report ? undefined : stored.factors);
    const proof = await withScratchDuckDb(undefined, async (connection) => {
      await estimateLines(connection, importFolder(deps.profileFolder, importId), set, report ?? undefined);
      const [line] = await query(
        connection,
        `SELECT status, reason, ${RECORD_SQL} AS record, hex(${LEAF_SQL}) AS leaf FROM estimated_lines
         WHERE file = ${quote(file)} AND row = ${row}`,
      );
      if (!line) throw unknownLine(file, row, report);
      if (line.status !== 'estimated') {
        throw new Failure(
          'not-estimated',
          `${file}, row ${row} has no figure, so it is under no root: ${line.reason ?? 'it carries no emissions by nature.'}`,
          { file, row },
        );
      }
      // Hashed once; they are counted and read.
      await connection.run(`CREATE TEMP TABLE leaves AS ${leavesSql('estimated_lines')}`);
      // Leaves are in byte order, so as many are before it as are less.
      const [before = {}] = await query(
        connection,
        `SELECT count(*) AS before FROM leaves WHERE leaf < unhex(${quote(String(line.leaf))})`,
      );
      const builder = new InclusionProofBuilder(Number(before.before), nativeSha256);
      const leaves = await connection.stream('SELECT hex(leaf) FROM leaves ORDER BY leaf');
      for await (const rows of leaves.yieldRowsJson()) {
        for (const [leaf] of rows) builder.add(Buffer.from(String(leaf), 'hex'));
      }
      return { record: String(line.record), ...builder.proof() };
    });
    const { record, leaf, index, size, path, root } = proof;
    const own = leafHash(new TextEncoder().encode(record));
    return {
      record,
      leaf: hexOf(own),
      index,
      size,
      path: path.map(hexOf),
      root: hexOf(root),
      leadsToRoot: hexOf(own) === hexOf(leaf) && verifyInclusion({ leaf: own, index, size, path, root }),
      expectedRoot: report
        ? await deps.mintedRoot(report.reportId)
        : stored.engine === ENGINE && stored.factorsHash === set.hash
          ? stored.linesRoot
          : null,
      period: report
        ? { account: report.cloudAccount, start: report.periodStart, end: report.periodEnd }
        : null,
    };
  };
}

function unknownLine(file: string, row: number, report: KnownReport | null): Failure {
  const where = report ? 'the report' : 'the import';
  return new Failure('unknown-line', `Row ${row} of ${file} is no line of ${where}.`, { file, row });
}

function elsewhere({ reportId, importId }: KnownReport): Failure {
  return new Failure(
    'unknown-line',
    `The report ${reportId} is of the import ${importId}, and the line of another.`,
    { reportId, importId },
  );
}

function hexOf(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).toString('hex')}`;
}
