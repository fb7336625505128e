import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import type { Network } from './network.ts';

type UseNetworkProps = { network: Network; opened: boolean; onClose: () => void };

/** Asks before the network changes: what is signed afterwards happens there. */
export function UseNetwork({ network, opened, onClose }: UseNetworkProps) {
  const use = useDeskAction('networks.use');
  const { id, name, local, nativeSymbol, endpoints } = network;
  const close = () => {
    use.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={`Change to ${name}?`}>
      <Stack gap="md">
        <Text size="sm">
          {local
            ? 'You go back to the chain on this computer. Its tokens are worth nothing, and nothing you sign there reaches anyone else.'
            : `From then on, what you sign happens on ${name}: it costs ${nativeSymbol}, others see it, and nobody can take it back.`}{' '}
          What is under way on the network you leave is kept, and followed again when you come back.
        </Text>
        {endpoints.length === 1 ? (
          <Text size="sm">It has one endpoint. Nobody checks what that one says.</Text>
        ) : null}
        {use.isError ? <Problem error={use.error} title="The network was not changed" /> : null}
        <Group>
          <Button
            loading={use.isPending}
            onClick={() => use.mutate({ id }, { onSuccess: close })}
            data-autofocus
          >
            Change to {name}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            Stay
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
