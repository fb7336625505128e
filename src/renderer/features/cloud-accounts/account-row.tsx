import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { CostExplorerForm } from './cost-explorer-form.tsx';
import { ExportForm } from './export-form.tsx';
import { RemoveAccount } from './remove-account.tsx';

type Account = Output<'cloudAccounts.list'>['accounts'][number];
type Form = 'cost-explorer' | 's3';

const SOURCES = { environment: 'Environment', profile: 'Profile', vault: 'Keys in the vault' } as const;
const FORMS: readonly { form: Form; label: string }[] = [
  { form: 'cost-explorer', label: 'Fetch from Cost Explorer' },
  { form: 's3', label: 'Fetch a report from a bucket' },
];

/** One account: whose it is, how its last fetch ended, and what can be done with it. */
export function AccountRow({ account }: { account: Account }) {
  const [form, setForm] = useState<Form | null>(null);
  const [removing, setRemoving] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const test = useDeskAction('cloudAccounts.test');
  const { id, name, lastFetch } = account;
  const source = account.profile ? `Profile ${account.profile}` : SOURCES[account.credentials];
  const locked = (children: ReactNode) =>
    account.credentials === 'vault' ? <NeedsUnlock>{children}</NeedsUnlock> : children;
  const close = () => {
    setForm(null);
    opener.current?.focus();
  };
  return (
    <section className="cloud-account" aria-label={name}>
      <Stack gap="sm">
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge size="sm" variant="light" color="gray" tt="none">
            {source}
          </Badge>
          {account.awsAccount ? (
            <Text size="sm" c="dimmed" className="mono">
              {account.awsAccount}
            </Text>
          ) : null}
        </Group>
        {lastFetch ? (
          <Text size="sm" c={lastFetch.error ? 'var(--mantine-color-error)' : 'dimmed'}>
            Last fetch <TimeText time={lastFetch.endedAt} />: {lastFetch.error?.message} {lastFetch.summary}
          </Text>
        ) : null}
        {locked(
          <>
            <Group gap="xs">
              {FORMS.map((one) => (
                <Button
                  key={one.form}
                  size="xs"
                  variant={form === one.form ? 'light' : 'default'}
                  aria-expanded={form === one.form}
                  onClick={(event) => {
                    opener.current = event.currentTarget;
                    setForm(form === one.form ? null : one.form);
                  }}
                >
                  {one.label}
                </Button>
              ))}
              <Button size="xs" variant="subtle" loading={test.isPending} onClick={() => test.mutate({ id })}>
                Test
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`Remove ${name}`}
                onClick={() => setRemoving(true)}
              >
                Remove
              </Button>
            </Group>
            {test.isSuccess ? (
              <Text size="sm" role="status">
                The credentials work. They are those of <span className="mono">{test.data.arn}</span>.
              </Text>
            ) : null}
            {test.isError ? <Problem error={test.error} title="The credentials do not work" /> : null}
            {form === 'cost-explorer' ? <CostExplorerForm id={id} onStarted={close} /> : null}
            {form === 's3' ? <ExportForm id={id} place={account.exportPlace} onStarted={close} /> : null}
          </>,
        )}
      </Stack>
      <RemoveAccount account={account} opened={removing} onClose={() => setRemoving(false)} />
    </section>
  );
}
