import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../lib/use-format.ts';
import { ChartKey } from './chart-key.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { type EmissionsGroup, EmissionsTable, emissionsCsv } from './emissions-table.tsx';

/** So many bars have room for a label each. */
const LABELLED = 10;

/** Emissions by UTC day. The axis is in kilograms or tonnes, whichever fits the largest day. */
export function DailyChart({ groups, height = 222 }: { groups: readonly EmissionsGroup[]; height?: number }) {
  const format = useFormat();
  const days = [...groups].sort((a, b) => a.key.localeCompare(b.key));
  const points = days.map((group) => {
    const mass = format.mass(group.kgTotal);
    return {
      ...group,
      label: format.day(group.key),
      total: `${mass.value} ${mass.unit.replace(' CO2e', '')}`,
    };
  });
  const largest = Math.max(0, ...days.map((day) => day.kgTotal));
  const tonnes = largest >= 1000;
  const peak = points.find((point) => point.kgTotal === largest);
  const peakMass = format.mass(largest);
  const shortDay = new Intl.DateTimeFormat(format.locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const axis = new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 3, numberingSystem: 'latn' });
  return (
    <ChartPanel
      title="Emissions by day"
      note={<ChartKey />}
      csv={() => emissionsCsv('day', days)}
      table={<EmissionsTable caption="Emissions by day" heading="Day" groups={days} name={format.day} />}
      chart={
        <figure
          className="chart"
          aria-label={
            peak
              ? `Emissions by day: ${days.length} days from ${points[0]?.label} to ${points.at(-1)?.label}, the highest ${peakMass.value} ${peakMass.unit} on ${peak.label}`
              : 'Emissions by day: no days'
          }
        >
          <ResponsiveContainer width="100%" height={height}>
            <BarChart
              data={points}
              margin={{ top: 30, right: 4, bottom: 0, left: 0 }}
              barCategoryGap="14%"
              maxBarSize={72}
              aria-label="Emissions by day. Left and right arrow keys read the values"
            >
              <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
              <XAxis
                dataKey="key"
                height={20}
                tickLine={false}
                axisLine={{ stroke: 'var(--line-strong)' }}
                minTickGap={36}
                tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
                tickFormatter={(day: string) => shortDay.format(new Date(`${day}T00:00:00Z`))}
              />
              <YAxis
                width={56}
                tickCount={4}
                tickLine={false}
                axisLine={false}
                tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
                tickFormatter={(kg: number) => axis.format(tonnes ? kg / 1000 : kg)}
                label={{
                  value: tonnes ? 't CO2e' : 'kg CO2e',
                  position: 'top',
                  offset: 16,
                  dx: 4,
                  fill: 'var(--chart-text)',
                  fontSize: 11,
                }}
              />
              <Tooltip
                cursor={{ fill: 'var(--hover)' }}
                content={<ChartTooltip />}
                isAnimationActive={false}
              />
              <Bar
                dataKey="kgOperational"
                stackId="kg"
                fill="var(--chart-operational)"
                isAnimationActive={false}
              />
              <Bar dataKey="kgEmbodied" stackId="kg" fill="var(--chart-embodied)" isAnimationActive={false}>
                {points.length <= LABELLED ? (
                  <LabelList
                    dataKey="total"
                    position="top"
                    style={{ fill: 'var(--mantine-color-text)', fontSize: 12, whiteSpace: 'nowrap' }}
                  />
                ) : null}
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </figure>
      }
    />
  );
}
