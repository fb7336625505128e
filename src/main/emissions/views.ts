import type { Handlers, Output } from '../../ipc/contract.ts';
import type { ExportView, emissionsViewsMethods, FiguresFilter } from '../../ipc/emissions-views.ts';
import { breakdown } from './breakdown.ts';
import { compare } from './compare.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { exportView, suggestedName } from './export-view.ts';
import { factorBasis } from './factor-basis.ts';
import { linesPage } from './lines-page.ts';
import { notCovered } from './not-covered.ts';
import { series } from './series.ts';
import { unknownImport } from './summary.ts';
import { tagKeys } from './tag-keys.ts';
import { totals } from './totals.ts';
import type { ViewQuery, ViewResults } from './view-sql.ts';

const FILTERS: Record<string, { name: string; extensions: string[] }> = {
  csv: { name: 'CSV', extensions: ['csv'] },
  parquet: { name: 'Parquet', extensions: ['parquet'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Figures as the screens and exports show them. */
export function viewsFeature(
  deps: Pick<EmissionsDeps, 'imports' | 'figures' | 'choices' | 'chooseSavePath'>,
): Pick<Handlers, keyof typeof emissionsViewsMethods> {
  const of = (filter: FiguresFilter) => {
    const known = new Set(deps.imports.list().map(({ id }) => id));
    const unknown = filter.imports?.find((id) => !known.has(id));
    if (unknown !== undefined) throw unknownImport(unknown);
    return { importIds: filter.imports, proxy: filter.proxy };
  };
  const query: ViewQuery = async (sql, filter) => deps.figures.query(sql, of(filter));
  const results: ViewResults = {
    page: async (sql, filter, page) => deps.figures.page(sql, page, of(filter)),
    answer: async (sql, filter) => deps.figures.answer(sql, of(filter)),
  };
  const chosen = (filter: FiguresFilter) =>
    deps.imports.list().filter(({ id }) => filter.imports?.includes(id) ?? true);
  const allTotals = async (filter: FiguresFilter): Promise<Output<'emissions.totals'>> => {
    const choice = deps.choices.read();
    const contracts = choice.overrides.contracts.map(({ name }) => name);
    return {
      ...(await totals(query, filter, contracts)),
      unreadable: chosen(filter).reduce((sum, { lines }) => sum + lines.unreadable, 0),
      basis: await factorBasis(query, filter, choice),
    };
  };
  const save = async (view: ExportView, format: 'csv' | 'parquet' | 'pdf') => {
    const path = await deps.chooseSavePath({
      title: 'Export emissions',
      suggestion: suggestedName(view, format),
      filters: FILTERS[format] === undefined ? [] : [FILTERS[format]],
    });
    if (path === null) return null;
    const importNames = chosen(view.filter).map(({ name }) => name);
    const stands = { totals: await allTotals(view.filter), importNames, now: new Date() };
    return { path, rows: await exportView(query, { view, format }, path, stands) };
  };
  return {
    'emissions.totals': ({ filter }) => allTotals(filter),
    'emissions.breakdown': (input) => breakdown(results, input),
    'emissions.series': (input) => series(query, input),
    'emissions.compare': (input) => compare(results, input),
    'emissions.notCovered': (input) => notCovered(results, input),
    'emissions.lines': (input) => linesPage(results, input),
    'emissions.tagKeys': ({ filter }) => tagKeys(query, filter),
    'emissions.export': ({ view, format }) => save(view, format),
  };
}
