import { Button, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileImport, IconFlask } from '@tabler/icons-react';
import { startTransition } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../components/problem.tsx';
import { useDeskAction } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';

/** The step after the vault, or after the address that is watched without one: how to get to a first figure. */
export function FirstFigure({ vault, onDone }: { vault: boolean; onDone: () => void }) {
  const navigate = useNavigate();
  const setScreen = useScreen((state) => state.set);
  const start = useDeskAction('emissions.startImport');
  // One transition, because the router's own is one: the frame must not appear while it is still at the old address.
  const go = () =>
    startTransition(() => {
      navigate('/emissions');
      onDone();
    });
  return (
    <main className="center-screen">
      <div className="center-card">
        <Title order={1}>{vault ? 'Your vault is ready. Now, a first figure' : 'Now, a first figure'}</Title>
        <Text mt="xs" c="dimmed">
          Emissions are computed on this machine from what your cloud provider bills. Nothing is uploaded.
        </Text>
        <Stack mt="lg" gap="sm">
          <UnstyledButton
            className="choice"
            onClick={() => {
              setScreen({ importOpen: true });
              go();
            }}
          >
            <IconFileImport size={22} aria-hidden="true" className="choice-icon" />
            <span>
              <Text fw={600}>Import a usage export</Text>
              <Text size="sm" c="dimmed">
                AWS Cost and Usage Report (legacy or 2.0) or FOCUS, as CSV, CSV.gz or Parquet.
              </Text>
            </span>
          </UnstyledButton>
          <UnstyledButton
            className="choice"
            disabled={start.isPending}
            onClick={async () => {
              await start.mutateAsync({ sources: [], sample: true }).then(go, () => undefined);
            }}
          >
            <IconFlask size={22} aria-hidden="true" className="choice-icon" />
            <span>
              <Text fw={600}>Look around with sample data</Text>
              <Text size="sm" c="dimmed">
                Three made-up months of a few AWS accounts. Marked as sample everywhere, removed with one
                click.
              </Text>
            </span>
          </UnstyledButton>
          {start.isError ? <Problem error={start.error} title="The sample could not be imported" /> : null}
        </Stack>
        <Button variant="subtle" color="gray" mt="md" onClick={onDone}>
          Later
        </Button>
      </div>
    </main>
  );
}
