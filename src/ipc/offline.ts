import { z } from 'zod';
import { method, nothing } from './define.ts';

export const offlineState = z.strictObject({
  /** Nothing opens a connection now. */
  offline: z.boolean(),
  /** The profile says that its machine stays offline. */
  stays: z.boolean(),
  /** The program was started with --offline or CLOUDTUNER_OFFLINE=1. */
  told: z.boolean(),
});

export const offlineMethods = {
  'offline.get': method(nothing, offlineState),
  /**
   * Offline at once, or online again from the next start on: what has been closed is not opened again in a running
   * program.
   */
  'offline.set': method(z.strictObject({ stays: z.boolean() }), offlineState, ['cannot-write']),
};
