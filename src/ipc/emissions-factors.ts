import { z } from 'zod';
import { method, nothing } from './define.ts';

const kg = z.number().nonnegative();

export const factorSets = z.strictObject({
  sets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** SHA-256 over the tables' hashes. */
      hash: z.string(),
      /** The folder of a set of the user's own; null of the desk's. */
      folder: z.string().nullable(),
      /** Figures are made with it. */
      chosen: z.boolean(),
      /** Reports are made with it, whatever is chosen. */
      approved: z.boolean(),
      tables: z.array(
        z.strictObject({
          file: z.string(),
          source: z.string(),
          published: z.string(),
          valid: z.string(),
          licence: z.string(),
          sha256: z.string(),
        }),
      ),
    }),
  ),
});

const sums = z.strictObject({ kwh: z.number().nonnegative(), operational: kg, market: kg, embodied: kg });

export const overridesShown = z.strictObject({
  overrides: z.array(
    z.strictObject({
      name: z.string(),
      /** What it puts in place, and what it holds for. */
      words: z.string(),
      /** Lines of all imports whose estimate rests on it. */
      lines: z.number().int().nonnegative(),
    }),
  ),
  /** Of all imports, by the chosen factor set: kWh, kg CO2e. The same twice when nothing is overridden. */
  without: sums,
  with: sums,
});

const UNREADABLE = ['bad-overrides', 'unknown-factors', 'factors-damaged'] as const;

export const emissionsFactorsMethods = {
  /** The factor sets there are, each with its tables' sources, and which one is chosen. */
  'emissions.factorSets': method(nothing, factorSets, UNREADABLE),
  /** Chooses one of the desk's sets; without `id` a set of one's own through the system's dialog. Null when that is closed. */
  'emissions.chooseFactorSet': method(
    z.strictObject({ id: z.string().max(100).optional() }),
    factorSets.nullable(),
    UNREADABLE,
  ),
  /** The overrides that hold, and what they change. */
  'emissions.overrides': method(nothing, overridesShown, UNREADABLE),
  /** Puts the overrides of a file, chosen in the system's dialog, in place of those that hold. Null when it is closed. */
  'emissions.loadOverrides': method(nothing, overridesShown.nullable(), UNREADABLE),
  /** The same with the text of such a file. */
  'emissions.setOverrides': method(
    z.strictObject({ name: z.string().max(4096), text: z.string().max(4 * 1024 * 1024) }),
    overridesShown,
    UNREADABLE,
  ),
  /** Back to the approved factor set, without overrides; also the way out when what was kept cannot be read. */
  'emissions.clearOverrides': method(nothing, overridesShown, UNREADABLE),
};
