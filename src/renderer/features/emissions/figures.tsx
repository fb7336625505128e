import { Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { DailyChart } from '../../components/daily-chart.tsx';
import { Energy, Mass } from '../../components/quantity-text.tsx';
import { RankedChart } from '../../components/ranked-chart.tsx';
import { Stat } from '../../components/stat.tsx';
import { useFormat } from '../../lib/use-format.ts';

/** The totals and the four ways to break them down. */
export function Figures({ summary }: { summary: Output<'emissions.summary'> }) {
  const format = useFormat();
  const { kgCO2e, kwh, lines, cost } = summary;
  const usage = lines.estimated + lines.notCovered;
  if (lines.read === 0) {
    return (
      <Text c="dimmed" p="lg" ta="center">
        No lines match this filter. Clear it, or choose other days.
      </Text>
    );
  }
  return (
    <div className="stack">
      <div className="stats stats-six">
        <Stat label="Emissions" note="Location-based">
          <Mass kg={kgCO2e.total} large />
        </Stat>
        <Stat label="Operational" note={`${format.share(kgCO2e.operational, kgCO2e.total)} of the total`}>
          <Mass kg={kgCO2e.operational} large />
        </Stat>
        <Stat label="Embodied" note={`${format.share(kgCO2e.embodied, kgCO2e.total)} of the total`}>
          <Mass kg={kgCO2e.embodied} large />
        </Stat>
        <Stat label="Electricity" note="With data-centre overhead">
          <Energy kwh={kwh} large />
        </Stat>
        <Stat
          label="Usage covered"
          note={`${format.count(lines.estimated)} of ${format.count(usage)} usage lines`}
        >
          <span className="figure figure-large">{format.share(lines.estimated, usage)}</span>
        </Stat>
        {cost.map((entry) => (
          <Stat key={entry.currency} label={`Billed, ${entry.currency}`} note="Of the same lines">
            <span className="figure figure-large">{format.money(entry.amount, entry.currency)}</span>
          </Stat>
        ))}
      </div>
      <DailyChart groups={summary.byDay} />
      <div className="grid-3">
        <RankedChart title="By service" heading="Service" groups={summary.byService} />
        <RankedChart
          title="By region"
          heading="Region"
          groups={summary.byRegion}
          name={(key) => (key === 'none' ? 'No region' : key)}
        />
        <RankedChart title="By cloud account" heading="Account" groups={summary.byAccount} />
      </div>
    </div>
  );
}
