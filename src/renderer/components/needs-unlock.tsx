import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesk } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';

/** What needs the keys; while the vault is locked or there is none, the way to it instead. */
export function NeedsUnlock({ children }: { children: ReactNode }) {
  const vault = useDesk('accounts.status', {}).data?.vault;
  const set = useScreen((state) => state.set);
  const absent = vault === 'absent';
  if (vault === 'unlocked') return children;
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
