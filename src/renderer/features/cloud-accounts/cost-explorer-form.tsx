import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';

type Estimate = Output<'cloudAccounts.estimateFetch'>;

/** A day in UTC, counted from the first of this month or from today. */
function dayOf(from: 'month' | 'today', months: number, days: number): string {
  const now = new Date();
  const start = from === 'month' ? 1 : now.getUTCDate();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, start + days))
    .toISOString()
    .slice(0, 10);
}

/** Which days to fetch, what that costs before it is begun, and the way to begin. */
export function CostExplorerForm({ id, onStarted }: { id: string; onStarted: () => void }) {
  // The last whole calendar month.
  const [range, setRange] = useState({ from: dayOf('month', -1, 0), to: dayOf('month', 0, -1) });
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
  const known = estimate.isError ? undefined : estimate.data;
  const yesterday = dayOf('today', 0, -1);
  const change = (next: Partial<typeof range>) => {
    fetch.reset();
    survey.reset();
    setRange({ ...range, ...next });
  };
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
            max={yesterday}
            value={range.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Last day (UTC)"
            max={yesterday}
            value={range.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          <Switch
            pb={8}
            label="Ask again now for days that are not final"
            checked={refresh}
            onChange={(event) => setRefresh(event.currentTarget.checked)}
          />
        </Group>
        {known ? <Cost estimate={known} /> : null}
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
              Find out what it costs ({known.budget.usdPerRequest.toFixed(2)} USD or more)
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

/** What the days cost, as far as that is known before they are asked for. */
function Cost({ estimate }: { estimate: Estimate }) {
  const { days, daysKept, daysToAsk, requestsAtLeast, usdAtLeast, surveyed, budget } = estimate;
  const price = `${requests(requestsAtLeast)} (${usdAtLeast.toFixed(2)} USD)`;
  const kept = daysKept === 0 ? '' : `${daysKept} of the ${days} days are here already. `;
  const left = `${requests(budget.left)} of this month’s ${budget.requestsPerMonth} are left.`;
  if (daysToAsk === 0) {
    return (
      <Text size="sm" role="status">
        All {days} days are here already: nothing is asked for.
      </Text>
    );
  }
  return (
    <div role="status">
      <Text size="sm">
        {kept}
        {daysToAsk === 1 ? 'One day' : `${daysToAsk} days`} to ask for: at least {price}. {left}
      </Text>
      <Text size="xs" c="dimmed">
        {surveyed
          ? 'One for each account and region that has usage, and more where an answer has several pages.'
          : 'First it is asked which accounts and regions have usage, then for each of them. Answers that were paid for are kept.'}
      </Text>
      {requestsAtLeast > budget.left ? (
        <Text size="sm" c="var(--mantine-color-error)">
          The budget does not suffice. Raise it below, choose fewer days, or go on next month.
        </Text>
      ) : null}
    </div>
  );
}

function requests(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`;
}
