import type { Json } from '@duckdb/node-api';
import type { Output } from '../../ipc/contract.ts';
import { exactSum } from './exact-sum.ts';
import { addRanges, rangeOf } from './recommendations-usage.ts';

type ExplainedLine = Output<'emissions.explain'>['rows'][number];

const RANGES = ['kwh', 'kg_operational', 'kg_embodied'];
const ENDS = RANGES.flatMap((name) => [name, `${name}_low`, `${name}_high`]);

/** Lines count in this order: N is the same line at every time. */
export const LINE_ORDER = 'import_id, file, row';

/** Columns of `line_figures` that readLine reads. */
export const LINE_COLUMNS = `import_id, file, row, coalesce(account, '') AS account, coalesce(service, '') AS service,
  coalesce(usage_type, '') AS usage_type, coalesce(region, '') AS region, coalesce(resource, '') AS resource,
  strftime(start_time, '%Y-%m-%dT%H:%M:%SZ') AS start_text, strftime(end_time, '%Y-%m-%dT%H:%M:%SZ') AS end_text,
  amount, coalesce(unit, '') AS unit, method, reason,
  ${ENDS.map((name) => `coalesce(${name}, 0) AS ${name}`).join(', ')}`;

/** A row of LINE_COLUMNS as it is shown. */
export function readLine(row: Record<string, Json>): Omit<ExplainedLine, 'number'> {
  const [operational, embodied] = [rangeOf(row, 'kg_operational'), rangeOf(row, 'kg_embodied')];
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    importId: String(row.import_id),
    file: String(row.file),
    row: Number(row.row),
    account: String(row.account),
    service: String(row.service),
    usageType: String(row.usage_type),
    region: String(row.region),
    resource: String(row.resource),
    start: text('start_text'),
    end: text('end_text'),
    amount: row.amount === null ? null : String(Number(row.amount)),
    unit: String(row.unit),
    method: String(row.method),
    reason: text('reason'),
    kwh: rangeOf(row, 'kwh'),
    operational,
    embodied,
    total: addRanges(operational, embodied),
  };
}

/** Sums over `figures` or `line_figures`, for readSums. */
export const SUM_COLUMNS = `CAST(coalesce(sum(lines), 0) AS BIGINT) AS lines, ${ENDS.map(
  (name) => `${exactSum(name)} AS ${name}`,
).join(', ')}`;

export function readSums(
  row: Record<string, Json>,
): Pick<Output<'emissions.explain'>, 'lines' | 'kwh' | 'operational' | 'embodied' | 'total'> {
  const [operational, embodied] = [rangeOf(row, 'kg_operational'), rangeOf(row, 'kg_embodied')];
  return {
    lines: Number(row.lines),
    kwh: rangeOf(row, 'kwh'),
    operational,
    embodied,
    total: addRanges(operational, embodied),
  };
}
