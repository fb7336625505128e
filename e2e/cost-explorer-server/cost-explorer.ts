import { createHash } from 'node:crypto';

/** One day's usage of one usage type, as the stand-in's Cost Explorer knows it. Numbers as AWS writes them. */
export type UsageRow = {
  day: string;
  account: string;
  region: string;
  service: string;
  usageType: string;
  recordType: string;
  amount: string;
  unit: string;
  cost: string;
};

/** What the stand-in's Cost Explorer has. Tests change it between requests. */
export type CostExplorerWorld = {
  rows: UsageRow[];
  /** The first day that is not final yet. */
  estimatedFrom: string;
  /** The first day that is still kept. */
  earliest: string;
  /** Groups on one page. */
  pageSize: number;
  /** What is wrong with its pages: a token that leads to itself, a page that comes again and again, pages without end. */
  paging: 'right' | 'same-token' | 'same-page' | 'empty';
  currency: string;
};

/** An error of the service, by its name on the wire. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

type Expression = {
  And?: Expression[];
  Or?: Expression[];
  Not?: Expression;
  Dimensions?: { Key: string; Values: string[]; MatchOptions?: string[] };
};

export type CostAndUsageRequest = {
  TimePeriod?: { Start?: string; End?: string };
  Granularity?: string;
  Filter?: Expression;
  Metrics?: string[];
  GroupBy?: { Type?: string; Key?: string }[];
  NextPageToken?: string;
};

const DIMENSIONS: Record<string, (row: UsageRow) => string> = {
  LINKED_ACCOUNT: (row) => row.account,
  REGION: (row) => row.region,
  SERVICE: (row) => row.service,
  USAGE_TYPE: (row) => row.usageType,
  RECORD_TYPE: (row) => row.recordType,
};
const METRICS: Record<string, (rows: UsageRow[], currency: string) => { Amount: string; Unit: string }> = {
  UnblendedCost: (rows, currency) => ({ Amount: sum(rows.map((row) => row.cost)), Unit: currency }),
  UsageQuantity: (rows) => {
    const units = new Set(rows.map((row) => row.unit));
    return {
      Amount: sum(rows.map((row) => row.amount)),
      Unit: units.size === 1 ? ([...units][0] ?? '') : 'N/A',
    };
  },
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Answers `GetCostAndUsage` as the API reference (version 2017-10-25) describes it. @throws ServiceError. */
export function getCostAndUsage(world: CostExplorerWorld, request: CostAndUsageRequest) {
  const { Start = '', End = '' } = request.TimePeriod ?? {};
  if (!DAY.test(Start) || !DAY.test(End) || Start >= End)
    throw new ServiceError('ValidationException', 'Start time and end time must be a valid date range');
  if (Start < world.earliest)
    throw new ServiceError('ValidationException', 'You have requested data older than the retention period');
  if (!request.Metrics?.length) throw new ServiceError('ValidationException', 'Metrics is required');
  const groupBy = request.GroupBy ?? [];
  if (groupBy.length > 2) throw new ServiceError('ValidationException', 'At most two groups');
  const dimensions = groupBy.map(({ Type, Key = '' }) => {
    const dimension = DIMENSIONS[Key];
    if (Type !== 'DIMENSION' || !dimension)
      throw new ServiceError('ValidationException', `No dimension ${Key}`);
    return dimension;
  });

  const chosen = world.rows.filter(
    (row) => row.day >= Start && row.day < End && matches(request.Filter, row),
  );
  const periods = request.Granularity === 'MONTHLY' ? monthsOf(Start, End) : daysOf(Start, End);
  const all = periods.flatMap((period) => {
    const rows = chosen.filter((row) => row.day >= period.Start && row.day < period.End);
    const groups = Map.groupBy(rows, (row) => JSON.stringify(dimensions.map((dimension) => dimension(row))));
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([keys, members]) => ({
        period,
        group: { Keys: JSON.parse(keys), Metrics: metricsOf(request, world, members) },
      }));
  });
  const from = offsetOf(request);
  const page = world.paging === 'empty' ? [] : all.slice(from, from + world.pageSize);
  const next = nextToken(world, request, from, all.length);
  return {
    GroupDefinitions: groupBy,
    ResultsByTime: periods
      // A period without usage is told once, on the first page; one with usage wherever some of its groups are.
      .filter(
        (period) =>
          page.some((entry) => entry.period === period) ||
          (from === 0 && !all.some((entry) => entry.period === period)),
      )
      .map((period) => ({
        TimePeriod: period,
        Total: {},
        Groups: page.filter((entry) => entry.period === period).map(({ group }) => group),
        Estimated: period.End > world.estimatedFrom,
      })),
    DimensionValueAttributes: [],
    ...(next === undefined ? {} : { NextPageToken: next }),
  };
}

