import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../lib/use-format.ts';
import { ChartKey } from './chart-key.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { type EmissionsGroup, EmissionsTable, emissionsCsv } from './emissions-table.tsx';

const SHOWN = 8;

type RankedChartProps = {
  title: string;
  heading: string;
  groups: readonly EmissionsGroup[];
  name?: (key: string) => string;
};

/** The rest of a ranking as one bar, so that the bars still add up to the total. */
function topAndRest(groups: readonly EmissionsGroup[]): EmissionsGroup[] {
  const sorted = groups.filter((group) => group.kgTotal > 0).sort((a, b) => b.kgTotal - a.kgTotal);
  if (sorted.length <= SHOWN) return sorted;
  const rest = sorted.slice(SHOWN - 1);
  const sum = (pick: (group: EmissionsGroup) => number) =>
    rest.reduce((total, group) => total + pick(group), 0);
  return [
    ...sorted.slice(0, SHOWN - 1),
    {
      key: `${rest.length} others`,
      kwh: sum((group) => group.kwh),
      kgOperational: sum((group) => group.kgOperational),
      kgEmbodied: sum((group) => group.kgEmbodied),
      kgTotal: sum((group) => group.kgTotal),
      cost: sum((group) => group.cost),
      lines: sum((group) => group.lines),
    },
  ];
}

/** Fits beside the bars. The provider's name in front says nothing that the filter does not. */
function shortened(label: string): string {
  const words = label.replace(/^(Amazon|AWS) (?=\w)/, '');
  return words.length > 24 ? `${words.slice(0, 23)}…` : words;
}

function RankTick({ y, payload }: { y?: number | string; payload?: { value?: unknown } }) {
  return (
    <text x={0} y={y} dy={4} textAnchor="start" fill="var(--mantine-color-text)" fontSize={12}>
      {String(payload?.value ?? '')}
    </text>
  );
}

/** A bar without width carries no label, so an embodied part of zero is drawn as a hair's breadth of nothing. */
const embodiedOrHair = (group: EmissionsGroup) => Math.max(group.kgEmbodied, group.kgTotal * 1e-6);

/** Emissions by something that has no order of its own, largest first, each bar labelled with its total. */
export function RankedChart({ title, heading, groups, name = (key) => key }: RankedChartProps) {
  const format = useFormat();
  const points = topAndRest(groups).map((group) => {
    const quantity = format.mass(group.kgTotal);
    const label = name(group.key);
    return {
      ...group,
      label,
      tick: shortened(label),
      total: `${quantity.value} ${quantity.unit.replace(' CO2e', '')}`,
    };
  });
  const description = points.map((point) => `${point.label} ${point.total}`).join(', ');
  return (
    <ChartPanel
      title={title}
      note={<ChartKey />}
      csv={() => emissionsCsv(heading, groups)}
      table={<EmissionsTable caption={title} heading={heading} groups={groups} name={name} />}
      chart={
        <figure className="chart" aria-label={`${title}, CO2e: ${description}`}>
          <ResponsiveContainer width="100%" height={points.length * 30 + 4}>
            <BarChart
              data={points}
              layout="vertical"
              margin={{ top: 0, right: 78, bottom: 0, left: 0 }}
              barSize={16}
              aria-label={`${title}. Left and right arrow keys read the values`}
            >
              <XAxis type="number" hide domain={[0, 'dataMax']} />
              <YAxis
                type="category"
                dataKey="tick"
                width={172}
                tickLine={false}
                axisLine={false}
                interval={0}
                tick={RankTick}
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
              <Bar
                dataKey={embodiedOrHair}
                stackId="kg"
                fill="var(--chart-embodied)"
                isAnimationActive={false}
              >
                <LabelList
                  dataKey="total"
                  position="right"
                  style={{ fill: 'var(--mantine-color-text)', fontSize: 12, whiteSpace: 'nowrap' }}
                />
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </figure>
      }
    />
  );
}
