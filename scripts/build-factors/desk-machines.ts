import { join } from 'node:path';
import type { CcfConstants } from './ccf-constants.ts';
import { BURSTABLE_PLATFORM_VCPU, ccfMachines, facts } from './ccf-machines.ts';
import { makersName, processorsOf } from './desk-processors.ts';
import {
  accelerated,
  familyOf,
  type Machine,
  memoryBeyond,
  overProcessors,
  type Provider,
  VCPUS_PER_CHIP,
  type Watts,
} from './machines.ts';
import { mean, readCsv, round } from './table.ts';

export function deskMachines(raw: string, ccf: CcfConstants, watts: Record<Provider, Watts>): Machine[] {
  return [
    ...awsMachines(raw, ccf, watts.aws),
    ...azureMachines(raw, ccf, watts.azure),
    ...gcpMachines(raw, watts.gcp),
  ];
}

function awsMachines(raw: string, ccf: CcfConstants, watts: Watts): Machine[] {
  const rows = readCsv(join(raw, 'aws-instances-latest-2026.csv'));
  const embodied = new Map(
    readCsv(join(raw, 'coefficients-aws-embodied.csv')).map((row) => [row.type ?? '', Number(row.total)]),
  );
  const accelerators = new Map(facts('aws-accelerators.csv').map((row) => [row.type ?? '', row]));
  const families = Map.groupBy(rows, (row) => familyOf('aws', row['Instance Type'] ?? ''));
  return [...families].flatMap(([family, members]) => {
    const server = members.reduce((largest, row) =>
      Number(row['Memory (GiB)']) > Number(largest['Memory (GiB)']) ? row : largest,
    );
    const serverVcpu = Math.max(...members.map((row) => Number(row.vCPUs)));
    return members.map((row): Machine => {
      const type = row['Instance Type'] ?? '';
      const known = processorsOf(row['Platform CPU Name'] ?? '');
      const baseline = ccf.aws.burstableBaselinePct[type];
      const perChip = overProcessors(known, (name) => watts[name]?.memoryGb);
      const tonnes = row['Platform Embedded Emissions (mtCo2eq)'];
      return {
        provider: 'aws',
        type,
        family,
        vcpu: Number(row.vCPUs),
        memoryGb: Number(row['Memory (GiB)']),
        processors: known,
        minWatts: overProcessors(known, (name) => watts[name]?.min),
        maxWatts: overProcessors(known, (name) => watts[name]?.max),
        memoryBeyondGb:
          baseline !== undefined || perChip === null
            ? 0
            : memoryBeyond(
                Number(row['Memory (GiB)']),
                { memoryGb: Number(server['Memory (GiB)']), chips: Math.ceil(serverVcpu / VCPUS_PER_CHIP) },
                perChip,
              ),
        platformVcpu: BURSTABLE_PLATFORM_VCPU[family] ?? serverVcpu,
        embodiedKg: embodied.get(type) ?? (tonnes ? round(Number(tonnes) * 1000) : null),
        baselinePercent: baseline,
        ...accelerated(accelerators.get(type)),
      };
    });
  });
}

function azureMachines(raw: string, ccf: CcfConstants, watts: Watts): Machine[] {
  const embodied = Map.groupBy(readCsv(join(raw, 'coefficients-azure-embodied.csv')), (row) =>
    (row.type ?? '').toLowerCase().replace(/ 1$/, ''),
  );
  const known = ccfMachines(ccf)
    .filter((m) => m.provider === 'azure')
    .map((m): Machine => {
      const { processors } = m;
      const kilograms = embodied.get(m.type)?.map((row) => Number(row.total));
      return {
        ...m,
        processors,
        minWatts: overProcessors(processors, (name) => watts[name]?.min),
        maxWatts: overProcessors(processors, (name) => watts[name]?.max),
        embodiedKg: kilograms ? round(mean(kilograms)) : m.embodiedKg,
      };
    });
  const newer = facts('azure-accelerated.csv').map((row): Machine => {
    const type = row.type ?? '';
    const same = known.find((m) => m.type === type);
    return {
      provider: 'azure',
      type,
      family: familyOf('azure', type),
      vcpu: Number(row.vcpu),
      memoryGb: Number(row.memory_gb),
      processors: same?.processors ?? [],
      minWatts: same?.minWatts ?? null,
      maxWatts: same?.maxWatts ?? null,
      memoryBeyondGb: same?.memoryBeyondGb ?? null,
      platformVcpu: same?.platformVcpu ?? VCPUS_PER_CHIP,
      embodiedKg: same?.embodiedKg ?? null,
      ...accelerated(row),
    };
  });
  const types = new Set(newer.map((m) => m.type));
  return [...known.filter((m) => !types.has(m.type)), ...newer];
}

function gcpMachines(raw: string, watts: Watts): Machine[] {
  const rows = readCsv(join(raw, 'gcp-instances-latest-2026.csv'));
  const embodied = new Map(
    readCsv(join(raw, 'coefficients-gcp-embodied-mean.csv')).map((row) => [
      row.type ?? '',
      Number(row.total_mean),
    ]),
  );
  const servers = Map.groupBy(rows, (row) => familyOf('gcp', row['Instance Type'] ?? ''));
  return rows.map((row): Machine => {
    const type = row['Instance Type'] ?? '';
    const family = familyOf('gcp', type);
    const architecture = makersName(row.Microarchitecture || row['CPU Name'] || '');
    const processors = watts[architecture] ? [architecture] : [];
    return {
      provider: 'gcp',
      type,
      family,
      vcpu: Number(row['Instance vCPU']),
      memoryGb: Number(row['Instance Memory']),
      processors,
      minWatts: overProcessors(processors, (name) => watts[name]?.min),
      maxWatts: overProcessors(processors, (name) => watts[name]?.max),
      memoryBeyondGb: 0,
      platformVcpu: Math.max(...(servers.get(family) ?? []).map((member) => Number(member['Instance vCPU']))),
      embodiedKg: embodied.get(type) ?? null,
    };
  });
}
