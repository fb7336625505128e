import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../../ipc/contract.ts';
import { useDeskAction } from '../../lib/bridge.ts';
import { showDevicePages } from './on-your-device.tsx';

type At = EventPayload<'transactions.signing'>;

const WORDS: Record<At['step'], { title: string; detail: string }> = {
  connect: {
    title: 'Looking for your Ledger',
    detail: 'Plug it in and unlock it if you have not.',
  },
  'open-app': {
    title: 'Open the Ethereum app',
    detail: 'The Ledger asks whether to open it. Confirm it there.',
  },
  confirm: {
    title: 'Confirm on your Ledger',
    detail:
      'Go through its pages and compare each with the list above. Confirm on the device only if all agree; otherwise reject it there.',
  },
  slow: {
    title: 'The Ledger answers slowly',
    detail: 'Leave it plugged in. If its screen is dark, wake it.',
  },
};

/** While a Ledger signs: what it waits for, which transaction it is at, and giving up. */
export function LedgerSigning({ planId, calls }: { planId: string; calls: number }) {
  const [at, setAt] = useState<Pick<At, 'step' | 'callIndex' | 'calls'>>({
    step: 'connect',
    callIndex: 0,
    calls,
  });
  const stop = useDeskAction('transactions.stopSigning');
  useEffect(
    () =>
      window.desk.on('transactions.signing', (payload) => {
        if (payload.planId === planId) setAt(payload);
      }),
    [planId],
  );
  useEffect(() => {
    if (at.step === 'confirm') showDevicePages(at.callIndex);
  }, [at.step, at.callIndex]);
  const { title, detail } = WORDS[at.step];
  return (
    <Alert role="status" color="ink" variant="light" icon={<Loader size={16} />} title={title}>
      <Text size="sm">
        {at.calls > 1 ? (
          <strong>
            Transaction {at.callIndex + 1} of {at.calls}.{' '}
          </strong>
        ) : null}
        {detail}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate({ planId })}>
          Give up
        </Button>
        <Text size="xs" c="dimmed">
          Nothing is sent before {at.calls > 1 ? 'all are' : 'it is'} confirmed.
        </Text>
      </Group>
    </Alert>
  );
}
