import type { Json } from '@duckdb/node-api';
import { difference, product, quantity, step } from '../../domain/emissions/arithmetic.ts';
import { canMove, continentOf, SERVICES_EVERYWHERE } from '../../domain/emissions/region-moves.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { factorSql } from './factor-sql.ts';
import {
  type AdviceQuery,
  BARE_USAGE,
  type Found,
  groupSql,
  linesFilter,
  PRICES_SQL,
  rangeOf,
  savedRange,
  shown,
  texts,
  usageSql,
  valuesSql,
} from './recommendations-usage.ts';

/** A move that saves less than this share of what it moves is not worth one. */
const MIN_SHARE = 0.05;

/**
 * For each account and region: the region of the same continent, and that of all, where the same IT energy would have
 * emitted least. Machines stay the same, so only the facility's overhead (PUE) and the grid differ.
 */
export async function recommendRegions(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const known = (
    await query(`SELECT DISTINCT g.provider, lower(g.region) AS region FROM grid g
      SEMI JOIN figures f ON f.provider = g.provider WHERE g.region <> 'unknown' ORDER BY ALL`)
  ).map((row) => ({ provider: String(row.provider), region: String(row.region) }));
  const moves = known.flatMap((from) =>
    known
      .filter((to) => to.provider === from.provider && canMove(from.provider, from.region, to.region))
      .map((to) => {
        const near = continentOf(from.provider, from.region) === continentOf(to.provider, to.region);
        return [from.provider, from.region, to.region, near ? 'near' : 'far'];
      }),
  );
  const rows = await query(regionsSql(filter, moves));
  return rows.map((row) => present(row, filter)).filter((found) => found !== null);
}

/** One row for each move that saves most: near, and anywhere. */
function regionsSql(filter: FiguresFilter, moves: readonly string[][]): string {
  const everywhere = Object.entries(SERVICES_EVERYWHERE).flatMap(([provider, codes]) =>
    codes.map((code) => [provider, code]),
  );
  return `
  WITH usage AS MATERIALIZED (${usageSql(filter)}),
  moves AS (FROM ${valuesSql(['provider', 'region', 'target', 'reach'], moves)}),
  everywhere AS (FROM ${valuesSql(['provider', 'code'], everywhere)}),
  -- A kWh of IT energy in each region, as the factor set's own formula has it.
  probes AS MATERIALIZED (
    SELECT key_id[7:] AS target, provider, month, account, CAST(json_extract(factors, '$.numbers.pue.value') AS DOUBLE) AS pue,
      CAST(json_extract(factors, '$.numbers.gridKgPerKwh.value') AS DOUBLE) AS grid, ${['low', 'high'].map((end) => `CASE WHEN kg_operational_each > 0 THEN kg_operational_${end}_each / kg_operational_each ELSE 0 END AS ${end}_share`).join(', ')}
    FROM (${factorSql(
      `(
      SELECT c.* REPLACE ('probe:' || m.target AS key_id, m.target AS line_region, 'network' AS rule, 1 AS per_unit,
        false AS monthly, CAST(NULL AS VARCHAR) AS machine, CAST(NULL AS VARCHAR) AS machine_family,
          CAST(NULL AS VARCHAR) AS processor), u.month, u.account
      FROM (SELECT DISTINCT provider, target FROM moves) m
      JOIN (SELECT DISTINCT provider, month, account FROM usage) u USING (provider)
      JOIN (FROM classified QUALIFY row_number() OVER (PARTITION BY provider ORDER BY key_id) = 1) c USING (provider))`,
      { byAccount: true },
    )})
  ),
  prices AS MATERIALIZED (${PRICES_SQL}),
  moved AS (
    SELECT u.*, m.target, m.reach, it_kwh * pue AS kwh_there, it_kwh * pue * grid AS kg_there, p.price,
      low_share, high_share
    FROM usage u
    JOIN moves m ON m.provider = u.provider AND m.region = lower(u.region)
    JOIN probes b ON b.provider = u.provider AND b.target = m.target AND b.month = u.month AND b.account = u.account
    LEFT JOIN prices p ON p.provider = u.provider AND lower(p.region) = m.target AND p.code = u.code
      AND p.bare = ${BARE_USAGE.replace('usage_type', 'u.usage_type')} AND p.operation = u.operation
      AND p.instance_type = u.instance_type AND p.unit IS NOT DISTINCT FROM u.unit AND p.currency = u.currency
    WHERE EXISTS (FROM everywhere e WHERE e.provider = u.provider AND e.code = u.code)
      OR EXISTS (FROM usage o WHERE o.provider = u.provider AND o.code = u.code AND lower(o.region) = m.target)
  ), candidates AS (
    SELECT provider, account, region, target, reach, ${groupSql()}, sum(kwh_there) AS kwh_there,
      sum(kg_there) AS kg_there, sum(kg_there * low_share) AS kg_there_low, sum(kg_there * high_share) AS kg_there_high,
      bool_and(u.charge <> 'Usage' OR u.cost = 0 OR price IS NOT NULL) AS priced,
      sum(CASE WHEN u.charge = 'Usage' THEN CAST(u.amount AS DOUBLE) * price ELSE CAST(u.cost AS DOUBLE) END) AS cost_there
    FROM moved u GROUP BY ALL
  )
  SELECT c.*, ARRAY(SELECT DISTINCT service FROM usage u WHERE u.provider = c.provider AND u.account = c.account
      AND u.region = c.region AND list_contains(c.services, service) = false ORDER BY service) AS left_out
  FROM candidates c
  WHERE kg_operational - kg_there > ${MIN_SHARE} * kg_operational
  QUALIFY row_number() OVER (PARTITION BY provider, account, region, reach ORDER BY kg_operational - kg_there DESC, target) = 1
    -- Somewhere far is worth telling only when it is better than anything near.
    AND (reach = 'near' OR kg_operational - kg_there >
      coalesce(max(CASE WHEN reach = 'near' THEN kg_operational - kg_there END) OVER (PARTITION BY provider, account, region), 0))
  ORDER BY ALL`;
}

