import { z } from 'zod';
import { day, identifier, method, text } from './define.ts';
import { factorBasis } from './emissions.ts';

const count = z.number().int().nonnegative();
const quantity = z.number().nonnegative();

/** What figures can be broken down by and filtered on. Resources and tags are read from the lines, which takes longer. */
export const DIMENSIONS = [
  'provider',
  'account',
  'service',
  'region',
  'usageType',
  'instanceType',
  'class',
  'method',
  'charge',
  'currency',
  'day',
  'month',
  'resource',
] as const;

/** One of DIMENSIONS, or `tag:` and a tag's key. */
export const dimension = z.union([
  z.enum(DIMENSIONS),
  z.string().regex(/^tag:\P{Cc}{1,256}$/u, 'expected tag: and a key') as z.ZodType<
    `tag:${string}`,
    `tag:${string}`
  >,
]);
export type Dimension = z.output<typeof dimension>;

/**
 * Which figures are meant. Everything that is given has to hold; of one dimension's values, one has to. The empty text
 * stands for “none”. Days are UTC, both included. No imports: all of them.
 */
export const figuresFilter = z.strictObject({
  imports: z.array(identifier).max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  where: z
    .array(z.strictObject({ dimension, values: z.array(z.string().max(2048)).min(1).max(200) }))
    .max(20)
    .optional(),
  /** False: usage without a factor is not estimated by its cost, but not covered. */
  proxy: z.boolean().optional(),
});
export type FiguresFilter = z.output<typeof figuresFilter>;

/** What a ranking goes by: kilograms of CO2e (in all, or a part), kWh, litres, money, lines. */
export const MEASURES = [
  'total',
  'totalMarket',
  'operational',
  'market',
  'embodied',
  'kwh',
  'water',
  'cost',
  'lines',
] as const;
export const measure = z.enum(MEASURES);
export type Measure = z.output<typeof measure>;

const range = z.strictObject({ low: quantity, central: quantity, high: quantity });

/** The sums over a group of lines. Kilograms are of CO2e. */
export const figures = z.strictObject({
  lines: count,
  kwh: range,
  /** Without the data centre's overhead. */
  itKwh: quantity,
  /** Location-based. */
  operational: range,
  /** Market-based; as location-based where no contract is known. */
  market: range,
  embodied: range,
  /** Operational, location-based, and embodied. */
  total: range,
  /** Operational, market-based, and embodied. */
  totalMarket: range,
  /** Litres on site and off site; null when it is known of none of the lines. */
  water: quantity.nullable(),
  /** In the order of the answer's `currencies`. */
  cost: z.array(z.number()),
});
export type FiguresSum = z.output<typeof figures>;

const currencies = z.array(z.string());
const page = { offset: count.max(100_000_000), limit: count.min(1).max(500) };

const sort = z.strictObject({
  by: z.union([z.literal('key'), measure]),
  /** Of a ranking by cost. The first of the answer's currencies when absent. */
  currency: z.string().max(64).optional(),
  descending: z.boolean(),
});

export const breakdownInput = z.strictObject({
  filter: figuresFilter,
  by: dimension,
  /** Part of the key, in any letter case. */
  search: text(256).optional(),
  sort,
  ...page,
});

export const seriesInput = z.strictObject({
  filter: figuresFilter,
  unit: z.enum(['day', 'month']),
  /** Stacked by this; one series when absent. */
  by: dimension.optional(),
  /** So many of the largest keys have a series each; the others share one. */
  top: count.min(1).max(12),
  measure,
  currency: z.string().max(64).optional(),
});

const period = z.strictObject({ from: day, to: day });

export const compareInput = z.strictObject({
  filter: figuresFilter,
  first: period,
  second: period,
  by: dimension,
  search: text(256).optional(),
  sort: z.strictObject({
    by: z.enum(['key', 'first', 'second', 'change']),
    measure,
    currency: z.string().max(64).optional(),
    descending: z.boolean(),
  }),
  ...page,
});

const LINE_COLUMNS = ['place', 'day', 'amount', 'cost', 'kwh', 'kg'] as const;

export const linesInput = z.strictObject({
  filter: figuresFilter,
  sort: z.strictObject({ by: z.enum(LINE_COLUMNS), descending: z.boolean() }),
  ...page,
});

export const notCoveredInput = z.strictObject({
  filter: figuresFilter,
  sort: z.strictObject({ by: z.enum(['cost', 'lines']), descending: z.boolean() }),
  ...page,
});

