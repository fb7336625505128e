import { Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { DrawnLater } from '../../components/drawn-later.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { TotalsBar } from './totals-bar.tsx';
import { useView } from './use-view.ts';

/** The sums, their course, and what they are made of. */
export function FiguresTab({ totals }: { totals: Output<'emissions.totals'> }) {
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
      <DrawnLater turn={2} height={580}>
        <BreakdownPanel totals={totals} />
      </DrawnLater>
    </div>
  );
}
