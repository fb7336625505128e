import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';

/** The last whole calendar month, in UTC. */
function lastMonth(): { from: string; to: string } {
  const now = new Date();
  const day = (month: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, date)).toISOString().slice(0, 10);
  return { from: day(-1, 1), to: day(0, 0) };
}

/** Which days to fetch, what that costs before it is begun, and the way to begin. */
export function CostExplorerForm({ id, onStarted }: { id: string; onStarted: () => void }) {
  const [range, setRange] = useState(lastMonth);
  const [refresh, setRefresh] = useState(false);
  const input = { id, ...range, refresh };
  const valid = Boolean(range.from && range.to);
  const estimate = useDesk(
    'cloudAccounts.estimateFetch',
    { ...input, survey: false },
    { enabled: valid, retry: false },
  );
  const survey = useDeskAction('cloudAccounts.estimateFetch');
  const fetch = useDeskAction('cloudAccounts.fetch');
  const error = fetch.error ?? survey.error ?? estimate.error;
  const known = estimate.data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fetch.mutate(input, { onSuccess: onStarted });
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput
            type="date"
            label="First day (UTC)"
            value={range.from}
            onChange={(event) => setRange({ ...range, from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Last day (UTC)"
            value={range.to}
            onChange={(event) => setRange({ ...range, to: event.currentTarget.value })}
          />
          <Switch
            label="Ask again for days that are not final"
            checked={refresh}
            onChange={(event) => setRefresh(event.currentTarget.checked)}
          />
        </Group>
        {known && !estimate.isError ? (
          <Text size="sm" role="status">
            {known.days} days, {known.daysToAsk} of them to be asked for: at least {known.requestsAtLeast}{' '}
            requests ({known.usdAtLeast.toFixed(2)} USD). {known.budget.left} of this month’s requests are
            left.
            {known.surveyed ? '' : ' A survey tells how many questions there are.'}
          </Text>
        ) : null}
        {error ? <Problem error={error} title="The days cannot be fetched" /> : null}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={fetch.isPending} disabled={!valid || estimate.isError}>
            Fetch and import
          </Button>
          {known && !known.surveyed ? (
            <Button
              size="xs"
              variant="default"
              loading={survey.isPending}
              onClick={() =>
                survey.mutate({ ...input, survey: true }, { onSuccess: () => estimate.refetch() })
              }
            >
              Survey first ({known.budget.usdPerRequest.toFixed(2)} USD or more)
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
