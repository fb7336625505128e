import { Button, Checkbox, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dimension } from '../../../ipc/emissions-views.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { DimensionSelect } from './dimension-select.tsx';
import { dimensionWord, keyName } from './dimensions.ts';
import { useView, withPart } from './use-view.ts';

/** Values that the list shows; the search finds the others. */
const SHOWN = 100;

/** Adds a filter: a dimension, and one or more of its values. */
export function AddFilter() {
  const [opened, setOpened] = useState(false);
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFilter size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          Add filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <FilterForm onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ onDone }: { onDone: () => void }) {
  const format = useFormat();
  const { view, change } = useView();
  const chosenIn = (name: Dimension) =>
    view.filter.where?.find((part) => part.dimension === name)?.values ?? [];
  const [by, setBy] = useState<Dimension>('service');
  const [chosen, setChosen] = useState<readonly string[]>(chosenIn('service'));
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  // Values of the dimension before must not stand there meanwhile: they could be ticked as values of this one.
  const values = useDesk('emissions.breakdown', {
    filter: withPart(view.filter, by, []),
    by,
    ...(search ? { search } : {}),
    sort: { by: 'total', descending: true },
    offset: 0,
    limit: SHOWN,
  });
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <Stack gap="sm">
      <DimensionSelect
        label="Filter on"
        value={by}
        filter={view.filter}
        onChange={(value) => {
          const next = value || 'service';
          setBy(next);
          setTyped('');
          setChosen(chosenIn(next));
        }}
      />
      <TextInput
        size="xs"
        label="Search"
        value={typed}
        maxLength={256}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <fieldset className="plain-fieldset">
        <legend className="visually-hidden">Values of {dimensionWord(by)}</legend>
        <div className="filter-values">
          <Loaded query={values} what="The values" rows={4} rowHeight={20}>
            {({ rows, groups }) => (
              <>
                {rows.map(({ key, figures }) => (
                  <Checkbox
                    key={key}
                    size="xs"
                    checked={chosen.includes(key)}
                    onChange={() => toggle(key)}
                    label={
                      <>
                        {keyName(by, key, format)}{' '}
                        <span className="dim">
                          {format.mass(figures.total.central).value} {format.mass(figures.total.central).unit}
                        </span>
                      </>
                    }
                  />
                ))}
                {rows.length === 0 ? (
                  <Text size="xs" c="dimmed">
                    Nothing matches.
                  </Text>
                ) : null}
                {groups > rows.length ? (
                  <Text size="xs" c="dimmed">
                    The first {format.count(rows.length)} of {format.count(groups)}. Search for the others.
                  </Text>
                ) : null}
              </>
            )}
          </Loaded>
        </div>
      </fieldset>
      <Group gap="xs">
        <Button
          size="xs"
          onClick={() => {
            change({ filter: withPart(view.filter, by, chosen.slice(0, 200)) });
            onDone();
          }}
        >
          Apply
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          Close
        </Button>
      </Group>
    </Stack>
  );
}
