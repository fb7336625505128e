import { z } from 'zod';
import { bytes32, day, identifier, instant, method, nothing, unixSeconds } from './define.ts';

const kg = z.number().nonnegative();
const count = z.number().int().nonnegative();

/** A file or folder that the user picked. The renderer never names a path: it passes `id` back. */
export const chosenSource = z.strictObject({
  id: identifier,
  name: z.string(),
  path: z.string(),
  bytes: count,
  format: z
    .enum(['aws-cur', 'aws-cur-2', 'aws-cost-explorer', 'focus', 'azure-cost', 'gcp-billing'])
    .nullable(),
  /** Why the format was not recognised, naming the columns that are missing. */
  problem: z.string().nullable(),
  /** What lies in the folder and is not read, such as an export's manifest, and why. */
  skipped: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
});

export const lineCounts = z.strictObject({
  read: count,
  estimated: count,
  notUsage: count,
  notCovered: count,
  unreadable: count,
});

export const usageImport = z.strictObject({
  id: identifier,
  name: z.string(),
  sample: z.boolean(),
  files: z.array(z.string()),
  importedAt: instant,
  engine: z.string(),
  factors: z.string(),
  lines: lineCounts,
  periodStart: unixSeconds.nullable(),
  periodEnd: unixSeconds.nullable(),
  kgCO2e: z.strictObject({ operational: kg, embodied: kg, total: kg }),
  kwh: z.number().nonnegative(),
  linesRoot: bytes32.nullable(),
  /** True while its lines are being recorded: figures can be read, reports cannot be minted yet. */
  recording: z.boolean(),
  /** Other imports with usage of the same account and month: counted twice, if it is the same usage. */
  overlaps: z.array(
    z.strictObject({
      importId: identifier,
      name: z.string(),
      /** How many cloud accounts' months (UTC) both hold. */
      accountMonths: count,
      /** The earliest of them; the month as YYYY-MM. */
      first: z.strictObject({ account: z.string(), month: z.string() }),
    }),
  ),
});

export const group = z.strictObject({
  key: z.string(),
  kwh: z.number().nonnegative(),
  kgOperational: kg,
  kgEmbodied: kg,
  kgTotal: kg,
  cost: z.number(),
  lines: count,
});

export const emissionsFilter = z.strictObject({
  importId: identifier.optional(),
  from: day.optional(),
  to: day.optional(),
  account: z.string().max(256).optional(),
});

/** What figures stand on. */
export const factorBasis = z.strictObject({
  engine: z.string(),
  factors: z.string(),
  /** Each factor that the user put in place of the set's, in words. */
  overrides: z.array(z.string()),
});

export const emissionsSummary = z.strictObject({
  basis: factorBasis,
  kwh: z.number().nonnegative(),
  kgCO2e: z.strictObject({ operational: kg, embodied: kg, total: kg }),
  cost: z.array(z.strictObject({ currency: z.string(), amount: z.number() })),
  lines: lineCounts,
  /** Shares of lines and of cost by how they were estimated. Method is `direct`, `fallback`, `not-usage`, `not-covered`. */
  coverage: z.array(z.strictObject({ method: z.string(), lines: count, cost: z.number(), kg })),
  /** Why lines were not covered, most costly first. */
  notCovered: z.array(
    z.strictObject({ reason: z.string(), service: z.string(), lines: count, cost: z.number() }),
  ),
  byService: z.array(group),
  byRegion: z.array(group),
  byAccount: z.array(group),
  byDay: z.array(group),
});

export const unreadableLine = z.strictObject({ file: z.string(), row: count, reason: z.string() });

export const emissionsMethods = {
  /** Opens the system's dialog for files, or for a folder. An empty list when the user closes it. */
  'emissions.chooseFiles': method(z.strictObject({ folder: z.boolean().optional() }), z.array(chosenSource)),
  /**
   * Imports what was chosen as one import; the shipped sample when `sources` is empty and `sample` is set. The task
   * fails with `already-imported` when another import has the very same lines.
   */
  'emissions.startImport': method(
    z.strictObject({ sources: z.array(identifier).max(1000), sample: z.boolean() }),
    z.strictObject({ taskId: identifier }),
    ['unknown-source', 'nothing-chosen', 'unknown-format'],
  ),
  'emissions.imports': method(nothing, z.array(usageImport)),
  'emissions.removeImport': method(z.strictObject({ importId: identifier }), z.array(usageImport), [
    'unknown-import',
    'import-in-use',
  ]),
  'emissions.summary': method(emissionsFilter, emissionsSummary, ['unknown-import']),
  'emissions.unreadable': method(
    z.strictObject({ importId: identifier, limit: count.max(1000) }),
    z.strictObject({ total: count, lines: z.array(unreadableLine) }),
    ['unknown-import'],
  ),
};

export const emissionsEvents = {
  /** Another factor set or other overrides: every figure is another. */
  'emissions.factorsChanged': z.strictObject({}),
  'emissions.changed': z.strictObject({ importId: identifier }),
  /** What the user dropped on the window, as if it was chosen in the dialog. */
  'emissions.dropped': z.strictObject({ sources: z.array(chosenSource) }),
};
