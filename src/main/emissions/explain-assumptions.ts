import type { StoredFactors } from './explain-line.ts';

/** What was assumed for a line that the bill does not say, as sentences. `month` is the usage's, YYYY-MM. */
export function assumptionsOf(factors: StoredFactors, month: string): string[] {
  const { numbers, basis, embodiedBasis, gridRegion, gridPeriod, assumption } = factors;
  const utilisation = numbers.utilisationPercent;
  return [
    ...(assumption === undefined ? [] : [assumption]),
    ...(utilisation && utilisation.table !== 'overrides' && !numbers.baselinePercent
      ? [`Processors are taken to work at ${utilisation.value} % of full load: nothing was measured.`]
      : []),
    ...(numbers.baselinePercent
      ? [`A burstable machine is taken to work at its baseline of ${numbers.baselinePercent.value} %.`]
      : []),
    ...(basis === undefined || basis === 'type' ? [] : [`Watts are those of the ${BASES[basis] ?? basis}.`]),
    ...(embodiedBasis === undefined || embodiedBasis === 'type'
      ? []
      : [`Embodied emissions are those of the ${BASES[embodiedBasis] ?? embodiedBasis}.`]),
    ...(gridRegion === 'provider average'
      ? ['The region is not known, or has no figure: the grid is the mean over the provider’s regions.']
      : []),
    ...(gridPeriod === undefined || gridPeriod.startsWith(month.slice(0, 4))
      ? []
      : [`The grid’s figure is of ${gridPeriod}, the nearest there is to ${month}.`]),
    ...(numbers.replication && numbers.replication.value > 1
      ? [`Data is kept ${numbers.replication.value} times.`]
      : []),
  ];
}

const BASES: Record<string, string> = {
  processor: 'processor',
  family: 'machine’s family, as the type is in no table',
  'provider average': 'provider’s mean machine, as nothing tells which it is',
};
