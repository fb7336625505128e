import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode } from '../../lib/bridge.ts';

type AccountFormProps = {
  /** What the button says and does. */
  submit: string;
  onSubmit: () => void;
  pending: boolean;
  ready: boolean;
  error: Error | null;
  /** Says what did not happen. */
  failed: string;
  /** Codes of errors that stand at their fields. */
  shownAt?: readonly string[];
  /** The vault's keys are needed. */
  needsVault?: boolean;
  /** It takes something away. */
  danger?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A form in a dialog: its fields, what went wrong, and its two buttons. */
export function AccountForm(props: AccountFormProps) {
  const { error, shownAt = [], needsVault = false } = props;
  const buttons = (
    <Group>
      <Button
        type="submit"
        loading={props.pending}
        disabled={!props.ready}
        {...(props.danger ? { color: 'red' } : {})}
      >
        {props.submit}
      </Button>
      <Button variant="subtle" color="gray" onClick={props.onClose}>
        Cancel
      </Button>
    </Group>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <Stack gap="sm">
        {props.children}
        {error && !shownAt.includes(errorCode(error) ?? '') ? (
          <Problem error={error} title={props.failed} />
        ) : null}
        {needsVault ? <NeedsUnlock>{buttons}</NeedsUnlock> : buttons}
      </Stack>
    </form>
  );
}

/** The message of an error that stands at its field; undefined for any other. */
export function fieldError(error: Error | null, ...codes: string[]): string | undefined {
  return error && codes.includes(errorCode(error) ?? '') ? error.message : undefined;
}
