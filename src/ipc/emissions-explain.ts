import { z } from 'zod';
import { bytes32, hex, identifier, instant, method, nothing, unixSeconds } from './define.ts';
import { calculationStep } from './emissions-advice.ts';
import { figuresFilter } from './emissions-views.ts';

const count = z.number().int().nonnegative();
const quantity = z.number().nonnegative();
const range = z.strictObject({ low: quantity, central: quantity, high: quantity });

/** One line, by where it stands. */
const place = { importId: identifier, file: z.string().max(4096), row: count };

/** A figure: what a filter lets through, or the estimated lines of a minted report. */
const figure = z.union([z.strictObject({ filter: figuresFilter }), z.strictObject({ reportId: bytes32 })]);

export const explainedLine = z.strictObject({
  /** From 1, in the order of file and row. */
  number: count,
  ...place,
  account: z.string(),
  service: z.string(),
  usageType: z.string(),
  region: z.string(),
  resource: z.string(),
  start: instant.nullable(),
  end: instant.nullable(),
  /** As a decimal number; null where the line has none. */
  amount: z.string().nullable(),
  unit: z.string(),
  /** `direct`, `fallback`, `proxy`, `not-usage`, `not-covered`. */
  method: z.string(),
  /** Why there is no figure, where there is none. */
  reason: z.string().nullable(),
  kwh: range,
  operational: range,
  embodied: range,
  /** kg CO2e, location-based operational and embodied. */
  total: range,
});

export const explainedFactor = z.strictObject({
  name: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** The table of the factor set and the row in it, by its first columns; or what else it was taken from. */
  table: z.string(),
  row: z.string(),
  /** Null for what comes from the bill, the calendar or the user. */
  source: z
    .strictObject({ title: z.string(), published: z.string(), valid: z.string(), licence: z.string() })
    .nullable(),
});

/** A cloud account's calendar month (UTC) of one import: what a report is made of. */
export const accountMonth = z.strictObject({
  /** `provider/account/YYYY-MM`. */
  id: z.string(),
  importId: identifier,
  provider: z.string(),
  account: z.string(),
  month: z.string(),
  lines: count,
  kg: quantity,
  /** Reports of it that this desk attested, on whichever network. */
  reportIds: z.array(bytes32),
});

export const emissionsExplainMethods = {
  /** What can be explained as a whole besides imports: each account's months, with the reports made of them. */
  'emissions.reports': method(nothing, z.array(accountMonth)),
  /** The lines behind a figure: its sums, and one page of lines. Takes seconds over millions of lines. */
  'emissions.explain': method(
    z.strictObject({ figure, offset: count.max(100_000_000), limit: count.min(1).max(500) }),
    z.strictObject({
      filter: figuresFilter,
      factors: z.string(),
      /** Each override that the figure rests on, in words. None of a report's. */
      overrides: z.array(z.string()),
      engine: z.string(),
      lines: count,
      kwh: range,
      operational: range,
      embodied: range,
      total: range,
      rows: z.array(explainedLine),
    }),
    ['unknown-import', 'unknown-report'],
  ),
  /** How a line came to its figure: the formula with numbers put in, every factor with its source, what was assumed. */
  'emissions.explainLine': method(
    z.strictObject({
      ...place,
      /** With the approved factor set and no overrides, as reports are made. */
      approved: z.boolean().optional(),
      /** As in a filter: false leaves out the estimate by cost. */
      proxy: z.boolean().optional(),
    }),
    z.strictObject({
      line: explainedLine.omit({ number: true }),
      factors: z.string(),
      engine: z.string(),
      /** Energy in one formula; null for lines without a figure of their own. */
      energy: calculationStep.nullable(),
      /** Each follows from those before it; the last is the line's kg CO2e. */
      steps: z.array(calculationStep),
      numbers: z.array(explainedFactor),
      assumptions: z.array(z.string()),
      /** Names of the overrides that were used. */
      overrides: z.array(z.string()),
      /** Operational and embodied kg × 10^6, rounded each: what a report adds up. */
      kgMicro: z.string(),
    }),
    ['unknown-import', 'unknown-line'],
  ),
  /** Proves that a line is under a root: of its import, or of a minted report. Estimates the lines anew for it. */
  'emissions.lineProof': method(
    z.strictObject({ ...place, reportId: bytes32.nullable() }),
    z.strictObject({
      /** The canonical record (docs/emissions.md): what is hashed of the line. */
      record: z.string(),
      leaf: bytes32,
      index: count,
      size: count,
      /** Siblings, the nearest first (RFC 9162, section 2.1.3). */
      path: z.array(hex),
      root: bytes32,
      /** True when path and leaf lead to the root. */
      leadsToRoot: z.boolean(),
      /** The root that was kept or minted; null where it is not known here. */
      expectedRoot: bytes32.nullable(),
      period: z.strictObject({ account: z.string(), start: unixSeconds, end: unixSeconds }).nullable(),
    }),
    ['unknown-import', 'unknown-report', 'unknown-line', 'not-estimated'],
  ),
};
