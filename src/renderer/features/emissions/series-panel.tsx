import { NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { type Dimension, dimension, type Measure } from '../../../ipc/emissions-views.ts';
import { ChartPanel } from '../../components/chart-panel.tsx';
import { DrawnLater } from '../../components/drawn-later.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { DimensionSelect } from './dimension-select.tsx';
import { dimensionWord, keyName } from './dimensions.ts';
import { ExportMenu } from './export-menu.tsx';
import { SeriesChart } from './series-chart.tsx';
import { SeriesTable, seriesCsv } from './series-table.tsx';
import type { Drawn, ShownSeries } from './shown-series.ts';
import { totalMeasure, useView } from './use-view.ts';

/** Series that have a colour of their own. */
const TOP = 6;
/** Days beyond which months are read more easily. */
const MANY_DAYS = 120;

const DAY_MS = 86_400_000;

/** A measure over time: operational and embodied, or the largest of a dimension. */
export function SeriesPanel({ totals }: { totals: Output<'emissions.totals'> }) {
  const format = useFormat();
  const { view, parameter, setParameters } = useView();
  const { filter, basis } = view;
  const { period, currencies } = totals;
  const days = period === null ? 0 : (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS + 1;
  const asked = parameter('unit');
  const unit = asked === 'day' || asked === 'month' ? asked : days > MANY_DAYS ? 'month' : 'day';
  const parsed = dimension.safeParse(parameter('stack'));
  const by: Dimension | '' = parsed.success ? parsed.data : '';
  const measured = parameter('measure');
  const drawn = useMemo(
    () => readDrawn(measured, totalMeasure(basis), currencies),
    [measured, basis, currencies],
  );
  const input = {
    filter,
    unit,
    top: TOP,
    measure: drawn.measure,
    ...(by === '' ? {} : { by }),
    ...(drawn.currency === undefined ? {} : { currency: drawn.currency }),
  } as const;
  const series = useDesk('emissions.series', input);
  const title = `${drawn.title} by ${unit}`;
  const { data } = series;
  // The same for as long as it shows the same: the chart is drawn with a new one, and with nothing else.
  const shown = useMemo<ShownSeries | undefined>(
    () =>
      data && {
        data,
        drawn,
        basis,
        by,
        title,
        unit,
        name: (key, keys) =>
          key === null
            ? by === ''
              ? drawn.title
              : `${format.count(keys)} ${keys === 1 ? 'other' : 'others'}`
            : keyName(by, key, format),
        bucketName: (bucket) => (unit === 'day' ? format.day(bucket) : format.month(bucket)),
      },
    [data, drawn, basis, by, title, unit, format],
  );
  const controls = (
    <>
      <NativeSelect
        size="xs"
        aria-label="Measure"
        value={measured ?? ''}
        onChange={(event) => setParameters({ measure: event.currentTarget.value })}
        data={[
          { value: '', label: 'CO2e' },
          { value: 'kwh', label: 'Electricity' },
          ...(totals.figures.water === null ? [] : [{ value: 'water', label: 'Water' }]),
          ...currencies.map((currency) => ({ value: `cost ${currency}`, label: `Cost, ${currency}` })),
        ]}
      />
      <DimensionSelect
        label="Stacked by"
        hideLabel
        none={drawn.measure.startsWith('total') ? 'Operational, embodied' : 'Not stacked'}
        value={by}
        filter={filter}
        onChange={(value) => setParameters({ stack: value || null })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Each bar"
        value={unit}
        onChange={(value) => setParameters({ unit: value })}
        data={[
          { value: 'day', label: 'Days' },
          { value: 'month', label: 'Months' },
        ]}
      />
      <ExportMenu view={{ view: 'series', ...input }} what={title} />
    </>
  );
  const panel = (note: ReactNode, chart: ReactNode, table: ReactNode, csv: () => string) => (
    <ChartPanel title={title} note={note} controls={controls} csv={csv} chart={chart} table={table} />
  );
  if (shown === undefined) {
    const reading = (
      <Loaded query={series} what="The figures over time" rows={1} rowHeight={264}>
        {() => null}
      </Loaded>
    );
    return panel(null, reading, reading, () => '');
  }
  return panel(
    by === ''
      ? null
      : `The largest by ${dimensionWord(by)}${shown.data.series.length > TOP ? ', the others together' : ''}`,
    <DrawnLater height={264}>
      <SeriesChart shown={shown} />
    </DrawnLater>,
    <SeriesTable shown={shown} />,
    () => seriesCsv(shown),
  );
}

function readDrawn(text: string | null, total: Measure, currencies: readonly string[]): Drawn {
  if (text === 'kwh') return { measure: 'kwh', title: 'Electricity' };
  if (text === 'water') return { measure: 'water', title: 'Water' };
  const currency = text?.startsWith('cost ') ? text.slice(5) : null;
  if (currency !== null && currencies.includes(currency))
    return { measure: 'cost', currency, title: `Cost in ${currency}` };
  return { measure: total, title: 'Emissions' };
}
