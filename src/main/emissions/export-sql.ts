import type { ExportView } from '../../ipc/emissions-views.ts';
import { breakdownSql } from './breakdown.ts';
import { compareSql } from './compare.ts';
import { linesSql } from './lines-page.ts';
import { notCoveredSql } from './not-covered.ts';
import { identifier } from './sql.ts';
import { conditionSql, dimensionSql, relationOf, sumsSql } from './view-sql.ts';

/** The whole of a view as SQL, with columns named by what they hold and its unit. */
export function exportSql(view: ExportView, currencies: readonly string[]): string {
  switch (view.view) {
    case 'breakdown':
      return `SELECT key AS ${identifier(columnOf(view.by))}, ${named(currencies)} FROM (${breakdownSql(view, currencies)})`;
    case 'series': {
      const by = view.by === undefined ? '' : `${dimensionSql(view.by)} AS key,`;
      const relation = view.by === undefined ? relationOf(view.filter) : relationOf(view.filter, view.by);
      return `SELECT bucket AS ${view.unit}, ${view.by === undefined ? '' : `key AS ${identifier(columnOf(view.by))},`}
          ${named(currencies)}
        FROM (SELECT ${dimensionSql(view.unit)} AS bucket, ${by} ${sumsSql(currencies)} FROM ${relation}
          WHERE ${conditionSql(view.filter)} AND day IS NOT NULL GROUP BY ALL)
        ORDER BY bucket ${view.by === undefined ? '' : ', key'}`;
    }
    case 'compare':
      return `SELECT key AS ${identifier(columnOf(view.by))}, ${named(currencies, 'first_')}, ${named(currencies, 'second_')},
          (second_operational + second_embodied) - (first_operational + first_embodied) AS change_total_kg
        FROM (${compareSql(view, currencies)})`;
    case 'not-covered':
      return `SELECT provider, service, reason, lines${currencies
        .map((currency, index) => `, cost_${index} AS ${identifier(`cost_${currency}`)}`)
        .join('')}
        FROM (${notCoveredSql(view.filter, { by: 'cost', descending: true }, currencies)})`;
    case 'lines':
      return `SELECT * RENAME (kg AS total_kg) FROM (${linesSql(view.filter)}) ORDER BY import_id, file, row`;
  }
}

/** What an exported file calls a dimension: `usage_type` for `usageType`; a tag by its key. */
export function columnOf(dimension: string): string {
  return dimension.startsWith('tag:')
    ? dimension
    : dimension.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function named(currencies: readonly string[], prefix = ''): string {
  const ranged = (name: string, unit: string) =>
    ['', '_low', '_high'].map((end) => `${prefix}${name}${end} AS ${prefix}${name}${end}${unit}`);
  const total = (name: string, part: string) =>
    ['', '_low', '_high'].map(
      (end) => `${prefix}${part}${end} + ${prefix}embodied${end} AS ${prefix}${name}${end}_kg`,
    );
  return [
    `${prefix}lines`,
    ...total('total', 'operational'),
    ...total('total_market', 'market'),
    ...ranged('operational', '_kg'),
    ...ranged('market', '_kg'),
    ...ranged('embodied', '_kg'),
    ...ranged('kwh', ''),
    `${prefix}it_kwh`,
    `${prefix}water AS ${prefix}water_litres`,
    ...currencies.map(
      (currency, index) => `${prefix}cost_${index} AS ${identifier(`${prefix}cost_${currency}`)}`,
    ),
  ].join(', ');
}
