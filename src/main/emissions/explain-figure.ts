import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { ENGINE } from './engine.ts';
import type { ExplainDeps, KnownReport } from './explain-deps.ts';
import { LINE_COLUMNS, LINE_ORDER, readLine, readSums, SUM_COLUMNS } from './explain-lines.ts';
import { usedOverrides } from './factor-basis.ts';
import { unknownImport } from './summary.ts';
import { conditionSql, relationOf } from './view-sql.ts';

/** The lines behind a figure: of a filter, an import or a minted report. */
export function explainHandler(deps: ExplainDeps): Handler<'emissions.explain'> {
  return async ({ figure, offset, limit }) => {
    const approved = 'reportId' in figure;
    const filter = 'reportId' in figure ? periodFilter(findReport(deps, figure.reportId)) : figure.filter;
    checkImports(deps, filter.imports);
    const [sums = {}] = await deps.query(
      `SELECT ${SUM_COLUMNS} FROM ${relationOf(filter)} WHERE ${conditionSql(filter)}`,
      filter,
      approved,
    );
    const rows = await deps.query(
      `SELECT ${LINE_COLUMNS} FROM line_figures WHERE ${conditionSql(filter)}
       ORDER BY ${LINE_ORDER} LIMIT ${limit} OFFSET ${offset}`,
      filter,
      approved,
    );
    return {
      filter,
      factors: deps.factors(approved).id,
      overrides: await usedOverrides(
        (sql) => deps.query(sql, filter, approved),
        deps.overrides(approved),
        `FROM ${relationOf(filter)} WHERE ${conditionSql(filter)}`,
      ),
      engine: ENGINE,
      ...readSums(sums),
      rows: rows.map((row, index) => ({ number: offset + index + 1, ...readLine(row) })),
    };
  };
}

/** @throws Failure `unknown-report`. */
export function findReport(deps: Pick<ExplainDeps, 'findReport'>, reportId: string): KnownReport {
  const report = deps.findReport(reportId);
  if (report) return report;
  throw new Failure(
    'unknown-report',
    `This desk has not attested the report ${reportId}. “emissions reports” lists those that it has.`,
    { reportId },
  );
}

/** The estimated lines of an account's month: what a report is made of. */
export function periodFilter(period: Omit<KnownReport, 'reportId'>): FiguresFilter {
  return {
    imports: [period.importId],
    from: dayOf(period.periodStart),
    to: dayOf(period.periodEnd - 1),
    where: [
      { dimension: 'provider', values: [period.provider] },
      { dimension: 'account', values: [period.cloudAccount] },
      { dimension: 'method', values: ['direct', 'fallback', 'proxy'] },
    ],
  };
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** @throws Failure `unknown-import`. */
export function checkImports(deps: ExplainDeps, imports: readonly string[] | undefined): void {
  const known = new Set(deps.importIds());
  const missing = imports?.find((id) => !known.has(id));
  if (missing !== undefined) throw unknownImport(missing);
}
