import type { Json } from '@duckdb/node-api';
import { difference, product, quantity, step } from '../../domain/emissions/arithmetic.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import { factorSql } from './factor-sql.ts';
import {
  type AdviceQuery,
  AMOUNT,
  BARE_USAGE,
  decimalSum,
  type Found,
  groupSql,
  linesFilter,
  PRICES_SQL,
  rangeOf,
  savedRange,
  shown,
  signsOfLife,
  texts,
  usageSql,
} from './recommendations-usage.ts';
import { quote } from './sql.ts';
import { conditionSql, relationOf } from './view-sql.ts';

/** A class of storage and the one that would do, by their usage types without the region's prefix. */
type Move = {
  name: string;
  subject: string;
  from: string;
  target: string;
  to: string;
  /** Name in the factor set's replication table that the target has; as now where absent. */
  replication?: string;
  /** Only what was not read at all over the days looked at. */
  cold: boolean;
  assumptions: string[];
};

const MOVES: Move[] = [
  {
    name: 'gp3',
    subject: 'EBS gp2',
    from: 'EBS:VolumeUsage.gp2',
    target: 'EBS gp3',
    to: 'EBS:VolumeUsage.gp3',
    cold: false,
    assumptions: [
      'Both are SSD and kept twice: the energy is the same.',
      'IOPS and throughput beyond what gp3 includes are billed apart.',
    ],
  },
  {
    name: 'one-zone',
    subject: 'S3 Standard',
    from: 'TimedStorage-ByteHrs',
    target: 'S3 One Zone-IA',
    to: 'TimedStorage-ZIA-ByteHrs',
    replication: 'S3_ONE_ZONE_REDUCED_REDUNDANCY',
    cold: true,
    assumptions: [
      'Kept in one zone: only for what can be made again when that zone is lost.',
      'Objects under 128 KB are billed as 128 KB, and each for at least 30 days; the bill does not tell sizes and ages.',
    ],
  },
  {
    name: 'infrequent-access',
    subject: 'S3 Standard',
    from: 'TimedStorage-ByteHrs',
    target: 'S3 Standard-IA',
    to: 'TimedStorage-SIA-ByteHrs',
    cold: true,
    assumptions: [
      'Kept as often as in Standard: the energy is the same.',
      'Objects under 128 KB are billed as 128 KB, and each for at least 30 days; the bill does not tell sizes and ages.',
    ],
  },
  {
    name: 'glacier-instant',
    subject: 'S3 Standard',
    from: 'TimedStorage-ByteHrs',
    target: 'S3 Glacier Instant Retrieval',
    to: 'TimedStorage-GIR-ByteHrs',
    cold: true,
    assumptions: [
      'Kept as often as in Standard: the energy is the same.',
      'Objects under 128 KB are billed as 128 KB, and each for at least 90 days; the bill does not tell sizes and ages.',
    ],
  },
];

/** Days without a read that make data cold, and GB-months under which it is not worth moving. */
const COLD_DAYS = 28;
const MIN_GB_MONTHS = 100;

/** What reads from S3: GET and the like, retrieval, and data that leaves. */
const READS = `usage_type SIMILAR TO '.*(Requests-Tier2|Requests-SIA-Tier2|Retrieval.*|DataTransfer-Out-Bytes|AWS-Out-Bytes|Out-ABytes.*)'`;

/** Storage that could be of another class. Without savings in energy it is told only where the bill has both prices. */
export async function recommendStorage(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const rows = await query(movesSql(filter));
  return rows.map((row) => present(row, filter)).filter((found) => found !== null);
}

