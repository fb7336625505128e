import type { Output } from '../../ipc/contract.ts';
import type { ExportView } from '../../ipc/emissions-views.ts';
import {
  conditionSql,
  currenciesOf,
  dimensionSql,
  measureSql,
  readFigures,
  relationOf,
  searchSql,
  sumsSql,
  type ViewResults,
} from './view-sql.ts';

type Breakdown = Omit<Extract<ExportView, { view: 'breakdown' }>, 'view'>;

/** Groups by a dimension with their sums, ranked. */
export function breakdownSql({ filter, by, search, sort }: Breakdown, currencies: readonly string[]): string {
  const order = sort.by === 'key' ? 'key' : measureSql(sort.by, currencies, sort.currency);
  return `SELECT * FROM (
      SELECT ${dimensionSql(by)} AS key, ${sumsSql(currencies)}
      FROM ${relationOf(filter, by)} WHERE ${conditionSql(filter)} GROUP BY key
    ) WHERE ${searchSql(search)} ORDER BY ${order} ${sort.descending ? 'DESC' : 'ASC'}, key`;
}

/** One page of the groups, and how many there are. */
export async function breakdown(
  results: ViewResults,
  { offset, limit, ...view }: Breakdown & { offset: number; limit: number },
): Promise<Output<'emissions.breakdown'>> {
  const { filter } = view;
  const currencies = await currenciesOf(results.answer, filter);
  const { rows, total } = await results.page(breakdownSql(view, currencies), filter, { offset, limit });
  return {
    currencies,
    groups: total,
    rows: rows.map((row) => ({ key: String(row.key), figures: readFigures(row, currencies) })),
  };
}
