import type { Output } from '../../../ipc/contract.ts';
import { useDesk } from '../../lib/bridge.ts';

/** The task with the id as it is now; undefined before it begins and after it was dismissed. */
export function useTask(id: string | null): Output<'tasks.list'>[number] | undefined {
  return useDesk('tasks.list', {}).data?.find((task) => task.id === id);
}
