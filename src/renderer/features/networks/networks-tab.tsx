import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EndpointList } from '../../components/endpoint-list.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { AddNetworkDialog } from './add-network-dialog.tsx';
import { NetworkRow } from './network-row.tsx';

/** The networks that the app can work on, which of them it does, and who answers for that one. */
export function NetworksTab() {
  const networks = useDesk('networks.list', {});
  const endpoints = useDesk('networks.endpoints', {});
  const [adding, setAdding] = useState(false);
  const inUse = networks.data?.find((network) => network.inUse);
  return (
    <div className="stack">
      <Panel
        title="Networks"
        note="The app talks to the endpoints that you name here, and to no others."
        actions={
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Add a network
          </Button>
        }
      >
        <Loaded query={networks} what="The networks" rows={2} rowHeight={64}>
          {(list) => (
            <Stack gap="md">
              {list.map((network) => (
                <NetworkRow key={network.id} network={network} />
              ))}
            </Stack>
          )}
        </Loaded>
      </Panel>
      {inUse && !inUse.local ? (
        <Panel
          title={`Endpoints of ${inUse.name}`}
          note={
            inUse.endpoints.length === 1
              ? 'One endpoint: nobody checks what it says. Add one of somebody else.'
              : `Before anything is signed, ${Math.floor(inUse.endpoints.length / 2) + 1} of ${inUse.endpoints.length} have to say the same.`
          }
        >
          <Loaded query={endpoints} what="The endpoints" rows={inUse.endpoints.length} rowHeight={36}>
            {(list) =>
              list.length === 0 ? (
                <Text size="sm" c="dimmed">
                  They are being asked for the first time.
                </Text>
              ) : (
                <EndpointList endpoints={list} />
              )
            }
          </Loaded>
        </Panel>
      ) : null}
      <AddNetworkDialog opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}
