import { Anchor, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { UnlockForm } from '../../components/unlock-form.tsx';
import { useScreen } from '../../lib/screen-store.ts';

/** The locked window. Imports go on running underneath. */
export function LockScreen() {
  const set = useScreen((state) => state.set);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = 'Locked · CloudTuner Desk';
    card.current?.querySelector('input')?.focus();
  }, []);
  return (
    <main className="center-screen">
      <div className="center-card" style={{ maxWidth: 400 }} ref={card}>
        <IconLock size={26} aria-hidden="true" />
        <Title order={1} mt="xs">
          CloudTuner Desk is locked
        </Title>
        <Text size="sm" c="dimmed" mt={4} mb="md">
          Your keys are encrypted. Running imports go on.
        </Text>
        <UnlockForm />
        <Text size="sm" mt="md">
          <Anchor component="button" type="button" size="sm" onClick={() => set({ readOnly: true })}>
            Look around without unlocking
          </Anchor>
        </Text>
      </div>
    </main>
  );
}
