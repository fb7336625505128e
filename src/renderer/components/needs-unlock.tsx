import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesk } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';

type NeedsUnlockProps = {
  /** Only a signature of the active account is needed: one whose key is elsewhere can do without the vault. */
  toSign?: boolean;
  children: ReactNode;
};

/** What needs the vault's keys; while it is locked or there is none, the way to it instead. */
export function NeedsUnlock({ toSign = false, children }: NeedsUnlockProps) {
  const status = useDesk('accounts.status', {}).data;
  const vault = status?.vault;
  const active = status?.accounts.find(({ address }) => address === status.active);
  const set = useScreen((state) => state.set);
  const absent = vault === 'absent';
  if (vault === 'unlocked' || (toSign && active && active.kind !== 'vault')) return children;
  return (
    <div>
      <Button
        fullWidth
        variant="default"
        leftSection={<IconLock size={16} />}
        onClick={() => set(absent ? { vaultSetup: true } : { unlockOpen: true })}
      >
        {absent ? 'Create or restore a vault to go on' : 'Unlock to go on'}
      </Button>
      <Text size="xs" c="dimmed" mt={6}>
        {absent
          ? 'This needs keys on this machine, and there is no vault yet. What you have filled in stays here.'
          : 'The vault is locked. What you have filled in stays here.'}
      </Text>
    </div>
  );
}
