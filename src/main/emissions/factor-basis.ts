import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { ENGINE } from './engine.ts';
import type { FactorChoice } from './factor-choice.ts';
import { type Overrides, overridesInWords } from './factor-overrides.ts';
import { conditionSql, type Row, relationOf, type ViewQuery } from './view-sql.ts';

/** Each override that rows of `from` rest on, in words. */
export async function usedOverrides(
  query: (sql: string) => Promise<Row[]>,
  overrides: Overrides,
  from: string,
): Promise<string[]> {
  const words = overridesInWords(overrides);
  if (words.size === 0) return [];
  const rows = await query(
    `SELECT DISTINCT unnest(overrides) AS name FROM (SELECT DISTINCT overrides ${from}) ORDER BY name`,
  );
  return rows.map(({ name }) => words.get(String(name)) ?? String(name));
}

/** What figures stand on: the engine, the factor set, and each override that they rest on, in words. */
export async function factorBasis(
  query: ViewQuery,
  filter: FiguresFilter,
  { set, own, overrides }: FactorChoice,
): Promise<{ engine: string; factors: string; overrides: string[] }> {
  const from = `FROM ${relationOf(filter)} WHERE ${conditionSql(filter)}`;
  return {
    engine: ENGINE,
    factors: own === null ? set.id : `${set.id} (your own, SHA-256 ${set.hash.slice(0, 16)})`,
    overrides: await usedOverrides((sql) => query(sql, filter), overrides, from),
  };
}
