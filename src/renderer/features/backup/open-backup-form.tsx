import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

/** A backup that was chosen and opened with its password. */
export type Opened = Output<'backup.open'> & { fileId: string; fileName: string };

/** Chooses a backup and opens it with its password. */
export function OpenBackupForm({ onOpened }: { onOpened: (backup: Opened) => void }) {
  const [file, setFile] = useState<NonNullable<Output<'backup.choose'>> | null>(null);
  const [password, setPassword] = useState('');
  const choose = useDeskAction('backup.choose');
  const open = useDeskAction('backup.open');
  const format = useFormat();
  const wrong = errorCode(open.error) === 'wrong-backup-password';
  const pick = () =>
    choose.mutate(
      {},
      {
        onSuccess: (chosen) => {
          if (chosen === null) return;
          setFile(chosen);
          setPassword('');
          open.reset();
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file === null) return;
        const { fileId, fileName } = file;
        open.mutate(
          { fileId, password },
          {
            onSuccess: (summary) => {
              setPassword('');
              onOpened({ ...summary, fileId, fileName });
            },
          },
        );
      }}
    >
      <Stack gap="md" maw={520}>
        <Group gap="sm">
          <Button variant="default" loading={choose.isPending} onClick={pick}>
            {file === null ? 'Choose a backup' : 'Choose another'}
          </Button>
          {file ? (
            <Text size="sm">
              <span className="mono">{file.fileName}</span>, {format.bytes(file.bytes)}
            </Text>
          ) : null}
        </Group>
        {choose.isError ? <Problem error={choose.error} title="This file cannot be used" /> : null}
        {file ? (
          <>
            <PasswordInput
              label="Password of the backup"
              description="The one that was chosen when it was made."
              autoComplete="off"
              value={password}
              aria-invalid={wrong}
              error={wrong ? open.error?.message : undefined}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleFocusable
            />
            {open.isError && !wrong ? (
              <Problem error={open.error} title="The backup cannot be opened" />
            ) : null}
            <Group>
              <Button type="submit" loading={open.isPending} disabled={password === ''}>
                Open the backup
              </Button>
            </Group>
          </>
        ) : null}
      </Stack>
    </form>
  );
}
