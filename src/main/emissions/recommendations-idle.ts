import type { Json } from '@duckdb/node-api';
import { product, quantity, step } from '../../domain/emissions/arithmetic.ts';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import {
  type AdviceQuery,
  addRanges,
  decimalSum,
  type Found,
  linesFilter,
  rangeOf,
  SUMS,
  savedRange,
  shown,
  signsOfLife,
  texts,
} from './recommendations-usage.ts';
import { quote } from './sql.ts';
import { conditionSql } from './view-sql.ts';

/** What is paid for without a sign of life on the same bill. Conditions are SQL over the columns of `line_figures`. */
type Check = {
  name: string;
  provider: string;
  /** What it is: one, and several. */
  what: readonly [one: string, several: string];
  /** What is billed while it exists. */
  exists: string;
  /** What would be billed if it were used; null where the first alone says that it is not. */
  alive: string | null;
  /** Where the sign of life is looked for: on the same resource, or in the account's whole region. */
  within: 'resource' | 'region';
  /** How it is known, as a sentence. */
  evidence: string;
  advice: string;
};

const CHECKS: Check[] = [
  {
    name: 'unattached-volumes',
    provider: 'aws',
    what: ['EBS volume', 'EBS volumes'],
    exists: `usage_type LIKE '%EBS:VolumeUsage%'`,
    alive: `service_code = 'AmazonEC2' AND rule IN ('instance', 'credits')`,
    within: 'region',
    evidence: 'No instance ran in this account and region, so no volume was attached to one.',
    advice: 'Delete the volumes, or keep a snapshot in their place',
  },
  {
    name: 'idle-load-balancers',
    provider: 'aws',
    what: ['load balancer', 'load balancers'],
    exists: `usage_type LIKE '%LoadBalancerUsage'`,
    alive: `usage_type SIMILAR TO '.*(LCUUsage|DataProcessing-Bytes|DataTransfer-Out-Bytes|DataTransfer-Regional-Bytes)'`,
    within: 'resource',
    evidence: 'Hours are billed and no byte or capacity unit is.',
    advice: 'Delete the load balancers',
  },
  {
    name: 'idle-nat-gateways',
    provider: 'aws',
    what: ['NAT gateway', 'NAT gateways'],
    exists: `usage_type LIKE '%NatGateway-Hours'`,
    alive: `usage_type LIKE '%NatGateway-Bytes'`,
    within: 'resource',
    evidence: 'Hours are billed and no byte is.',
    advice: 'Delete the NAT gateways',
  },
  {
    name: 'idle-addresses',
    provider: 'aws',
    what: ['public IPv4 address', 'public IPv4 addresses'],
    exists: `usage_type SIMILAR TO '.*(ElasticIP:IdleAddress|PublicIPv4:IdleAddress)'`,
    alive: null,
    within: 'resource',
    evidence: 'They are billed as idle addresses.',
    advice: 'Release the addresses',
  },
  {
    name: 'stopped-databases',
    provider: 'aws',
    what: ['database', 'databases'],
    exists: `service_code = 'AmazonRDS' AND class = 'storage' AND usage_type LIKE '%RDS:%Storage%'`,
    alive: `service_code = 'AmazonRDS' AND class = 'compute'`,
    within: 'resource',
    evidence: 'Storage is billed and no hour of an instance is: they are stopped.',
    advice: 'Delete the databases, or keep a final snapshot in their place',
  },
  {
    name: 'unattached-disks',
    provider: 'azure',
    what: ['managed disk', 'managed disks'],
    exists: `class = 'storage' AND usage_type ILIKE '%Managed Disks%'`,
    alive: `service = 'Virtual Machines' AND class = 'compute'`,
    within: 'region',
    evidence: 'No virtual machine ran in this subscription and region, so no disk was in use.',
    advice: 'Delete the disks, or keep a snapshot in their place',
  },
  {
    name: 'unattached-disks',
    provider: 'gcp',
    what: ['persistent disk', 'persistent disks'],
    exists: `service = 'Compute Engine' AND class = 'storage' AND usage_type ILIKE '%PD Capacity%'`,
    alive: `service = 'Compute Engine' AND class = 'compute'`,
    within: 'region',
    evidence: 'No instance ran in this account and region, so no disk was in use.',
    advice: 'Delete the disks, or keep a snapshot in their place',
  },
  {
    name: 'idle-addresses',
    provider: 'gcp',
    what: ['static address', 'static addresses'],
    exists: `service = 'Compute Engine' AND usage_type ILIKE 'Static Ip Charge%'`,
    alive: null,
    within: 'resource',
    evidence: 'Only static addresses that no running instance uses are billed so.',
    advice: 'Release the addresses',
  },
];

/** Days that have to be billed without a sign of life. */
const MIN_DAYS = 7;

/** What could go: resources that were paid for on at least MIN_DAYS days and used on none of the days looked at. */
export async function recommendIdle(query: AdviceQuery, filter: FiguresFilter): Promise<Found[]> {
  const rows = await query(idleSql(filter));
  return rows.map((row) => present(row, filter));
}

