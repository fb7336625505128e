import { unlessAborted } from './aws-connection.ts';

/** What everything that asks Cost Explorer takes turns at: its answers and the budget are common. */
export const COST_EXPLORER = 'cost-explorer';

export type TakeTurns = <Value>(
  of: string,
  signal: AbortSignal,
  work: () => Promise<Value>,
) => Promise<Value>;

/**
 * Runs work on the same thing one after the other, in the order in which it was asked for: two fetches at once would pay
 * for the same answers twice, or write to the same file.
 *
 * @throws what the work throws; the signal's reason, at once, while it waits.
 */
export function takingTurns(): TakeTurns {
  const lastOf = new Map<string, Promise<void>>();
  return async (of, signal, work) => {
    const before = lastOf.get(of) ?? Promise.resolve();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    // Who gives up waiting lets nobody pass who works still.
    const last = before.then(() => ended);
    lastOf.set(of, last);
    try {
      await unlessAborted(before, signal);
      return await work();
    } finally {
      end();
      void last.then(() => {
        if (lastOf.get(of) === last) lastOf.delete(of);
      });
    }
  };
}
