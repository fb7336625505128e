import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDeskAction } from '../../lib/bridge.ts';

/** A backup that was started. */
export type StartedBackup = NonNullable<Output<'backup.create'>>;

/** The password and the place of a new backup. It goes with the form, which is taken away once the backup runs. */
export function BackupForm({ onStarted }: { onStarted: (backup: StartedBackup) => void }) {
  const [passwords, setPasswords] = useState({ password: '', repeat: '' });
  const create = useDeskAction('backup.create');
  const code = errorCode(create.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { password: passwords.password },
          { onSuccess: (started) => (started === null ? undefined : onStarted(started)) },
        );
      }}
    >
      <Stack gap="md" maw={520}>
        <Text size="sm">
          The backup has a password of its own; keep it apart from the file. Without it nobody can open the
          backup, you included. To use the accounts in it you need the vault’s password as well.
        </Text>
        <NewPasswordFields
          {...passwords}
          onChange={setPasswords}
          what="the backup file"
          error={code === 'weak-password' ? create.error?.message : undefined}
        />
        {create.isError && code !== 'weak-password' ? (
          <Problem error={create.error} title="The backup was not started" />
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={create.isPending}
            disabled={passwords.password.length < 10 || passwords.password !== passwords.repeat}
          >
            Choose a place and back up
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
