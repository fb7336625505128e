import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { BackupForm, type StartedBackup } from './backup-form.tsx';
import { BackupParts } from './backup-parts.tsx';
import { useRunningTask, useTask } from './use-task.ts';

/** Writes the whole profile into one encrypted file. */
export function CreateBackup() {
  const contents = useDesk('backup.contents', {}, { staleTime: 0 });
  const [started, setStarted] = useState<StartedBackup | null>(null);
  const running = useRunningTask();
  const own = useTask(started?.taskId ?? null);
  const task = own ?? running;
  return (
    <Panel
      title="Back up this profile"
      note="One file with everything that cannot be made again. Files that can be fetched from a cloud account again are left out."
    >
      <Stack gap="md" maw={760}>
        <Loaded query={contents} what="What a backup would hold" rows={4}>
          {({ parts }) => <BackupParts parts={parts} caption="What a backup made now would hold" />}
        </Loaded>
        {task ? <TaskProgress task={task} /> : null}
        {started && own?.state === 'done' ? (
          <Group gap="xs" role="status">
            <Text size="sm">
              Written to <span className="mono">{started.path}</span>, read back and checked. Keep a copy on
              another disk.
            </Text>
            <CopyButton text={started.path} what="the path" />
          </Group>
        ) : null}
        {started === null && running === undefined ? <BackupForm onStarted={setStarted} /> : null}
        {started && own?.state !== 'running' ? (
          <Group>
            <Button variant="default" onClick={() => setStarted(null)}>
              Make another backup
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Panel>
  );
}
