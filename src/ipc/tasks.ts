import { z } from 'zod';
import { identifier, instant, method, nothing } from './define.ts';

export const task = z.strictObject({
  id: identifier,
  kind: z.string(),
  title: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: z.string(),
  done: z.number().nonnegative(),
  total: z.number().nonnegative().nullable(),
  unit: z.string(),
  /** Units a second over the last seconds; null until it is known. */
  rate: z.number().nonnegative().nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** What the work made, such as the id of an import. Null unless done. */
  resultId: identifier.nullable(),
});

export const tasksMethods = {
  'tasks.list': method(nothing, z.array(task)),
  'tasks.cancel': method(z.strictObject({ id: identifier }), task, ['unknown-task']),
  /** Takes an ended task off the list. */
  'tasks.dismiss': method(z.strictObject({ id: identifier }), z.array(task), [
    'unknown-task',
    'task-running',
  ]),
};

export const tasksEvents = { 'tasks.changed': task };
