import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';
import { query } from './duckdb.ts';
import { KIND } from './line-columns.ts';

/** About so many lines are compared; of more, a sample by interval and amount, which is the same in every file. */
const SAMPLE = 500_000;

/** From this share of the smaller file's lines on, two files are no parts of one export: parts have no line in common. */
const SHARE = 0.1;

/** Fewer lines in common may be a coincidence, unless they are half of the smaller file. */
const FEWEST = 10;

/**
 * Looks for usage that two files of an import have in common, whatever it costs in each: Azure's actual and amortised
 * costs, or two versions of one export. Each hour of it would count twice.
 *
 * Lines are the same that agree in what was used, by whom, when, and how much of it. Lines without a resource are compared
 * where their amount is no whole number: one hour of this and one of that are no sign.
 *
 * @param lines The lines of an import (see linesSql), of which there are `count`.
 * @throws Failure `same-usage-twice`, naming both files.
 */
export async function refuseSameUsage(
  connection: DuckDBConnection,
  lines: string,
  count: number,
): Promise<void> {
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const [found] = await query(
    connection,
    `WITH told AS MATERIALIZED (
       SELECT file, line, count(*) AS times
       FROM (SELECT file, hash(key_id, account, resource, tags, start_time, end_time, amount) AS line
         FROM ${lines} WHERE hash(start_time, end_time, amount) % ${step} = 0 AND kind IN (${KIND.usual}, ${KIND.credited}) AND amount > 0
           AND (resource IS NOT NULL OR amount <> round(amount)))
       GROUP BY ALL),
     sizes AS (SELECT file, sum(times) AS size FROM told GROUP BY file),
     common AS (
       SELECT one.file AS one, other.file AS other, sum(least(one.times, other.times)) AS lines
       FROM told one JOIN told other ON one.line = other.line AND one.file < other.file GROUP BY ALL)
     SELECT common.*, CAST(round(100 * lines / least(a.size, b.size)) AS INTEGER) AS share
     FROM common JOIN sizes a ON a.file = one JOIN sizes b ON b.file = other
     WHERE lines >= ${SHARE} * least(a.size, b.size) AND lines >= least(${FEWEST}, least(a.size, b.size) / 2) ORDER BY lines DESC, one, other LIMIT 1`,
  );
  if (!found) return;
  const [one, other] = [String(found.one), String(found.other)];
  throw new Failure(
    'same-usage-twice',
    `“${one}” and “${other}” hold the same usage (${found.share} % of the lines of the smaller one): every hour of it would count twice, so nothing was imported. They may be two versions of one export, or actual and amortised costs of one period. Choose one of them.`,
    { file: one, other },
  );
}
