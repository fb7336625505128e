import { Alert, Loader, Text } from '@mantine/core';
import { Problem } from '../../components/problem.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** Says once, above the page, that the chain is starting or away, and what still works. */
export function ChainNotice() {
  const network = useDesk('network.status', {}).data;
  if (!network || network.state === 'ready') return null;
  return (
    <div className="page chain-notice">
      {network.state === 'starting' ? (
        <Alert color="gray" variant="light" p="xs" icon={<Loader size={16} color="gray" />} role="status">
          <Text size="sm">
            {network.local ? 'The local chain is starting.' : `Connecting to ${network.name}.`}
          </Text>
        </Alert>
      ) : (
        <Problem
          error={new Error(network.problem ?? 'It is tried again by itself.')}
          title={`${network.local ? 'The local chain' : network.name} is not reachable`}
        >
          <Text size="sm">
            Emissions can be imported and read meanwhile. Balances, minting and certificates wait.
          </Text>
        </Problem>
      )}
    </div>
  );
}
