import type { Json } from '@duckdb/node-api';
import { difference, product, quantity, type Step, step, sum } from '../../domain/emissions/arithmetic.ts';
import {
  type Equivalent,
  equivalentMachines,
  type MachineType,
} from '../../domain/emissions/equivalent-machines.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { factorSql } from './factor-sql.ts';
import {
  type AdviceQuery,
  addRanges,
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

/** Families that AWS lists as of a previous generation (Amazon EC2 instance types, “Previous generation instances”). */
const PREVIOUS =
  /^(a1|c1|c3|c4|cc2|cr1|d2|g2|g3|g3s|h1|hs1|i2|i3|m1|m2|m3|m4|p2|p3|p3dn|r3|r4|t1|t2|x1|x1e|z1d)[.]/;

/**
 * Families that managed services offer beside EC2's (user guides of Amazon RDS, ElastiCache and OpenSearch Service), by
 * how their types are billed. EC2 offers what the factor set lists.
 */
const MANAGED: [billed: RegExp, families: RegExp][] = [
  [/^db[.]/, /^(m5|m6i|m7i|m6g|m7g|m8g|r5|r6i|r7i|r6g|r7g|r8g|t3|t4g)[.]/],
  [/^cache[.]/, /^(m5|m6g|m7g|r5|r6g|r7g|t3|t4g)[.]/],
  [/[.](search|elasticsearch)$/, /^(m5|m6g|m7g|c5|c6g|c7g|r5|r6g|r7g|t3)[.]/],
];

/** AWS's billing codes of what runs on x86 alone: Windows and SQL Server on EC2; Oracle, SQL Server and Db2 on RDS. */
const X86_ONLY = `(operation SIMILAR TO 'RunInstances:(0002|0004|0006|0100|0102|0200|0202|0800|0802|0806)'
    OR (operation LIKE 'CreateDBInstance:%' AND operation NOT SIMILAR TO 'CreateDBInstance:(0002|0014|0016|0018|0021)')
    OR usage_type ILIKE '%windows%')`;

/** How AWS's hours were bought: `BoxUsage`, `SpotUsage`, `Multi-AZUsage`. Each has a price of its own. */
const way = (usage: string) => `CASE WHEN provider = 'aws' THEN split_part(${usage}, ':', 1) END AS way`;

/** For each machine type in use: the newer type, and the Arm type, that would have emitted least for the same hours. */
export async function recommendProcessors(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const used = await query(`SELECT DISTINCT provider, machine, coalesce(instance_type, machine) AS billed
    FROM figures WHERE rule = 'instance' AND machine IS NOT NULL AND method IN ('direct', 'fallback') ORDER BY ALL`);
  const known = await knownMachines(query);
  const swaps = used.flatMap((row) => {
    const [provider, machine, billed] = [row.provider, row.machine, row.billed].map(String) as [
      string,
      string,
      string,
    ];
    return equivalentMachines(provider, machine, known.get(provider) ?? [])
      .filter((one) => isOffered(billed, one))
      .map((one) => [provider, machine, billed, one.kind, one.type, billedAs(billed, machine, one.type)]);
  });
  if (swaps.length === 0) return [];
  return (await query(swapsSql(filter, swaps))).map((row) => present(row, filter));
}

/** Machine types of the factor set by provider. */
export async function knownMachines(query: AdviceQuery): Promise<Map<string, MachineType[]>> {
  const rows = await query(
    'SELECT provider, type, vcpu, memory_gb FROM instances WHERE vcpu > 0 ORDER BY ALL',
  );
  const types = rows.map((row) => ({
    provider: String(row.provider),
    type: String(row.type),
    vcpu: Number(row.vcpu),
    memoryGb: row.memory_gb === null ? null : Number(row.memory_gb),
  }));
  return Map.groupBy(types, ({ provider }) => provider);
}

/** `db.m5.large` for m7g.large is `db.m7g.large`. */
export function billedAs(billed: string, machine: string, target: string): string {
  return billed.includes(machine) ? billed.replace(machine, target) : target;
}

function isOffered(billed: string, { type }: Equivalent): boolean {
  const managed = MANAGED.find(([pattern]) => pattern.test(billed));
  if (managed) return managed[1].test(type);
  // Other services' machines (dax., ml., kafka. …) are offered in families of their own choice.
  return !/^[a-z]+[.][a-z]/.test(billed);
}

function swapsSql(filter: FiguresFilter, swaps: readonly string[][]): string {
  const then = ['kwh', 'kg_operational', 'kg_embodied'].flatMap((name) =>
    (name === 'kwh' ? [''] : ['', '_low', '_high']).map(
      (end) => `CAST(sum(CAST(u.amount AS DOUBLE) * a.${name}${end}_each) AS DOUBLE) AS then_${name}${end}`,
    ),
  );
  return `
  WITH usage AS MATERIALIZED (${usageSql(filter)}),
  swaps AS (FROM ${valuesSql(['provider', 'machine', 'instance_type', 'kind', 'target', 'target_billed'], swaps)}),
  prices AS MATERIALIZED (${PRICES_SQL}),
  -- One price of a type, or none: two would count its hours twice.
  type_prices AS (
    SELECT provider, region, code, ${way('bare')}, operation, instance_type, unit, currency, any_value(price) AS price
    FROM prices GROUP BY ALL HAVING count(*) = 1
  ),
  swapped AS (
    SELECT u.*, s.kind, s.target, s.target_billed, ${way(BARE_USAGE)} FROM usage u JOIN swaps s USING (provider, machine, instance_type)
    WHERE u.rule = 'instance' AND NOT (s.kind = 'arm' AND ${X86_ONLY})
  ),
  alternatives AS MATERIALIZED (${factorSql(
    `(
    SELECT c.* REPLACE (c.key_id || '>' || s.target AS key_id, s.target AS machine), s.month, s.account
    FROM (SELECT DISTINCT key_id, month, account, target FROM swapped) s JOIN classified c USING (key_id))`,
    { byAccount: true },
  )}),
  groups AS (
    SELECT u.provider, u.account, u.region, u.instance_type, u.kind, u.target, u.target_billed, ${groupSql()}, ${then.join(', ')},
      bool_and(p.price IS NOT NULL AND u.charge = 'Usage') AS priced, sum(CAST(u.amount AS DOUBLE) * p.price) AS cost_then
    FROM swapped u
    JOIN alternatives a ON a.key_id = u.key_id || '>' || u.target AND a.month = u.month AND a.account = u.account
    LEFT JOIN type_prices p ON p.provider = u.provider AND p.region = u.region AND p.code = u.code
      AND p.instance_type = u.target_billed AND p.way IS NOT DISTINCT FROM u.way AND p.operation = u.operation AND p.unit IS NOT DISTINCT FROM u.unit
      AND p.currency = u.currency
    GROUP BY ALL
  )
  FROM groups WHERE kg_operational + kg_embodied > then_kg_operational + then_kg_embodied
  QUALIFY row_number() OVER (PARTITION BY provider, account, region, instance_type, kind
    ORDER BY then_kg_operational + then_kg_embodied, target) = 1
  ORDER BY ALL`;
}

function present(row: Record<string, Json>, filter: FiguresFilter): Found {
  const [provider, account, region, subject, target] = [
    row.provider,
    row.account,
    row.region,
    row.instance_type,
    row.target_billed,
  ].map(String) as [string, string, string, string, string];
  const arm = row.kind === 'arm';
  const rule = arm
    ? 'arm-processor'
    : PREVIOUS.test(subject.replace(/^db[.]|^cache[.]/, ''))
      ? 'previous-generation'
      : 'newer-processor';
  const { steps, kgSaved } = machineSteps(row, subject, target);
  const priced = row.priced === true && Number(row.currencies) === 1 && String(row.currency) !== '';
  return {
    id: `${rule}/${provider}/${account}/${region}/${subject}/${target}`,
    rule,
    provider,
    account,
    region,
    subject,
    target,
    title: arm
      ? `Run on Arm: ${target} in place of ${subject}`
      : `Run on a newer generation: ${target} in place of ${subject}`,
    filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types) }),
    lines: Number(row.lines),
    kgSaved,
    costSaved: priced
      ? { amount: Number(row.cost) - Number(row.cost_then), currency: String(row.currency) }
      : null,
    costReason: priced
      ? null
      : row.committed === true
        ? 'Part of these hours is paid for by a commitment.'
        : `The bill has no price of ${target} in ${region}.`,
    needs: null,
    assumptions: [
      'A vCPU of the new type does the work of one of the present type in the same time.',
      `Whether ${target} is offered in ${region} is not looked up.`,
      ...(arm ? ['The software runs on Arm: it is built for it, or interpreted.'] : []),
      ...(row.committed === true
        ? [
            'Reserved Instances and Savings Plans may not apply to the new type; they are paid for until they end.',
          ]
        : []),
    ],
    steps,
    touches: texts(row.parts),
  };
}

