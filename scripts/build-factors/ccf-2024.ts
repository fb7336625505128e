import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CcfConstants, CcfProvider, Numbers } from './ccf-constants.ts';
import { ccfMachines } from './ccf-machines.ts';
import {
  type Described,
  FAMILY_COLUMNS,
  familyRows,
  INSTANCE_COLUMNS,
  instanceRows,
  machineConstants,
  PROVIDERS,
  type Provider,
  VCPUS_PER_CHIP,
} from './machines.ts';
import { type Cell, mean, round } from './table.ts';
import { COEFFICIENTS, GRID_BOUNDS, PUE_BOUNDS, UNCERTAINTY } from './uncertainty.ts';
import type { SetDraft } from './write-set.ts';

/** Regions that are several; the published figure is the sum of their grids, which is no intensity. */
export const SUMMED_REGIONS: Record<string, (region: string) => boolean> = {
  asia: (region) => region.startsWith('asia-'),
  europe: (region) => region.startsWith('europe-'),
  us: (region) => region.startsWith('us-'),
  asia1: (region) => ['asia-northeast1', 'asia-northeast2'].includes(region),
  eur4: (region) => ['europe-west4', 'europe-north1'].includes(region),
  nam4: (region) => ['us-central1', 'us-east1'].includes(region),
};

export function readCcf(raw: string): CcfConstants {
  return JSON.parse(readFileSync(join(raw, 'ccf-constants-2024.json'), 'utf8'));
}

/** The coefficients of Cloud Carbon Footprint of March 2024, in the tables' layout. */
export function buildCcf2024(raw: string): SetDraft {
  const ccf = readCcf(raw);
  const machines = ccfMachines(ccf);
  const about: Described = {
    source: `Cloud Carbon Footprint, ${ccf._source.replace(/, dumped.*$/, '')}`,
    published: '2024-03-25',
    valid: 'Watts and embodied figures as of the publication.',
    licence: 'Apache-2.0',
  };
  return {
    id: 'ccf-2024',
    title: 'Cloud Carbon Footprint coefficients, March 2024',
    tables: {
      'constants.csv': {
        ...about,
        columns: ['provider', 'name', 'value', 'low', 'high', 'unit'],
        rows: PROVIDERS.flatMap((provider) =>
          constantRows(
            provider,
            ccf[provider],
            machineConstants(machines.filter((m) => m.provider === provider)),
          ),
        ),
        note: 'Values as published; low and high are ours (docs/factors.md). averageEmbodiedPerVcpu and medianInstanceVcpu are derived here: mean over instances.csv of embodied kg per platform vCPU, and the median vCPU count.',
      },
      'grid.csv': {
        ...about,
        valid: 'Annual figures for 2021 and 2022.',
        columns: ['provider', 'region', 'period', 'start', 'end', 'kg_per_kwh', 'low', 'high'],
        rows: PROVIDERS.flatMap((provider) => gridRows(provider, ccf[provider].grid)),
        note: 'Published in metric tons per kWh. Region “unknown” is the published mean. For regions that are several (asia, eur4 …) the peer publishes the sum of their intensities; here it is the mean.',
      },
      'pue.csv': {
        ...about,
        columns: ['provider', 'region', 'pue', 'low', 'high'],
        rows: PROVIDERS.flatMap((provider) =>
          Object.entries({
            unknown: ccf[provider].PUE_AVG,
            ...ccf[provider].PUE_TRAILING_TWELVE_MONTH,
          }).map(([region, pue]) => [provider, region, pue, ...bounds(pue, PUE_BOUNDS, 1)]),
        ),
        note: 'Region “unknown” is the provider’s mean.',
      },
      'replication.csv': {
        ...about,
        columns: ['provider', 'name', 'factor'],
        rows: PROVIDERS.flatMap((provider) =>
          Object.entries(ccf[provider].REPLICATION_FACTORS).map(([name, factor]) => [provider, name, factor]),
        ),
        note: 'As published.',
      },
      'processors.csv': {
        ...about,
        columns: ['provider', 'processor', 'min_watts', 'max_watts', 'memory_gb_per_chip'],
        rows: PROVIDERS.flatMap((provider) => processorRows(provider, ccf[provider])),
        note: 'Watts per vCPU; GB of memory per physical chip that those watts include.',
      },
      'accelerators.csv': {
        ...about,
        columns: ['accelerator', 'min_watts', 'max_watts', 'low', 'high', 'embodied_kg', 'source'],
        rows: acceleratorRows(ccf),
        note: 'Watts per accelerator. Newer ones are not in this set; “unknown” is the mean of those that are.',
      },
      'instances.csv': {
        ...about,
        columns: INSTANCE_COLUMNS,
        rows: instanceRows(machines),
        note: 'Watts are the mean over the processors a type may run on (the median where Sandy Bridge or Ivy Bridge is among them). memory_beyond_gb: memory beyond what those watts include, in proportion to the family’s largest type, all chips of its server taken together. Defects of the published lists are mended: “d3.xlarge” had a trailing tab, the processors of hpc6a, im4gn, is4gen and of Azure’s DS sizes were listed under other capital letters. platform_vcpu is the family’s largest type; for t2, t3, t3a and t4g, whose largest size is no whole server, it is the server’s (Teads dataset). Processors and accelerators of Azure and Google Cloud: the same publication’s VirtualMachineTypes and MachineTypes.',
      },
      'families.csv': {
        ...about,
        columns: FAMILY_COLUMNS,
        rows: familyRows(machines),
        note: 'Derived: means over the types of a family, for types that instances.csv does not list.',
      },
      'uncertainty.csv': UNCERTAINTY,
    },
  };
}

