import type { Input, Output } from '../../ipc/contract.ts';
import type { Dimension } from '../../ipc/emissions-views.ts';
import { quote } from './sql.ts';
import {
  conditionSql,
  currenciesOf,
  dimensionSql,
  measureSql,
  readFigures,
  relationOf,
  sumsSql,
  type ViewQuery,
} from './view-sql.ts';

type SeriesInput = Input<'emissions.series'>;
type Series = Output<'emissions.series'>['series'];

/** Days in ten years. Lines that are further apart have a wrong date; the gaps between them are not filled. */
const LONGEST = 3660;

/** A measure over days or months: of all lines, or of the largest keys of a dimension with the others as one. */
export async function series(query: ViewQuery, input: SeriesInput): Promise<Output<'emissions.series'>> {
  const { filter, unit, by, measure, currency } = input;
  const currencies = await currenciesOf(query, filter);
  const value = measureSql(measure, currencies, currency);
  const found = await query(
    `SELECT *, ${value} AS value FROM (
       SELECT ${dimensionSql(unit)} AS bucket, ${sumsSql(currencies)} FROM ${relationOf(filter)}
       WHERE ${dated(input)} GROUP BY bucket
     ) ORDER BY bucket`,
    filter,
  );
  const rows = new Map(found.map((row) => [String(row.bucket), row]));
  const buckets = withoutGaps([...rows.keys()], unit);
  return {
    currencies,
    buckets,
    totals: buckets.map((bucket) => readFigures(rows.get(bucket) ?? {}, currencies)),
    series:
      by === undefined
        ? [{ key: null, keys: 1, values: buckets.map((bucket) => Number(rows.get(bucket)?.value ?? 0)) }]
        : await stacked(query, input, by, currencies, buckets),
  };
}

const dated = ({ filter }: SeriesInput) => `${conditionSql(filter)} AND day IS NOT NULL`;

async function stacked(
  query: ViewQuery,
  input: SeriesInput,
  by: Dimension,
  currencies: readonly string[],
  buckets: readonly string[],
): Promise<Series> {
  const value = measureSql(input.measure, currencies, input.currency);
  const key = dimensionSql(by);
  const from = `FROM ${relationOf(input.filter, by)} WHERE ${dated(input)}`;
  const ranked = await query(
    `SELECT key, count(*) OVER () AS keys FROM (
       SELECT key, ${value} AS value FROM (SELECT ${key} AS key, ${sumsSql(currencies)} ${from} GROUP BY key)
     ) WHERE value <> 0 ORDER BY value DESC, key LIMIT ${input.top}`,
    input.filter,
  );
  const largest = ranked.map((row) => String(row.key));
  if (largest.length === 0) return [];
  const zeros = () => buckets.map(() => 0);
  const made: Series = largest.map((name) => ({ key: name, keys: 1, values: zeros() }));
  const others = { key: null, keys: Number(ranked[0]?.keys) - largest.length, values: zeros() };
  const place = new Map(buckets.map((bucket, index) => [bucket, index]));
  const rows = await query(
    `SELECT bucket, key, ${value} AS value FROM (
       SELECT ${dimensionSql(input.unit)} AS bucket,
         CASE WHEN ${key} IN (${largest.map(quote).join(', ')}) THEN ${key} END AS key, ${sumsSql(currencies)}
       ${from} GROUP BY ALL)`,
    input.filter,
  );
  for (const row of rows) {
    const one = row.key === null ? others : made[largest.indexOf(String(row.key))];
    const at = place.get(String(row.bucket));
    if (one !== undefined && at !== undefined) one.values[at] = Number(row.value);
  }
  return others.keys > 0 ? [...made, others] : made;
}

/** Every day or month from the first to the last. */
function withoutGaps(buckets: readonly string[], unit: 'day' | 'month'): string[] {
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  const date = new Date(unit === 'day' ? first : `${first}-01`);
  for (let text = first; text <= last && all.length < LONGEST; ) {
    all.push(text);
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
    else date.setUTCMonth(date.getUTCMonth() + 1);
    text = date.toISOString().slice(0, unit === 'day' ? 10 : 7);
  }
  return all.at(-1) === last ? all : [...buckets];
}
