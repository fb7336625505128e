import type { Output } from '../../ipc/contract.ts';
import type { ExportView, FiguresFilter } from '../../ipc/emissions-views.ts';
import { decimals, share } from './export-numbers.ts';

type Totals = Output<'emissions.totals'>;

const METHODS: Record<string, string> = {
  direct: 'estimated directly',
  fallback: 'estimated by fallback',
  proxy: 'estimated by cost',
  'not-usage': 'no usage (taxes, credits, fees)',
  'not-covered': 'not covered',
};

/** What a figure stands on, as names and values: it goes into every file that leaves the desk. */
export function provenance(
  view: ExportView,
  totals: Totals,
  importNames: readonly string[],
  now: Date,
): readonly (readonly [string, string])[] {
  const { basis, coverage, currencies, figures } = totals;
  return [
    ['View', describeView(view)],
    ['Filter', describeFilter(view.filter)],
    ['Imports', importNames.join('; ') || 'none'],
    ['Period (UTC)', totals.period === null ? 'no days' : `${totals.period.from} to ${totals.period.to}`],
    ['Factor set', basis.factors],
    ['Engine', basis.engine],
    ['Overrides', basis.overrides.join('; ') || 'none'],
    [
      'Total',
      `${decimals(figures.total.central)} kg CO2e (${decimals(figures.total.low)} to ${decimals(figures.total.high)}), location-based, operational and embodied; ${decimals(figures.kwh.central)} kWh`,
    ],
    [
      'Market-based',
      totals.underContract === 0
        ? 'no contract for electricity is known, so these columns are the location-based figures'
        : `by contracts for ${decimals(totals.underContract)} kWh; for the rest as location-based`,
    ],
    ...coverage.map((row): readonly [string, string] => [
      `Coverage: ${METHODS[row.method] ?? row.method}`,
      [
        `${share(row.lines, figures.lines)} of lines`,
        ...currencies.map(
          (currency, index) =>
            `${share(row.cost[index] ?? 0, figures.cost[index] ?? 0)} of cost in ${currency}`,
        ),
      ].join(', '),
    ]),
    ['Lines that could not be read', `${totals.unreadable}, in none of the figures`],
    [
      'Units',
      'kg are kilograms of CO2e; kWh with the data centre’s overhead; water in litres; low and high bound the estimate',
    ],
    ['Written', `${now.toISOString().slice(0, 19)}Z by CloudTuner Desk`],
  ];
}

/** The view in a few words, for a heading. */
export function describeView(view: ExportView): string {
  switch (view.view) {
    case 'breakdown':
      return `Emissions by ${nameOf(view.by)}`;
    case 'series':
      return `Emissions by ${view.unit}${view.by === undefined ? '' : ` and ${nameOf(view.by)}`}`;
    case 'compare':
      return `Emissions by ${nameOf(view.by)}, ${view.first.from} to ${view.first.to} against ${view.second.from} to ${view.second.to}`;
    case 'not-covered':
      return 'Usage that is not covered';
    case 'lines':
      return 'Usage lines';
  }
}

function describeFilter({ from, to, where = [], proxy = true }: FiguresFilter): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...where.map(
      ({ dimension, values }) =>
        `${nameOf(dimension)} is ${values.map((value) => value || '(none)').join(' or ')}`,
    ),
    ...(proxy ? [] : ['without estimates by cost']),
  ];
  return parts.join('; ') || 'none';
}

/** `usage type` for `usageType`. */
export function nameOf(dimension: string): string {
  return dimension.startsWith('tag:')
    ? `tag ${dimension.slice(4)}`
    : dimension.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
