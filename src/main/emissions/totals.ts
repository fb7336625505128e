import type { Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { exactSum } from './exact-sum.ts';
import { quote } from './sql.ts';
import { conditionSql, currenciesOf, readFigures, relationOf, sumsSql, type ViewQuery } from './view-sql.ts';

/**
 * The sums over what the filter lets through, and how they were come by.
 *
 * @param contracts Names of the overrides that are contracts for electricity.
 */
export async function totals(
  query: ViewQuery,
  filter: FiguresFilter,
  contracts: readonly string[] = [],
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
    underContract: contracts.length === 0 ? 0 : await underContract(query, from, filter, contracts),
    coverage: methods.map((row) => {
      const { lines, kwh, total, cost } = readFigures(row, currencies);
      return { method: String(row.method), lines, kwh: kwh.central, kg: total.central, cost };
    }),
  };
}

/** What was estimated by cost rests on other lines, of which only some may be under a contract: it is not counted. */
async function underContract(
  query: ViewQuery,
  from: string,
  filter: FiguresFilter,
  contracts: readonly string[],
): Promise<number> {
  const [row = {}] = await query(
    `SELECT ${exactSum('kwh')} AS kwh ${from} AND method IN ('direct', 'fallback')
       AND list_has_any(overrides, [${contracts.map(quote).join(', ')}])`,
    filter,
  );
  return Number(row.kwh);
}
