import type { Output } from '../../../ipc/contract.ts';
import { useDesk } from '../../lib/bridge.ts';

type Task = Output<'tasks.list'>[number];

/** The task with the id as it is now; undefined before it begins and after it was dismissed. */
export function useTask(id: string | null): Task | undefined {
  return useDesk('tasks.list', {}).data?.find((task) => task.id === id);
}

/** The backup, check or restoration that runs now, whoever started it: it outlives the page. */
export function useRunningTask(): Task | undefined {
  return useDesk('tasks.list', {}).data?.find(({ kind, state }) => kind === 'backup' && state === 'running');
}