function idleSql(filter: FiguresFilter): string {
  const life = signsOfLife(filter);
  const alive = (check: Check) => `coalesce(${check.alive ?? 'false'}, false)`;
  const checked = CHECKS.map((check, at) => {
    // A region's signs of life are in the grouped figures; only resources need the lines.
    const aliveHere = check.within === 'resource' ? alive(check) : 'false';
    return `SELECT *, ${at} AS check_at, ${check.within === 'resource' ? 'resource' : `''`} AS place,
        asked AND coalesce(${check.exists}, false) AS here, ${aliveHere} AS alive
      FROM facts WHERE provider = ${quote(check.provider)} AND (coalesce(${check.exists}, false) OR ${aliveHere})`;
  });
  const regions = CHECKS.flatMap((check, at) =>
    check.within === 'region'
      ? [
          `SELECT DISTINCT ${at} AS check_at, provider, coalesce(account, '') AS account, region FROM figures
           WHERE provider = ${quote(check.provider)} AND amount > 0 AND ${alive(check)} AND ${conditionSql(life)}`,
        ]
      : [],
  );
  const named = CHECKS.map((check) => {
    const either = check.within === 'resource' ? ` OR ${alive(check)}` : '';
    return `(provider = ${quote(check.provider)} AND (${check.exists}${either}))`;
  });
  return `
  WITH facts AS MATERIALIZED (
    SELECT key_id || '/' || coalesce(account, '') AS part, provider, coalesce(account, '') AS account, region, usage_type,
      service, service_code, class, rule, coalesce(currency, '') AS currency, coalesce(resource, '') AS resource, day,
      ${conditionSql(filter)} AS asked,
      count(*) AS lines, sum(cost) AS cost,
      ${SUMS.map((name) => `${decimalSum(name)} AS ${name}`).join(', ')}
    FROM line_figures
    WHERE status <> 'not-usage' AND amount > 0 AND (${named.join(' OR ')}) AND ${conditionSql(life)} GROUP BY ALL
  ), checked AS (${checked.join(' UNION ALL ')}),
  alive_regions AS (${regions.join(' UNION ALL ')}),
  idle AS (
    SELECT check_at, provider, account, region, place FROM checked
    ANTI JOIN alive_regions USING (check_at, provider, account, region)
    GROUP BY ALL HAVING NOT bool_or(alive) AND count(DISTINCT day) FILTER (here) >= ${MIN_DAYS}
  )
  SELECT check_at, provider, account, region, CAST(sum(lines) AS BIGINT) AS lines,
    list(DISTINCT part ORDER BY part) AS parts, list(DISTINCT usage_type ORDER BY usage_type) AS usage_types,
    list(DISTINCT resource ORDER BY resource) FILTER (resource <> '') AS resources,
    count(DISTINCT day) AS days, CAST(sum(cost) AS DOUBLE) AS cost,
    min(currency) AS currency, count(DISTINCT currency) AS currencies,
    ${SUMS.map((name) => `CAST(sum(${name}) AS DOUBLE) AS ${name}`).join(', ')}
  FROM checked SEMI JOIN idle USING (check_at, provider, account, region, place) WHERE here
  GROUP BY check_at, provider, account, region ORDER BY check_at, provider, account, region`;
}

function present(row: Record<string, Json>, filter: FiguresFilter): Found {
  const check = CHECKS[Number(row.check_at)];
  if (!check) throw new Error('no such check');
  const [provider, account, region] = [row.provider, row.account, row.region].map(String) as [
    string,
    string,
    string,
  ];
  const [one, several] = check.what;
  const resources = texts(row.resources);
  const now = addRanges(rangeOf(row, 'kg_operational'), rangeOf(row, 'kg_embodied'));
  const days = Number(row.days);
  const saved = step(
    'Saved',
    product(
      quantity('days', days, 'd'),
      quantity(`emissions of the ${several} a day`, shown(now.central / days), 'kg/d'),
    ),
    'kg CO2e',
  );
  const priced = Number(row.currencies) === 1 && String(row.currency) !== '';
  const which =
    resources.length === 0 ? several : `${resources.length} ${resources.length === 1 ? one : several}`;
  return {
    id: `idle-resource/${check.name}/${provider}/${account}/${region}`,
    rule: 'idle-resource',
    provider,
    account,
    region,
    subject: several,
    target: null,
    title: `${check.advice}: ${which} without use`,
    filter: linesFilter(filter, { provider, account, region, usageTypes: texts(row.usage_types), resources }),
    lines: Number(row.lines),
    kgSaved: savedRange(now, { low: 0, central: 0, high: 0 }, saved.result),
    costSaved: priced ? { amount: Number(row.cost), currency: String(row.currency) } : null,
    costReason: priced ? null : 'The lines have no cost in one currency.',
    needs: null,
    assumptions: [
      check.evidence,
      ...(now.central === 0
        ? ['No energy figure is published for an hour of these; what is saved is money.']
        : []),
    ],
    steps: [saved],
    touches: texts(row.parts),
  };
}
