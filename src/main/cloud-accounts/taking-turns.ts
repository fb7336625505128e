import { inTurn } from '../../domain/in-turn.ts';
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
  const turns = new Map<string, ReturnType<typeof inTurn>>();
  return async (of, signal, work) => {
    const turn = turns.get(of) ?? inTurn();
    turns.set(of, turn);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const done = turn(async () => {
      begin();
      signal.throwIfAborted();
      return work();
    });
    // Who gives up waiting lets nobody pass who works still.
    done.catch(() => {});
    await unlessAborted(begun, signal);
    return done;
  };
}