export const usageLine = z.strictObject({
  importId: identifier,
  file: z.string(),
  row: count,
  day: day.nullable(),
  provider: z.string(),
  account: z.string(),
  service: z.string(),
  region: z.string(),
  usageType: z.string(),
  resource: z.string(),
  /** As a decimal number. */
  amount: z.string(),
  unit: z.string(),
  method: z.string(),
  kwh: quantity,
  kg: quantity,
  cost: z.number(),
  currency: z.string(),
});

export const exportView = z.discriminatedUnion('view', [
  z.strictObject({
    view: z.literal('breakdown'),
    ...breakdownInput.omit({ offset: true, limit: true }).shape,
  }),
  z.strictObject({ view: z.literal('series'), ...seriesInput.shape }),
  z.strictObject({ view: z.literal('compare'), ...compareInput.omit({ offset: true, limit: true }).shape }),
  z.strictObject({ view: z.literal('not-covered'), filter: figuresFilter }),
  z.strictObject({ view: z.literal('lines'), filter: figuresFilter }),
]);
export type ExportView = z.output<typeof exportView>;

const UNKNOWN = ['unknown-import'] as const;

export const emissionsViewsMethods = {
  /** The sums over what the filter lets through, how they were come by, and what they stand on. */
  'emissions.totals': method(
    z.strictObject({ filter: figuresFilter }),
    z.strictObject({
      currencies,
      figures,
      /** First and last day with a line (UTC). */
      period: period.nullable(),
      /** `direct`, `fallback`, `proxy`, `not-usage`, `not-covered`. */
      coverage: z.array(
        z.strictObject({
          method: z.string(),
          lines: count,
          kwh: quantity,
          kg: quantity,
          cost: z.array(z.number()),
        }),
      ),
      /** Lines of the imports that could not be read, whatever the filter. */
      unreadable: count,
      /** kWh of lines whose market-based figure is by a contract; that of all others is the location-based one. */
      underContract: quantity,
      basis: factorBasis,
    }),
    UNKNOWN,
  ),
  /** Groups by a dimension, ranked: one page of them. */
  'emissions.breakdown': method(
    breakdownInput,
    z.strictObject({
      currencies,
      groups: count,
      rows: z.array(z.strictObject({ key: z.string(), figures })),
    }),
    UNKNOWN,
  ),
  /** A measure over days or months, without gaps. `values` are in the order of `buckets`. */
  'emissions.series': method(
    seriesInput,
    z.strictObject({
      currencies,
      buckets: z.array(z.string()),
      totals: z.array(figures),
      /** The largest first; the rest last, with its number of keys and no key of its own. */
      series: z.array(
        z.strictObject({ key: z.string().nullable(), keys: count, values: z.array(z.number()) }),
      ),
    }),
    UNKNOWN,
  ),
  /** The same groups in two periods: one page of them, and the sums over all. */
  'emissions.compare': method(
    compareInput,
    z.strictObject({
      currencies,
      groups: count,
      sum: z.strictObject({ first: figures, second: figures }),
      rows: z.array(z.strictObject({ key: z.string(), first: figures, second: figures })),
    }),
    UNKNOWN,
  ),
  /** Why lines have no figure. */
  'emissions.notCovered': method(
    notCoveredInput,
    z.strictObject({
      currencies,
      groups: count,
      rows: z.array(
        z.strictObject({
          provider: z.string(),
          service: z.string(),
          reason: z.string(),
          lines: count,
          cost: z.array(z.number()),
        }),
      ),
    }),
    UNKNOWN,
  ),
  /** The lines themselves: one page of them. Takes seconds over millions of lines. */
  'emissions.lines': method(linesInput, z.strictObject({ lines: count, rows: z.array(usageLine) }), UNKNOWN),
  /** Keys of tags that lines carry, the most frequent first. Takes seconds over millions of lines. */
  'emissions.tagKeys': method(
    z.strictObject({ filter: figuresFilter }),
    z.array(z.strictObject({ key: z.string(), lines: count })),
    UNKNOWN,
  ),
  /** Writes a view whole, with what it stands on, where the system's dialog says. Null when the user closes that. */
  'emissions.export': method(
    z.strictObject({ view: exportView, format: z.enum(['csv', 'parquet', 'pdf']) }),
    z.strictObject({ path: z.string(), rows: count }).nullable(),
    [...UNKNOWN, 'cannot-write', 'too-long'],
  ),
};
