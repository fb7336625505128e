import { rankRecommendations } from '../../domain/emissions/rank-recommendations.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { recommendIdle } from './recommendations-idle.ts';
import { recommendProcessors } from './recommendations-machines.ts';
import { recommendRegions } from './recommendations-region.ts';
import { recommendSizes } from './recommendations-size.ts';
import { recommendSnapshots, recommendStorage } from './recommendations-storage.ts';
import type { AdviceQuery, Found } from './recommendations-usage.ts';
import { conditionSql, relationOf, type ViewQuery } from './view-sql.ts';

/** More than anybody reads; the total is over all. */
const MAX_ITEMS = 500;

/** Every kind of recommendation. To add one, write it and list it here. */
const RULES: ((query: AdviceQuery, filter: FiguresFilter) => Promise<Found[]>)[] = [
  recommendRegions,
  recommendProcessors,
  recommendSizes,
  recommendStorage,
  recommendSnapshots,
  recommendIdle,
];

/** What would have saved emissions over the filter's days, ranked, with the lines behind it and its arithmetic. */
export function recommendationsHandler(query: ViewQuery): Handler<'emissions.recommendations'> {
  return ({ filter }) => recommend((sql) => query(sql, filter), filter);
}

export async function recommend(
  query: AdviceQuery,
  filter: FiguresFilter,
): Promise<Output<'emissions.recommendations'>> {
  const [period] = await query(
    `SELECT strftime(min(day), '%Y-%m-%d') AS first, strftime(max(day), '%Y-%m-%d') AS last, count(DISTINCT day) AS days
     FROM ${relationOf(filter)} WHERE status = 'estimated' AND ${conditionSql(filter)}`,
  );
  const found: Found[] = [];
  for (const rule of RULES) found.push(...(await rule(query, filter)));
  const { items, total } = rankRecommendations(found);
  return {
    period: period?.first
      ? { from: String(period.first), to: String(period.last), days: Number(period.days) }
      : null,
    found: items.length,
    items: items.slice(0, MAX_ITEMS).map(({ touches: _, lastResort: __, ...item }) => item),
    total,
  };
}
