import type { Json } from '@duckdb/node-api';
import type { Dimension, FiguresFilter, FiguresSum, Measure } from '../../ipc/emissions-views.ts';
import { exactSum } from './exact-sum.ts';
import { quote } from './sql.ts';

export type Row = Record<string, Json>;

/** Runs SQL over the relations `figures` and `line_figures` of the filter's imports. */
export type ViewQuery = (sql: string, filter: FiguresFilter, signal?: AbortSignal) => Promise<Row[]>;

/** The same of queries that are asked again and again: their results are kept (see KeptResults). */
export type ViewResults = {
  /** One page of a query's rows, and how many rows there are. */
  page: (
    sql: string,
    filter: FiguresFilter,
    page: { offset: number; limit: number },
  ) => Promise<{ rows: Row[]; total: number }>;
  /** The rows of a query that answers few. */
  answer: ViewQuery;
};

const COLUMNS: Partial<Record<Dimension, string>> = {
  usageType: 'usage_type',
  instanceType: 'instance_type',
};

/** The dimension's value of a row as text; empty where there is none. */
export function dimensionSql(dimension: Dimension): string {
  if (dimension === 'day') return `strftime(day, '%Y-%m-%d')`;
  if (dimension === 'month') return `strftime(day, '%Y-%m')`;
  if (dimension.startsWith('tag:')) {
    // A JSON pointer: keys with dots, colons and quotes need no rules of their own.
    const pointer = `/${dimension.slice(4).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return `coalesce(json_extract_string(tags, ${quote(pointer)}), '')`;
  }
  return `coalesce(CAST(${COLUMNS[dimension] ?? dimension} AS VARCHAR), '')`;
}

/** True for what only the lines tell. */
export function needsLines(dimension: Dimension): boolean {
  return dimension === 'resource' || dimension.startsWith('tag:');
}

/** Each line is a group of one. */
const LINES = '(SELECT *, 1 AS lines FROM line_figures)';

/** The relation that can answer for these dimensions and the filter's: the grouped figures where they will do. */
export function relationOf(filter: FiguresFilter, ...dimensions: readonly Dimension[]): string {
  const all = [...dimensions, ...(filter.where ?? []).map((part) => part.dimension)];
  return all.some(needsLines) ? LINES : 'figures';
}

/** What the filter says of days and dimensions, as SQL: `true` when it says nothing. */
export function conditionSql({ from, to, where = [] }: FiguresFilter): string {
  const conditions = [
    ...(from === undefined ? [] : [`day >= DATE ${quote(from)}`]),
    ...(to === undefined ? [] : [`day <= DATE ${quote(to)}`]),
    ...where.map(
      ({ dimension, values }) => `${dimensionSql(dimension)} IN (${values.map(quote).join(', ')})`,
    ),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** Matches keys that hold the text, in any letter case. */
export function searchSql(search: string | undefined): string {
  return search ? `contains(lower(key), lower(${quote(search)}))` : 'true';
}

/** Lines without emissions use no water, which says nothing of what the set knows. */
const WATER = `CASE WHEN status = 'estimated' THEN water END`;
const RANGES = { kwh: 'kwh', operational: 'kg_operational', market: 'kg_market', embodied: 'kg_embodied' };

/**
 * The sums of `figures` as columns, each starting with `prefix`. `when` limits them to some rows. Sums are exact, so
 * they do not depend on the order of rows.
 */
export function sumsSql(currencies: readonly string[], prefix = '', when?: string): string {
  const only = (column: string) => (when === undefined ? column : `CASE WHEN ${when} THEN ${column} END`);
  const sums = Object.entries(RANGES).flatMap(([name, column]) => [
    `${exactSum(only(column))} AS ${prefix}${name}`,
    `${exactSum(only(`${column}_low`))} AS ${prefix}${name}_low`,
    `${exactSum(only(`${column}_high`))} AS ${prefix}${name}_high`,
  ]);
  return [
    `coalesce(sum(${only('lines')}), 0) AS ${prefix}lines`,
    ...sums,
    `${exactSum(only('it_kwh'))} AS ${prefix}it_kwh`,
    `CASE WHEN count(${only(WATER)}) > 0 THEN nullif(${exactSum(only(WATER))}, 0) END AS ${prefix}water`,
    ...currencies.map(
      (currency, index) =>
        `${exactSum(only(`CASE WHEN coalesce(currency, '') = ${quote(currency)} THEN cost END`))} AS ${prefix}cost_${index}`,
    ),
  ].join(',\n');
}

/** SQL over the columns of `sumsSql` for what a ranking goes by. */
export function measureSql(
  measure: Measure,
  currencies: readonly string[],
  currency: string | undefined,
  prefix = '',
): string {
  switch (measure) {
    case 'total':
      return `(${prefix}operational + ${prefix}embodied)`;
    case 'totalMarket':
      return `(${prefix}market + ${prefix}embodied)`;
    case 'water':
      return `coalesce(${prefix}water, 0)`;
    case 'cost': {
      const index = currency === undefined ? 0 : currencies.indexOf(currency);
      return currencies[index] === undefined ? '0' : `${prefix}cost_${index}`;
    }
    default:
      return `${prefix}${measure}`;
  }
}

/** Reads the columns of `sumsSql`. */
export function readFigures(row: Row, currencies: readonly string[], prefix = ''): FiguresSum {
  const number = (name: string) => Number(row[prefix + name] ?? 0);
  const range = (name: string) => ({
    low: number(`${name}_low`),
    central: number(name),
    high: number(`${name}_high`),
  });
  const [operational, market, embodied] = [range('operational'), range('market'), range('embodied')];
  const water = row[`${prefix}water`];
  return {
    lines: number('lines'),
    kwh: range('kwh'),
    itKwh: number('it_kwh'),
    operational,
    market,
    embodied,
    total: sum(operational, embodied),
    totalMarket: sum(market, embodied),
    water: water === null || water === undefined ? null : Number(water),
    cost: currencies.map((_, index) => number(`cost_${index}`)),
  };
}

type Range = FiguresSum['total'];

/** Ends add up as if the uncertainties went together: the widest that the sum can be. */
function sum(a: Range, b: Range): Range {
  return { low: a.low + b.low, central: a.central + b.central, high: a.high + b.high };
}

/** Currencies of what the filter lets through, the one on most lines first. Lines without cost have none. */
export async function currenciesOf(
  query: ViewQuery,
  filter: FiguresFilter,
  signal?: AbortSignal,
): Promise<string[]> {
  const rows = await query(
    `SELECT currency FROM ${relationOf(filter)} WHERE coalesce(currency, '') <> '' AND ${conditionSql(filter)}
     GROUP BY currency ORDER BY sum(lines) DESC, currency`,
    filter,
    signal,
  );
  return rows.map((row) => String(row.currency));
}
