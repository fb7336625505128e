import { registerHooks } from 'node:module';

const shell = new URL('./electron.ts', import.meta.url).href;

/** Makes `electron` resolve to this shell's module, for everything that the process imports from here on. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common') {
      return { url: shell, shortCircuit: true };
    }
    return next(specifier, context);
  },
});
