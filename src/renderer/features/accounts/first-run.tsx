import { Button, Divider, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconEye, IconQrcode, IconUsb } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { StayOffline } from '../../components/stay-offline.tsx';
import { CreateVault } from './create-vault.tsx';
import { RestoreVault } from './restore-vault.tsx';
import { WatchAddress } from './watch-address.tsx';

type FirstRunProps = {
  onDone: () => void;
  /** Goes to the screens of a device that keeps keys, without a vault. */
  onDevice: (tab: 'ledger' | 'qr-wallet') => void;
  /** Back to the window, where there is one already; a profile that is empty has none. */
  onCancel: (() => void) | null;
  /** The screen that restores a whole profile; null where there is one in use. */
  restoreBackup: ((onBack: () => void) => ReactNode) | null;
};

/** No vault: create one, restore one from its words, or go without, with a Ledger, a QR wallet or an address to watch. */
export function FirstRun({ onDone, onDevice, onCancel, restoreBackup }: FirstRunProps) {
  const [way, setWay] = useState<'choose' | 'create' | 'restore' | 'backup' | 'watch'>('choose');
  const back = () => setWay('choose');
  useEffect(() => {
    document.title = 'Welcome · CloudTuner Desk';
  }, []);
  return (
    <main className="center-screen">
      <div
        className="center-card"
        style={{ width: way === 'create' || way === 'backup' ? 'min(640px, 100%)' : undefined }}
      >
        {way === 'choose' ? (
          <>
            <Title order={1}>{onCancel ? 'A vault for this machine' : 'Welcome to CloudTuner Desk'}</Title>
            {onCancel ? null : (
              <Text mt="sm">
                It computes the emissions behind your cloud bills on this machine, mints CT02 from attested
                reports (1 CT02 = 1 kg CO2e of measured cloud emissions), and retires them against
                certificates.
              </Text>
            )}
            <Text mt="sm" c="dimmed" size="sm">
              {onCancel ? 'A' : 'First, a'} vault: an encrypted file on this machine that holds the keys you
              sign with.
            </Text>
            <Group mt="lg">
              <Button data-autofocus onClick={() => setWay('create')}>
                Create a vault
              </Button>
              <Button variant="default" onClick={() => setWay('restore')}>
                Restore from words
              </Button>
              {restoreBackup ? (
                <Button variant="default" onClick={() => setWay('backup')}>
                  Restore a backup
                </Button>
              ) : null}
              {onCancel ? (
                <Button variant="subtle" color="gray" onClick={onCancel}>
                  Not now
                </Button>
              ) : null}
            </Group>
            {onCancel ? null : <WithoutVault onDevice={onDevice} onWatch={() => setWay('watch')} />}
            <Divider my="lg" />
            <StayOffline />
          </>
        ) : (
          <Stack gap="md">
            {way === 'create' ? <CreateVault onBack={back} onDone={onDone} /> : null}
            {way === 'restore' ? <RestoreVault onBack={back} onDone={onDone} /> : null}
            {way === 'backup' ? restoreBackup?.(back) : null}
            {way === 'watch' ? (
              <>
                <Title order={1}>Watch an address</Title>
                <WatchAddress onClose={back} onDone={onDone} />
              </>
            ) : null}
          </Stack>
        )}
      </div>
    </main>
  );
}

type WithoutVaultProps = Pick<FirstRunProps, 'onDevice'> & { onWatch: () => void };

function WithoutVault({ onDevice, onWatch }: WithoutVaultProps) {
  return (
    <Stack gap="xs" mt="xl">
      <Text size="sm" c="dimmed">
        Or without one, for now:
      </Text>
      <UnstyledButton className="choice" onClick={() => onDevice('ledger')}>
        <IconUsb size={20} aria-hidden="true" className="choice-icon" />
        <span>
          <Text size="sm" fw={600}>
            Use a Ledger
          </Text>
          <Text size="sm" c="dimmed">
            Retire, stake and trade with keys that stay on the device.
          </Text>
        </span>
      </UnstyledButton>
      <UnstyledButton className="choice" onClick={() => onDevice('qr-wallet')}>
        <IconQrcode size={20} aria-hidden="true" className="choice-icon" />
        <span>
          <Text size="sm" fw={600}>
            Use a QR wallet
          </Text>
          <Text size="sm" c="dimmed">
            Such as Keystone: it signs what it reads with its camera, and is connected to nothing.
          </Text>
        </span>
      </UnstyledButton>
      <UnstyledButton className="choice" onClick={onWatch}>
        <IconEye size={20} aria-hidden="true" className="choice-icon" />
        <span>
          <Text size="sm" fw={600}>
            Watch an address
          </Text>
          <Text size="sm" c="dimmed">
            See its tokens and certificates. Nothing can be signed.
          </Text>
        </span>
      </UnstyledButton>
    </Stack>
  );
}
