import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesk } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';

/** What needs the keys; while the vault is locked, the way to unlock it instead. */
export function NeedsUnlock({ children }: { children: ReactNode }) {
  const vault = useDesk('accounts.status', {}).data?.vault;
  const set = useScreen((state) => state.set);
  if (vault === 'unlocked') return children;
  return (
    <div>
      <Button
        fullWidth
        variant="default"
        leftSection={<IconLock size={16} />}
        onClick={() => set({ unlockOpen: true })}
      >
        Unlock to go on
      </Button>
      <Text size="xs" c="dimmed" mt={6}>
        The vault is locked. What you have filled in stays here.
      </Text>
    </div>
  );
}
