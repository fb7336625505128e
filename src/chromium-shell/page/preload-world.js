// Runs in an isolated world, which shares the page's document but none of its JavaScript. The binding to the main
// process exists in this world only, so the page can reach exactly what the preload script exposes.
// biome-ignore lint/correctness/noUnusedVariables: preload-scripts.ts and dialog.ts put a call to it after this text.
function preloadWorld(worldLink, structuredValues, config, preload) {
  if (window.top !== window) return;
  const send = globalThis[config.binding];
  delete globalThis[config.binding];
  const values = structuredValues();
  const link = worldLink(structuredValues, config.eventName, 'preload');
  const pending = new Map();
  const listeners = new Map();
  let next = 0;

  const strict = (name, members) =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || Object.hasOwn(target, key)) return target[key];
        throw new Error(`electron.${name}${name ? '.' : ''}${key} is not available in the Chromium shell`);
      },
    });

  const on = (channel, listener, once = false) => {
    const entries = listeners.get(channel) ?? [];
    listeners.set(channel, [...entries, { listener, once }]);
    return ipcRenderer;
  };
  const off = (channel, listener) => {
    const entries = listeners.get(channel) ?? [];
    listeners.set(
      channel,
      entries.filter((entry) => entry.listener !== listener),
    );
    return ipcRenderer;
  };
  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        const id = ++next;
        // An argument that cannot be cloned rejects here, before anything is sent.
        const text = JSON.stringify([id, channel, values.encode(args)]);
        pending.set(id, { channel, resolve, reject });
        send(text);
      });
    },
    on: (channel, listener) => on(channel, listener),
    addListener: (channel, listener) => on(channel, listener),
    once: (channel, listener) => on(channel, listener, true),
    off,
    removeListener: off,
    removeAllListeners(channel) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  // Only the main process can ask Chromium where a file is. Here a path is a token, which the shell puts the path in
  // place of when it goes to main; the file of a token that nobody sends is let go with the document.
  const files = [];
  const webUtils = strict('webUtils', {
    getPathForFile(file) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile: expected a File');
      return `${config.fileToken}${files.push(file) - 1};`;
    },
  });

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name, api) => link.expose(name, api),
  });

  globalThis[config.receiver] = {
    file: (index) => files[index],
    reply(id, ok, text) {
      const call = pending.get(id);
      if (call === undefined) return;
      pending.delete(id);
      if (ok) call.resolve(values.decode(text));
      else call.reject(new Error(`Error invoking remote method '${call.channel}': ${text}`));
    },
    event(channel, text) {
      const entries = listeners.get(channel) ?? [];
      for (const entry of entries.filter(({ once }) => once)) off(channel, entry.listener);
      for (const { listener } of entries)
        listener({ sender: ipcRenderer, ports: [] }, ...values.decode(text));
    },
  };

  const electron = strict('', { contextBridge, ipcRenderer, webUtils });
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(module.exports, require, module);
}
