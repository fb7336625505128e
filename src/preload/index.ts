import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../ipc/bridge.ts';
import type { DROP_CHANNEL, EVENT_CHANNEL, INVOKE_CHANNEL } from '../ipc/contract.ts';

// Types only from ipc: its values would bring zod and every schema into the sandboxed script.
const invokeChannel: typeof INVOKE_CHANNEL = 'desk:invoke';
const eventChannel: typeof EVENT_CHANNEL = 'desk:event';
const dropChannel: typeof DROP_CHANNEL = 'desk:drop';

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

// Where dropped files are is told to main from here: the page itself names no paths. A page can dispatch a drop of its
// own making, but no trusted one.
window.addEventListener('drop', (event) => {
  const zone = event.target instanceof Element && event.target.closest('[data-drop="usage"]');
  if (!event.isTrusted || !zone) return;
  const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file));
  void ipcRenderer.invoke(dropChannel, paths.filter(Boolean));
});
