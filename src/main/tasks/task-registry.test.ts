import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { task as taskSchema, tasksMethods } from '../../ipc/tasks.ts';
import { type Task, TaskRegistry } from './task-registry.ts';
import { tasksFeature } from './tasks.ts';

let events: Task[];
let logged: unknown[];
let tasks: TaskRegistry;
beforeEach(() => {
  events = [];
  logged = [];
  tasks = new TaskRegistry({
    emit: (_event, payload) => events.push(taskSchema.parse(payload)),
    logError: (_context, error) => {
      logged.push(error);
      return 'log-line-7';
    },
  });
});
afterEach(() => vi.useRealTimers());

/** Work that the test steers: it ends when the test says so. */
function steered() {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let control: TaskControl | undefined;
  const work = (given: TaskControl) => {
    control = given;
    return promise;
  };
  return {
    work,
    resolve,
    reject,
    get control() {
      if (!control) throw new Error('The work has not begun');
      return control;
    },
  };
}

describe('a task', () => {
  it('has its id before the work begins, and says how it ended', async () => {
    let id = '';
    let seen = 'nothing';
    id = tasks.run('import', 'Import usage', async () => {
      seen = id;
      return 'import-42';
    });
    expect(tasks.list()).toMatchObject([{ id, kind: 'import', title: 'Import usage', state: 'running' }]);
    const ended = await tasks.ended(id);
    expect(seen).toBe(id);
    expect(ended).toMatchObject({ state: 'done', resultId: 'import-42', error: null });
    expect(events.map(({ state }) => state)).toEqual(['running', 'done']);
    expect(tasksMethods['tasks.list'].output.parse(tasks.list())).toHaveLength(1);
  });

  it.each([[{ rows: 3 }], [undefined], ['not an id, but a sentence']])(
    'has no result id when the work resolves to %j',
    async (result) => {
      expect((await tasks.ended(tasks.run('k', 't', async () => result))).resultId).toBeNull();
    },
  );

  it('that fails as expected keeps the code and the words', async () => {
    const id = tasks.run('import', 'Import', async () => {
      throw new Failure('unknown-format', 'The file notes.txt is of no known format.');
    });
    expect(await tasks.ended(id)).toMatchObject({
      state: 'failed',
      error: { code: 'unknown-format', message: 'The file notes.txt is of no known format.' },
    });
    expect(logged).toEqual([]);
  });

  it('that fails by a bug says only where the log has it', async () => {
    const bug = new TypeError('x is not a function');
    const id = tasks.run('import', 'Import', () => {
      throw bug;
    });
    const { state, error } = await tasks.ended(id);
    expect({ state, code: error?.code }).toEqual({ state: 'failed', code: 'internal' });
    expect(error?.message).toContain('log-line-7');
    expect(error?.message).not.toContain('x is not');
    expect(logged).toEqual([bug]);
  });
});

