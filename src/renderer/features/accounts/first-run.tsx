import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CreateVault } from './create-vault.tsx';
import { RestoreVault } from './restore-vault.tsx';

/** An empty profile: create a vault, or restore one from its words. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const [way, setWay] = useState<'choose' | 'create' | 'restore'>('choose');
  useEffect(() => {
    document.title = 'Welcome · CloudTuner Desk';
  }, []);
  return (
    <main className="center-screen">
      <div className="center-card" style={{ width: way === 'create' ? 'min(640px, 100%)' : undefined }}>
        {way === 'choose' ? (
          <>
            <Title order={1}>Welcome to CloudTuner Desk</Title>
            <Text mt="sm">
              It computes the emissions behind your cloud bills on this machine, mints CT02 from attested
              reports (1 CT02 = 1 kg CO2e of measured cloud emissions), and retires them against certificates.
            </Text>
            <Text mt="sm" c="dimmed" size="sm">
              First, a vault: an encrypted file on this machine that holds the keys you sign with.
            </Text>
            <Group mt="lg">
              <Button data-autofocus onClick={() => setWay('create')}>
                Create a vault
              </Button>
              <Button variant="default" onClick={() => setWay('restore')}>
                Restore from words
              </Button>
            </Group>
          </>
        ) : (
          <Stack gap="md">
            {way === 'create' ? (
              <CreateVault onBack={() => setWay('choose')} onDone={onDone} />
            ) : (
              <RestoreVault onBack={() => setWay('choose')} onDone={onDone} />
            )}
          </Stack>
        )}
      </div>
    </main>
  );
}
