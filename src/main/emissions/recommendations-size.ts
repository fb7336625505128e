import type { Json } from '@duckdb/node-api';
import { difference, quantity, type Step, step } from '../../domain/emissions/arithmetic.ts';
import { halfMachine } from '../../domain/emissions/equivalent-machines.ts';
import {
  type FactorNumber,
  type LineFactors,
  lineCalculation,
} from '../../domain/emissions/line-calculation.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { factorSql } from './factor-sql.ts';
import { billedAs, knownMachines } from './recommendations-machines.ts';
import {
  type AdviceQuery,
  addRanges,
  type Found,
  linesFilter,
  rangeOf,
  savedRange,
  texts,
  usageSql,
  valuesSql,
} from './recommendations-usage.ts';

/** Mean utilisation, in percent, up to which half the machine would do: it would work at twice as much. */
const MAX_PERCENT = 40;

/**
 * Machines that were measured at work (an override of their utilisation) and of which half would do; and, for each
 * account, that nothing can be said of the others. Nothing is guessed: burst credits on the bill only show that a
 * burstable machine is busier than its baseline, so those are not asked about.
 */
export async function recommendSizes(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  return [...(await recommendHalves(query, filter)), ...(await askForUtilisation(query, filter))];
}

/** Usage of machines by the utilisation that was measured; null where none was. */
const measuredSql = (filter: FiguresFilter) => `
  WITH usage AS MATERIALIZED (${usageSql(filter)}),
  factors_of AS (
    SELECT key_id, month, coalesce(account, '') AS account, any_value(factors) AS factors
    FROM figures WHERE rule = 'instance' AND method IN ('direct', 'fallback') GROUP BY ALL
  ), machines AS MATERIALIZED (
    SELECT u.*, CASE WHEN json_extract_string(factors, '$.numbers.utilisationPercent.table') = 'overrides'
        THEN CAST(json_extract(factors, '$.numbers.utilisationPercent.value') AS DOUBLE) END AS measured
    FROM usage u JOIN factors_of f USING (key_id, month, account) WHERE u.rule = 'instance' AND u.machine IS NOT NULL
  )`;

async function recommendHalves(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const used = await query(
    `${measuredSql(filter)} SELECT DISTINCT provider, machine, instance_type FROM machines WHERE measured <= ${MAX_PERCENT} ORDER BY ALL`,
  );
  const known = await knownMachines(query);
  const halves = used.flatMap((row) => {
    const [provider, machine, billed] = [row.provider, row.machine, row.instance_type].map(String) as [
      string,
      string,
      string,
    ];
    const half = halfMachine(provider, machine, known.get(provider) ?? []);
    return half ? [[provider, machine, half.type, billedAs(billed, machine, half.type)]] : [];
  });
  if (halves.length === 0) return [];
  const rows = await query(`${measuredSql(filter)},
    halves AS (FROM ${valuesSql(['provider', 'machine', 'target', 'target_billed'], halves)}),
    halved AS (SELECT m.*, h.target, h.target_billed FROM machines m JOIN halves h USING (provider, machine) WHERE measured <= ${MAX_PERCENT}),
    alternatives AS MATERIALIZED (${factorSql(
      `(
      SELECT c.* REPLACE (c.key_id || '>' || s.target AS key_id, s.target AS machine), s.month, s.account
      FROM (SELECT DISTINCT key_id, month, account, target FROM halved) s JOIN classified c USING (key_id))`,
      { byAccount: true },
    )})
    SELECT u.* REPLACE (CAST(u.amount AS DOUBLE) AS amount, CAST(u.cost AS DOUBLE) AS cost), a.factors AS half_factors
    FROM halved u JOIN alternatives a ON a.key_id = u.key_id || '>' || u.target AND a.month = u.month AND a.account = u.account ORDER BY ALL`);
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify([row.provider, row.account, row.region, row.instance_type, row.target_billed]),
  );
  return [...groups.values()].map((group) => presentHalf(group, filter)).filter((found) => found !== null);
}

