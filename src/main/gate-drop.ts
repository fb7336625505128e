import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Log } from './log.ts';

export type DropGateOptions<Event> = {
  dropFiles: (paths: readonly string[]) => Promise<void>;
  /** True when the call comes from the main frame of our own window, on our own origin. */
  isTrustedSender: (event: Event) => boolean;
  log: Pick<Log, 'warning' | 'error'>;
};

const droppedPaths = z.array(z.string().max(4096)).max(1000);

/**
 * The way in for files that the user dropped on the window: returns the listener for DROP_CHANNEL. The preload script
 * alone calls it, and only for a drop that a person made; the page reaches neither. It answers nothing and never rejects.
 */
export function createDropGate<Event>({ dropFiles, isTrustedSender, log }: DropGateOptions<Event>) {
  return async (event: Event, ...args: unknown[]): Promise<void> => {
    if (!isTrustedSender(event)) return void log.warning('gate.refused-drop');
    const paths = droppedPaths.safeParse(args[0]);
    try {
      // What is on no disk, such as an image dragged off a page, has no path.
      await dropFiles(paths.success ? paths.data.filter(isAbsolute) : []);
    } catch (error) {
      log.error('gate.drop', error);
    }
  };
}
