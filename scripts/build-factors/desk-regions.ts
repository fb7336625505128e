import { join } from 'node:path';
import { bounds, SUMMED_REGIONS } from './ccf-2024.ts';
import type { CcfConstants } from './ccf-constants.ts';
import { PROVIDERS, type Provider } from './machines.ts';
import { type Cell, mean, readCsv, round } from './table.ts';
import { GRID_BOUNDS, PUE_BOUNDS } from './uncertainty.ts';

/** Weighted average of the Indian grid with renewables, t/MWh (CEA, CO2 Baseline Database, versions 20 and 21). */
const INDIA: [period: string, start: string, end: string, kg: number][] = [
  ['FY2023-24', '2023-04-01', '2024-03-31', 0.727],
  ['FY2024-25', '2024-04-01', '2025-03-31', 0.7117],
];
const INDIAN_REGIONS: Record<Provider, string[]> = {
  aws: ['ap-south-1', 'ap-south-2'],
  azure: ['centralindia', 'southindia', 'westindia', 'indiasouthcentral', 'jioindiacentral', 'jioindiawest'],
  gcp: ['asia-south1', 'asia-south2'],
};
const EMBER_PERIOD = ['2025', '2025-01-01', '2025-12-31'] as const;

function ember(raw: string): Record<Provider, Map<string, number>> {
  const regions = { aws: new Map(), azure: new Map(), gcp: new Map() } as Record<
    Provider,
    Map<string, number>
  >;
  for (const row of readCsv(join(raw, 'ember_co2_intensity.csv'), ['provider', 'region', 'grams']))
    regions[row.provider as Provider].set(row.region ?? '', round(Number(row.grams) / 1000));
  return regions;
}

export function gridRows(raw: string): Cell[][] {
  return PROVIDERS.flatMap((provider) => {
    const regions = ember(raw)[provider];
    for (const region of INDIAN_REGIONS[provider]) regions.delete(region);
    const single = [
      ...regions,
      ...INDIAN_REGIONS[provider].map((region): [string, number] => [region, 0.7117]),
    ];
    const all = single.map(([, kg]) => kg);
    const joint =
      provider === 'gcp'
        ? Object.entries({ ...SUMMED_REGIONS, eu: SUMMED_REGIONS.europe }).map(
            ([name, within]): [string, number] => [
              name,
              round(mean(single.filter(([region]) => within?.(region)).map(([, kg]) => kg))),
            ],
          )
        : [];
    const india = INDIAN_REGIONS[provider].flatMap((region) =>
      INDIA.map(([period, start, end, kg]) => [
        provider,
        region,
        period,
        start,
        end,
        kg,
        ...bounds(kg, GRID_BOUNDS),
      ]),
    );
    return [
      ...[...regions, ...joint].map(([region, kg]) => [
        provider,
        region,
        ...EMBER_PERIOD,
        kg,
        ...bounds(kg, GRID_BOUNDS),
      ]),
      ...india,
      [provider, 'unknown', ...EMBER_PERIOD, round(mean(all)), Math.min(...all), Math.max(...all)],
    ];
  });
}

type Efficiency = { pue: number | null; wue: number | null };

/** Published PUE and WUE by region; a figure of a geography holds for its regions that have none of their own. */
function efficiency(
  raw: string,
  provider: 'aws' | 'azure',
  regions: Iterable<string>,
): Map<string, Efficiency> {
  const rows = readCsv(join(raw, `${provider}-pue-wue.csv`), ['name', 'region', 'pue', 'wue']);
  const number = (text: string | undefined) => (text ? Number(text) : null);
  const names = new Set([
    ...regions,
    ...rows.map((row) => row.region ?? '').filter((id) => !id.includes('.+')),
  ]);
  return new Map(
    [...names].map((region): [string, Efficiency] => {
      // A region's own row after the pattern that it falls under.
      const matching = rows
        .filter((row) => new RegExp(`^${row.region}$`).test(region))
        .sort((a, b) => (a.region?.includes('.+') ? 0 : 1) - (b.region?.includes('.+') ? 0 : 1));
      const last = (column: 'pue' | 'wue') =>
        matching.reduce<number | null>((found, row) => number(row[column]) ?? found, null);
      return [region, { pue: last('pue'), wue: last('wue') }];
    }),
  );
}

export function pueRows(raw: string, ccf: CcfConstants): Cell[][] {
  const regions = ember(raw);
  const rows = (['aws', 'azure'] as const).flatMap((provider) => {
    const known = [...efficiency(raw, provider, regions[provider].keys())].flatMap(([region, { pue }]) =>
      pue === null ? [] : [[region, pue] as const],
    );
    const all = known.map(([, pue]) => pue);
    return [
      ...known.map(([region, pue]) => [provider, region, pue, ...bounds(pue, PUE_BOUNDS, 1)]),
      [provider, 'unknown', round(mean(all)), Math.min(...all), Math.max(...all)],
    ];
  });
  const google = Object.entries({ unknown: ccf.gcp.PUE_AVG, ...ccf.gcp.PUE_TRAILING_TWELVE_MONTH }).map(
    ([region, pue]) => ['gcp', region, pue, ...bounds(pue, PUE_BOUNDS, 1)],
  );
  return [...rows, ...google];
}

export function waterRows(raw: string): Cell[][] {
  const regions = ember(raw);
  const wcf = Map.groupBy(readCsv(join(raw, 'wcf.csv')), (row) => row.provider as Provider);
  return PROVIDERS.flatMap((provider) => {
    const offSite = new Map((wcf.get(provider) ?? []).map((row) => [row.region ?? '', Number(row.wcf)]));
    const onSite =
      provider === 'gcp'
        ? new Map<string, Efficiency>()
        : efficiency(raw, provider, regions[provider].keys());
    const names = [...new Set([...offSite.keys(), ...onSite.keys()])];
    const rows = names.map((region): [string, number | null, number | null] => [
      region,
      onSite.get(region)?.wue ?? null,
      offSite.get(region) ?? null,
    ]);
    const meanOf = (at: 1 | 2) => {
      const values = rows.flatMap((row) => row[at] ?? []);
      return values.length ? round(mean(values)) : null;
    };
    return [
      ...rows.filter(([, wue, litres]) => wue !== null || litres !== null).map((row) => [provider, ...row]),
      [provider, 'unknown', meanOf(1), meanOf(2)],
    ];
  });
}