function metricsOf(request: CostAndUsageRequest, world: CostExplorerWorld, rows: UsageRow[]) {
  return Object.fromEntries(
    (request.Metrics ?? []).map((name) => {
      const metric = METRICS[name];
      if (!metric) throw new ServiceError('ValidationException', `No metric ${name}`);
      return [name, metric(rows, world.currency)];
    }),
  );
}

function matches(filter: Expression | undefined, row: UsageRow): boolean {
  if (!filter) return true;
  if (filter.And) return filter.And.every((part) => matches(part, row));
  if (filter.Or) return filter.Or.some((part) => matches(part, row));
  if (filter.Not) return !matches(filter.Not, row);
  const { Key = '', Values = [] } = filter.Dimensions ?? {};
  const dimension = DIMENSIONS[Key];
  if (!dimension) throw new ServiceError('ValidationException', `No dimension ${Key}`);
  return Values.includes(dimension(row));
}

/** A page token holds for the request that it came from, and no other. */
function tokenOf(request: CostAndUsageRequest, offset: number): string {
  return Buffer.from(JSON.stringify({ request: fingerprint(request), offset })).toString('base64');
}

function offsetOf(request: CostAndUsageRequest): number {
  if (request.NextPageToken === undefined) return 0;
  let token: { request?: unknown; offset?: unknown };
  try {
    token = JSON.parse(Buffer.from(request.NextPageToken, 'base64').toString());
  } catch {
    throw new ServiceError('InvalidNextTokenException', 'The pagination token is invalid.');
  }
  if (typeof token.offset !== 'number')
    throw new ServiceError('InvalidNextTokenException', 'The pagination token is invalid.');
  if (token.request !== fingerprint(request))
    throw new ServiceError('RequestChangedException', 'Your request parameters changed between pages.');
  return Math.floor(token.offset);
}

function nextToken(world: CostExplorerWorld, request: CostAndUsageRequest, from: number, total: number) {
  const to = from + world.pageSize;
  if (world.paging === 'same-token') return request.NextPageToken ?? tokenOf(request, 0);
  // Another token each time, to the same place.
  if (world.paging === 'same-page') return tokenOf(request, from + Math.random() / 1000);
  if (world.paging === 'empty') return tokenOf(request, to);
  return to < total ? tokenOf(request, to) : undefined;
}

function fingerprint({ NextPageToken: _, ...request }: CostAndUsageRequest): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

function daysOf(start: string, end: string) {
  const days: { Start: string; End: string }[] = [];
  for (let day = start; day < end; day = nextDay(day)) days.push({ Start: day, End: nextDay(day) });
  return days;
}

function monthsOf(start: string, end: string) {
  const months: { Start: string; End: string }[] = [];
  for (let from = start; from < end; ) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    months.push({ Start: from, End: next < end ? next : end });
    from = next;
  }
  return months;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Adds decimals with ten places, exactly. */
function sum(amounts: readonly string[]): string {
  const total = amounts.reduce((left, amount) => left + BigInt(Math.round(Number(amount) * 1e10)), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(11, '0');
  return `${total < 0n ? '-' : ''}${digits.slice(0, -10)}.${digits.slice(-10)}`.replace(/\.?0+$/, '');
}
