import type { Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { exactSum } from './exact-sum.ts';
import { quote } from './sql.ts';
import { conditionSql, currenciesOf, relationOf, type ViewResults } from './view-sql.ts';

type Sort = { by: 'cost' | 'lines'; descending: boolean };

/** Why lines have no figure, by service. */
export function notCoveredSql(filter: FiguresFilter, sort: Sort, currencies: readonly string[]): string {
  const costs = currencies.map(
    (currency, index) =>
      `${exactSum(`CASE WHEN coalesce(currency, '') = ${quote(currency)} THEN cost END`)} AS cost_${index}`,
  );
  const order = sort.by === 'cost' && currencies.length > 0 ? 'cost_0' : 'lines';
  return `SELECT coalesce(provider, '') AS provider, coalesce(service, '') AS service, coalesce(reason, '') AS reason,
      ${['sum(lines) AS lines', ...costs].join(', ')}
    FROM ${relationOf(filter)} WHERE status = 'not-covered' AND ${conditionSql(filter)} GROUP BY ALL
    ORDER BY ${order} ${sort.descending ? 'DESC' : 'ASC'}, lines DESC, provider, service, reason`;
}

/** One page of the reasons, and how many there are. */
export async function notCovered(
  results: ViewResults,
  { filter, sort, offset, limit }: { filter: FiguresFilter; sort: Sort; offset: number; limit: number },
): Promise<Output<'emissions.notCovered'>> {
  const currencies = await currenciesOf(results.answer, filter);
  const sql = notCoveredSql(filter, sort, currencies);
  const { rows, total } = await results.page(sql, filter, { offset, limit });
  return {
    currencies,
    groups: total,
    rows: rows.map((row) => ({
      provider: String(row.provider),
      service: String(row.service),
      reason: String(row.reason),
      lines: Number(row.lines),
      cost: currencies.map((_, index) => Number(row[`cost_${index}`])),
    })),
  };
}
