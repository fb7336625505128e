import type { Output } from '../../../ipc/contract.ts';
import { Energy, Mass, Water } from '../../components/quantity-text.tsx';
import { Stat } from '../../components/stat.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { Basis } from './use-view.ts';

const ESTIMATED = ['direct', 'fallback', 'proxy'];

/** The sums over what is shown, each with its range, and how much of the bill they stand on. */
export function TotalsBar({ totals, basis }: { totals: Output<'emissions.totals'>; basis: Basis }) {
  const format = useFormat();
  const { figures, coverage, currencies } = totals;
  const total = basis === 'market' ? figures.totalMarket : figures.total;
  const operational = basis === 'market' ? figures.market : figures.operational;
  const usage = coverage.filter(({ method }) => method !== 'not-usage');
  const lines = usage.reduce((sum, row) => sum + row.lines, 0);
  const estimated = usage.filter(({ method }) => ESTIMATED.includes(method));
  const covered = estimated.reduce((sum, row) => sum + row.lines, 0);
  const ends = (range: typeof total, unit: string) =>
    range.low === range.high ? 'No range in this set' : `${format.ends(range)} ${unit.replace(' CO2e', '')}`;
  const mass = (range: typeof total) => ends(range, format.mass(range.central).unit);
  // Without a contract there is nothing market-based to show: the figures are the location-based ones, and say so.
  const market = (note: string) => {
    if (basis !== 'market') return note;
    if (totals.underContract === 0) return 'No contract is known: as location-based';
    const part = format.share(totals.underContract, figures.kwh.central);
    return `${part} under contracts, the rest location-based`;
  };
  return (
    <div className="stats">
      <Stat label="Emissions" note={`${mass(total)}, ${basis}-based`}>
        <Mass kg={total.central} large />
      </Stat>
      <Stat label="Operational" note={market(mass(operational))}>
        <Mass kg={operational.central} large />
      </Stat>
      <Stat label="Embodied" note={mass(figures.embodied)}>
        <Mass kg={figures.embodied.central} large />
      </Stat>
      <Stat label="Electricity" note={ends(figures.kwh, format.energy(figures.kwh.central).unit)}>
        <Energy kwh={figures.kwh.central} large />
      </Stat>
      {figures.water === null ? null : (
        <Stat label="Water" note="On site and for the electricity">
          <Water litres={figures.water} large />
        </Stat>
      )}
      <Stat label="Usage covered" note={`${format.count(covered)} of ${format.count(lines)} usage lines`}>
        <span className="figure figure-large">{format.share(covered, lines)}</span>
      </Stat>
      {currencies.map((currency, index) => {
        const whole = usage.reduce((sum, row) => sum + (row.cost[index] ?? 0), 0);
        const part = estimated.reduce((sum, row) => sum + (row.cost[index] ?? 0), 0);
        return (
          <Stat
            key={currency}
            label={`Billed, ${currency}`}
            note={
              whole > 0 ? `${format.share(part, whole)} of the usage’s cost is covered` : 'Of the same lines'
            }
          >
            <span className="figure figure-large">{format.money(figures.cost[index] ?? 0, currency)}</span>
          </Stat>
        );
      })}
    </div>
  );
}
