import { facts } from './ccf-machines.ts';
import { type Cell, mean, round } from './table.ts';

/** Shares of the thermal design power that an accelerator draws idle and at full load. */
const IDLE = 0.115;
const FULL = 1.02;
/** kg CO2e of making one (Teads, “Building an AWS EC2 carbon emissions dataset”). */
const EMBODIED_KG = 150;
const BOUNDS = { published: [0.6, 1.1], assumed: [0.4, 1.8] } as const;

/** Rows of accelerators.csv; the last, “unknown”, is the mean of those whose power is published. */
export function acceleratorRows(): Cell[][] {
  const rows = facts('accelerators.csv');
  const row = (name: string, tdp: number, [low, high]: readonly [number, number], source: string): Cell[] => [
    name,
    round(tdp * IDLE),
    round(tdp * FULL),
    low,
    high,
    EMBODIED_KG,
    source,
  ];
  const published = rows.filter((fact) => fact.published === 'yes').map((fact) => Number(fact.tdp_watts));
  return [
    ...rows.map((fact) =>
      row(
        fact.accelerator ?? '',
        Number(fact.tdp_watts),
        fact.published === 'yes' ? BOUNDS.published : BOUNDS.assumed,
        fact.source ?? '',
      ),
    ),
    row('unknown', mean(published), [0.15, 3], 'mean of those that are published'),
  ];
}
