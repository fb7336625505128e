import { fileURLToPath } from 'node:url';
import type { CcfConstants, Numbers } from './ccf-constants.ts';
import {
  accelerated,
  familyOf,
  type Machine,
  memoryBeyond,
  overProcessors,
  VCPUS_PER_CHIP,
} from './machines.ts';
import { readCsv, round } from './table.ts';

/** Families whose servers have two chips although their vCPUs would fit one. */
const TWO_CHIP_FAMILIES = ['m5zn', 'z1d'];
/**
 * vCPUs of the servers under burstable types, whose largest size is no whole server (Teads, “AWS EC2 carbon footprint
 * dataset”, platform vCPUs; the dataset that the embodied figures come from too).
 */
export const BURSTABLE_PLATFORM_VCPU: Numbers = { t2: 48, t3: 96, t3a: 96, t4g: 64 };

/** Processors by the family of a machine (Cloud Carbon Footprint, gcp/src/lib/MachineTypes.ts). */
const GCP_PROCESSORS: Record<string, string[]> = {
  e2: ['Skylake', 'Broadwell', 'Haswell', 'AMD EPYC 2nd Gen'],
  n2: ['Cascade Lake'],
  n2d: ['AMD EPYC 2nd Gen'],
  t2d: ['AMD EPYC 3rd Gen'],
  n1: ['Skylake', 'Broadwell', 'Haswell', 'Sandy Bridge', 'Ivy Bridge'],
  c2: ['Cascade Lake'],
  c2d: ['AMD EPYC 3rd Gen'],
  m2: ['Broadwell', 'Cascade Lake'],
  m1: ['Broadwell', 'Skylake'],
  a2: ['Cascade Lake'],
};
/** Machines with a shared core: vCPUs, tonnes and the vCPUs of the server under them (the same file). */
const GCP_SHARED_CORE: [type: string, vcpu: number, tonnes: number, platformVcpu: number][] = [
  ['e2-micro', 2, 1.2303, 32],
  ['e2-small', 2, 1.2303, 32],
  ['e2-medium', 2, 1.2303, 32],
  ['f1-micro', 1, 1.5771, 96],
  ['g1-small', 1, 1.5771, 96],
];

export function ccfMachines(ccf: CcfConstants): Machine[] {
  return [...awsMachines(ccf.aws), ...azureMachines(ccf.azure), ...gcpMachines(ccf.gcp)];
}

function awsMachines(aws: CcfConstants['aws']): Machine[] {
  const processors = new Map(
    Object.entries(aws.processors).map(([type, list]) => [type.toLowerCase(), list]),
  );
  return Object.entries(aws.EC2_INSTANCE_TYPES_vcpu_memGB_scope3t).flatMap(([family, sizes]) => {
    const [serverVcpu = 0, serverMemory = 0] = Object.values(sizes).at(-1) ?? [];
    const chips = TWO_CHIP_FAMILIES.includes(family) ? 2 : Math.ceil(serverVcpu / VCPUS_PER_CHIP);
    return Object.entries(sizes).map(([size, [vcpu = 0, memoryGb = 0, tonnes]]): Machine => {
      const type = `${family}.${size.trim()}`;
      const known = processors.get(type) ?? [];
      const perChip = overProcessors(known, (name) => aws.MEMORY_BY_COMPUTE_PROCESSOR?.[name]);
      return {
        provider: 'aws',
        type,
        family,
        vcpu,
        memoryGb,
        processors: known,
        minWatts: overProcessors(known, (name) => aws.MIN_WATTS_BY_COMPUTE_PROCESSOR[name]),
        maxWatts: overProcessors(known, (name) => aws.MAX_WATTS_BY_COMPUTE_PROCESSOR[name]),
        // The largest burstable size is not a whole server, so nothing can be said of its memory.
        memoryBeyondGb: aws.burstableBaselinePct[type]
          ? 0
          : memoryBeyond(memoryGb, { memoryGb: serverMemory, chips }, perChip ?? aws.MEMORY_AVG ?? 0),
        platformVcpu: BURSTABLE_PLATFORM_VCPU[family] ?? serverVcpu,
        embodiedKg: kilograms(tonnes),
        baselinePercent: aws.burstableBaselinePct[type],
        accelerators: aws.gpus[type],
        accelerator: aws.gpuProcessors[type]?.[0],
      };
    });
  });
}

