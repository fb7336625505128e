import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { partial } from './unavailable.ts';

type Listener = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Listener>();

/** Electron's ipcMain, for `invoke` only: the desk uses nothing else. */
export const ipcMain = partial<IpcMain>('ipcMain', {
  handle(channel, listener) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
  removeHandler(channel) {
    handlers.delete(channel);
  },
});

/** Answers one `ipcRenderer.invoke`. Rejects as Electron does when nobody handles the channel. */
export async function dispatchInvoke(
  event: IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const listener = handlers.get(channel);
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
  return await listener(event, ...args);
}
