import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { CostExplorerForm } from './cost-explorer-form.tsx';
import { ExportForm } from './export-form.tsx';

type Account = Output<'cloudAccounts.list'>['accounts'][number];
type Form = 'cost-explorer' | 's3' | null;

const SOURCES = { environment: 'Environment', profile: 'Profile', vault: 'Keys in the vault' } as const;

/** One account: whose it is, how its last fetch ended, and what can be done with it. */
export function AccountRow({ account }: { account: Account }) {
  const [form, setForm] = useState<Form>(null);
  const test = useDeskAction('cloudAccounts.test');
  const remove = useDeskAction('cloudAccounts.remove');
  const { id, name, lastFetch } = account;
  const toggle = (next: Form) => setForm(form === next ? null : next);
  const source = account.profile ? `Profile ${account.profile}` : SOURCES[account.credentials];
  const body = (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => toggle('cost-explorer')}>
          Fetch from Cost Explorer
        </Button>
        <Button size="xs" variant="default" onClick={() => toggle('s3')}>
          Fetch a report from a bucket
        </Button>
        <Button size="xs" variant="subtle" loading={test.isPending} onClick={() => test.mutate({ id })}>
          Test
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={`Remove ${name}`}
          onClick={() => remove.mutate({ id })}
        >
          Remove
        </Button>
      </Group>
      {test.isSuccess ? (
        <Text size="sm" role="status">
          The credentials work: {test.data.arn}
        </Text>
      ) : null}
      {test.isError ? <Problem error={test.error} title="The credentials do not work" /> : null}
      {remove.isError ? <Problem error={remove.error} title="The account was not removed" /> : null}
      {form === 'cost-explorer' ? <CostExplorerForm id={id} onStarted={() => setForm(null)} /> : null}
      {form === 's3' ? <ExportForm id={id} onStarted={() => setForm(null)} /> : null}
    </Stack>
  );
  return (
    <section aria-label={name}>
      <Group gap="xs" mb={6}>
        <Text fw={600}>{name}</Text>
        <Badge size="sm" variant="light" color="gray">
          {source}
        </Badge>
        {account.awsAccount ? (
          <Text size="sm" c="dimmed" className="mono">
            {account.awsAccount}
          </Text>
        ) : null}
      </Group>
      {lastFetch ? (
        <Text size="sm" c={lastFetch.error ? 'var(--mantine-color-error)' : 'dimmed'} mb={6}>
          <TimeText time={Date.parse(lastFetch.endedAt) / 1000} />: {lastFetch.error?.message}{' '}
          {lastFetch.summary}
        </Text>
      ) : null}
      {account.credentials === 'vault' ? <NeedsUnlock>{body}</NeedsUnlock> : body}
    </section>
  );
}
