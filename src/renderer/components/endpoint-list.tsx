import { Badge, Table, Text } from '@mantine/core';
import type { Output } from '../../ipc/contract.ts';
import { useFormat } from '../lib/use-format.ts';

type Endpoint = Output<'networks.endpoints'>[number];

const CONDITIONS: Record<Endpoint['state'], { word: string; color: string }> = {
  unchecked: { word: 'Not asked yet', color: 'gray' },
  ok: { word: 'Answers', color: 'ink' },
  lagging: { word: 'Behind', color: 'yellow' },
  unreachable: { word: 'No answer', color: 'yellow' },
  'rate-limited': { word: 'Takes no more', color: 'yellow' },
  'wrong-chain': { word: 'Another chain', color: 'red' },
  disagrees: { word: 'Disagrees', color: 'red' },
};

/** The endpoints of the network in use: who answers, how fast, how far, and who says something else. */
export function EndpointList({ endpoints }: { endpoints: readonly Endpoint[] }) {
  const format = useFormat();
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs" fz="sm" aria-label="Endpoints">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Endpoint</Table.Th>
          <Table.Th scope="col">State</Table.Th>
          <Table.Th scope="col" ta="right">
            Newest block
          </Table.Th>
          <Table.Th scope="col" ta="right">
            Answers in
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {endpoints.map(({ host, state, problem, head, latencyMs, inUse }) => (
          <Table.Tr key={host}>
            <Table.Th scope="row" fw={500} className="wrap-anywhere">
              {host}
              {problem || inUse ? (
                <Text size="xs" c="dimmed" fw={400}>
                  {problem ?? 'Reads go there now.'}
                </Text>
              ) : null}
            </Table.Th>
            <Table.Td>
              <Badge
                size="sm"
                tt="none"
                variant={state === 'ok' ? 'outline' : 'light'}
                color={CONDITIONS[state].color}
              >
                {CONDITIONS[state].word}
              </Badge>
            </Table.Td>
            <Table.Td ta="right">{head === null ? '—' : format.count(head)}</Table.Td>
            <Table.Td ta="right">{latencyMs === null ? '—' : `${format.count(latencyMs)} ms`}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
