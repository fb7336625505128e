import { Button, Group, Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';

/** The vault itself: its password and its lock, or the way to one. */
export function VaultPanel({ onChangePassword }: { onChangePassword: () => void }) {
  const status = useDesk('accounts.status', {}).data;
  const lock = useDeskAction('accounts.lock');
  const set = useScreen((state) => state.set);
  if (status?.vault === 'absent') {
    return (
      <Panel title="Vault" note="There is none on this machine yet.">
        <Text size="sm" mb="sm">
          A vault holds keys on this machine, encrypted. Minting needs one, because its words also sign your
          emissions reports. Accounts on a Ledger, behind an air gap, or only watched work without.
        </Text>
        <Button variant="default" onClick={() => set({ vaultSetup: true })}>
          Create or restore a vault
        </Button>
      </Panel>
    );
  }
  return (
    <Panel title="Vault" note="One encrypted file on this machine: AES-256-GCM under a key made by scrypt.">
      <Group gap={8}>
        <Button variant="default" onClick={onChangePassword}>
          Change the password
        </Button>
        <Button variant="default" disabled={status?.vault !== 'unlocked'} onClick={() => lock.mutate({})}>
          Lock now
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="sm">
        It locks by itself after {status?.autoLockMinutes ?? '…'} minutes without use; Settings changes that.
      </Text>
    </Panel>
  );
}