describe('cancelling', () => {
  it('aborts the signal, and the task is cancelled when the work has stopped', async () => {
    const work = steered();
    const id = tasks.run('k', 't', work.work);
    await Promise.resolve();
    expect(tasks.cancel(id).state).toBe('running');
    expect(work.control.signal.aborted).toBe(true);
    work.reject(work.control.signal.reason);
    expect(await tasks.ended(id)).toMatchObject({ state: 'cancelled', error: null });
  });

  it('leaves work that was already finished as done, and a real failure as failed', async () => {
    const [finished, broken] = [steered(), steered()];
    const ids = [tasks.run('k', 't', finished.work), tasks.run('k', 't', broken.work)];
    await Promise.resolve();
    for (const id of ids) tasks.cancel(id);
    finished.resolve('import-1');
    broken.reject(new Failure('disk-full', 'The disk is full.'));
    const ended = await Promise.all(ids.map((id) => tasks.ended(id)));
    expect(ended).toMatchObject([
      { state: 'done', resultId: 'import-1' },
      { state: 'failed', error: { code: 'disk-full' } },
    ]);
  });

  it('of a task that ended changes nothing, and of an unknown one is refused', async () => {
    const id = tasks.run('k', 't', async () => 'x');
    await tasks.ended(id);
    expect(tasks.cancel(id).state).toBe('done');
    expect(() => tasks.cancel('nobody')).toThrow(expect.objectContaining({ code: 'unknown-task' }));
  });

  it('of everything, at the end of the app, waits for the work to stop', async () => {
    const work = steered();
    tasks.run('k', 't', async (control) => {
      control.signal.addEventListener('abort', () => setTimeout(() => work.resolve(undefined), 5));
      await work.work(control);
      control.signal.throwIfAborted();
    });
    await Promise.resolve();
    await tasks.close();
    expect(tasks.list()).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('dismissing', () => {
  it('takes ended tasks off the list, and running ones not', async () => {
    const work = steered();
    const running = tasks.run('k', 'Running', work.work);
    const ended = tasks.run('k', 'Ended', async () => 'x');
    await tasks.ended(ended);
    const feature = tasksFeature({ tasks });
    expect(await feature['tasks.dismiss']({ id: ended })).toMatchObject([{ title: 'Running' }]);
    await expect(feature['tasks.dismiss']({ id: running })).rejects.toMatchObject({ code: 'task-running' });
    await expect(feature['tasks.dismiss']({ id: ended })).rejects.toMatchObject({ code: 'unknown-task' });
    work.resolve(undefined);
  });
});

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });

  it('is told at most ten times a second, and the last one is never lost', async () => {
    const work = steered();
    tasks.run('k', 't', work.work);
    await Promise.resolve();
    events.length = 0;
    for (let ms = 0; ms < 1000; ms++) {
      work.control.progress({ phase: 'Reading', done: ms, total: 2000, unit: 'lines' });
      vi.advanceTimersByTime(1);
    }
    expect(events.length).toBeGreaterThanOrEqual(9);
    expect(events.length).toBeLessThanOrEqual(11);
    vi.advanceTimersByTime(100);
    expect(events.at(-1)).toMatchObject({ phase: 'Reading', done: 999, total: 2000, unit: 'lines' });
  });

  it('has the rate of the last seconds and the time left', async () => {
    const work = steered();
    const id = tasks.run('k', 't', work.work);
    await Promise.resolve();
    const current = () => tasks.list().find((task) => task.id === id);
    const progress = (done: number) =>
      work.control.progress({ phase: 'Reading', done, total: 10_000, unit: 'lines' });
    progress(0);
    expect(current()).toMatchObject({ rate: null, secondsLeft: null });
    // 100 lines a second for ten seconds, then 400 a second: after more than five of those, the first count no more.
    for (let s = 1; s <= 10; s++) {
      vi.advanceTimersByTime(1000);
      progress(s * 100);
    }
    // (10,000 − 1,000) / 100
    expect(current()).toMatchObject({ rate: 100, secondsLeft: 90 });
    for (let s = 1; s <= 10; s++) {
      vi.advanceTimersByTime(1000);
      progress(1000 + s * 400);
    }
    // (10,000 − 5,000) / 400 = 12.5
    expect(current()).toMatchObject({ rate: 400, secondsLeft: 13 });
  });

  it('begins anew with a phase that counts something else', async () => {
    const work = steered();
    tasks.run('k', 't', work.work);
    await Promise.resolve();
    work.control.progress({ phase: 'Reading', done: 0, unit: 'bytes' });
    vi.advanceTimersByTime(1000);
    work.control.progress({ phase: 'Reading', done: 1e9, unit: 'bytes' });
    work.control.progress({ phase: 'Estimating', done: 10, total: 100, unit: 'lines' });
    expect(tasks.list()).toMatchObject([{ rate: null, secondsLeft: null, total: 100 }]);
    work.control.progress({ phase: 'Writing', done: 0, unit: 'lines' });
    expect(tasks.list()).toMatchObject([{ total: null }]);
  });

  it('after the end is not heard', async () => {
    const work = steered();
    const id = tasks.run('k', 't', work.work);
    await Promise.resolve();
    work.resolve('x');
    await tasks.ended(id);
    const count = events.length;
    work.control.progress({ phase: 'Late', done: 1, unit: 'lines' });
    vi.advanceTimersByTime(1000);
    expect(events).toHaveLength(count);
    expect(tasks.list()).toMatchObject([{ phase: '', done: 0 }]);
  });
});
