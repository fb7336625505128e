import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { OpenBackupForm, type Opened } from './open-backup-form.tsx';
import { OpenedBackup } from './opened-backup.tsx';
import { useRunningTask, useTask } from './use-task.ts';

/** Reads a backup from its first byte to its last, and changes nothing. */
export function CheckBackup() {
  const [backup, setBackup] = useState<Opened | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const verify = useDeskAction('backup.verify');
  const task = useTask(taskId);
  const running = useRunningTask();
  const again = () => {
    setBackup(null);
    setTaskId(null);
    verify.reset();
  };
  return (
    <Panel title="Check a backup" note="Every byte of it is read; nothing is changed.">
      {backup === null ? (
        <OpenBackupForm onOpened={setBackup} />
      ) : (
        <Stack gap="md" maw={760}>
          <OpenedBackup backup={backup} />
          {verify.isError ? <Problem error={verify.error} title="The backup was not checked" /> : null}
          {task ? <TaskProgress task={task} /> : null}
          {task?.state === 'done' ? (
            <Text size="sm" role="status">
              The backup is whole: every byte is what was written. To restore it, start CloudTuner Desk with a
              new profile and choose “Restore a backup”.
            </Text>
          ) : null}
          <Group>
            {task === undefined ? (
              <Button
                loading={verify.isPending}
                disabled={running !== undefined}
                onClick={() =>
                  verify.mutate(
                    { fileId: backup.fileId },
                    { onSuccess: (started) => setTaskId(started.taskId) },
                  )
                }
              >
                Read it all
              </Button>
            ) : null}
            <Button variant="subtle" color="gray" disabled={task?.state === 'running'} onClick={again}>
              Choose another backup
            </Button>
          </Group>
        </Stack>
      )}
    </Panel>
  );
}
