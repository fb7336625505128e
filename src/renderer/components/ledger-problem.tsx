import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconUsb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type LedgerProblem as Code, LEDGER_PROBLEMS } from '../../domain/ledger/problems.ts';
import { UDEV_COMMANDS, UDEV_FILE } from '../../domain/ledger/udev-rule.ts';
import { errorCode, useDeskAction } from '../lib/bridge.ts';
import { CopyButton } from './copy-button.tsx';
import { Problem } from './problem.tsx';

/** The states by what a person does next. */
const TITLES: Record<Code, string> = {
  'ledger-not-connected': 'Connect your Ledger',
  'ledger-locked': 'Unlock your Ledger',
  'ledger-not-set-up': 'This Ledger is not set up yet',
  'ledger-wrong-app': 'Open the Ethereum app',
  'ledger-app-missing': 'The Ethereum app is not installed',
  'ledger-app-too-old': 'The Ethereum app is too old',
  'ledger-blind-signing-off': 'Blind signing is off',
  'ledger-rejected': 'Rejected on the Ledger',
  'ledger-unplugged': 'The Ledger was unplugged',
  'ledger-busy': 'The Ledger is busy',
  'ledger-no-access': 'This system does not let you use the Ledger yet',
  'ledger-several': 'More than one Ledger is connected',
  'ledger-no-usb': 'USB does not work on this computer',
  'ledger-slow': 'The Ledger does not answer',
  'ledger-bad-answer': 'The Ledger’s answer makes no sense',
  'ledger-refused': 'The Ledger refused',
  'ledger-url-invalid': 'The emulator’s address is not valid',
  'ledger-unreachable': 'The device emulator does not answer',
  'ledger-other-seed': 'This is another Ledger',
};

/** Those in which something may be wrong with the device; the others are steps on the way. */
const RISKS: readonly Code[] = ['ledger-bad-answer', 'ledger-other-seed', 'ledger-refused'];

export function isLedgerProblem(code: string | null): code is Code {
  return LEDGER_PROBLEMS.some((known) => known === code);
}

type LedgerProblemProps = {
  code: Code;
  /** The sentence that main gave. */
  message: string;
  /** Tries again what was being done. */
  retry?: () => void;
  retryLabel?: string;
  children?: ReactNode;
};

/** A state in which the Ledger cannot do what it was asked: what it is, and the way out of it. */
export function LedgerProblem({
  code,
  message,
  retry,
  retryLabel = 'Try again',
  children,
}: LedgerProblemProps) {
  const openApp = useDeskAction('ledger.openApp');
  const stop = useDeskAction('ledger.stop');
  // The device was asked to open the app, and said why it does not.
  const failed = code === 'ledger-wrong-app' && openApp.isError ? openApp.error : null;
  const failedCode = errorCode(failed);
  const shown =
    failed !== null && isLedgerProblem(failedCode)
      ? { code: failedCode, message: failed.message }
      : { code, message };
  const isRisk = RISKS.includes(shown.code);
  const lookAgain = () => {
    openApp.reset();
    retry?.();
  };
  return (
    <Alert
      role="alert"
      color={isRisk ? 'red' : 'ink'}
      variant="light"
      icon={isRisk ? <IconAlertTriangle size={18} /> : <IconUsb size={18} />}
      title={TITLES[shown.code]}
    >
      {shown.code === 'ledger-no-access' ? <UdevRule /> : <Text size="sm">{shown.message}</Text>}
      {shown.code === 'ledger-not-connected' ? (
        <Text size="sm" c="dimmed" mt={4}>
          Nothing happens? Try another cable (some carry power only) and another port, and close Ledger’s own
          software.
        </Text>
      ) : null}
      {openApp.isPending ? (
        <Text size="sm" mt="xs" aria-live="polite">
          The Ledger asks whether to open the Ethereum app. Confirm it there.
        </Text>
      ) : null}
      {failed !== null && !isLedgerProblem(failedCode) ? (
        <div style={{ marginTop: 8 }}>
          <Problem error={failed} title="The app was not opened" />
        </div>
      ) : null}
      <Group mt="sm" gap="xs">
        {code === 'ledger-wrong-app' ? (
          <Button
            size="xs"
            loading={openApp.isPending}
            onClick={() => openApp.mutate({}, { onSuccess: lookAgain })}
          >
            Open Ethereum on the Ledger
          </Button>
        ) : null}
        {openApp.isPending ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => stop.mutate({})}>
            Give up
          </Button>
        ) : retry ? (
          <Button size="xs" variant="default" onClick={lookAgain}>
            {retryLabel}
          </Button>
        ) : null}
        {children}
      </Group>
    </Alert>
  );
}

/** Linux gives USB devices to the superuser; the rule that lets the person at the computer use a Ledger. */
function UdevRule() {
  return (
    <>
      <Text size="sm">
        A Ledger is plugged in, but Linux does not let this user open it. Run this once in a terminal; it
        writes a rule to <span className="mono">{UDEV_FILE}</span>. Then plug the Ledger in again.
      </Text>
      <div style={{ display: 'flex', gap: 8, alignItems: 'start', marginTop: 8 }}>
        <pre className="structured" style={{ flex: 1 }}>
          {UDEV_COMMANDS.trimEnd()}
        </pre>
        <CopyButton text={UDEV_COMMANDS} what="the commands" />
      </div>
    </>
  );
}
