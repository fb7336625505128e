import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Dimension, dimension, type FiguresFilter } from '../../../ipc/emissions-views.ts';
import { useDesk } from '../../lib/bridge.ts';
import { DIMENSION_NAMES, dimensionName } from './dimensions.ts';

type DimensionSelectProps = {
  label: string;
  value: Dimension | '';
  onChange: (value: Dimension | '') => void;
  /** The name of no dimension, where that is a choice. */
  none?: string | undefined;
  filter: FiguresFilter;
  hideLabel?: boolean;
};

/** One dimension of usage. Tags are looked up when the list is about to open: their keys are in the lines alone. */
export function DimensionSelect({
  label,
  value,
  onChange,
  none,
  filter,
  hideLabel = false,
}: DimensionSelectProps) {
  const [wanted, setWanted] = useState(false);
  const tags = useDesk('emissions.tagKeys', { filter: onlyImports(filter) }, { enabled: wanted });
  const keys = new Set([
    ...(tags.data ?? []).map(({ key }) => `tag:${key}`),
    ...(value.startsWith('tag:') ? [value] : []),
  ]);
  return (
    <NativeSelect
      size="xs"
      // Tags' names come later, and must not make it grow.
      {...(hideLabel ? { 'aria-label': label, w: 170 } : { label })}
      value={value}
      onFocus={() => setWanted(true)}
      onChange={(event) => {
        const chosen = dimension.safeParse(event.currentTarget.value);
        onChange(chosen.success ? chosen.data : '');
      }}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        {
          group: 'Dimensions',
          items: Object.entries(DIMENSION_NAMES)
            .filter(([key]) => key !== 'resource')
            .map(([key, name]) => ({ value: key, label: name })),
        },
        {
          group: 'From the lines',
          items: [
            { value: 'resource', label: 'Resource' },
            ...[...keys].map((key) => ({ value: key, label: dimensionName(key) })),
            ...(tags.isFetching ? [{ value: 'reading', label: 'Reading tags…', disabled: true }] : []),
          ],
        },
      ]}
    />
  );
}

function onlyImports({ imports }: FiguresFilter): FiguresFilter {
  return imports === undefined ? {} : { imports };
}
