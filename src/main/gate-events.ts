import { type Emit, EVENT_CHANNEL, events } from '../ipc/contract.ts';
import { describeForLog } from './gate-log.ts';
import type { Log } from './log.ts';

/** What an event is sent to; Electron's WebContents is one. */
export type EventTarget = { isDestroyed(): boolean; send(channel: string, ...args: unknown[]): void };

/** Returns the function that sends events out, each checked against the contract. One that does not fit is logged and dropped. */
export function createEventSender(targets: () => readonly EventTarget[], log: Pick<Log, 'error'>): Emit {
  return (event, payload) => {
    const parsed = events[event].safeParse(payload);
    if (!parsed.success) {
      log.error(`gate.event.${event}`, describeForLog(parsed.error, null));
      return;
    }
    for (const target of targets()) {
      if (!target.isDestroyed()) target.send(EVENT_CHANNEL, event, parsed.data);
    }
  };
}
