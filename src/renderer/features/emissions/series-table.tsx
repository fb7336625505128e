import { csvCell } from '../../../domain/csv-text.ts';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { partsOf, readValue } from './series-rows.ts';
import type { ShownSeries } from './shown-series.ts';

/** The numbers behind the bars. */
export function SeriesTable({ shown }: { shown: ShownSeries }) {
  const format = useFormat();
  const { data, basis, bucketName, title, unit } = shown;
  const parts = partsOf(shown);
  const columns: TableColumn<number>[] = [
    {
      id: 'bucket',
      title: unit === 'day' ? 'Day' : 'Month',
      width: 130,
      cell: (index) => bucketName(data.buckets[index] ?? ''),
    },
    ...parts.map(
      (part): TableColumn<number> => ({
        id: part.name,
        title: part.name,
        width: 130,
        align: 'right',
        cell: (index) => readValue(shown, part.values[index] ?? 0, format),
      }),
    ),
    {
      id: 'total',
      title: 'Total',
      width: 130,
      align: 'right',
      cell: (index) =>
        readValue(
          shown,
          parts.reduce((sum, part) => sum + (part.values[index] ?? 0), 0),
          format,
        ),
    },
    ...(shown.drawn.title === 'Emissions'
      ? [
          {
            id: 'range',
            title: 'Range',
            width: 130,
            align: 'right' as const,
            cell: (index: number) => {
              const one = basis === 'market' ? data.totals[index]?.totalMarket : data.totals[index]?.total;
              return one ? `${format.ends(one)} ${format.mass(one.central).unit}` : '';
            },
          },
        ]
      : []),
  ];
  return (
    <VirtualTable
      label={title}
      columns={columns}
      count={data.buckets.length}
      rowAt={(index) => index}
      rowHeight={32}
      maxHeight={320}
      empty="No days."
    />
  );
}

/** Comma-separated values with plain decimals, units in the head. */
export function seriesCsv(shown: ShownSeries): string {
  const { data, drawn, unit } = shown;
  const parts = partsOf(shown);
  const number = (value: number) => String(Math.round(value * 1e6) / 1e6);
  const units: Record<string, string> = { kwh: 'kWh', water: 'L', cost: drawn.currency ?? '' };
  const suffix = units[drawn.measure] ?? 'kg CO2e';
  return [
    [unit, ...parts.map((part) => csvCell(`${part.name} ${suffix}`))].join(','),
    ...data.buckets.map((bucket, index) =>
      [bucket, ...parts.map((part) => number(part.values[index] ?? 0))].join(','),
    ),
  ].join('\n');
}
