import type { Json } from '@duckdb/node-api';
import type { Step } from '../../domain/emissions/arithmetic.ts';
import type { Rankable } from '../../domain/emissions/rank-recommendations.ts';
import type { Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { quote } from './sql.ts';
import { conditionSql, relationOf } from './view-sql.ts';

type Item = Output<'emissions.recommendations'>['items'][number];

/** A recommendation before it is ranked. */
export type Found = Omit<Item, 'rank' | 'counted' | 'alternativeTo'> & Rankable & { steps: Step[] };

/**
 * Runs SQL over `figures` and `line_figures` of the filter's imports, where `classified` (see classifySql, with `key_id`)
 * and the tables of the factor set are, too.
 */
export type AdviceQuery = (sql: string) => Promise<Record<string, Json>[]>;

/** Sums of estimates, kg CO2e and kWh, with their ends. */
export const SUMS = [
  'kwh',
  'it_kwh',
  'kg_operational',
  'kg_operational_low',
  'kg_operational_high',
  'kg_embodied',
  'kg_embodied_low',
  'kg_embodied_high',
] as const;

/** Amounts added up exactly: as many decimals as records have. */
export const AMOUNT = 'sum(CAST(amount AS DECIMAL(38, 12))) AS amount';

/** A sum that does not depend on the order of rows, as a decimal; sums of it are exact, too. */
export function decimalSum(column: string): string {
  return `coalesce(sum(CAST(${column} AS DECIMAL(38, 18))), 0)`;
}

/** What leaves an account's region and the days looked at whole. */
const WHOLE = ['provider', 'account', 'region', 'day', 'month'];

/**
 * Where signs of life are looked for: in the whole of the accounts and regions that a filter lets through. What it leaves
 * out (machines, when it asks for storage) is in use all the same.
 */
export function signsOfLife(filter: FiguresFilter): FiguresFilter {
  return { ...filter, where: (filter.where ?? []).filter(({ dimension }) => WHOLE.includes(dimension)) };
}

/**
 * Usage that was measured (not what was estimated by cost), by key, account and month: `part`, which names it for
 * ranking, the key's columns, `amount`, `cost`, `lines` and SUMS as exact decimals.
 */
export function usageSql(filter: FiguresFilter): string {
  return `SELECT key_id || '/' || coalesce(account, '') AS part, key_id, month, provider, coalesce(account, '') AS account,
      region, coalesce(service, '') AS service, coalesce(service_code, service, '') AS code, coalesce(usage_type, '') AS usage_type,
      coalesce(operation, '') AS operation, coalesce(instance_type, '') AS instance_type, machine, unit, class, rule,
      charge, coalesce(currency, '') AS currency, ${AMOUNT}, sum(cost) AS cost,
      CAST(sum(lines) AS BIGINT) AS lines, ${SUMS.map((name) => `${decimalSum(name)} AS ${name}`).join(', ')}
    FROM ${relationOf(filter)} WHERE method IN ('direct', 'fallback') AND amount > 0 AND ${conditionSql(filter)} GROUP BY ALL`;
}

/** Columns that sum a group of usage rows `u`; with `amountOf`, what is paid for them at the price in `price`. */
export function groupSql(): string {
  return `CAST(sum(u.lines) AS BIGINT) AS lines, list(DISTINCT u.part ORDER BY u.part) AS parts,
    list(DISTINCT u.usage_type ORDER BY u.usage_type) AS usage_types, list(DISTINCT u.service ORDER BY u.service) AS services,
    CAST(sum(u.amount) AS DOUBLE) AS amount, bool_or(u.charge <> 'Usage') AS committed,
    ${SUMS.map((name) => `CAST(sum(u.${name}) AS DOUBLE) AS ${name}`).join(', ')},
    CAST(sum(u.cost) AS DOUBLE) AS cost, min(u.currency) AS currency, count(DISTINCT u.currency) AS currencies`;
}

/** The usage type without the region that AWS puts before it. */
export const BARE_USAGE = `regexp_replace(usage_type, '^[A-Z]{2,4}[0-9]?-', '')`;

/** What a unit costs on the bill by what is bought where: relation `prices`, on `usage`, of pay-as-you-go lines. */
export const PRICES_SQL = `SELECT provider, region, code, ${BARE_USAGE} AS bare, operation, instance_type, unit, currency,
    CAST(sum(cost) AS DOUBLE) / CAST(sum(amount) AS DOUBLE) AS price
  FROM usage WHERE charge = 'Usage' AND cost > 0 AND amount > 0 GROUP BY ALL`;

type Range = { low: number; central: number; high: number };

/**
 * What is saved when `now` becomes `then`, the ends of both taken together: they rest on the same measurements. `central`
 * as it was shown in steps.
 */
export function savedRange(now: Range, then: Range, central = now.central - then.central): Range {
  const ends = [now.low - then.low, central, now.high - then.high];
  return { low: Math.min(...ends), central, high: Math.max(...ends) };
}

/** A sum or a quotient as it is put into arithmetic: twelve digits are more than anything here is known to. */
export function shown(value: Json | undefined, digits = 12): number {
  return Number(Number(value).toPrecision(digits));
}

/** A range in columns of a row: `name`, `name_low`, `name_high`. */
export function rangeOf(row: Record<string, Json>, name: string): Range {
  return {
    low: Number(row[`${name}_low`]),
    central: Number(row[name]),
    high: Number(row[`${name}_high`]),
  };
}

export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, central: a.central + b.central, high: a.high + b.high };
}

export function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Many usage types are named by none: the filter's other dimensions hold the lines as well. */
const MAX_VALUES = 200;

/** A filter that lets the same lines through as the group, within the one that was asked with. */
export function linesFilter(
  filter: FiguresFilter,
  group: {
    provider: string;
    account: string;
    region: string;
    usageTypes?: readonly string[];
    resources?: readonly string[];
  },
): FiguresFilter {
  const { usageTypes = [], resources = [] } = group;
  const only = (dimension: 'usageType' | 'resource', values: readonly string[]) =>
    values.length === 0 || values.length > MAX_VALUES ? [] : [{ dimension, values: [...values] }];
  return {
    ...filter,
    where: [
      ...(filter.where ?? []),
      { dimension: 'provider', values: [group.provider] },
      { dimension: 'account', values: [group.account] },
      { dimension: 'region', values: [group.region] },
      ...only('usageType', usageTypes),
      ...only('resource', resources),
    ],
  };
}

/** SQL for a relation of text columns; empty of rows when there are none. */
export function valuesSql(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const values =
    rows.length === 0
      ? `SELECT ${columns.map((name) => `'' AS ${name}`).join(', ')} WHERE false`
      : `VALUES ${rows.map((row) => `(${row.map(quote).join(', ')})`).join(', ')}`;
  return `(${values}) AS listed(${columns.join(', ')})`;
}
