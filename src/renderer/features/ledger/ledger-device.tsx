import { Button, Group, Text } from '@mantine/core';
import { blindSigningSetting, LEDGER_MODELS } from '../../../domain/ledger/models.ts';
import type { Output } from '../../../ipc/contract.ts';

type Device = NonNullable<Output<'ledger.status'>['device']>;

/** The device that is ready, and the one setting that contract calls need. */
export function LedgerDevice({ device, look }: { device: Device; look: () => void }) {
  const { model, version, blindSigning } = device;
  return (
    <div>
      <Group gap="xs" justify="space-between">
        <Text size="sm" role="status">
          <strong>{model === null ? 'Your Ledger' : LEDGER_MODELS[model]}</strong> is ready: the Ethereum app{' '}
          {version} is open.
        </Text>
        <Button size="compact-xs" variant="default" onClick={look}>
          Look again
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {blindSigning === true
          ? 'Blind signing is on. It cannot name the fields of a contract call: it shows a hash, which you compare with the one in the review.'
          : `Blind signing is off. Addresses and plain payments work; minting, retiring, staking and trading are contract calls, which it will refuse. To allow them: ${blindSigningSetting(model)}`}
      </Text>
    </div>
  );
}
