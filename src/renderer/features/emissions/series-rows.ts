import type { useFormat } from '../../lib/use-format.ts';
import type { ShownSeries } from './shown-series.ts';

/** One part of each bar: its name, its colour, and its values in the order of the buckets. */
export type SeriesPart = { name: string; colour: string; values: readonly number[] };

/** The parts of the bars, in the order in which they are stacked and named. */
export function partsOf({ data, drawn, basis, by, name }: ShownSeries): SeriesPart[] {
  if (by === '' && drawn.title === 'Emissions') {
    const operational = (one: (typeof data.totals)[number]) =>
      basis === 'market' ? one.market : one.operational;
    return [
      {
        name: 'Operational',
        colour: 'var(--chart-operational)',
        values: data.totals.map((one) => operational(one).central),
      },
      {
        name: 'Embodied',
        colour: 'var(--chart-embodied)',
        values: data.totals.map((one) => one.embodied.central),
      },
    ];
  }
  return data.series.map((one, index) => ({
    name: name(one.key, one.keys),
    colour: one.key === null && by !== '' ? 'var(--chart-others)' : `var(--chart-${index + 1})`,
    values: one.values,
  }));
}

/** A value of the measure with its unit. */
export function readValue(
  { drawn }: ShownSeries,
  value: number,
  format: ReturnType<typeof useFormat>,
): string {
  if (drawn.measure === 'cost') return format.money(value, drawn.currency ?? '');
  const quantity =
    drawn.measure === 'kwh'
      ? format.energy(value)
      : drawn.measure === 'water'
        ? format.water(value)
        : format.mass(value);
  return `${quantity.value} ${quantity.unit}`;
}