/** Hours on the one machine against the same on another: columns of sums, and the same with `then_`. */
function machineSteps(
  row: Record<string, Json>,
  subject: string,
  target: string,
): Pick<Found, 'kgSaved'> & { steps: Step[] } {
  const hours = shown(row.amount);
  const now = addRanges(rangeOf(row, 'kg_operational'), rangeOf(row, 'kg_embodied'));
  const then = addRanges(rangeOf(row, 'then_kg_operational'), rangeOf(row, 'then_kg_embodied'));
  const total = (name: string, prefix: string) =>
    step(
      `Emissions with ${name}`,
      product(
        quantity('hours', hours, 'h'),
        sum(
          quantity('operational per hour', shown(Number(row[`${prefix}kg_operational`]) / hours), 'kg/h'),
          quantity('embodied per hour', shown(Number(row[`${prefix}kg_embodied`]) / hours), 'kg/h'),
        ),
      ),
      'kg CO2e',
    );
  const [before, after] = [total(subject, ''), total(target, 'then_')];
  const saved = step(
    'Saved',
    difference(quantity(subject, before.result, 'kg'), quantity(target, after.result, 'kg')),
    'kg CO2e',
  );
  return {
    steps: [before, after, saved],
    kgSaved: savedRange({ ...now, central: before.result }, { ...then, central: after.result }),
  };
}
