import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../ipc/bridge.ts';
import type { EVENT_CHANNEL, INVOKE_CHANNEL } from '../ipc/contract.ts';

// Types only from ipc: its values would bring zod and every schema into the sandboxed script.
const invokeChannel: typeof INVOKE_CHANNEL = 'desk:invoke';
const eventChannel: typeof EVENT_CHANNEL = 'desk:event';

const bridge: Bridge = {
  invoke: (method, input) => ipcRenderer.invoke(invokeChannel, method, input),
  on(event, callback) {
    const listener = (_event: IpcRendererEvent, name: unknown, payload: Parameters<typeof callback>[0]) => {
      if (name === event) callback(payload);
    };
    ipcRenderer.on(eventChannel, listener);
    return () => {
      ipcRenderer.removeListener(eventChannel, listener);
    };
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
