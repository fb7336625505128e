import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import type { Network } from './network.ts';

type RemoveNetworkProps = { network: Network; opened: boolean; onClose: () => void };

/** Asks before a network is forgotten: the addresses of its endpoints go with it. */
export function RemoveNetwork({ network, opened, onClose }: RemoveNetworkProps) {
  const remove = useDeskAction('networks.remove');
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={`Remove ${network.name}?`}>
      <Stack gap="md">
        <Text size="sm">
          The network and the addresses of its endpoints are forgotten. Your tokens there stay yours, and what
          you signed stays in Activity, but it is followed no more until the network is added again.
        </Text>
        {remove.isError ? <Problem error={remove.error} title="The network was not removed" /> : null}
        <Group>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: network.id }, { onSuccess: close })}
          >
            Remove the network
          </Button>
          <Button variant="subtle" color="gray" onClick={close} data-autofocus>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