export function constantRows(
  provider: Provider,
  p: CcfProvider,
  derived: {
    embodiedPerVcpu: number;
    vcpu: number;
    minWatts?: number;
    maxWatts?: number;
    memoryPerChip?: number;
  },
): Cell[][] {
  const coefficient = (name: keyof typeof COEFFICIENTS, value: number): Cell[] => {
    const { low, high, unit } = COEFFICIENTS[name];
    return [provider, name, value, low, high, unit];
  };
  const plain = (name: string, value: number | undefined, unit: string): Cell[][] =>
    value === undefined ? [] : [[provider, name, value, null, null, unit]];
  return [
    coefficient('ssd', p.SSDCOEFFICIENT),
    coefficient('hdd', p.HDDCOEFFICIENT),
    coefficient('memory', p.MEMORY_COEFFICIENT),
    coefficient('network', p.NETWORKING_COEFFICIENT),
    coefficient('utilisation', p.AVG_CPU_UTILIZATION_2020),
    coefficient('serverLife', p.SERVER_EXPECTED_LIFESPAN),
    ...plain('minWatts', derived.minWatts ?? p.MIN_WATTS_AVG ?? p.MIN_WATTS_MEDIAN, 'W/vCPU'),
    ...plain('maxWatts', derived.maxWatts ?? p.MAX_WATTS_AVG ?? p.MAX_WATTS_MEDIAN, 'W/vCPU'),
    ...plain('memoryPerChip', derived.memoryPerChip ?? p.MEMORY_AVG, 'GB/chip'),
    ...plain('vcpusPerChip', VCPUS_PER_CHIP, 'vCPU/chip'),
    ...plain('averageEmbodiedPerVcpu', derived.embodiedPerVcpu, 'kg/vCPU'),
    ...plain('medianInstanceVcpu', derived.vcpu, 'vCPU'),
  ];
}

function gridRows(provider: Provider, grid: Numbers): Cell[][] {
  const rows = Object.entries(grid).map(([name, tonnes]): [string, number] => {
    const within = provider === 'gcp' ? SUMMED_REGIONS[name] : undefined;
    const members = within ? Object.entries(grid).filter(([region]) => within(region)) : [];
    return [
      name.toLowerCase(),
      round(1000 * (members.length ? mean(members.map(([, value]) => value)) : tonnes)),
    ];
  });
  const all = rows.map(([, kg]) => kg);
  return rows.map(([region, kg]) => [
    provider,
    region,
    '2022',
    '2022-01-01',
    '2022-12-31',
    kg,
    ...(region === 'unknown' ? [Math.min(...all), Math.max(...all)] : bounds(kg, GRID_BOUNDS)),
  ]);
}

function processorRows(provider: Provider, p: CcfProvider): Cell[][] {
  return Object.entries(p.MIN_WATTS_BY_COMPUTE_PROCESSOR)
    .filter(([processor]) => !isAccelerator(processor))
    .map(([processor, watts]) => [
      provider,
      processor,
      watts,
      p.MAX_WATTS_BY_COMPUTE_PROCESSOR[processor] ?? null,
      p.MEMORY_BY_COMPUTE_PROCESSOR?.[processor] ?? null,
    ]);
}

function acceleratorRows(ccf: CcfConstants): Cell[][] {
  const watts = new Map<string, { min: number; max: number }>();
  for (const provider of PROVIDERS) {
    const { MIN_WATTS_BY_COMPUTE_PROCESSOR: min, MAX_WATTS_BY_COMPUTE_PROCESSOR: max } = ccf[provider];
    for (const name of Object.keys(min).filter(isAccelerator)) {
      const known = { min: min[name] ?? 0, max: max[name] ?? 0 };
      const other = watts.get(name);
      if (other && (other.min !== known.min || other.max !== known.max))
        throw new Error(`${name} has other watts at ${provider}.`);
      watts.set(name, known);
    }
  }
  const all = [...watts.values()];
  watts.set('unknown', { min: mean(all.map((w) => w.min)), max: mean(all.map((w) => w.max)) });
  return [...watts].map(([name, { min, max }]) => [
    name,
    round(min),
    round(max),
    ...(name === 'unknown' ? [0.15, 3] : [0.6, 1.1]),
    null,
    name === 'unknown' ? 'mean of the others' : 'as published',
  ]);
}

function isAccelerator(processor: string): boolean {
  return /^(Nvidia|AMD Radeon|Xilinx)/.test(processor);
}

/** Low and high of a figure by relative bounds, never below `least`. */
export function bounds(value: number, by: { low: number; high: number }, least = 0): [number, number] {
  return [Math.max(least, round(value * by.low)), round(value * by.high)];
}
