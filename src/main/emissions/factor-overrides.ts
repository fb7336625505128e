import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { query } from './duckdb.ts';
import { quote } from './sql.ts';

const name = z.string().trim().min(1).max(100);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-04');
const provider = z.enum(['aws', 'azure', 'gcp']);
/** What an override holds for; what is left out holds for all. `from` and `to` are months, both included. */
const filter = {
  name,
  provider: provider.optional(),
  account: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
  from: month.optional(),
  to: month.optional(),
};
/** More than any machine has, of whatever is counted: what exceeds it is a slip and must not drown a total. */
const MOST = 1e6;
const positive = z.number().positive().max(MOST);

/** Months that a filter may be limited to. */
function inOrder({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return from === undefined || to === undefined || from <= to;
}
const IN_ORDER = { error: '“from” is after “to”, so it would never hold', path: ['from'] };

const tablesSchema = z.strictObject({
  /** Mean utilisation of processors, in percent, in place of the set's. */
  utilisation: z
    .array(
      z
        .strictObject({
          ...filter,
          service: z.string().min(1).optional(),
          instanceType: z.string().min(1).optional(),
          percent: z.number().min(0).max(100),
        })
        .refine(inOrder, IN_ORDER),
    )
    .default([]),
  /** Contracts for electricity: kg CO2e per kWh by the market-based method. */
  contracts: z
    .array(z.strictObject({ ...filter, kgPerKwh: z.number().min(0).max(3) }).refine(inOrder, IN_ORDER))
    .default([]),
  /** The PUE of a region's data centres. */
  pue: z
    .array(
      z
        .strictObject({ ...filter, provider, region: z.string().min(1), pue: z.number().min(1).max(5) })
        .refine(inOrder, IN_ORDER),
    )
    .default([]),
  /** The location-based grid intensity of a region. */
  grid: z
    .array(
      z
        .strictObject({ ...filter, provider, region: z.string().min(1), kgPerKwh: z.number().min(0).max(3) })
        .refine(inOrder, IN_ORDER),
    )
    .default([]),
  /** Instance types that no table has, or has otherwise. Watts are per vCPU. */
  instanceTypes: z
    .array(
      z
        .strictObject({
          name,
          provider,
          type: z.string().min(1),
          vcpu: positive,
          memoryGb: positive.optional(),
          memoryBeyondGb: z.number().min(0).max(MOST).optional(),
          minWatts: z.number().min(0).max(MOST),
          maxWatts: positive,
          embodiedKg: positive.optional(),
          platformVcpu: positive.optional(),
          accelerators: positive.optional(),
          accelerator: z.string().min(1).optional(),
        })
        .refine((type) => type.minWatts <= type.maxWatts, 'minWatts is above maxWatts')
        .refine(
          (type) => (type.embodiedKg === undefined) === (type.platformVcpu === undefined),
          'embodiedKg is of a whole server: give platformVcpu, too',
        ),
    )
    .default([]),
});

export const overridesSchema = tablesSchema.superRefine((overrides, context) => {
  const seen = new Set<string>();
  for (const [kind, list] of Object.entries(overrides)) {
    for (const [at, { name }] of list.entries()) {
      if (seen.has(name)) {
        const message = `another override is called “${name}”, too: results name each by its name`;
        context.addIssue({ code: 'custom', path: [kind, at, 'name'], message });
      }
      seen.add(name);
    }
  }
});

/** What a user measured or bought, in place of single numbers of a factor set. Results name each one they used. */
export type Overrides = z.infer<typeof overridesSchema>;
export const NO_OVERRIDES: Overrides = overridesSchema.parse({});

/**
 * Reads overrides from the text of a JSON file.
 *
 * @throws Failure `bad-overrides`, which names the field and what was expected.
 */
export function parseOverrides(text: string, file = 'overrides'): Overrides {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Failure('bad-overrides', `${file} is no JSON: ${String(cause)}`, { file }, { cause });
  }
  const parsed = overridesSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Failure('bad-overrides', `${file} does not hold overrides:\n${z.prettifyError(parsed.error)}`, {
    file,
  });
}

/** True when an override holds for one account alone, so that factors must be found by account (see factorSql). */
export function needsAccounts(overrides: Overrides): boolean {
  return [...overrides.utilisation, ...overrides.contracts, ...overrides.pue, ...overrides.grid].some(
    (override) => override.account !== undefined,
  );
}

