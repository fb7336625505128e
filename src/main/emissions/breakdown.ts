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
  type ViewQuery,
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
  query: ViewQuery,
  input: Breakdown & { offset: number; limit: number },
): Promise<Output<'emissions.breakdown'>> {
  const currencies = await currenciesOf(query, input.filter);
  const rows = await query(
    `SELECT *, count(*) OVER () AS groups FROM (${breakdownSql(input, currencies)})
     LIMIT ${input.limit} OFFSET ${input.offset}`,
    input.filter,
  );
  return {
    currencies,
    groups: await groupCount(query, input, rows[0]?.groups),
    rows: rows.map((row) => ({ key: String(row.key), figures: readFigures(row, currencies) })),
  };
}

/** A page behind the last group has no row that could tell. */
async function groupCount(
  query: ViewQuery,
  { filter, by, search, offset }: Breakdown & { offset: number },
  told: unknown,
): Promise<number> {
  if (told !== undefined || offset === 0) return Number(told ?? 0);
  const [row] = await query(
    `SELECT count(*) AS groups FROM (SELECT DISTINCT ${dimensionSql(by)} AS key
     FROM ${relationOf(filter, by)} WHERE ${conditionSql(filter)}) WHERE ${searchSql(search)}`,
    filter,
  );
  return Number(row?.groups ?? 0);
}