function movesSql(filter: FiguresFilter): string {
  const moves = MOVES.map(
    (move, at) =>
      `(${at}, ${quote(move.from)}, ${quote(move.to)}, ${move.replication ? quote(move.replication) : 'NULL'}, ${move.cold})`,
  ).join(', ');
  return `
  WITH usage AS MATERIALIZED (${usageSql(filter)}),
  moves AS (FROM (VALUES ${moves}) AS moves(move_at, bare, to_bare, to_replication, cold)),
  prices AS MATERIALIZED (${PRICES_SQL}),
  read_regions AS (
    SELECT DISTINCT coalesce(account, '') AS account, region FROM figures
    WHERE provider = 'aws' AND service_code = 'AmazonS3' AND amount > 0 AND ${READS} AND ${conditionSql(signsOfLife(filter))}
  ), stored_days AS (
    SELECT coalesce(account, '') AS account, region, count(DISTINCT day) AS days FROM figures
    WHERE provider = 'aws' AND service_code = 'AmazonS3' AND class = 'storage' AND ${conditionSql(signsOfLife(filter))} GROUP BY ALL
  ), movable AS (
    SELECT u.*, m.move_at, m.to_bare, m.to_replication
    FROM usage u JOIN moves m ON u.provider = 'aws' AND ${BARE_USAGE} = m.bare
    LEFT JOIN stored_days d ON m.cold AND d.account = u.account AND d.region = u.region
    WHERE NOT m.cold OR (d.days >= ${COLD_DAYS}
      AND NOT EXISTS (FROM read_regions r WHERE r.account = u.account AND r.region = u.region))
  ),
  alternatives AS MATERIALIZED (${factorSql(
    `(
    SELECT c.* REPLACE (c.key_id || '>' || s.move_at AS key_id, coalesce(s.to_replication, c.replication_name) AS replication_name), s.month, s.account
    FROM (SELECT DISTINCT key_id, month, account, move_at, to_replication FROM movable) s JOIN classified c USING (key_id))`,
    { byAccount: true },
  )})
  SELECT u.provider, u.account, u.region, u.move_at, ${groupSql()},
    ${['', '_low', '_high'].map((end) => `sum(CAST(u.amount AS DOUBLE) * a.kg_operational${end}_each) AS then_kg_operational${end}`).join(', ')},
    bool_and(p.price IS NOT NULL) AS priced, sum(CAST(u.amount AS DOUBLE) * p.price) AS cost_then
  FROM movable u
  JOIN alternatives a ON a.key_id = u.key_id || '>' || u.move_at AND a.month = u.month AND a.account = u.account
  LEFT JOIN (SELECT provider, region, code, bare, unit, currency, avg(price) AS price FROM prices GROUP BY ALL) p
    ON p.provider = u.provider AND p.region = u.region AND p.code = u.code AND p.bare = u.to_bare
      AND p.unit IS NOT DISTINCT FROM u.unit AND p.currency = u.currency
  GROUP BY u.provider, u.account, u.region, u.move_at
  HAVING NOT (list_contains([${MOVES.flatMap(({ cold }, at) => (cold ? [at] : [])).join(', ')}], u.move_at) AND amount < ${MIN_GB_MONTHS})
  ORDER BY ALL`;
}

function present(row: Record<string, Json>, filter: FiguresFilter): Found | null {
  const move = MOVES[Number(row.move_at)];
  if (!move) throw new Error('no such move');
  const [provider, account, region] = [row.provider, row.account, row.region].map(String) as [
    string,
    string,
    string,
  ];
  const amount = shown(row.amount);
  const now = rangeOf(row, 'kg_operational');
  // What is kept as often on the same media takes the same energy, but for the last bit of a sum.
  const then = move.replication ? rangeOf(row, 'then_kg_operational') : now;
  const saved = step(
    'Saved',
    product(
      quantity('stored', amount, 'GB-months'),
      difference(
        quantity(`${move.subject}`, shown(now.central / amount), 'kg/GB-month'),
        quantity(`${move.target}`, shown(then.central / amount), 'kg/GB-month'),
      ),
    ),
    'kg CO2e',
  );
  const priced = row.priced === true && Number(row.currencies) === 1 && String(row.currency) !== '';
  const cost = Number(row.cost) - Number(row.cost_then);
  if (saved.result <= 0 && !(priced && cost > 0)) return null;
  return {
    id: `storage-class/${move.name}/${provider}/${account}/${region}`,
    rule: 'storage-class',
    provider,
    account,
    region,
    subject: move.subject,
    target: move.target,
    title: `Keep what is in ${move.subject} in ${move.target}`,
    filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types) }),
    lines: Number(row.lines),
    kgSaved: savedRange(now, then, saved.result),
    costSaved: priced ? { amount: cost, currency: String(row.currency) } : null,
    costReason: priced ? null : `The bill has no price of ${move.target} in ${region}.`,
    needs: null,
    assumptions: [
      ...(move.cold
        ? [
            `Nothing was read from S3 in this account and region over the days looked at (at least ${COLD_DAYS}).`,
          ]
        : []),
      ...move.assumptions,
    ],
    steps: [saved],
    touches: texts(row.parts),
  };
}

