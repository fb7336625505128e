import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { endpointProblem } from '../../../domain/networks/endpoint-url.ts';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import type { Network } from './network.ts';
import { type Fields, NetworkFields } from './network-fields.tsx';

type EditNetworkProps = { network: Network; opened: boolean; onClose: () => void };

/** Changes a network: its endpoints and their order, its name, and when its transactions count. */
export function EditNetworkDialog({ opened, ...rest }: EditNetworkProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={`Edit ${rest.network.name}`} size="lg">
      {opened ? <EditForm {...rest} /> : null}
    </Modal>
  );
}

function EditForm({ network, onClose }: Omit<EditNetworkProps, 'opened'>) {
  const { id, name, nativeSymbol, depth, explorerUrl } = network;
  const [fields, setFields] = useState<Fields>({ name, nativeSymbol, depth, explorer: explorerUrl ?? '' });
  const [kept, setKept] = useState(network.endpoints);
  const [typed, setTyped] = useState('');
  const edit = useDeskAction('networks.edit');
  const url = typed.trim();
  const wrong = url === '' ? null : endpointProblem(url);
  const { explorer, ...rest } = fields;
  const up = (index: number) => {
    const moved = [...kept];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    setKept(moved);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const endpoints = [
          ...kept.map((endpoint) => ({ id: endpoint.id })),
          ...(url === '' ? [] : [{ url }]),
        ];
        edit.mutate(
          { id, endpoints, ...rest, explorerUrl: explorer === '' ? null : explorer },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack gap="sm">
        <div>
          <Text size="sm" fw={500}>
            Endpoints
          </Text>
          <Text size="xs" c="dimmed" mb={6}>
            Reads go to the first that answers. Keys in the addresses are not shown.
          </Text>
          {kept.map(({ id: endpoint, host, masked }, index) => (
            <Group key={endpoint} gap="xs" wrap="nowrap">
              <Text size="sm" className="mono wrap-anywhere" style={{ flex: 1 }}>
                {masked}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={`Prefer ${host}`}
                onClick={() => up(index)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={kept.length === 1 && url === ''}
                aria-label={`Leave ${host} out`}
                onClick={() => setKept(kept.filter((other) => other.id !== endpoint))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ))}
          <TextInput
            mt={6}
            label="One more endpoint"
            placeholder="https://rpc.example.org/your-key"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={wrong}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <NetworkFields value={fields} onChange={setFields} />
        {edit.isError ? <Problem error={edit.error} title="The network was not changed" /> : null}
        <Group>
          <Button
            type="submit"
            loading={edit.isPending}
            disabled={wrong !== null || (kept.length === 0 && url === '') || fields.name.trim() === ''}
          >
            Save the network
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
