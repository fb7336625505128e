import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { OpenBackupForm, type Opened } from './open-backup-form.tsx';
import { OpenedBackup } from './opened-backup.tsx';
import { useTask } from './use-task.ts';

type RestoreBackupProps = {
  onBack: () => void;
  /** The profile is the one of the backup now. */
  onDone: () => void;
};

/** Brings a whole profile back from its backup, into one that nobody has used. */
export function RestoreBackup({ onBack, onDone }: RestoreBackupProps) {
  const [backup, setBackup] = useState<Opened | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const restore = useDeskAction('backup.restore');
  const { mutate: finish, ...finishing } = useDeskAction('backup.finishRestore');
  const client = useQueryClient();
  const task = useTask(taskId);
  const unpacked = task?.state === 'done';
  const running = restore.isPending || task?.state === 'running' || (unpacked && !finishing.isError);

  const asked = useRef(false);

  useEffect(() => {
    if (!unpacked || asked.current) return;
    asked.current = true;
    finish(
      {},
      {
        onSuccess: async () => {
          // Nothing that was read before is true any more.
          await client.invalidateQueries();
          onDone();
        },
      },
    );
  }, [unpacked, finish, client, onDone]);

  return (
    <Stack gap="md">
      <div>
        <Title order={1}>Restore a backup</Title>
        <Text size="sm" c="dimmed">
          Everything comes back as it was when the backup was made: vault, accounts, imports, settings.
          Nothing is changed until all of it has been checked.
        </Text>
      </div>
      {backup === null ? (
        <OpenBackupForm onOpened={setBackup} />
      ) : (
        <>
          <OpenedBackup backup={backup} />
          {task ? <TaskProgress task={task} /> : null}
          {unpacked && !finishing.isError ? (
            <Text size="sm" role="status">
              Opening the restored profile…
            </Text>
          ) : null}
        </>
      )}
      {restore.isError ? <Problem error={restore.error} title="The backup was not restored" /> : null}
      {finishing.isError ? (
        <Problem error={finishing.error} title="The restored profile could not be opened" />
      ) : null}
      <Group>
        {backup && !running ? (
          <Button
            onClick={() =>
              restore.mutate({ fileId: backup.fileId }, { onSuccess: (started) => setTaskId(started.taskId) })
            }
          >
            Restore this profile
          </Button>
        ) : null}
        <Button
          variant="subtle"
          color="gray"
          disabled={running}
          onClick={backup === null ? onBack : () => setBackup(null)}
        >
          Back
        </Button>
      </Group>
    </Stack>
  );
}
