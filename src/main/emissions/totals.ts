import type { Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { conditionSql, currenciesOf, readFigures, relationOf, sumsSql, type ViewQuery } from './view-sql.ts';

/** The sums over what the filter lets through, and how they were come by. */
export async function totals(
  query: ViewQuery,
  filter: FiguresFilter,
): Promise<Omit<Output<'emissions.totals'>, 'basis' | 'unreadable'>> {
  const currencies = await currenciesOf(query, filter);
  const from = `FROM ${relationOf(filter)} WHERE ${conditionSql(filter)}`;
  const [whole = {}] = await query(
    `SELECT ${sumsSql(currencies)}, strftime(min(day), '%Y-%m-%d') AS first_day,
       strftime(max(day), '%Y-%m-%d') AS last_day ${from}`,
    filter,
  );
  const methods = await query(
    `SELECT method, ${sumsSql(currencies)} ${from} GROUP BY method ORDER BY method`,
    filter,
  );
  return {
    currencies,
    figures: readFigures(whole, currencies),
    period:
      typeof whole.first_day === 'string' && typeof whole.last_day === 'string'
        ? { from: whole.first_day, to: whole.last_day }
        : null,
    coverage: methods.map((row) => {
      const { lines, kwh, total, cost } = readFigures(row, currencies);
      return { method: String(row.method), lines, kwh: kwh.central, kg: total.central, cost };
    }),
  };
}