function azureMachines(azure: CcfConstants['azure']): Machine[] {
  const processors = new Map(
    facts('azure-processors.csv').map((row) => [row.type ?? '', (row.processors ?? '').split('; ')]),
  );
  const accelerators = new Map(facts('azure-accelerators.csv').map((row) => [row.type ?? '', row]));
  const machines = new Map<string, Machine>();
  for (const sizes of Object.values(azure.series_vcpu_memGB_scope3t)) {
    const [serverVcpu = 0, serverMemory = 0] = Object.values(sizes).at(-1) ?? [];
    const chips = Math.ceil(serverVcpu / VCPUS_PER_CHIP);
    for (const [size, [vcpu = 0, memoryGb = 0, tonnes]] of Object.entries(sizes)) {
      // Isolated sizes have a footnote's mark after their name.
      const type = size.trim().toLowerCase().replace(/ 1$/, '');
      const known = processors.get(type) ?? [];
      const perChip = overProcessors(known, (name) => azure.MEMORY_BY_COMPUTE_PROCESSOR?.[name]);
      // Where a size is listed with two series, the last one holds, as at the peer.
      machines.set(type, {
        provider: 'azure',
        type,
        family: familyOf('azure', type),
        vcpu,
        memoryGb,
        processors: known,
        minWatts: overProcessors(known, (name) => azure.MIN_WATTS_BY_COMPUTE_PROCESSOR[name]),
        maxWatts: overProcessors(known, (name) => azure.MAX_WATTS_BY_COMPUTE_PROCESSOR[name]),
        memoryBeyondGb: memoryBeyond(
          memoryGb,
          { memoryGb: serverMemory, chips },
          perChip ?? azure.MEMORY_AVG ?? 0,
        ),
        platformVcpu: serverVcpu,
        embodiedKg: kilograms(tonnes),
        ...accelerated(accelerators.get(type)),
      });
    }
  }
  for (const row of facts('azure-constrained.csv')) {
    const type = row.type ?? '';
    const whole = machines.get(type.replace(/-[0-9]+/, ''));
    machines.set(type, {
      provider: 'azure',
      type,
      family: familyOf('azure', type),
      vcpu: Number(row.vcpu),
      memoryGb: Number(row.memory_gb),
      processors: whole?.processors ?? [],
      minWatts: whole?.minWatts ?? null,
      maxWatts: whole?.maxWatts ?? null,
      memoryBeyondGb: 0,
      platformVcpu: Number(row.platform_vcpu),
      embodiedKg: kilograms(Number(row.embodied_t)),
    });
  }
  return [...machines.values()];
}

function gcpMachines(gcp: CcfConstants['gcp']): Machine[] {
  const machine = (
    type: string,
    vcpu: number,
    tonnes: number | undefined,
    platformVcpu: number,
    known: readonly string[],
  ): Machine => ({
    provider: 'gcp',
    type,
    family: familyOf('gcp', type),
    vcpu,
    memoryGb: null,
    processors: known,
    minWatts: overProcessors(known, (name) => gcp.MIN_WATTS_BY_COMPUTE_PROCESSOR[name]),
    maxWatts: overProcessors(known, (name) => gcp.MAX_WATTS_BY_COMPUTE_PROCESSOR[name]),
    // Google bills memory on lines of its own.
    memoryBeyondGb: 0,
    platformVcpu,
    embodiedKg: kilograms(tonnes),
  });
  const whole = Object.values(gcp.machines_vcpu_scope3t).flatMap((sizes) => {
    const [serverVcpu = 0] = Object.values(sizes).at(-1) ?? [];
    return Object.entries(sizes).map(([type, [vcpu = 0, tonnes]]) =>
      machine(type, vcpu, tonnes, serverVcpu, GCP_PROCESSORS[familyOf('gcp', type)] ?? []),
    );
  });
  const shared = GCP_SHARED_CORE.map(([type, vcpu, tonnes, server]) =>
    machine(type, vcpu, tonnes, server, []),
  );
  return [...whole, ...shared];
}

export function facts(file: string): Record<string, string>[] {
  return readCsv(fileURLToPath(new URL(`facts/${file}`, import.meta.url)));
}

function kilograms(tonnes: number | undefined): number | null {
  return tonnes === undefined || Number.isNaN(tonnes) ? null : round(tonnes * 1000);
}
