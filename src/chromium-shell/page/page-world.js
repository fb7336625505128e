// Runs in the page's own world before any script of the page. Receives what the preload script exposes.
// biome-ignore lint/correctness/noUnusedVariables: preload-scripts.ts and dialog.ts put a call to it after this text.
function pageWorld(worldLink, structuredValues, config) {
  // Electron runs preload scripts in the main frame only.
  if (window.top !== window) return;
  worldLink(structuredValues, config.eventName, 'page').onExpose(({ name, api }) => {
    if (Object.hasOwn(window, name))
      throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    const freeze = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    Object.defineProperty(window, name, { value: freeze(api), enumerable: true });
  });
}
