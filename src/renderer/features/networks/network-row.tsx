import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { CheckResult } from './check-result.tsx';
import { EditNetworkDialog } from './edit-network-dialog.tsx';
import type { Network } from './network.ts';
import { RemoveNetwork } from './remove-network.tsx';
import { UseNetwork } from './use-network.tsx';

/** One network: what it is, when its transactions count, who answers for it, and what can be done with it. */
export function NetworkRow({ network }: { network: Network }) {
  const format = useFormat();
  const [open, setOpen] = useState<'use' | 'edit' | 'remove' | null>(null);
  const check = useDeskAction('networks.checkAgain');
  const { id, name, chainId, local, inUse, nativeSymbol, depth, endpoints, contracts, deployedAtBlock } =
    network;
  const close = () => setOpen(null);
  return (
    <section className="cloud-account" aria-label={name}>
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start">
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {inUse ? (
              <Badge size="sm" variant="light" color="ink" tt="none">
                In use
              </Badge>
            ) : null}
            <Text size="sm" c="dimmed">
              Chain {chainId} · {nativeSymbol}
            </Text>
          </Group>
          <Group gap="xs">
            {inUse ? null : (
              <Button size="xs" variant="default" onClick={() => setOpen('use')} aria-label={`Use ${name}`}>
                Use
              </Button>
            )}
            {local ? null : (
              <>
                <Button
                  size="xs"
                  variant="subtle"
                  loading={check.isPending}
                  onClick={() => check.mutate({ id })}
                  aria-label={`Check ${name}`}
                >
                  Check
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  onClick={() => setOpen('edit')}
                  aria-label={`Edit ${name}`}
                >
                  Edit
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => setOpen('remove')}
                  aria-label={`Remove ${name}`}
                >
                  Remove
                </Button>
              </>
            )}
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {local
            ? 'Runs on this computer alone. Its tokens and certificates mean nothing to anyone else. Always there.'
            : `${endpoints.map(({ masked }) => masked).join(', ')} · ${format.count(contracts ?? 0)} contracts since block ${format.count(deployedAtBlock ?? 0)}`}
        </Text>
        <Text size="sm" c="dimmed">
          Confirmed after {format.count(depth.confirmed)} {depth.confirmed === 1 ? 'block' : 'blocks'}, final
          after {format.count(depth.final)}.
        </Text>
        {check.isError ? <Problem error={check.error} title="The check could not be made" /> : null}
        {check.data ? <CheckResult check={check.data} /> : null}
      </Stack>
      <UseNetwork network={network} opened={open === 'use'} onClose={close} />
      {local ? null : (
        <>
          <EditNetworkDialog network={network} opened={open === 'edit'} onClose={close} />
          <RemoveNetwork network={network} opened={open === 'remove'} onClose={close} />
        </>
      )}
    </section>
  );
}
