import { type Cell, mean, median, round, type Table } from './table.ts';

export const PROVIDERS = ['aws', 'azure', 'gcp'] as const;
export type Provider = (typeof PROVIDERS)[number];
export type Watts = Record<string, { min: number; max: number; memoryGb?: number }>;

/** A machine type as the formulas need it. Watts are per vCPU; embodied kilograms are the whole server's. */
export type Machine = {
  provider: Provider;
  type: string;
  family: string;
  vcpu: number;
  memoryGb: number | null;
  processors: readonly string[];
  minWatts: number | null;
  maxWatts: number | null;
  memoryBeyondGb: number | null;
  platformVcpu: number;
  embodiedKg: number | null;
  baselinePercent?: number | undefined;
  accelerators?: number | undefined;
  accelerator?: string | undefined;
};

/** vCPUs of one physical chip, by which Cloud Carbon Footprint counts the chips of a server. */
export const VCPUS_PER_CHIP = 96;

/** Processors that draw so much more than their neighbours that a group with one of them takes the median. */
const OUTLIERS = ['Sandy Bridge', 'Ivy Bridge'];

/** The mean of a figure over the processors a machine may run on, null where none of them has it. */
export function overProcessors(
  processors: readonly string[],
  figure: (processor: string) => number | undefined,
): number | null {
  const values = processors.flatMap((processor) => figure(processor) ?? []);
  if (values.length === 0) return null;
  return processors.some((processor) => OUTLIERS.includes(processor)) ? median(values) : mean(values);
}

/** The family under a type's name: `m5` of `m5.large`, `n2` of `n2-standard-4`, `ds v3` of `d4s v3`. */
export function familyOf(provider: Provider, type: string): string {
  if (provider === 'aws') return type.split('.')[0] ?? type;
  if (provider === 'gcp') return type.split('-')[0] ?? type;
  return type.replace(/^([a-z]+)[0-9]+(-[0-9]+)?/, '$1');
}

/**
 * Memory beyond what the watts of a server's chips include, shared out in proportion to memory. The largest type of a
 * family is taken for a whole server.
 */
export function memoryBeyond(
  memoryGb: number,
  server: { memoryGb: number; chips: number },
  perChip: number,
): number {
  return (Math.max(0, server.memoryGb - server.chips * perChip) * memoryGb) / server.memoryGb;
}

export const INSTANCE_COLUMNS = [
  'provider',
  'type',
  'family',
  'vcpu',
  'memory_gb',
  'processors',
  'min_watts',
  'max_watts',
  'memory_beyond_gb',
  'platform_vcpu',
  'embodied_kg',
  'baseline_percent',
  'accelerators',
  'accelerator',
] as const;

export function instanceRows(machines: readonly Machine[]): Cell[][] {
  return machines.map((m) => [
    m.provider,
    m.type,
    m.family,
    m.vcpu,
    m.memoryGb,
    m.processors.join('; '),
    m.minWatts,
    m.maxWatts,
    m.memoryBeyondGb,
    m.platformVcpu,
    m.embodiedKg,
    m.baselinePercent ?? null,
    m.accelerators ?? null,
    m.accelerator ?? null,
  ]);
}

export const FAMILY_COLUMNS = [
  'provider',
  'family',
  'min_watts',
  'max_watts',
  'memory_beyond_gb_per_vcpu',
  'platform_vcpu',
  'embodied_kg',
] as const;

/** Means over the types of each family, for types that no table lists and for usage billed by the vCPU. */
export function familyRows(machines: readonly Machine[]): Cell[][] {
  return [...Map.groupBy(machines, (m) => `${m.provider}\n${m.family}`).values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const meanOf = (pick: (m: Machine) => number | null) => {
      const values = members.flatMap((m) => pick(m) ?? []);
      return values.length === 0 ? null : round(mean(values));
    };
    return [
      [
        first.provider,
        first.family,
        meanOf((m) => m.minWatts),
        meanOf((m) => m.maxWatts),
        meanOf((m) => (m.memoryBeyondGb === null ? null : m.memoryBeyondGb / m.vcpu)),
        Math.max(...members.map((m) => m.platformVcpu)),
        meanOf((m) => m.embodiedKg),
      ],
    ];
  });
}

/** The two constants that follow from the machines: mean embodied kilograms per vCPU, and the median vCPU count. */
export function machineConstants(machines: readonly Machine[]): { embodiedPerVcpu: number; vcpu: number } {
  const perVcpu = machines.flatMap((m) => (m.embodiedKg === null ? [] : [m.embodiedKg / m.platformVcpu]));
  return { embodiedPerVcpu: round(mean(perVcpu)), vcpu: median(machines.map((m) => m.vcpu)) };
}

/** The columns of a machine that a table of accelerators by type tells. */
export function accelerated(
  row: Record<string, string> | undefined,
): Pick<Machine, 'accelerators' | 'accelerator'> {
  return row ? { accelerators: Number(row.accelerators), accelerator: row.accelerator } : {};
}

export type Described = Pick<Table, 'source' | 'published' | 'valid' | 'licence'>;