/** Each override in words by its name: what it puts in place, and what it holds for. */
export function overridesInWords(overrides: Overrides): Map<string, string> {
  const scope = (
    of: z.infer<z.ZodObject<typeof filter>> & {
      service?: string | undefined;
      instanceType?: string | undefined;
    },
  ) =>
    [
      of.provider,
      of.account && `account ${of.account}`,
      of.region,
      of.service,
      of.instanceType,
      of.from && `from ${of.from}`,
      of.to && `to ${of.to}`,
    ]
      .filter((part) => part !== undefined)
      .join(', ') || 'all usage';
  return new Map(
    [
      ...overrides.utilisation.map((of) => [of.name, `utilisation ${of.percent} % (${scope(of)})`] as const),
      ...overrides.contracts.map(
        (of) => [of.name, `contract ${of.kgPerKwh} kg/kWh, market-based (${scope(of)})`] as const,
      ),
      ...overrides.pue.map((of) => [of.name, `PUE ${of.pue} (${scope(of)})`] as const),
      ...overrides.grid.map(
        (of) => [of.name, `grid ${of.kgPerKwh} kg/kWh, location-based (${scope(of)})`] as const,
      ),
      ...overrides.instanceTypes.map(
        (of) =>
          [
            of.name,
            `${of.provider} ${of.type}: ${of.vcpu} vCPU, ${of.minWatts} to ${of.maxWatts} W each`,
          ] as const,
      ),
    ].map(([name, words]) => [name, `${name}: ${words}`]),
  );
}

/** The tables that factorSql reads overrides from, empty. */
export async function createOverrideTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE overrides (name VARCHAR, kind VARCHAR, provider VARCHAR, account VARCHAR,
    region VARCHAR, service VARCHAR, instance_type VARCHAR, valid_from DATE, valid_to DATE, value DOUBLE, rank INTEGER)`);
  await connection.run('ALTER TABLE instances ADD COLUMN own VARCHAR');
}

/**
 * Puts overrides in place of the numbers of the factor set whose tables are on this connection (createFactorTables, which
 * also takes them off again). Of several that hold for a line, the one that names more of it wins; of equal ones, the
 * last. Never call it before minting: reports are made with the approved set alone.
 *
 * @param options.byAccount Whether factors are found by account (see factorSql).
 * @throws Failure `bad-overrides` when an override names an account and factors are not.
 */
export async function applyOverrides(
  connection: DuckDBConnection,
  overrides: Overrides,
  options: { byAccount?: boolean } = {},
): Promise<void> {
  if (needsAccounts(overrides) && !options.byAccount) {
    throw new Failure(
      'bad-overrides',
      'An override names an account, and these figures are not made by account. Leave the account out, or look at figures by account.',
    );
  }
  const rows = [
    ...overrides.utilisation.map((o) => ({ kind: 'utilisation', value: o.percent, ...o })),
    ...overrides.contracts.map((o) => ({ kind: 'contract', value: o.kgPerKwh, ...o })),
    ...overrides.pue.map((o) => ({ kind: 'pue', value: o.pue, ...o })),
    ...overrides.grid.map((o) => ({ kind: 'grid', value: o.kgPerKwh, ...o })),
  ];
  for (const [at, row] of rows.entries()) {
    const of = { service: undefined, instanceType: undefined, ...row };
    const named = [of.account, of.instanceType, of.service, of.region, of.provider].filter(
      (value) => value !== undefined,
    );
    await connection.run(
      `INSERT INTO overrides VALUES ($1, $2, $3, $4, lower($5), $6, $7, CAST($8 AS DATE), CAST($9 AS DATE), $10, $11)`,
      [
        of.name,
        of.kind,
        of.provider ?? null,
        of.account ?? null,
        of.region?.toLowerCase() ?? null,
        of.service ?? null,
        of.instanceType ?? null,
        of.from === undefined ? null : `${of.from}-01`,
        of.to === undefined ? null : `${of.to}-01`,
        of.value,
        named.length * 100_000 + at,
      ],
    );
  }
  for (const own of overrides.instanceTypes) {
    const type = own.type.toLowerCase();
    // What the override says nothing of stays as the set has it: a burstable machine's baseline, an accelerated one's boards.
    const [listed = {}] = await query(
      connection,
      `SELECT baseline_percent, accelerators, accelerator FROM instances WHERE provider = ${quote(own.provider)} AND type = ${quote(type)}`,
    );
    const kept = (name: 'baseline_percent' | 'accelerators') =>
      typeof listed[name] === 'number' ? listed[name] : null;
    await connection.run('DELETE FROM instances WHERE provider = $1 AND type = $2', [own.provider, type]);
    await connection.run(
      `INSERT INTO instances (provider, type, vcpu, memory_gb, memory_beyond_gb, min_watts, max_watts, embodied_kg, platform_vcpu,
         accelerators, accelerator, own, baseline_percent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        own.provider,
        type,
        own.vcpu,
        own.memoryGb ?? null,
        own.memoryBeyondGb ?? null,
        own.minWatts,
        own.maxWatts,
        own.embodiedKg ?? null,
        own.platformVcpu ?? null,
        own.accelerators ?? kept('accelerators'),
        own.accelerator ?? (typeof listed.accelerator === 'string' ? listed.accelerator : null),
        own.name,
        kept('baseline_percent'),
      ],
    );
  }
}
