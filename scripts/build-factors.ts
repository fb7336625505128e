/**
 * Builds resources/factors/ccf-2024 from the values of Cloud Carbon Footprint as published in 2024:
 *
 *   node scripts/build-factors.ts <ccf-constants-2024.json> [output folder]
 *
 * The output is committed. Running it again on the same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

type Numbers = Record<string, number>;
type Provider = {
  SSDCOEFFICIENT: number;
  HDDCOEFFICIENT: number;
  MEMORY_AVG: number;
  MEMORY_BY_COMPUTE_PROCESSOR: Numbers;
  MIN_WATTS_AVG: number;
  MIN_WATTS_BY_COMPUTE_PROCESSOR: Numbers;
  MAX_WATTS_AVG: number;
  MAX_WATTS_BY_COMPUTE_PROCESSOR: Numbers;
  NETWORKING_COEFFICIENT: number;
  MEMORY_COEFFICIENT: number;
  PUE_AVG: number;
  AVG_CPU_UTILIZATION_2020: number;
  REPLICATION_FACTORS: Numbers;
  SERVER_EXPECTED_LIFESPAN: number;
  grid: Numbers;
};
type Sizes = Record<string, [vcpu: number, memoryGb: number, scope3Tonnes?: number]>;
type Constants = {
  _source: string;
  aws: Provider & {
    EC2_INSTANCE_TYPES_vcpu_memGB_scope3t: Record<string, Sizes>;
    processors: Record<string, string[]>;
    burstableBaselinePct: Numbers;
    gpus: Numbers;
    gpuProcessors: Record<string, string[]>;
  };
  azure: Provider & { series_vcpu_memGB_scope3t: Record<string, Sizes> };
};
type Cell = string | number | null;

/** vCPUs of one physical chip, by which Cloud Carbon Footprint counts the chips of a server. */
const VCPUS_PER_CHIP = 96;
/** Families whose servers have two chips although their vCPUs would fit one. */
const TWO_CHIP_FAMILIES = ['m5zn', 'z1d'];
/**
 * vCPUs of the servers under burstable types, whose largest size is no whole server (Teads, “AWS EC2 carbon footprint
 * dataset”, platform vCPUs; the dataset that the embodied figures come from too).
 */
const BURSTABLE_PLATFORM_VCPU: Numbers = { t2: 48, t3: 96, t3a: 96, t4g: 64 };
/** Processors that draw so much more than their neighbours that a group with one of them takes the median. */
const OUTLIERS = ['Sandy Bridge', 'Ivy Bridge'];

const { positionals } = parseArgs({ allowPositionals: true });
const [input, output] = positionals;
if (!input) {
  process.stderr.write('Usage: node scripts/build-factors.ts <ccf-constants-2024.json> [output folder]\n');
  process.exit(2);
}
const folder = output ?? fileURLToPath(new URL('../resources/factors/ccf-2024', import.meta.url));
const constants: Constants = JSON.parse(readFileSync(input, 'utf8'));

const tables: Record<string, { columns: string[]; rows: Cell[][]; note: string }> = {
  'constants.csv': {
    columns: ['provider', 'name', 'value', 'unit'],
    rows: constantRows(),
    note: 'Means and coefficients as published. averageEmbodiedPerVcpu and medianInstanceVcpu are derived here: mean over instances.csv of embodied kg per platform vCPU, and the median vCPU count.',
  },
  'grid.csv': {
    columns: ['provider', 'region', 'kg_per_kwh'],
    rows: gridRows(),
    note: 'Published in metric tons per kWh. Region “unknown” is the published mean.',
  },
  'replication.csv': {
    columns: ['provider', 'name', 'factor'],
    rows: replicationRows(),
    note: 'As published.',
  },
  'processors.csv': {
    columns: ['provider', 'processor', 'min_watts', 'max_watts', 'memory_gb_per_chip'],
    rows: processorRows(),
    note: 'Watts per vCPU, for accelerators per accelerator; GB of memory per physical chip that those watts include.',
  },
  'aws-instances.csv': {
    columns: [
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
      'accelerator_min_watts',
      'accelerator_max_watts',
    ],
    rows: awsInstanceRows(),
    note: 'Watts are the mean over the processors a type may run on (the median where Sandy Bridge or Ivy Bridge is among them). memory_beyond_gb: memory beyond what those watts include, in proportion to the family’s largest type, all chips of its server taken together. Two defects of the published lists are mended: “d3.xlarge” had a trailing tab, and the processors of hpc6a, im4gn and is4gen were listed under capital letters. platform_vcpu is the family’s largest type; for t2, t3, t3a and t4g, whose largest size is no whole server, it is the server’s (Teads dataset).',
  },
  'aws-families.csv': {
    columns: [
      'family',
      'min_watts',
      'max_watts',
      'memory_beyond_gb_per_vcpu',
      'platform_vcpu',
      'embodied_kg',
    ],
    rows: awsFamilyRows(),
    note: 'Derived: means over the types of a family, for types that aws-instances.csv does not list.',
  },
  'azure-instances.csv': {
    columns: ['type', 'vcpu', 'memory_gb', 'platform_vcpu', 'embodied_kg'],
    rows: azureInstanceRows(),
    note: 'By size name in lower case. Platform: the series’ largest size.',
  },
};

