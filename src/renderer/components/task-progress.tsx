import { Button, Group, Progress, Text } from '@mantine/core';
import type { Output } from '../../ipc/contract.ts';
import { useDeskAction } from '../lib/bridge.ts';
import { formatDuration } from '../lib/format/time.ts';
import { useFormat } from '../lib/use-format.ts';

type Task = Output<'tasks.list'>[number];

const ENDED = { done: 'Done', failed: 'Failed', cancelled: 'Cancelled' } as const;

/** One task: how far, how fast, how long still, and the way to stop it. */
export function TaskProgress({ task }: { task: Task }) {
  const format = useFormat();
  const cancel = useDeskAction('tasks.cancel');
  const dismiss = useDeskAction('tasks.dismiss');
  const running = task.state === 'running';
  const amount = (count: number) =>
    task.unit === 'bytes' ? format.bytes(count) : `${format.count(count)} ${task.unit}`;
  const parts = [task.phase];
  if (task.total !== null) parts.push(`${amount(task.done)} of ${amount(task.total)}`);
  else if (task.done > 0) parts.push(amount(task.done));
  if (running && task.rate !== null) parts.push(`${amount(task.rate)}/s`);
  if (running && task.secondsLeft !== null) parts.push(`about ${formatDuration(task.secondsLeft)} left`);
  const share = task.total === null || task.total === 0 ? null : (task.done / task.total) * 100;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text fw={500} truncate>
          {task.title}
        </Text>
        {running ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={cancel.isPending}
            aria-label={`Cancel ${task.title}`}
            onClick={() => cancel.mutate({ id: task.id })}
          >
            Cancel
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={`Dismiss ${task.title}`}
            onClick={() => dismiss.mutate({ id: task.id })}
          >
            Dismiss
          </Button>
        )}
      </Group>
      {running ? (
        <Progress
          value={share ?? 100}
          animated={share === null}
          striped={share === null}
          size={5}
          my={6}
          aria-label={task.title}
        />
      ) : null}
      <Text size="xs" c={task.state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
        {running
          ? parts.join(' · ')
          : `${ENDED[task.state as keyof typeof ENDED]}${task.error ? `: ${task.error.message}` : task.done > 0 ? ` · ${amount(task.done)}` : ''}`}
      </Text>
    </div>
  );
}
