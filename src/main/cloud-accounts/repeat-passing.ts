import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from './aws-failure.ts';

/** How often a request is sent until it is given up. */
const ATTEMPTS = 6;
/** The longest wait before the first repetition, doubling up to the second, in milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Sends a request, and again after a random wait when it was throttled or lost, or the service had a problem of its own
 * (AWS Architecture Blog, “Exponential backoff and jitter”: full jitter).
 *
 * @throws what the last attempt threw; the signal's reason.
 */
export async function repeatPassing<Answer>(
  send: () => Promise<Answer>,
  wait: Wait,
  signal: AbortSignal,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
    }
    await wait(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)), signal);
  }
}

/** Waits in real time. @throws the signal's reason. */
export const pause: Wait = async (milliseconds, signal) => {
  await sleep(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
};