function constantRows(): Cell[][] {
  return (['aws', 'azure'] as const).flatMap((provider) => {
    const p = constants[provider];
    const rows: Cell[][] = [
      ['ssd', p.SSDCOEFFICIENT, 'Wh/TB-h'],
      ['hdd', p.HDDCOEFFICIENT, 'Wh/TB-h'],
      ['memory', p.MEMORY_COEFFICIENT, 'kWh/GB-h'],
      ['network', p.NETWORKING_COEFFICIENT, 'kWh/GB'],
      ['pue', p.PUE_AVG, '1'],
      ['utilisation', p.AVG_CPU_UTILIZATION_2020, 'percent'],
      ['minWatts', p.MIN_WATTS_AVG, 'W/vCPU'],
      ['maxWatts', p.MAX_WATTS_AVG, 'W/vCPU'],
      ['memoryPerChip', p.MEMORY_AVG, 'GB/chip'],
      ['vcpusPerChip', VCPUS_PER_CHIP, 'vCPU/chip'],
      ['serverLife', p.SERVER_EXPECTED_LIFESPAN, 'h'],
    ];
    const instances = provider === 'aws' ? awsInstances() : azureInstances();
    const perVcpu = instances.flatMap((i) => (i.embodiedKg === null ? [] : [i.embodiedKg / i.platformVcpu]));
    rows.push(['averageEmbodiedPerVcpu', round(mean(perVcpu)), 'kg/vCPU']);
    rows.push(['medianInstanceVcpu', median(instances.map((i) => i.vcpu)), 'vCPU']);
    return rows.map((row) => [provider, ...row]);
  });
}

function gridRows(): Cell[][] {
  return (['aws', 'azure'] as const).flatMap((provider) =>
    Object.entries(constants[provider].grid).map(([region, tonnes]) => [
      provider,
      region.toLowerCase(),
      round(tonnes * 1000),
    ]),
  );
}

function replicationRows(): Cell[][] {
  return (['aws', 'azure'] as const).flatMap((provider) =>
    Object.entries(constants[provider].REPLICATION_FACTORS).map(([name, factor]) => [provider, name, factor]),
  );
}

function processorRows(): Cell[][] {
  return (['aws', 'azure'] as const).flatMap((provider) => {
    const p = constants[provider];
    return Object.entries(p.MIN_WATTS_BY_COMPUTE_PROCESSOR).map(([processor, watts]) => [
      provider,
      processor,
      watts,
      p.MAX_WATTS_BY_COMPUTE_PROCESSOR[processor] ?? null,
      p.MEMORY_BY_COMPUTE_PROCESSOR[processor] ?? null,
    ]);
  });
}

type Instance = {
  type: string;
  family: string;
  vcpu: number;
  memoryGb: number;
  processors: string[];
  minWatts: number | null;
  maxWatts: number | null;
  beyondGb: number;
  platformVcpu: number;
  embodiedKg: number | null;
};

function awsInstances(): Instance[] {
  const aws = constants.aws;
  const processors = new Map(
    Object.entries(aws.processors).map(([type, list]) => [type.toLowerCase(), list]),
  );
  return Object.entries(aws.EC2_INSTANCE_TYPES_vcpu_memGB_scope3t).flatMap(([family, sizes]) => {
    const largest = Object.values(sizes).at(-1);
    if (!largest) return [];
    return Object.entries(sizes).map(([size, [vcpu, memoryGb, scope3]]) => {
      const type = `${family}.${size.trim()}`;
      const chips = processors.get(type) ?? [];
      const included = average(chips, aws.MEMORY_BY_COMPUTE_PROCESSOR) ?? aws.MEMORY_AVG;
      const count = TWO_CHIP_FAMILIES.includes(family) ? 2 : Math.ceil(largest[0] / VCPUS_PER_CHIP);
      const beyond = Math.max(0, largest[1] - count * included);
      return {
        type,
        family,
        vcpu,
        memoryGb,
        processors: chips,
        minWatts: average(chips, aws.MIN_WATTS_BY_COMPUTE_PROCESSOR),
        maxWatts: average(chips, aws.MAX_WATTS_BY_COMPUTE_PROCESSOR),
        // The largest burstable size is not a whole server, so nothing can be said of its memory.
        beyondGb: aws.burstableBaselinePct[type] ? 0 : (beyond * memoryGb) / largest[1],
        platformVcpu: BURSTABLE_PLATFORM_VCPU[family] ?? largest[0],
        embodiedKg: scope3 === undefined ? null : round(scope3 * 1000),
      };
    });
  });
}

