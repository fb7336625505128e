import { Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import type { FiguresFilter } from '../../../ipc/emissions-views.ts';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { TotalsBar } from './totals-bar.tsx';
import { useView } from './use-view.ts';

type FiguresTabProps = {
  totals: Output<'emissions.totals'>;
  onWhy: (filter: FiguresFilter, title: string) => void;
};

/** The sums, their course, and what they are made of. */
export function FiguresTab({ totals, onWhy }: FiguresTabProps) {
  const { view } = useView();
  if (totals.figures.lines === 0) {
    return (
      <Text c="dimmed" p="lg" ta="center">
        No lines match these filters. Clear them, or choose other days.
      </Text>
    );
  }
  return (
    <div className="stack">
      <TotalsBar totals={totals} basis={view.basis} />
      <SeriesPanel totals={totals} />
      <BreakdownPanel totals={totals} onWhy={onWhy} />
    </div>
  );
}
