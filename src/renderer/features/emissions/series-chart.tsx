import { memo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../lib/use-format.ts';
import { partsOf, readValue, type SeriesPart } from './series-rows.ts';
import type { ShownSeries } from './shown-series.ts';

type Point = {
  bucket: string;
  label: string;
  values: number[];
  /** The lowest and the highest place that the stack reaches. */
  extent: [number, number];
  low: number;
  high: number;
};

/** The bars over time. Each part is named above them, in the order of the stack. */
export const SeriesChart = memo(function SeriesChart({ shown }: { shown: ShownSeries }) {
  const format = useFormat();
  const { data, drawn, basis, bucketName, title, unit } = shown;
  const parts = partsOf(shown);
  const points: Point[] = data.buckets.map((bucket, index) => {
    const total = basis === 'market' ? data.totals[index]?.totalMarket : data.totals[index]?.total;
    const values = parts.map((part) => part.values[index] ?? 0);
    return {
      bucket,
      label: bucketName(bucket),
      values,
      extent: extentOf(values),
      low: total?.low ?? 0,
      high: total?.high ?? 0,
    };
  });
  const sums = points.map((point) => point.values.reduce((sum, value) => sum + value, 0));
  const largest = Math.max(0, ...sums);
  const peak = points[sums.indexOf(largest)];
  const mass = drawn.title === 'Emissions';
  const thousands = drawn.measure !== 'cost' && largest >= 1000;
  const axisUnit =
    {
      kwh: thousands ? 'MWh' : 'kWh',
      water: thousands ? 'm³' : 'L',
      cost: drawn.currency ?? '',
    }[drawn.measure as string] ?? (thousands ? 't CO2e' : 'kg CO2e');
  const axis = new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 3, numberingSystem: 'latn' });
  const tick = new Intl.DateTimeFormat(format.locale, {
    ...(unit === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short', year: '2-digit' }),
    timeZone: 'UTC',
  });
  return (
    <figure
      className="chart"
      aria-label={
        peak && largest > 0
          ? `${title}, from ${points[0]?.label} to ${points.at(-1)?.label}: the most on ${peak.label}, ${readValue(shown, largest, format)}`
          : `${title}: nothing`
      }
    >
      <ChartLegend parts={parts} />
      <ResponsiveContainer width="100%" height={240} debounce={80}>
        <BarChart
          data={points}
          margin={{ top: 26, right: 4, bottom: 0, left: 0 }}
          barCategoryGap="14%"
          maxBarSize={72}
          aria-label={`${title}. Left and right arrow keys read the values`}
        >
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis
            dataKey="bucket"
            height={20}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            minTickGap={36}
            tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
            tickFormatter={(bucket: string) =>
              tick.format(new Date(`${unit === 'day' ? bucket : `${bucket}-01`}T00:00:00Z`))
            }
          />
          <YAxis
            width={56}
            tickCount={4}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
            tickFormatter={(value: number) => axis.format(thousands ? value / 1000 : value)}
            label={{
              value: axisUnit,
              position: 'top',
              offset: 14,
              dx: 4,
              fill: 'var(--chart-text)',
              fontSize: 11,
            }}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            content={<PartsTooltip shown={shown} parts={parts} ranged={mass} />}
          />
          <Bar
            dataKey={extentAt}
            shape={(bar: StackedBar) => <Stack {...bar} parts={parts} />}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
});

const extentAt = (point: Point) => point.extent;

/** From the first part to the last, each on top of the one before. */
function extentOf(values: readonly number[]): [number, number] {
  let [top, low, high] = [0, 0, 0];
  for (const value of values) {
    top += value;
    low = Math.min(low, top);
    high = Math.max(high, top);
  }
  return [low, high];
}

type StackedBar = { x?: number; y?: number; width?: number; height?: number; payload?: Point };

/** One bar with all its parts. As bars of their own, six parts of ninety days take longer to draw than a frame lasts. */
function Stack({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  payload,
  parts,
}: StackedBar & { parts: readonly SeriesPart[] }) {
  if (payload === undefined) return null;
  const [low, high] = payload.extent;
  const scale = high === low ? 0 : height / (high - low);
  let top = 0;
  return (
    <>
      {parts.map((part, index) => {
        const before = top;
        top += payload.values[index] ?? 0;
        const size = Math.abs(top - before) * scale;
        if (size === 0) return null;
        return (
          <rect
            key={part.name}
            x={x}
            y={y + (high - Math.max(top, before)) * scale}
            width={width}
            height={size}
            fill={part.colour}
          />
        );
      })}
    </>
  );
}

function ChartLegend({ parts }: { parts: readonly SeriesPart[] }) {
  if (parts.length < 2) return null;
  return (
    <ul className="chart-legend">
      {parts.map((part) => (
        <li key={part.name}>
          <span className="chart-swatch" style={{ background: part.colour }} aria-hidden="true" />
          {part.name}
        </li>
      ))}
    </ul>
  );
}

type TooltipProps = {
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
  shown: ShownSeries;
  parts: readonly SeriesPart[];
  ranged: boolean;
};

function PartsTooltip({ active, payload, shown, parts, ranged }: TooltipProps) {
  const format = useFormat();
  const point = payload?.[0]?.payload as Point | undefined;
  if (!active || !point) return null;
  const total = point.values.reduce((sum, value) => sum + value, 0);
  return (
    <div className="chart-tooltip">
      <strong>{point.label}</strong>
      <table>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.name}>
              <td className="dim">
                <span className="chart-swatch" style={{ background: part.colour }} aria-hidden="true" />
                {part.name}
              </td>
              <td className="chart-value">{readValue(shown, point.values[index] ?? 0, format)}</td>
            </tr>
          ))}
          {parts.length > 1 ? (
            <tr>
              <td>Total</td>
              <td className="chart-value">{readValue(shown, total, format)}</td>
            </tr>
          ) : null}
          {ranged ? (
            <tr>
              <td className="dim">Range</td>
              <td className="chart-value">
                {format.ends({ low: point.low, central: total, high: point.high })} {format.mass(total).unit}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
