import { Modal } from '@mantine/core';
import { UnlockForm } from '../../components/unlock-form.tsx';
import { useScreen } from '../../lib/screen-store.ts';

/** Unlocks from the top bar or the palette, without leaving the page. */
export function UnlockDialog() {
  const { unlockOpen, set } = useScreen();
  return (
    <Modal opened={unlockOpen} onClose={() => set({ unlockOpen: false })} title="Unlock the vault" size="sm">
      <UnlockForm onUnlocked={() => set({ unlockOpen: false })} />
    </Modal>
  );
}
