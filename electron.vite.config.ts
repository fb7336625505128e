import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * Builds every `new URL('./x.ts', import.meta.url)` of the main process (worker threads) as an entry of its own and
 * points the URL at it. The same source then works run directly by Node and bundled.
 */
function moduleUrls(): Plugin {
  const pattern = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+\.ts)\1\s*,\s*import\.meta\.url\s*\)/g;
  return {
    name: 'cloudtuner:module-urls',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('.ts') || !pattern.test(code)) return null;
      return code.replace(pattern, (whole, _quote: string, path: string) => {
        const file = resolve(dirname(id), path);
        if (!existsSync(file)) this.error(`${relative(import.meta.dirname, id)} names ${path}: no such file`);
        const reference = this.emitFile({ type: 'chunk', id: file });
        return whole.replace(/\(.*\)/s, `(import.meta.ROLLUP_FILE_URL_${reference})`);
      });
    },
  };
}

const fromRoot = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    plugins: [moduleUrls()],
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rollupOptions: {
        // cli.ts runs under plain Node, index.ts under Electron: they share chunks, and only index.ts imports `electron`.
        input: { index: fromRoot('src/main/index.ts'), cli: fromRoot('src/main/cli.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script cannot load modules: everything is bundled into one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: fromRoot('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('src/renderer'),
    plugins: [react()],
    // app-protocol.ts puts a fresh nonce in its place in every response.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: fromRoot('out/renderer'),
      sourcemap: true,
      // Assets as files, never as data: URLs, and no script that fetches preloads: the policy of app-protocol.ts is strict.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: fromRoot('src/renderer/index.html') } },
    },
  },
});
