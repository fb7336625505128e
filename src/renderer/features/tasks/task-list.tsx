import { Popover, Stack, Text } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** Long work, quietly: a count in the frame, the list behind it. */
export function TaskList() {
  const tasks = useDesk('tasks.list', {}).data ?? [];
  const running = tasks.filter((task) => task.state === 'running').length;
  const failed = tasks.filter((task) => task.state === 'failed').length;
  if (tasks.length === 0) return null;
  const words = running > 0 ? `${running} running` : failed > 0 ? `${failed} failed` : 'Tasks';
  return (
    <Popover width={400} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="chip" aria-label={`Tasks: ${words}`}>
          <IconActivity size={15} aria-hidden="true" />
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} mb="xs">
          Tasks
        </Text>
        <Stack gap="md">
          {tasks.map((task) => (
            <TaskProgress key={task.id} task={task} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
