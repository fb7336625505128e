import type { Input, Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { conditionSql, type Row, type ViewResults } from './view-sql.ts';

type LinesInput = Input<'emissions.lines'>;

/** File and row decide between equals, so that pages neither overlap nor leave a line out. */
const PLACE = 'import_id, file, row';
const ORDERS: Record<LinesInput['sort']['by'], string> = {
  place: PLACE,
  day: `day`,
  amount: 'amount',
  cost: 'coalesce(cost, 0)',
  kwh: 'coalesce(kwh, 0)',
  kg: 'coalesce(kg_operational, 0) + coalesce(kg_embodied, 0)',
};

/** The columns of a line as they are shown and exported. Kilograms: operational, location-based, and embodied. */
export function linesSql(filter: FiguresFilter): string {
  return `SELECT import_id, file, row, strftime(day, '%Y-%m-%d') AS day, coalesce(provider, '') AS provider,
      coalesce(account, '') AS account, coalesce(service, '') AS service, coalesce(region, '') AS region,
      coalesce(usage_type, '') AS usage_type, coalesce(resource, '') AS resource, amount, coalesce(unit, '') AS unit,
      method, coalesce(kwh, 0) AS kwh, coalesce(kg_operational, 0) + coalesce(kg_embodied, 0) AS kg,
      coalesce(cost, 0) AS cost, coalesce(currency, '') AS currency
    FROM line_figures WHERE ${conditionSql(filter)}`;
}

/** As many rows in order as DuckDB finds without sorting all of them. */
const FIRST = 5000;
/** For the others it sorts all lines, so that more of them may be kept at once. */
const NEXT = 100_000;

/** The rows in order that are kept together, of which one is at this place. */
function stretchAt(place: number): { first: number; size: number } {
  if (place < FIRST) return { first: 0, size: FIRST };
  return { first: FIRST + Math.floor((place - FIRST) / NEXT) * NEXT, size: NEXT };
}

/** One page of the lines that the filter lets through, and how many there are. */
export async function linesPage(
  results: ViewResults,
  { filter, sort, offset, limit }: LinesInput,
): Promise<Output<'emissions.lines'>> {
  const direction = sort.descending ? 'DESC' : 'ASC';
  const order = sort.by === 'place' ? PLACE : `${ORDERS[sort.by]} ${direction}, ${PLACE}`;
  const [counted] = await results.answer(
    `SELECT count(*) AS lines FROM line_figures WHERE ${conditionSql(filter)}`,
    filter,
  );
  const rows: Row[] = [];
  for (let from = offset; from < offset + limit; ) {
    const { first, size } = stretchAt(from);
    const to = Math.min(offset + limit, first + size);
    const sql = `${linesSql(filter)} ORDER BY ${order} LIMIT ${size} OFFSET ${first}`;
    const page = await results.page(sql, filter, { offset: from - first, limit: to - from });
    rows.push(...page.rows);
    from = to;
  }
  return { lines: Number(counted?.lines ?? 0), rows: rows.map(readLine) };
}

function readLine(row: Row): Output<'emissions.lines'>['rows'][number] {
  const text = (name: string) => String(row[name] ?? '');
  return {
    importId: text('import_id'),
    file: text('file'),
    row: Number(row.row),
    day: row.day === null ? null : text('day'),
    provider: text('provider'),
    account: text('account'),
    service: text('service'),
    region: text('region'),
    usageType: text('usage_type'),
    resource: text('resource'),
    amount: text('amount')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
    unit: text('unit'),
    method: text('method'),
    kwh: Number(row.kwh),
    kg: Number(row.kg),
    cost: Number(row.cost),
    currency: text('currency'),
  };
}
