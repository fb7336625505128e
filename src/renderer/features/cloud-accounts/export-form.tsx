import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

/** Where a Cost and Usage Report or Data Export lies, and the way to fetch it. */
export function ExportForm({ id, onStarted }: { id: string; onStarted: () => void }) {
  const [place, setPlace] = useState({ bucket: '', prefix: '', region: 'us-east-1' });
  const fetch = useDeskAction('cloudAccounts.fetchExport');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fetch.mutate({ id, ...place }, { onSuccess: onStarted });
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput
            label="Bucket"
            required
            value={place.bucket}
            onChange={(event) => setPlace({ ...place, bucket: event.currentTarget.value.trim() })}
          />
          <TextInput
            label="Prefix"
            description="Down to the report’s name"
            value={place.prefix}
            onChange={(event) => setPlace({ ...place, prefix: event.currentTarget.value })}
          />
          <TextInput
            label="The bucket’s region"
            required
            value={place.region}
            onChange={(event) => setPlace({ ...place, region: event.currentTarget.value.trim() })}
          />
        </Group>
        {fetch.isError ? <Problem error={fetch.error} title="The report cannot be fetched" /> : null}
        <Group>
          <Button type="submit" size="xs" loading={fetch.isPending} disabled={place.bucket === ''}>
            Fetch and import
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
