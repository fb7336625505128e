import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

type ExportFormProps = {
  id: string;
  /** Where the last report was fetched from. */
  place: { bucket: string; prefix: string } | null;
  onStarted: () => void;
};

/** Where S3 is asked first. It says where the bucket is. */
const FIRST_REGION = 'us-east-1';

/** An address such as s3://bucket/prefix, as its parts. */
function partsOf(text: string): { bucket: string; prefix?: string } {
  const [, bucket = text, prefix] = /^s3:\/\/([^/]*)(?:\/(.*))?$/.exec(text) ?? [];
  return prefix === undefined ? { bucket } : { bucket, prefix };
}

/** Where a Cost and Usage Report or Data Export lies, and the way to fetch it. */
export function ExportForm({ id, place: last, onStarted }: ExportFormProps) {
  const [place, setPlace] = useState(last ?? { bucket: '', prefix: '' });
  const fetch = useDeskAction('cloudAccounts.fetchExport');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fetch.mutate({ id, ...place, region: FIRST_REGION }, { onSuccess: onStarted });
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput
            label="Bucket"
            description="Its name, or s3://bucket/prefix"
            required
            spellCheck={false}
            value={place.bucket}
            onChange={(event) => setPlace({ ...place, ...partsOf(event.currentTarget.value.trim()) })}
          />
          <TextInput
            label="Prefix"
            description="Down to the report’s name"
            spellCheck={false}
            value={place.prefix}
            onChange={(event) => setPlace({ ...place, prefix: event.currentTarget.value })}
          />
        </Group>
        <Text size="xs" c="dimmed">
          Only files that are new or changed are downloaded, and each billing period is an import.
        </Text>
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
