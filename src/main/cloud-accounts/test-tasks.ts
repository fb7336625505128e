import { randomUUID } from 'node:crypto';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskRunner } from '../../domain/task.ts';

export type EndedTask = {
  state: 'done' | 'failed' | 'cancelled';
  error: { code: string; message: string } | null;
};

/** For tests: long work that can be waited for and cancelled. A bug in it is thrown at who waits. */
export class TestTasks {
  readonly #running = new Map<string, { abort: AbortController; ended: Promise<EndedTask> }>();

  readonly run: TaskRunner = (_kind, title, work) => {
    const id = randomUUID();
    const abort = new AbortController();
    const begin = async (): Promise<EndedTask> => {
      await Promise.resolve();
      try {
        await work({ signal: abort.signal, progress: () => undefined });
        return { state: 'done', error: null };
      } catch (error) {
        if (abort.signal.aborted && error === abort.signal.reason) return { state: 'cancelled', error: null };
        if (!isFailure(error)) throw new Error(`“${title}” ended with a bug`, { cause: error });
        return { state: 'failed', error: { code: error.code, message: error.message } };
      }
    };
    const ended = begin();
    // Whoever waits hears of a bug; nobody has to.
    ended.catch(() => undefined);
    this.#running.set(id, { abort, ended });
    return id;
  };

  cancel(id: string): void {
    this.#running.get(id)?.abort.abort(new Failure('cancelled', 'It was cancelled.'));
  }

  async ended(id: string): Promise<EndedTask> {
    const task = this.#running.get(id);
    if (!task) throw new Error(`There is no task ${id}`);
    return task.ended;
  }

  async close(): Promise<void> {
    for (const id of this.#running.keys()) this.cancel(id);
    await Promise.allSettled([...this.#running.values()].map(({ ended }) => ended));
  }
}
