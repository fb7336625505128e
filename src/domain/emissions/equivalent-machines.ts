/** A machine type of a provider, spelled as in the factor set's tables. */
export type MachineType = { type: string; vcpu: number; memoryGb: number | null };

export type Equivalent = MachineType & { kind: 'newer' | 'arm' };

/** What a type's name says of it. `traits` are what a replacement has to have as well (local disks, network …). */
type Parsed = { line: string; size: string; generation: number; traits: string; arm: boolean };

/** Less memory than this share of the present type's is no equivalent: c4.large has 3.75 GB, c5.large 4. */
const MEMORY_TOLERANCE = 0.95;

/**
 * The types among `known` that do the same with a newer processor (`newer`) or an Arm one (`arm`): of the same line and
 * size, with as many vCPUs, no less memory and the same traits. Only types that exist in `known` are answered. None
 * where the present type is not known, or its name says nothing (AWS, “Amazon EC2 instance type naming conventions”;
 * Microsoft, “Azure virtual machine sizes naming conventions”; Google, “Machine families resource and comparison guide”).
 */
export function equivalentMachines(
  provider: string,
  type: string,
  known: readonly MachineType[],
): Equivalent[] {
  const present = known.find((one) => one.type === type);
  const parse = PARSERS[provider];
  const from = parse?.(type);
  if (!present || !parse || !from || from.arm) return [];
  return known.flatMap((one): Equivalent[] => {
    const to = parse(one.type);
    if (!to || to.line !== from.line || to.size !== from.size || to.traits !== from.traits) return [];
    if (one.vcpu !== present.vcpu || !hasMemory(one, present, 1)) return [];
    if (to.arm) return [{ ...one, kind: 'arm' }];
    return to.generation > from.generation ? [{ ...one, kind: 'newer' }] : [];
  });
}

/** The type of half the size: of the same family, with half the vCPUs and at least half the memory. */
export function halfMachine(
  provider: string,
  type: string,
  known: readonly MachineType[],
): MachineType | null {
  const present = known.find((one) => one.type === type);
  if (!present) return null;
  const half = known.find(
    (one) =>
      familyOf(provider, one.type) === familyOf(provider, type) &&
      one.vcpu * 2 === present.vcpu &&
      hasMemory(one, present, 0.5),
  );
  return half ?? null;
}

/** Whether a type has that share of the other's memory; where a table does not say, names of one shape have the same. */
function hasMemory(one: MachineType, other: MachineType, share: number): boolean {
  if (one.memoryGb === null || other.memoryGb === null) return true;
  return one.memoryGb >= other.memoryGb * share * MEMORY_TOLERANCE;
}

/** The type without its size: `m5`, `d s v3`, `n2-standard`. */
function familyOf(provider: string, type: string): string {
  if (provider === 'aws') return type.split('.')[0] ?? type;
  return provider === 'azure' ? type.replace(/\d+/, ' ') : type.replace(/-\d+$/, '');
}

const PARSERS: Record<string, (type: string) => Parsed | null> = { aws, azure, gcp };

/** Lines with accelerators: their generations have other accelerators, and which would do nobody can say from outside. */
const ACCELERATED = { aws: /^(dl|f|g|p|vt)$/, azure: /^n/ };

/** `m6gd.2xlarge`: line m, generation 6, Graviton, local disks (d), size 2xlarge. */
function aws(type: string): Parsed | null {
  const [, line, generation, letters, size] = /^([a-z]{1,2})(\d+)([a-z]*)\.(\w+)$/.exec(type) ?? [];
  if (line === undefined || letters === undefined || size === undefined || size.startsWith('metal'))
    return null;
  if (ACCELERATED.aws.test(line)) return null;
  return {
    line,
    size,
    generation: Number(generation),
    arm: letters.includes('g') || line === 'a',
    // Who makes the processor is no trait: i Intel, a AMD, g AWS.
    traits: [...letters.replace(/[iag]/g, '')].sort().join(''),
  };
}

/** `d4ps v5`: line d, 4 vCPUs, Arm (p), premium storage (s), version 5. */
function azure(type: string): Parsed | null {
  const [, line, size, letters, version] = /^([a-z]{1,2})(\d+)([a-z]*)(?: v(\d+))?$/.exec(type) ?? [];
  if (line === undefined || size === undefined || letters === undefined) return null;
  if (ACCELERATED.azure.test(line)) return null;
  return {
    line,
    size,
    generation: Number(version ?? 1),
    arm: letters.includes('p'),
    traits: [...letters.replace(/[ap]/g, '')].sort().join(''),
  };
}

/** Generations of Google's general-purpose and compute-optimised machines, and those on Arm. */
const GCP_SERIES: Record<string, { line: string; generation: number; arm?: true }> = {
  n1: { line: 'general', generation: 1 },
  e2: { line: 'general', generation: 2 },
  n2: { line: 'general', generation: 2 },
  n2d: { line: 'general', generation: 2 },
  t2d: { line: 'general', generation: 2 },
  n4: { line: 'general', generation: 4 },
  t2a: { line: 'general', generation: 2, arm: true },
  c4a: { line: 'general', generation: 4, arm: true },
  c2: { line: 'compute', generation: 2 },
  c2d: { line: 'compute', generation: 2 },
  c3: { line: 'compute', generation: 3 },
  c3d: { line: 'compute', generation: 3 },
  c4: { line: 'compute', generation: 4 },
};

/** `n2-standard-4`: the series n2, 4 vCPUs with standard memory. */
function gcp(type: string): Parsed | null {
  const [, series = '', shape, size] = /^([a-z]\d[a-z]?)-([a-z]+)-(\d+)$/.exec(type) ?? [];
  const known = GCP_SERIES[series];
  if (!known || shape === undefined || size === undefined) return null;
  return {
    line: known.line,
    size,
    generation: known.generation,
    arm: known.arm ?? false,
    traits: shape,
  };
}
