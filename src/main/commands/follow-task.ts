import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import type { Session } from './command.ts';

/** How often the task is looked at, in milliseconds. */
const INTERVAL = 100;

/**
 * Waits for long work, and tells its phases. Ctrl-C cancels it and waits until it has stopped.
 *
 * @param interrupted what to say then
 * @throws Failure with the task's code when it failed; `cancelled`.
 */
export async function followTask(
  { desk: { handlers }, say, signal }: Session,
  taskId: string,
  interrupted = 'Interrupted. What was fetched is kept.',
): Promise<void> {
  let phase = '';
  for (;;) {
    const task = (await handlers['tasks.list']({})).find(({ id }) => id === taskId);
    if (!task || task.state === 'done') return;
    if (task.state === 'cancelled') throw new Failure('cancelled', interrupted);
    if (task.state === 'failed') throw new Failure(task.error?.code ?? 'internal', task.error?.message ?? '');
    if (task.phase !== phase) {
      phase = task.phase;
      say(`${phase}…`);
    }
    if (signal.aborted) await handlers['tasks.cancel']({ id: taskId });
    await sleep(INTERVAL);
  }
}
