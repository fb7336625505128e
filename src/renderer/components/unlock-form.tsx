import { Button, PasswordInput, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskKey, errorCode, useDeskAction } from '../lib/bridge.ts';
import { Problem } from './problem.tsx';

/** Asks for the vault's password in place. */
export function UnlockForm({
  onUnlocked,
  autoFocus = true,
}: {
  onUnlocked?: () => void;
  autoFocus?: boolean;
}) {
  const [password, setPassword] = useState('');
  const unlock = useDeskAction('accounts.unlock');
  const client = useQueryClient();
  const wrong = errorCode(unlock.error) === 'wrong-password';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate(
          { password },
          {
            onSuccess: (status) => {
              client.setQueryData(deskKey('accounts.status', {}), status);
              onUnlocked?.();
            },
            onSettled: () => setPassword(''),
          },
        );
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          label="Password"
          data-autofocus={autoFocus || undefined}
          autoComplete="off"
          value={password}
          aria-invalid={wrong}
          error={wrong ? unlock.error?.message : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleFocusable
        />
        {unlock.isError && !wrong ? <Problem error={unlock.error} title="The vault stays locked" /> : null}
        <Button type="submit" loading={unlock.isPending} disabled={password === ''}>
          Unlock
        </Button>
      </Stack>
    </form>
  );
}
