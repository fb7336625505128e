import type { EventEmitter } from 'node:events';

/** Locks when the person leaves: the computer goes to sleep, or its screen is locked. `monitor` is Electron’s powerMonitor. */
export function lockWithComputer(monitor: Pick<EventEmitter, 'on'>, lock: () => void): void {
  monitor.on('suspend', lock);
  monitor.on('lock-screen', lock);
}
