import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { useDesk } from '../../lib/bridge.ts';
import { useEmissionsFilter } from './use-emissions-filter.ts';

/** Which lines the figures count: one import or all, one account or all, from a day to a day. */
export function FilterBar({ imports }: { imports: Output<'emissions.imports'> }) {
  const { filter, change, active } = useEmissionsFilter();
  const everything = useDesk('emissions.summary', {});
  const accounts = everything.data?.byAccount.map((group) => group.key) ?? [];
  return (
    <Group gap="sm" align="flex-end" wrap="wrap">
      <NativeSelect
        label="Import"
        size="xs"
        value={filter.importId ?? ''}
        onChange={(event) => change({ importId: event.currentTarget.value })}
        data={[
          { value: '', label: 'All imports' },
          ...imports.map((item) => ({ value: item.id, label: item.name })),
        ]}
      />
      <NativeSelect
        label="Cloud account"
        size="xs"
        value={filter.account ?? ''}
        onChange={(event) => change({ account: event.currentTarget.value })}
        data={[{ value: '', label: 'All accounts' }, ...accounts]}
      />
      <TextInput
        label="From (UTC)"
        size="xs"
        type="date"
        value={filter.from ?? ''}
        max={filter.to}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        label="To (UTC)"
        size="xs"
        type="date"
        value={filter.to ?? ''}
        min={filter.from}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      {active ? (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => change({ importId: null, account: null, from: null, to: null })}
        >
          Clear
        </Button>
      ) : null}
    </Group>
  );
}
