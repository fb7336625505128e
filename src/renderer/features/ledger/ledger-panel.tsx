import { Stack, Stepper, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { LedgerProblem } from '../../components/ledger-problem.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { LedgerAccounts } from './ledger-accounts.tsx';
import { LedgerDevice } from './ledger-device.tsx';

type Status = Output<'ledger.status'>;
type Code = NonNullable<Status['problem']>['code'];

/** A device tells nobody that it was plugged in: it is looked for while this is open and it is not ready. */
const LOOK_MS = 1500;

const UNLOCK: readonly Code[] = ['ledger-locked', 'ledger-not-set-up'];
const OPEN: readonly Code[] = ['ledger-wrong-app', 'ledger-app-missing', 'ledger-app-too-old'];

/** Which of the four steps a state belongs to. */
function stepOf(problem: Status['problem']): number {
  if (problem === null) return 3;
  if (OPEN.includes(problem.code)) return 2;
  return UNLOCK.includes(problem.code) ? 1 : 0;
}

/** From a cable to accounts: connect, unlock, open the app, choose. It moves on by itself as the device does. */
export function LedgerPanel() {
  const status = useDesk(
    'ledger.status',
    {},
    {
      staleTime: 0,
      gcTime: 0,
      refetchInterval: (query) => (query.state.data?.problem === null ? false : LOOK_MS),
    },
  );
  const url = status.data?.connection.url ?? null;
  return (
    <Panel
      title="Use a Ledger"
      note="Its keys never leave it: this app prepares transactions, and you read and confirm each one on the device."
    >
      <Loaded query={status} what="The Ledger" rows={4}>
        {({ problem, device }) => (
          <Stack gap="lg">
            {url === null ? null : (
              <Text size="sm">
                Connected to a device emulator at <span className="mono">{url}</span>, as
                CLOUDTUNER_LEDGER_URL says, and not to USB.
              </Text>
            )}
            <Stepper active={stepOf(problem)} size="xs" iconSize={26} aria-label="Steps to a Ledger account">
              <Stepper.Step label="Connect" description={url === null ? 'by USB' : 'over HTTP'} />
              <Stepper.Step label="Unlock" description="PIN, on the device" />
              <Stepper.Step label="Open Ethereum" description="on the device" />
              <Stepper.Step label="Choose accounts" description="here" />
            </Stepper>
            {problem === null ? (
              <>
                {device === null ? null : <LedgerDevice device={device} look={() => status.refetch()} />}
                <LedgerAccounts look={() => status.refetch()} />
              </>
            ) : (
              <div>
                <LedgerProblem
                  code={problem.code}
                  message={problem.message}
                  retry={() => void status.refetch()}
                  retryLabel="Look again"
                />
                <Text size="sm" c="dimmed" mt="xs">
                  This page looks again by itself, and moves on as soon as the Ledger does.
                </Text>
              </div>
            )}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
