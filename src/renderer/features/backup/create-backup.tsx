import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { errorCode, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { BackupParts } from './backup-parts.tsx';
import { useRunningTask, useTask } from './use-task.ts';

const EMPTY = { password: '', repeat: '' };

/** Writes the whole profile into one encrypted file. */
export function CreateBackup() {
  const contents = useDesk('backup.contents', {}, { staleTime: 0 });
  const [passwords, setPasswords] = useState(EMPTY);
  const [started, setStarted] = useState<{ taskId: string; path: string } | null>(null);
  const create = useDeskAction('backup.create');
  const running = useRunningTask();
  const own = useTask(started?.taskId ?? null);
  const task = own ?? running;
  const code = errorCode(create.error);
  return (
    <Panel
      title="Back up this profile"
      note="One file with everything that cannot be made again. Files that can be fetched from a cloud account again are left out."
    >
      <Stack gap="md" maw={760}>
        <Loaded query={contents} what="What a backup would hold" rows={4}>
          {({ parts }) => <BackupParts parts={parts} caption="What a backup made now would hold" />}
        </Loaded>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate(
              { password: passwords.password },
              {
                onSuccess: (answer) => {
                  if (answer === null) return;
                  setPasswords(EMPTY);
                  setStarted(answer);
                  create.reset();
                },
              },
            );
          }}
        >
          <Stack gap="md" maw={520}>
            <Text size="sm">
              The backup has a password of its own; keep it apart from the file. Without it nobody can open
              the backup, you included. To use the accounts in it you need the vault’s password as well.
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
                disabled={
                  running !== undefined ||
                  passwords.password.length < 10 ||
                  passwords.password !== passwords.repeat
                }
              >
                Choose a place and back up
              </Button>
            </Group>
          </Stack>
        </form>
        {task ? (
          <div>
            <TaskProgress task={task} />
            {started && own?.state === 'done' ? (
              <Group gap="xs" mt="xs" role="status">
                <Text size="sm">
                  Written to <span className="mono">{started.path}</span>, read back and checked. Keep a copy
                  on another disk.
                </Text>
                <CopyButton text={started.path} what="the path" />
              </Group>
            ) : null}
          </div>
        ) : null}
      </Stack>
    </Panel>
  );
}
