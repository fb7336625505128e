import { Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';

/** The lock state, which is also the button that changes it. */
export function LockChip() {
  const vault = useDesk('accounts.status', {}).data?.vault;
  const lock = useDeskAction('accounts.lock');
  const set = useScreen((state) => state.set);
  if (vault === 'unlocked') {
    return (
      <Tooltip label="Lock the vault (Ctrl Shift L)">
        <button
          type="button"
          className="chip"
          aria-label="Unlocked. Lock the vault"
          onClick={() => {
            set({ readOnly: false });
            lock.mutate({});
          }}
        >
          <IconLockOpen2 size={15} aria-hidden="true" /> Unlocked
        </button>
      </Tooltip>
    );
  }
  if (vault === 'absent') {
    return (
      <Tooltip label="Create or restore a vault">
        <button
          type="button"
          className="chip"
          aria-label="No vault. Create or restore one"
          onClick={() => set({ vaultSetup: true })}
        >
          <IconLock size={15} aria-hidden="true" /> No vault
        </button>
      </Tooltip>
    );
  }
  return (
    <Tooltip label="Unlock the vault">
      <button
        type="button"
        className="chip"
        aria-label="Locked. Unlock the vault"
        onClick={() => set({ unlockOpen: true })}
      >
        <IconLock size={15} aria-hidden="true" /> Locked
      </button>
    </Tooltip>
  );
}
