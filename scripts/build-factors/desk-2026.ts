import { constantRows, readCcf } from './ccf-2024.ts';
import type { CcfConstants } from './ccf-constants.ts';
import { acceleratorRows } from './desk-accelerators.ts';
import { deskMachines } from './desk-machines.ts';
import { desk2026Processors, LEFT_OUT } from './desk-processors.ts';
import { gridRows, pueRows, waterRows } from './desk-regions.ts';
import {
  FAMILY_COLUMNS,
  familyRows,
  INSTANCE_COLUMNS,
  instanceRows,
  machineConstants,
  PROVIDERS,
} from './machines.ts';
import { mean, round } from './table.ts';
import { UNCERTAINTY } from './uncertainty.ts';
import type { SetDraft } from './write-set.ts';

const COEFFICIENTS = 'cloud-carbon-footprint/ccf-coefficients (SPECpower results by processor)';

/** The newest published figures of each kind. */
export function buildDesk2026(raw: string): SetDraft {
  const ccf: CcfConstants = readCcf(raw);
  const processors = desk2026Processors(raw, ccf);
  const machines = deskMachines(raw, ccf, processors);
  const asCcf = {
    source: 'Cloud Carbon Footprint, methodology and code of March 2024',
    published: '2024-03-25',
    valid: 'Until a newer publication.',
    licence: 'Apache-2.0',
  };
  const ccfCoefficients = {
    source: COEFFICIENTS,
    published: '2026-04-24',
    valid: 'Until a newer publication; Azure’s processors are of 2023.',
    licence: 'Apache-2.0',
  };
  return {
    id: 'desk-2026',
    title: 'CloudTuner Desk factors, 2026',
    tables: {
      'constants.csv': {
        ...asCcf,
        columns: ['provider', 'name', 'value', 'low', 'high', 'unit'],
        rows: PROVIDERS.flatMap((provider) => {
          const own = Object.values(processors[provider]);
          return constantRows(provider, ccf[provider], {
            ...machineConstants(machines.filter((m) => m.provider === provider)),
            minWatts: round(mean(own.map((p) => p.min))),
            maxWatts: round(mean(own.map((p) => p.max))),
            memoryPerChip: round(mean(own.flatMap((p) => p.memoryGb ?? []))),
          });
        }),
        note: 'Storage, network, memory, utilisation and server life as published. minWatts, maxWatts and memoryPerChip: means over processors.csv; averageEmbodiedPerVcpu and medianInstanceVcpu: over instances.csv. Low and high: docs/factors.md.',
      },
      'grid.csv': {
        source:
          'Ember, Yearly Electricity Data, per cloud region as prepared by DigitalPebble/spruce; for India the Central Electricity Authority, CO2 Baseline Database, versions 20 (FY 2023-24) and 21 (FY 2024-25)',
        published: '2026-07 (Ember), 2024-12 and 2025-11 (CEA)',
        valid:
          'Ember: the latest annual figure as of July 2026, taken as of 2025. CEA: fiscal years from April to March.',
        licence: 'CC-BY-4.0 (Ember); published facts (CEA)',
        columns: ['provider', 'region', 'period', 'start', 'end', 'kg_per_kwh', 'low', 'high'],
        rows: gridRows(raw),
        note: 'Region “unknown” is the mean of the provider’s regions, with the least and the greatest of them as bounds; names for several regions (us, eu, asia …) are means of theirs. The two figures of the CEA are to be confirmed at the publisher.',
      },
      'pue.csv': {
        source:
          'Amazon, “AWS Cloud” sustainability pages (2024); Microsoft, datacenters.microsoft.com/sustainability/efficiency; Google, “Efficiency” of its data centres as Cloud Carbon Footprint lists it',
        published: '2024 (AWS), 2025 (Azure), 2024-03 (Google)',
        valid: 'Until newer annual figures.',
        licence: 'Published facts; tables prepared under Apache-2.0',
        columns: ['provider', 'region', 'pue', 'low', 'high'],
        rows: pueRows(raw, ccf),
        note: 'Where only a geography is published, its regions have that figure. Region “unknown” is the mean of the provider’s regions, with the least and the greatest as bounds.',
      },
      'water.csv': {
        source:
          'On site (wue): Amazon (2024), Microsoft. Off site (wcf): World Resources Institute, “Guidance for calculating water use embedded in purchased electricity”, by region as prepared by DigitalPebble/spruce',
        published: '2024 (AWS), 2025 (Azure), 2020 (WRI)',
        valid: 'Until newer figures.',
        licence: 'Published facts (wue); CC-BY-4.0 (wcf)',
        columns: ['provider', 'region', 'wue', 'wcf'],
        rows: waterRows(raw),
        note: 'Litres per kWh: wue of IT energy, wcf of all electricity. Region “unknown” is the mean of the provider’s regions. Google publishes no water figure by region, so its wue is empty, and water of its lines is not known.',
      },
      'replication.csv': {
        ...asCcf,
        columns: ['provider', 'name', 'factor'],
        rows: PROVIDERS.flatMap((provider) =>
          Object.entries(ccf[provider].REPLICATION_FACTORS).map(([name, factor]) => [provider, name, factor]),
        ),
        note: 'As published.',
      },
      'processors.csv': {
        ...ccfCoefficients,
        columns: ['provider', 'processor', 'min_watts', 'max_watts', 'memory_gb_per_chip'],
        rows: PROVIDERS.flatMap((provider) =>
          Object.entries(processors[provider]).map(([name, { min, max, memoryGb }]) => [
            provider,
            name,
            min,
            max,
            memoryGb ?? null,
          ]),
        ),
        note: `Watts per vCPU; GB of memory per physical chip that those watts include. ${LEFT_OUT}`,
      },
      'accelerators.csv': {
        source: 'Makers’ data sheets and papers; each row names its own',
        published: '2026-11-21',
        valid: 'As long as the accelerator is in use.',
        licence: 'Published facts',
        columns: ['accelerator', 'min_watts', 'max_watts', 'low', 'high', 'embodied_kg', 'source'],
        rows: acceleratorRows(),
        note: 'Watts from the thermal design power: 11.5 % of it idle, 102 % at full load, as the published coefficients of older GPUs are (Teads, “Building an AWS EC2 carbon emissions dataset”). low and high are relative; wider where the maker publishes no figure and the row says what was assumed. 150 kg of embodied carbon each (the same dataset).',
      },
      'instances.csv': {
        source: `${COEFFICIENTS}; instance lists of the providers as kept there; accelerators from the providers’ instance pages`,
        published: '2026-04-24',
        valid:
          'Instance types as of April 2026; embodied figures of 2023 where there are such, else of 2026.',
        licence: 'Apache-2.0',
        columns: INSTANCE_COLUMNS,
        rows: instanceRows(machines),
        note: 'Layout and derivation as in ccf-2024. Left out as implausible: the embodied figures of Google’s newest machines (37 t for c4a). Google bills memory and accelerators on lines of their own.',
      },
      'families.csv': {
        source: 'Derived from instances.csv',
        published: '2026-04-24',
        valid: 'As instances.csv.',
        licence: 'Apache-2.0',
        columns: FAMILY_COLUMNS,
        rows: familyRows(machines),
        note: 'Means over the types of a family, for types that instances.csv does not list and for usage billed by the vCPU.',
      },
      'uncertainty.csv': UNCERTAINTY,
    },
  };
}
