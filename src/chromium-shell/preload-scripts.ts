import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { structuredValues } from './structured-values.ts';

export type PreloadScripts = {
  /** Name of the isolated world that the preload script runs in. */
  world: string;
  /** Name of the function, in that world only, that reaches this process. */
  binding: string;
  /** Name of the object, in that world only, that takes replies and events. */
  receiver: string;
  /** What a token starts with that stands for a file's path in that world; its index and a semicolon follow. */
  fileToken: string;
  /** Script for the page's own world; has to be registered before the other. */
  pageSource: string;
  /** Script for the isolated world, holding the preload script. */
  preloadSource: string;
};

const pageFile = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');

/** Builds the two scripts that run before any script of a page: the bridge's page side, and the preload script. */
export function preloadScripts(preload: string): PreloadScripts {
  const secret = randomBytes(12).toString('hex');
  const names = {
    world: 'desk-preload',
    binding: `binding${secret}`,
    receiver: `receiver${secret}`,
    eventName: `link${secret}`,
    fileToken: `file${secret}-`,
  };
  const config = JSON.stringify(names);
  const shared = `${pageFile('world-link.js')}\nconst structuredValues = ${structuredValues.toString()};`;
  const pageSource = `(() => { ${shared}\n${pageFile('page-world.js')}
pageWorld(worldLink, structuredValues, ${config}); })();`;
  const preloadSource = `(() => { ${shared}\n${pageFile('preload-world.js')}
preloadWorld(worldLink, structuredValues, ${config}, (exports, require, module) => {
${preload}
}); })();`;
  return { ...names, pageSource, preloadSource };
}