/** Days at each end of the period whose means are compared, and the growth that is worth telling. */
const END_DAYS = 7;
const MIN_GROWTH = 1.1;

/** Snapshots that grew: what they emitted beyond the first week's level. */
export async function recommendSnapshots(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const rows = await query(`
    WITH days AS (
      SELECT provider, coalesce(account, '') AS account, region, day, ${AMOUNT}, sum(cost) AS cost,
        CAST(sum(lines) AS BIGINT) AS lines, any_value(coalesce(currency, '')) AS currency, count(DISTINCT coalesce(currency, '')) AS currencies,
        list(DISTINCT key_id || '/' || coalesce(account, '')) AS parts, list(DISTINCT usage_type) AS usage_types,
        ${['', '_low', '_high'].map((end) => `${decimalSum(`kg_operational${end}`)} AS kg_operational${end}`).join(', ')}
      FROM ${relationOf(filter)} WHERE provider = 'aws' AND usage_type LIKE '%EBS:SnapshotUsage' AND amount > 0 AND method IN ('direct', 'fallback')
        AND ${conditionSql(filter)} GROUP BY ALL
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY provider, account, region ORDER BY day) AS nth,
        count(*) OVER (PARTITION BY provider, account, region) AS days FROM days
    )
    SELECT provider, account, region, CAST(max(days) AS INTEGER) AS days, CAST(sum(amount) AS DOUBLE) AS amount,
      CAST(sum(cost) AS DOUBLE) AS cost, CAST(sum(lines) AS BIGINT) AS lines, any_value(currency) AS currency, greatest(max(currencies), count(DISTINCT currency)) AS currencies,
      CAST(sum(amount) FILTER (nth <= ${END_DAYS}) AS DOUBLE) / ${END_DAYS} AS first,
      CAST(sum(amount) FILTER (nth > days - ${END_DAYS}) AS DOUBLE) / ${END_DAYS} AS last,
      list_sort(list_distinct(flatten(list(parts)))) AS parts, list_sort(list_distinct(flatten(list(usage_types)))) AS usage_types,
      ${['', '_low', '_high'].map((end) => `CAST(sum(kg_operational${end}) AS DOUBLE) AS kg_operational${end}`).join(', ')}
    FROM placed GROUP BY provider, account, region
    HAVING max(days) >= ${2 * END_DAYS} AND last > ${MIN_GROWTH} * first ORDER BY ALL`);
  return rows.map((row) => presentSnapshots(row, filter)).filter((found) => found !== null);
}

function presentSnapshots(row: Record<string, Json>, filter: FiguresFilter): Found | null {
  const [provider, account, region] = [row.provider, row.account, row.region].map(String) as [
    string,
    string,
    string,
  ];
  const [amount, first, days] = [shown(row.amount), shown(row.first), Number(row.days)];
  const now = rangeOf(row, 'kg_operational');
  const growth = step(
    'Grown',
    difference(
      quantity('stored', amount, 'GB-months'),
      product(quantity('days', days, 'd'), quantity('first week’s mean', first, 'GB-months/d')),
    ),
    'GB-months',
  );
  if (growth.result <= 0) return null;
  const saved = step(
    'Saved',
    product(
      quantity('grown', growth.result, 'GB-months'),
      quantity('emissions', shown(now.central / amount), 'kg/GB-month'),
    ),
    'kg CO2e',
  );
  const share = growth.result / amount;
  const priced = Number(row.currencies) === 1 && String(row.currency) !== '';
  return {
    id: `growing-snapshots/${provider}/${account}/${region}`,
    rule: 'growing-snapshots',
    provider,
    account,
    region,
    subject: 'EBS snapshots',
    target: null,
    title: 'Let old EBS snapshots expire, or move them to the archive tier',
    filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types) }),
    lines: Number(row.lines),
    kgSaved: { low: now.low * share, central: saved.result, high: now.high * share },
    costSaved: priced ? { amount: Number(row.cost) * share, currency: String(row.currency) } : null,
    costReason: priced ? null : 'The lines have no cost in one currency.',
    needs: null,
    assumptions: [
      `Over the last ${END_DAYS} days they held ${((Number(row.last) / first - 1) * 100).toFixed(0)} % more than over the first ${END_DAYS}; what was added beyond the first week’s level is not needed.`,
      'The archive tier keeps whole snapshots on the same kind of disks: it saves money, not energy.',
    ],
    steps: [growth, saved],
    touches: texts(row.parts),
  };
}
