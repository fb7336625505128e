import { Stack, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { deskKey, useDesk, useDeskAction } from '../lib/bridge.ts';
import { Problem } from './problem.tsx';

/** Whether this machine stays offline: at once when it is switched on, and until the next start when it is taken back. */
export function StayOffline() {
  const client = useQueryClient();
  const state = useDesk('offline.get', {});
  const set = useDeskAction('offline.set');
  const { offline = false, stays = false, told = false } = state.data ?? {};
  return (
    <Stack gap={6}>
      <Switch
        label="This machine stays offline"
        description="It opens no connection of any kind and starts no local chain. For a machine that only signs."
        checked={stays}
        disabled={state.data === undefined || set.isPending}
        onChange={(event) =>
          set.mutate(
            { stays: event.currentTarget.checked },
            { onSuccess: (now) => client.setQueryData(deskKey('offline.get', {}), now) },
          )
        }
      />
      {told ? (
        <Text size="sm" c="dimmed">
          It was started with --offline, whatever is chosen here.
        </Text>
      ) : null}
      {offline && !stays && !told ? (
        <Text size="sm" role="status">
          It is offline until the app is started again.
        </Text>
      ) : null}
      {set.isError ? <Problem error={set.error} /> : null}
    </Stack>
  );
}