function present(row: Record<string, Json>, filter: FiguresFilter): Found | null {
  const [provider, account, region, target] = [row.provider, row.account, row.region, row.target].map(
    String,
  ) as [string, string, string, string];
  const [itKwh, kwhThere, kgThere] = [shown(row.it_kwh), shown(row.kwh_there), shown(row.kg_there)];
  const now = rangeOf(row, 'kg_operational');
  const energy = step(
    `Energy in ${target}`,
    product(quantity('IT energy', itKwh, 'kWh'), quantity(`PUE of ${target}`, shown(kwhThere / itKwh, 9))),
    'kWh',
  );
  const there = step(
    `Emissions in ${target}`,
    product(
      quantity('energy there', energy.result, 'kWh'),
      quantity(`grid of ${target}`, shown(kgThere / kwhThere, 9), 'kg/kWh'),
    ),
    'kg CO2e',
  );
  const saved = step(
    'Saved',
    difference(
      quantity(`operational emissions in ${region}`, shown(now.central), 'kg'),
      quantity('emissions there', there.result, 'kg'),
    ),
    'kg CO2e',
  );
  const leftOut = texts(row.left_out);
  const priced = row.priced === true && Number(row.currencies) === 1 && String(row.currency) !== '';
  const near = row.reach === 'near';
  return {
    id: `region-move/${provider}/${account}/${region}/${target}`,
    rule: 'region-move',
    provider,
    account,
    region,
    subject: region,
    target,
    title: `Run what runs in ${region} in ${target}${near ? '' : ', on another continent'}`,
    filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types) }),
    lines: Number(row.lines),
    kgSaved: savedRange(
      now,
      { low: Number(row.kg_there_low), central: there.result, high: Number(row.kg_there_high) },
      saved.result,
    ),
    costSaved: priced
      ? { amount: Number(row.cost) - Number(row.cost_there), currency: String(row.currency) }
      : null,
    costReason: priced ? null : `The bill does not have the prices of all of this usage in ${target}.`,
    needs: null,
    assumptions: [
      'The same machines do the same work; embodied emissions stay as they are.',
      'Instance types are not looked up by region: check that those in use are offered there.',
      'Latency, data transfer during the move, and where the law or contracts allow the data to be are not considered.',
      ...(near ? [] : ['The region is on another continent.']),
      ...(leftOut.length === 0
        ? []
        : [`Left where they are, as it is not known whether ${target} has them: ${leftOut.join(', ')}.`]),
      ...(row.committed === true ? ['Commitments are paid for where they were made, until they end.'] : []),
    ],
    steps: [energy, there, saved],
    touches: texts(row.parts),
    lastResort: !near,
  };
}
