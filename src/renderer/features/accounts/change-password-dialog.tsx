import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDeskAction } from '../../lib/bridge.ts';

/** Encrypts the vault again under another password. The words stay the same. */
export function ChangePasswordDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Change the password" size="md">
      {/* A component of its own, so that both passwords leave the memory with it when the dialog closes. */}
      <ChangePasswordForm onClose={onClose} />
    </Modal>
  );
}

function ChangePasswordForm({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ password: '', repeat: '' });
  const change = useDeskAction('accounts.changePassword');
  const code = errorCode(change.error);
  if (change.isSuccess) {
    return (
      <Stack>
        <Text>
          The vault is encrypted under the new password. Old copies of the file still open with the old one.
        </Text>
        <Button onClick={onClose}>Close</Button>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ current, next: next.password });
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          label="Current password"
          data-autofocus
          autoComplete="off"
          value={current}
          aria-invalid={code === 'wrong-password'}
          error={code === 'wrong-password' ? change.error?.message : undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleFocusable
        />
        <NewPasswordFields
          {...next}
          onChange={setNext}
          error={code === 'weak-password' ? change.error?.message : undefined}
        />
        {change.isError && code !== 'wrong-password' && code !== 'weak-password' ? (
          <Problem error={change.error} title="The password is unchanged" />
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={current === '' || next.password.length < 10 || next.password !== next.repeat}
          >
            Change the password
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
