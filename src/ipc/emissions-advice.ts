import { z } from 'zod';
import { identifier, method } from './define.ts';
import { figuresFilter } from './emissions-views.ts';

const count = z.number().int().nonnegative();
const quantity = z.number().nonnegative();

/** One line of a calculation: `numbers` is `formula` with the numbers put in, and comes to `result`. */
export const calculationStep = z.strictObject({
  name: z.string(),
  formula: z.string(),
  numbers: z.string(),
  result: z.number(),
  unit: z.string(),
});

/** YYYY-MM, UTC. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month, as YYYY-MM');
const sums = z.strictObject({ kg: quantity, itKwh: quantity, kgPerKwh: quantity.nullable() });

export const accountScore = z.strictObject({
  provider: z.string(),
  account: z.string(),
  month,
  /** 0.5 to 2.0; 1.0 where there is nothing to compare. It multiplies TUNER rewards, never CT02. */
  score: z.number().min(0.5).max(2),
  /** Score × 10,000. */
  bps: count,
  state: z.enum(['scored', 'no-baseline', 'no-energy']),
  /** What the state means for this month. */
  explanation: z.string(),
  current: sums,
  baseline: sums,
  baselineMonths: z.array(month),
  steps: z.array(calculationStep),
});

export const RECOMMENDATION_RULES = [
  'region-move',
  'previous-generation',
  'newer-processor',
  'arm-processor',
  'right-size',
  'storage-class',
  'idle-resource',
  'growing-snapshots',
] as const;

const saved = z.strictObject({ low: z.number(), central: z.number(), high: z.number() });

export const recommendation = z.strictObject({
  /** The same for the same recommendation at another time. */
  id: z.string(),
  rank: count,
  rule: z.enum(RECOMMENDATION_RULES),
  provider: z.string(),
  account: z.string(),
  region: z.string(),
  /** What it is about: an instance type, a storage class, a kind of resource. */
  subject: z.string(),
  /** What it would become; null for what would go. */
  target: z.string().nullable(),
  title: z.string(),
  /** The lines behind it, for `emissions.explain`. */
  filter: figuresFilter,
  lines: count,
  /** Kilograms over the period that would not have been emitted; null where `needs` says what is missing. */
  kgSaved: saved.nullable(),
  costSaved: z.strictObject({ amount: z.number(), currency: z.string() }).nullable(),
  /** Why no cost is given; null where it is. */
  costReason: z.string().nullable(),
  /** What has to be known before anything can be said; null where enough is known. */
  needs: z.string().nullable(),
  assumptions: z.array(z.string()),
  steps: z.array(calculationStep),
  /** False where another recommendation on the same usage is in the total in its place. */
  counted: z.boolean(),
  /** The id of that one. */
  alternativeTo: z.string().nullable(),
});

export const emissionsAdviceMethods = {
  /** The efficiency scores (protocol, section 9) of every account and month, the newest month first. */
  'emissions.score': method(
    z.strictObject({
      imports: z.array(identifier).max(100).optional(),
      account: z.string().max(256).optional(),
    }),
    z.array(accountScore),
    ['unknown-import'],
  ),
  /** What would have saved emissions over the filter's days, ranked. Takes seconds over millions of lines. */
  'emissions.recommendations': method(
    z.strictObject({ filter: figuresFilter }),
    z.strictObject({
      /** The days looked at (UTC), both included; null without usage. */
      period: z.strictObject({ from: z.iso.date(), to: z.iso.date(), days: count }).nullable(),
      /** How many there are; `items` has the first of them. */
      found: count,
      items: z.array(recommendation),
      /** Over those that are counted: no usage is saved twice. */
      total: z.strictObject({
        kgSaved: saved,
        costSaved: z.array(z.strictObject({ amount: z.number(), currency: z.string() })),
      }),
    }),
    ['unknown-import'],
  ),
};