function presentHalf(group: readonly Record<string, Json>[], filter: FiguresFilter): Found | null {
  const [row] = group;
  if (!row) return null;
  const [provider, account, region, subject, target] = [
    row.provider,
    row.account,
    row.region,
    row.instance_type,
    row.target_billed,
  ].map(String) as [string, string, string, string, string];
  const steps: Step[] = [];
  let [now, then] = [NOTHING, NOTHING];
  for (const part of group) {
    const before = addRanges(rangeOf(part, 'kg_operational'), rangeOf(part, 'kg_embodied'));
    const half = lineCalculation(
      Number(part.amount),
      String(part.unit),
      atWork(part, 2 * Number(part.measured)),
    );
    const after = half.kgOperational + half.kgEmbodied;
    steps.push(
      {
        ...half.energy,
        name: `Energy of ${target} at ${2 * Number(part.measured)} %, ${String(part.month).slice(0, 7)}`,
      },
      ...half.steps.filter(({ name }) => SHOWN.includes(name)),
    );
    now = addRanges(now, before);
    // Half the machine is known as well, or as badly, as the whole.
    then = addRanges(then, {
      low: before.central === 0 ? 0 : (after * before.low) / before.central,
      central: after,
      high: before.central === 0 ? 0 : (after * before.high) / before.central,
    });
  }
  const saved = step(
    'Saved',
    difference(
      quantity(`emissions with ${subject}`, now.central, 'kg'),
      quantity(`emissions with ${target}`, then.central, 'kg'),
    ),
    'kg CO2e',
  );
  if (saved.result <= 0) return null;
  return {
    id: `right-size/${provider}/${account}/${region}/${subject}/${target}`,
    rule: 'right-size',
    provider,
    account,
    region,
    subject,
    target,
    title: `Half the machine would do: ${target} in place of ${subject}`,
    filter: linesFilter(filter, {
      provider,
      account,
      region,
      usageTypes: [...new Set(group.map((part) => String(part.usage_type)))],
    }),
    lines: group.reduce((sum, part) => sum + Number(part.lines), 0),
    kgSaved: savedRange(now, then, saved.result),
    costSaved: null,
    costReason: `Half a machine costs about half, but the price of ${target} is not taken from the bill.`,
    needs: null,
    assumptions: [
      `A mean utilisation of ${Number(row.measured)} % was measured; half the machine works at twice that.`,
      'A mean says nothing of peaks: look at them before.',
    ],
    steps: [...steps, saved],
    touches: [...new Set(group.map((part) => String(part.part)))],
  };
}

const NOTHING = { low: 0, central: 0, high: 0 };
const SHOWN = ['Operational emissions, location-based', 'Embodied emissions'];

/** The half machine’s factors with another utilisation. */
function atWork(row: Record<string, Json>, percent: number): LineFactors {
  const factors: LineFactors = JSON.parse(String(row.half_factors));
  const measured: FactorNumber = {
    value: percent,
    unit: 'percent',
    table: 'overrides',
    row: 'twice the utilisation that was measured',
  };
  return { ...factors, numbers: { ...factors.numbers, utilisationPercent: measured } };
}

/** One for each account with machines of which nobody knows how busy they are. */
async function askForUtilisation(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const rows = await query(`${measuredSql(filter)},
    busy AS (SELECT DISTINCT account, region, split_part(lower(usage_type), 'cpucredits:', 2) AS family FROM usage WHERE rule = 'credits'),
    unknown AS (
      SELECT provider, account, region, instance_type, usage_type, sum(lines) AS lines, sum(kg_operational + kg_embodied) AS kg, list(DISTINCT part) AS parts
      FROM machines m WHERE measured IS NULL
        AND NOT EXISTS (FROM busy b WHERE b.account = m.account AND b.region = m.region AND b.family = split_part(m.machine, '.', 1))
      GROUP BY ALL
    )
    SELECT provider, account, region, CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(kg) AS DOUBLE) AS kg,
      list(DISTINCT usage_type ORDER BY usage_type) AS usage_types, count(DISTINCT instance_type) AS types,
      list_sort(list_distinct(flatten(list(parts)))) AS parts, max_by(instance_type, kg) AS largest
    FROM unknown GROUP BY provider, account, region ORDER BY kg DESC, provider, account, region`);
  return rows.map((row) => {
    const [provider, account, region] = [row.provider, row.account, row.region].map(String) as [
      string,
      string,
      string,
    ];
    const types = Number(row.types);
    const subject = types === 1 ? String(row.largest) : `${types} machine types`;
    return {
      id: `right-size/${provider}/${account}/${region}`,
      rule: 'right-size' as const,
      provider,
      account,
      region,
      subject,
      target: null,
      title: `Measure how busy ${subject} ${types === 1 ? 'is' : 'are'}`,
      filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types) }),
      lines: Number(row.lines),
      kgSaved: null,
      costSaved: null,
      costReason: 'Nothing is known of their utilisation.',
      needs: `The mean utilisation of the machines, as an override: the bill does not tell it. They emitted ${Number(row.kg).toPrecision(3)} kg CO2e${types === 1 ? '' : `, ${String(row.largest)} most`}.`,
      assumptions: [],
      steps: [],
      touches: texts(row.parts),
    };
  });
}