function awsInstanceRows(): Cell[][] {
  const {
    burstableBaselinePct,
    gpus,
    gpuProcessors,
    MIN_WATTS_BY_COMPUTE_PROCESSOR: min,
    MAX_WATTS_BY_COMPUTE_PROCESSOR: max,
  } = constants.aws;
  return awsInstances().map((i) => {
    const accelerators = gpuProcessors[i.type] ?? [];
    return [
      i.type,
      i.family,
      i.vcpu,
      i.memoryGb,
      i.processors.join('; '),
      i.minWatts,
      i.maxWatts,
      i.beyondGb,
      i.platformVcpu,
      i.embodiedKg,
      burstableBaselinePct[i.type] ?? null,
      gpus[i.type] ?? 0,
      accelerators.join('; '),
      average(accelerators, min),
      average(accelerators, max),
    ];
  });
}

function awsFamilyRows(): Cell[][] {
  const families = Map.groupBy(awsInstances(), (i) => i.family);
  return [...families].map(([family, members]) => {
    const numbers = (pick: (i: Instance) => number | null) =>
      members.flatMap((i) => {
        const value = pick(i);
        return value === null ? [] : [value];
      });
    const meanOrNull = (values: number[]) => (values.length === 0 ? null : round(mean(values)));
    return [
      family,
      meanOrNull(numbers((i) => i.minWatts)),
      meanOrNull(numbers((i) => i.maxWatts)),
      meanOrNull(numbers((i) => i.beyondGb / i.vcpu)),
      Math.max(...members.map((i) => i.platformVcpu)),
      meanOrNull(numbers((i) => i.embodiedKg)),
    ];
  });
}

function azureInstances() {
  const seen = new Map<
    string,
    { type: string; vcpu: number; memoryGb: number; platformVcpu: number; embodiedKg: number | null }
  >();
  for (const sizes of Object.values(constants.azure.series_vcpu_memGB_scope3t)) {
    const largest = Object.values(sizes).at(-1);
    for (const [size, [vcpu, memoryGb, scope3]] of Object.entries(sizes)) {
      const type = size.trim().toLowerCase();
      if (!largest || seen.has(type)) continue;
      seen.set(type, {
        type,
        vcpu,
        memoryGb,
        platformVcpu: largest[0],
        embodiedKg: scope3 === undefined ? null : round(scope3 * 1000),
      });
    }
  }
  return [...seen.values()];
}

function azureInstanceRows(): Cell[][] {
  return azureInstances().map((i) => [i.type, i.vcpu, i.memoryGb, i.platformVcpu, i.embodiedKg]);
}

function average(processors: string[], by: Numbers): number | null {
  const values = processors.flatMap((processor) => {
    const value = by[processor];
    return value === undefined ? [] : [value];
  });
  if (values.length === 0) return null;
  return processors.some((processor) => OUTLIERS.includes(processor)) ? median(values) : mean(values);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** Takes off what binary multiplication adds (0.000379069 × 1000 = 0.37906900000000004); the inputs have far fewer digits. */
function round(value: number): number {
  return Number(value.toPrecision(14));
}

function csv(columns: string[], rows: Cell[][]): string {
  const cell = (value: Cell) =>
    value === null
      ? ''
      : /[",\n]/.test(String(value))
        ? `"${String(value).replaceAll('"', '""')}"`
        : String(value);
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const entries = Object.entries(tables)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, { columns, rows, note }]) => {
    const text = csv(columns, rows);
    writeFileSync(join(folder, file), text);
    return {
      file,
      rows: rows.length,
      sha256: sha256(text),
      source: `Cloud Carbon Footprint, ${constants._source.replace(/, dumped.*$/, '')}`,
      published: '2024-03-25',
      valid:
        'Grid intensities are annual figures for 2021 and 2022; watts and embodied figures are as of the publication.',
      licence: 'Apache-2.0',
      note,
    };
  });
const manifest = {
  id: 'ccf-2024',
  title: 'Cloud Carbon Footprint coefficients, March 2024',
  hash: sha256(entries.map((entry) => `${entry.file} ${entry.sha256}\n`).join('')),
  tables: entries,
};
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
process.stdout.write(`${manifest.id} ${manifest.hash}\n`);
