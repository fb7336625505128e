import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Output } from '../../../ipc/contract.ts';
import { useFormat } from '../../lib/use-format.ts';

/** What every endpoint said when it was asked whether it serves a network. */
export function CheckResult({ check }: { check: Output<'networks.check'> }) {
  const format = useFormat();
  const fine = check.problems.length === 0;
  return (
    <Alert
      role="status"
      variant="light"
      color={fine ? 'gray' : 'red'}
      icon={fine ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
      title={fine ? 'Every endpoint serves this network' : 'Not every endpoint can be used for this network'}
    >
      <List size="sm" spacing={2}>
        {check.endpoints.map(({ host, problem, head, latencyMs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same host
          <List.Item key={`${host} ${index}`}>
            {problem ?? (
              <>
                {host}: right chain and first block, contracts found, block{' '}
                {head === null ? 'unknown' : format.count(head)}, {latencyMs ?? '?'} ms
              </>
            )}
          </List.Item>
        ))}
      </List>
      {fine ? null : (
        <Text size="sm" mt={6}>
          Correct the address, or take the endpoint out of the network.
        </Text>
      )}
    </Alert>
  );
}
