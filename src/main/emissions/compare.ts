import type { Output } from '../../ipc/contract.ts';
import type { ExportView } from '../../ipc/emissions-views.ts';
import { quote } from './sql.ts';
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

export type Compare = Omit<Extract<ExportView, { view: 'compare' }>, 'view'>;

const within = ({ from, to }: Compare['first']) => `day BETWEEN DATE ${quote(from)} AND DATE ${quote(to)}`;

function sumsOfBoth({ first, second }: Compare, currencies: readonly string[]): string {
  return `${sumsSql(currencies, 'first_', within(first))}, ${sumsSql(currencies, 'second_', within(second))}`;
}

const inEither = ({ filter, first, second }: Compare) =>
  `${conditionSql(filter)} AND (${within(first)} OR ${within(second)})`;

/** Groups by a dimension with their sums in the first and in the second period, ranked. */
export function compareSql(input: Compare, currencies: readonly string[]): string {
  const { sort, filter, by } = input;
  const value = (prefix: string) => measureSql(sort.measure, currencies, sort.currency, prefix);
  const orders = {
    key: 'key',
    first: value('first_'),
    second: value('second_'),
    change: `${value('second_')} - ${value('first_')}`,
  };
  return `SELECT * FROM (
      SELECT ${dimensionSql(by)} AS key, ${sumsOfBoth(input, currencies)}
      FROM ${relationOf(filter, by)} WHERE ${inEither(input)} GROUP BY key
    ) WHERE ${searchSql(input.search)} ORDER BY ${orders[sort.by]} ${sort.descending ? 'DESC' : 'ASC'}, key`;
}

/** One page of the groups, and the sums over all of them. */
export async function compare(
  results: ViewResults,
  { offset, limit, ...view }: Compare & { offset: number; limit: number },
): Promise<Output<'emissions.compare'>> {
  const { filter } = view;
  const currencies = await currenciesOf(results.answer, filter);
  const { rows, total } = await results.page(compareSql(view, currencies), filter, { offset, limit });
  const [whole = {}] = await results.answer(
    `SELECT ${sumsOfBoth(view, currencies)} FROM ${relationOf(filter)} WHERE ${inEither(view)}`,
    filter,
  );
  return {
    currencies,
    groups: total,
    sum: {
      first: readFigures(whole, currencies, 'first_'),
      second: readFigures(whole, currencies, 'second_'),
    },
    rows: rows.map((row) => ({
      key: String(row.key),
      first: readFigures(row, currencies, 'first_'),
      second: readFigures(row, currencies, 'second_'),
    })),
  };
}
