import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFigures, estimatedLinesSql, recordLines, type Totals } from './build-lines.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { loadFactorSet } from './factor-set.ts';
import { findUsageFiles } from './find-usage-files.ts';
import { UNREADABLE_FILE } from './import-files.ts';
import { linesSql } from './lines-relation.ts';
import { quote } from './sql.ts';

/** For tests: usage in, lines out, through the engine as the app runs it. */
export const RESOURCES = fileURLToPath(new URL('../../../resources', import.meta.url));

export type EstimatedLine = {
  file: string;
  row: number;
  account: string | null;
  region: string;
  instanceType: string | null;
  status: string;
  class: string;
  method: string;
  reason: string | null;
  amount: number | null;
  kwh: number;
  kgOperational: number;
  kgEmbodied: number;
  kgMicro: bigint;
  factors: Record<string, unknown>;
};

export type Estimated = {
  lines: EstimatedLine[];
  unreadable: { file: string; row: number; reason: string }[];
  totals: Totals;
  linesRoot: string | null;
};

/** A line of a CUR: m5.large on demand for an hour in us-east-1 on 1 August 2026, but for what is given. */
export type CurLine = {
  type?: string;
  service?: string;
  account?: string;
  usageType?: string;
  operation?: string;
  region?: string;
  instanceType?: string;
  vcpu?: string;
  resource?: string;
  start?: string;
  end?: string;
  amount?: string | number;
  unit?: string;
  cost?: string | number;
};

const CUR_COLUMNS: [column: string, key: keyof CurLine, otherwise: string][] = [
  ['lineItem/LineItemType', 'type', 'Usage'],
  ['lineItem/ProductCode', 'service', 'AmazonEC2'],
  ['lineItem/UsageAccountId', 'account', '111122223333'],
  ['lineItem/UsageType', 'usageType', 'BoxUsage:m5.large'],
  ['lineItem/Operation', 'operation', 'RunInstances'],
  ['product/regionCode', 'region', 'us-east-1'],
  ['product/instanceType', 'instanceType', ''],
  ['product/vcpu', 'vcpu', ''],
  ['lineItem/ResourceId', 'resource', ''],
  ['lineItem/UsageStartDate', 'start', '2026-08-01T00:00:00Z'],
  ['lineItem/UsageEndDate', 'end', '2026-08-01T01:00:00Z'],
  ['lineItem/UsageAmount', 'amount', '1'],
  ['pricing/unit', 'unit', 'Hrs'],
  ['lineItem/UnblendedCost', 'cost', '0.1'],
];

export const CUR_HEADER = CUR_COLUMNS.map(([column]) => column).join(',');

export function curRow(given: CurLine = {}): string {
  const line = given.start === undefined ? given : { end: anHourAfter(given.start), ...given };
  return CUR_COLUMNS.map(
    ([, key, otherwise]) => `"${String(line[key] ?? otherwise).replaceAll('"', '""')}"`,
  ).join(',');
}

function anHourAfter(start: string): string {
  const time = Date.parse(start);
  return Number.isNaN(time) ? start : new Date(time + 3_600_000).toISOString().replace('.000Z', 'Z');
}

export function curCsv(lines: readonly CurLine[]): string {
  return `${[CUR_HEADER, ...lines.map(curRow)].join('\n')}\n`;
}

/** Estimates lines written as a CUR. */
export function estimateCur(lines: readonly CurLine[]): Promise<Estimated> {
  return estimateContent({ 'usage.csv': curCsv(lines) });
}

/** Estimates the one line, for which there must be exactly one result. */
export async function estimateLine(line: CurLine): Promise<EstimatedLine> {
  const [estimated] = (await estimateCur([line])).lines;
  if (!estimated) throw new Error('the line was not readable');
  return estimated;
}

/** Estimates files with the given contents. */
export async function estimateContent(files: Record<string, string | Uint8Array>): Promise<Estimated> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await estimatePaths(Object.keys(files).map((name) => join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function estimatePaths(paths: readonly string[], proxy = false): Promise<Estimated> {
  return withScratchDuckDb(undefined, async (connection, folder) => {
    const work = { folder };
    const { reading, totals } = await buildFigures(
      connection,
      findUsageFiles(paths),
      loadFactorSet(RESOURCES, 'ccf-2024'),
      work,
      { proxy, explained: true },
    );
    const linesRoot = await recordLines(connection, reading, totals, work);
    const lines = `(SELECT '' AS batch, * FROM ${await linesSql(connection, folder)})`;
    const rows = await query(connection, `FROM (${estimatedLinesSql(lines)}) ORDER BY file, row`);
    const unreadable = await query(connection, `FROM read_parquet(${quote(join(folder, UNREADABLE_FILE))})`);
    const text = (value: unknown) => (value === null ? null : String(value));
    return {
      totals,
      linesRoot,
      unreadable: unreadable.map((row) => ({
        file: String(row.file),
        row: Number(row.row),
        reason: String(row.reason),
      })),
      lines: rows.map((row) => ({
        file: String(row.file),
        row: Number(row.row),
        account: text(row.account),
        region: String(row.region),
        instanceType: text(row.instance_type),
        status: String(row.status),
        class: String(row.class),
        method: String(row.method),
        reason: text(row.reason),
        amount: row.amount === null ? null : Number(row.amount),
        kwh: Number(row.kwh),
        kgOperational: Number(row.kg_operational),
        kgEmbodied: Number(row.kg_embodied),
        kgMicro: BigInt(String(row.kg_micro)),
        factors: JSON.parse(String(row.factors)),
      })),
    };
  });
}
