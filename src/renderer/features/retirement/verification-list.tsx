import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { Output } from '../../../ipc/contract.ts';

const STATES = {
  passed: { word: 'Passed', icon: IconCircleCheck, color: 'var(--accent)' },
  failed: { word: 'Failed', icon: IconCircleX, color: 'var(--mantine-color-error)' },
  'not-checked': { word: 'Not checked', icon: IconCircleDashed, color: 'var(--mantine-color-dimmed)' },
} as const;

/** Every check of a verification, in order, with what it found. */
export function VerificationList({ verification }: { verification: Output<'retirement.verify'> }) {
  const count = (state: keyof typeof STATES) =>
    verification.checks.filter((check) => check.state === state).length;
  const notChecked = count('not-checked');
  const failed = verification.checks.filter((check) => check.state === 'failed');
  return (
    <section aria-label="Verification">
      {verification.verified ? (
        <Alert color="ink" variant="light" icon={<IconCircleCheck size={18} />} title="Verified" mb="sm">
          {count('passed')} checks passed
          {notChecked > 0 ? `, ${notChecked} could not be made here` : ''}.
        </Alert>
      ) : (
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title="Not verified"
          mb="sm"
        >
          {failed.length} {failed.length === 1 ? 'check' : 'checks'} failed:{' '}
          {failed.map((check) => check.name).join(', ')}. Do not rely on this certificate before you know why.
        </Alert>
      )}
      <ul className="check-list">
        {verification.checks.map((check) => {
          const state = STATES[check.state];
          return (
            <li key={check.name}>
              <state.icon size={18} color={state.color} aria-hidden="true" style={{ flex: 'none' }} />
              <div>
                <Text size="sm" fw={500}>
                  {check.name} <span className="dim">· {state.word}</span>
                </Text>
                <Text size="xs" c="dimmed" className="wrap-anywhere">
                  {check.detail}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
