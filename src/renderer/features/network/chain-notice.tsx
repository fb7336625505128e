import { Alert, Anchor, Loader, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Problem } from '../../components/problem.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** Says once, above the page, that the chain is starting or away, and what still works. */
export function ChainNotice() {
  const network = useDesk('network.status', {}).data;
  if (!network || network.state === 'ready') return null;
  return (
    <div className="page chain-notice">
      {network.state === 'offline' ? (
        <Alert color="gray" variant="light" p="xs" icon={<IconPlugConnectedX size={18} />} role="status">
          <Text size="sm">
            <strong>This machine is offline.</strong> It opens no connection and knows no balances. What was
            prepared elsewhere is signed under{' '}
            <Anchor component={Link} to="/accounts?tab=air-gap" size="sm" underline="always">
              Accounts, Air gap
            </Anchor>
            .
          </Text>
        </Alert>
      ) : network.state === 'starting' ? (
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
