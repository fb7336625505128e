import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { AddFilter } from './add-filter.tsx';
import { FilterChips } from './filter-chips.tsx';
import { useView } from './use-view.ts';

type FilterBarProps = {
  imports: Output<'emissions.imports'>;
  /** False where the tab has periods of its own. */
  days: boolean;
  /** False where estimates by cost are never counted. */
  byCost: boolean;
};

/** Which lines the figures count: imports, days, and any dimension. */
export function FilterBar({ imports, days, byCost }: FilterBarProps) {
  const { view, change } = useView();
  const { filter } = view;
  const chosen = filter.imports ?? [];
  const active = chosen.length > 0 || filter.from || filter.to || filter.where || filter.proxy === false;
  const setDay = (name: 'from' | 'to', value: string) => {
    const { [name]: _, ...rest } = filter;
    change({ filter: value ? { ...rest, [name]: value } : rest });
  };
  return (
    <div className="stack" style={{ gap: 8 }}>
      <Group gap="sm" align="flex-end" wrap="wrap">
        <NativeSelect
          label="Import"
          size="xs"
          maw={220}
          value={chosen.length > 1 ? 'several' : (chosen[0] ?? '')}
          onChange={(event) => {
            const { imports: _, ...rest } = filter;
            const id = event.currentTarget.value;
            change({ filter: id === '' ? rest : { ...rest, imports: [id] } });
          }}
          data={[
            { value: '', label: 'All imports' },
            ...(chosen.length > 1
              ? [{ value: 'several', label: `${chosen.length} imports`, disabled: true }]
              : []),
            ...imports.map((item) => ({ value: item.id, label: item.name })),
          ]}
        />
        {days ? (
          <>
            <TextInput
              label="From (UTC)"
              size="xs"
              type="date"
              value={filter.from ?? ''}
              max={filter.to}
              onChange={(event) => setDay('from', event.currentTarget.value)}
            />
            <TextInput
              label="To (UTC)"
              size="xs"
              type="date"
              value={filter.to ?? ''}
              min={filter.from}
              onChange={(event) => setDay('to', event.currentTarget.value)}
            />
          </>
        ) : null}
        <AddFilter />
        {byCost ? (
          <Checkbox
            size="xs"
            pb={6}
            label="With estimates by cost"
            title="Usage without a factor is taken to emit as much for its cost as the rest of its service. Without these estimates, it is not covered."
            checked={filter.proxy !== false}
            onChange={(event) => {
              const { proxy: _, ...rest } = filter;
              change({ filter: event.currentTarget.checked ? rest : { ...rest, proxy: false } });
            }}
          />
        ) : null}
        {active ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => change({ filter: {} })}>
            Clear
          </Button>
        ) : null}
      </Group>
      <FilterChips />
    </div>
  );
}
