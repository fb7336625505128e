import { z } from 'zod';

/** What the engine leaves of a line's factors (factor-json-sql.ts). */
export const factorsSchema = z.object({
  rule: z.enum(['instance', 'vcpu', 'credits', 'memory', 'storage', 'network', 'accelerator']),
  overrides: z.array(z.string()).default([]),
  assumption: z.string().optional(),
  gridRegion: z.string().optional(),
  gridPeriod: z.string().optional(),
  basis: z.string().optional(),
  embodiedBasis: z.string().optional(),
  numbers: z.record(
    z.string(),
    z.object({
      value: z.number(),
      low: z.number().optional(),
      high: z.number().optional(),
      unit: z.string(),
      table: z.string(),
      row: z.string(),
    }),
  ),
});
export type StoredFactors = z.output<typeof factorsSchema>;
