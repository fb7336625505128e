import type { Handlers } from '../../ipc/contract.ts';
import type { tasksMethods } from '../../ipc/tasks.ts';
import type { TaskRegistry } from './task-registry.ts';

export type TasksDeps = { tasks: TaskRegistry };

/** Answers the `tasks.*` methods from the registry. */
export function tasksFeature({ tasks }: TasksDeps): Pick<Handlers, keyof typeof tasksMethods> {
  return {
    'tasks.list': async () => tasks.list(),
    'tasks.cancel': async ({ id }) => tasks.cancel(id),
    'tasks.dismiss': async ({ id }) => tasks.dismiss(id),
  };
}
