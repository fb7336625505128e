import { SegmentedControl } from '@mantine/core';
import { useView } from './use-view.ts';

/** How the emissions of electricity are counted (GHG Protocol, scope 2). */
export function BasisSwitch() {
  const { view, change } = useView();
  return (
    <SegmentedControl
      size="xs"
      aria-label="Emissions of electricity: location-based or market-based"
      value={view.basis}
      onChange={(value) => change({ basis: value === 'market' ? 'market' : 'location' })}
      data={[
        { value: 'location', label: 'Location' },
        { value: 'market', label: 'Market' },
      ]}
    />
  );
}
