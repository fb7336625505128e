import type { Output } from '../../ipc/contract.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { conditionSql, type ViewQuery } from './view-sql.ts';

/** So many keys of tags are offered; a bill with more has made values into keys. */
const MOST = 200;

/** Keys of tags that lines carry, the most frequent first. */
export async function tagKeys(query: ViewQuery, filter: FiguresFilter): Promise<Output<'emissions.tagKeys'>> {
  // Lines share few sets of tags: those are counted first, and only then taken apart.
  const rows = await query(
    `SELECT key, sum(lines) AS lines FROM (
       SELECT unnest(json_keys(tags)) AS key, lines FROM (
         SELECT tags, count(*) AS lines FROM line_figures WHERE tags IS NOT NULL AND ${conditionSql(filter)} GROUP BY tags))
     GROUP BY key ORDER BY lines DESC, key LIMIT ${MOST}`,
    filter,
  );
  return rows
    .map((row) => ({ key: String(row.key), lines: Number(row.lines) }))
    .filter(({ key }) => /^\P{Cc}{1,256}$/u.test(key));
}
