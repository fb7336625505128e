import { randomUUID } from 'node:crypto';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl, TaskRunner } from '../../domain/task.ts';
import type { Emit, EventPayload } from '../../ipc/contract.ts';
import { identifier } from '../../ipc/define.ts';
import { TaskRate } from './task-rate.ts';
import { throttle } from './throttle.ts';

export type Task = EventPayload<'tasks.changed'>;

export type TaskRegistryDeps = {
  emit: Emit;
  /** Writes a bug to the log and answers the id of the line, which is what the user can quote. */
  logError: (context: string, error: unknown) => string;
};

type Running = { task: Task; abort: AbortController; ended: Promise<void> };

/** At most ten progress events a second for each task: more only costs the renderer. */
const PROGRESS_INTERVAL_MS = 100;

/** The long work of the desk: what runs, how far it is, and how it ended. Lives as long as the process. */
export class TaskRegistry {
  readonly #tasks = new Map<string, Running>();
  readonly #deps: TaskRegistryDeps;

  constructor(deps: TaskRegistryDeps) {
    this.#deps = deps;
  }

  /** Starts the work and answers its id at once. Pass this on as the `TaskRunner`. */
  readonly run: TaskRunner = (kind, title, work) => {
    const task: Task = {
      id: randomUUID(),
      kind,
      title,
      state: 'running',
      phase: '',
      done: 0,
      total: null,
      unit: '',
      rate: null,
      secondsLeft: null,
      startedAt: new Date().toISOString(),
      endedAt: null,
      error: null,
      resultId: null,
    };
    const abort = new AbortController();
    const entry: Running = { task, abort, ended: Promise.resolve() };
    this.#tasks.set(task.id, entry);
    this.#emit(entry);
    entry.ended = this.#follow(entry, work);
    return task.id;
  };

  /** Every task that was not dismissed, oldest first. */
  list(): Task[] {
    return [...this.#tasks.values()].map(({ task }) => ({ ...task }));
  }

  /**
   * Asks the work to stop and answers the task as it is then. Work that ended already is left as it is.
   *
   * @throws Failure `unknown-task`.
   */
  cancel(id: string): Task {
    const entry = this.#find(id);
    entry.abort.abort(new Failure('cancelled', `“${entry.task.title}” was cancelled.`));
    return { ...entry.task };
  }

  /** Takes an ended task off the list. @throws Failure `unknown-task`, `task-running`. */
  dismiss(id: string): Task[] {
    const { task } = this.#find(id);
    if (task.state === 'running') {
      throw new Failure('task-running', `“${task.title}” is still running. Cancel it first.`, { id });
    }
    this.#tasks.delete(id);
    return this.list();
  }

  /** Cancels what runs and waits until all of it has stopped. For the end of the app. */
  async close(): Promise<void> {
    const running = [...this.#tasks.values()].filter(({ task }) => task.state === 'running');
    for (const { task } of running) this.cancel(task.id);
    await Promise.all(running.map(({ ended }) => ended));
  }

  /** Resolves with the task when it has ended. @throws Failure `unknown-task`. */
  async ended(id: string): Promise<Task> {
    const entry = this.#find(id);
    await entry.ended;
    return { ...entry.task };
  }

  async #follow(entry: Running, work: (control: TaskControl) => Promise<unknown>): Promise<void> {
    const { task, abort } = entry;
    const rate = new TaskRate();
    const announce = throttle(() => this.#emit(entry), PROGRESS_INTERVAL_MS);
    const progress: TaskControl['progress'] = (update) => {
      // Work that goes on after its end, or after a cancel, has no say any more.
      if (task.state !== 'running') return;
      if (update.phase !== task.phase || update.unit !== task.unit) rate.restart();
      Object.assign(task, {
        phase: update.phase,
        done: update.done,
        total: update.total ?? null,
        unit: update.unit,
        ...rate.measure(update.done, update.total),
      });
      announce();
    };
    try {
      // Not in this turn: whoever starts the work has its id before anything happens.
      await Promise.resolve();
      const result = await work({ signal: abort.signal, progress });
      task.state = 'done';
      const id = identifier.safeParse(result);
      task.resultId = id.success ? id.data : null;
    } catch (error) {
      task.state = abort.signal.aborted && isCancellation(error, abort.signal) ? 'cancelled' : 'failed';
      if (task.state === 'failed') task.error = this.#explain(task, error);
    } finally {
      announce.stop();
      Object.assign(task, { endedAt: new Date().toISOString(), rate: null, secondsLeft: null });
      this.#emit(entry);
    }
  }

  #explain(task: Task, error: unknown): { code: string; message: string } {
    if (isFailure(error)) return { code: error.code, message: error.message };
    const id = this.#deps.logError(`task ${task.kind}`, error);
    return {
      code: 'internal',
      message: `Something went wrong inside CloudTuner Desk. The log has the details under ${id}.`,
    };
  }

  #find(id: string): Running {
    const entry = this.#tasks.get(id);
    if (!entry)
      throw new Failure('unknown-task', 'That task is no longer on the list. Reload the page.', { id });
    return entry;
  }

  #emit({ task }: Running): void {
    this.#deps.emit('tasks.changed', { ...task });
  }
}

/** A real failure that happens to arrive after a cancel is still told as the failure that it is. */
function isCancellation(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || isFailure(error, 'cancelled') || (error as Error)?.name === 'AbortError';
}
