import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Nothing resolves and nothing is fetched in the background: the app's own files come through the pipe. */
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-pings',
];

/** What Playwright sets for the sake of tests and a person's window should not have. */
const unwanted = [
  'about:blank',
  '--enable-automation',
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--unsafely-disable-devtools-self-xss-warnings',
  '--allow-pre-commit-input',
];

export type BrowserOptions = {
  userDataDir: string;
  title: string;
  width: number;
  height: number;
  /** Further command line switches, such as --remote-debugging-port in end-to-end tests. */
  switches: readonly string[];
};

/** Starts Chromium with one window in app mode, driven over a pipe. Throws, in words, when there is none to start. */
export async function launchBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium was found. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program file.',
    );
  }
  const root = process.getuid?.() === 0;
  if (root) process.stderr.write('Chromium runs without its sandbox because this is the root user.\n');
  const headless = options.switches.includes('--headless');
  const switches = options.switches.filter((entry) => entry !== '--headless');
  return await chromium.launchPersistentContext(options.userDataDir, {
    executablePath,
    env: withLocale(process.env),
    headless,
    viewport: null,
    chromiumSandbox: !root,
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: unwanted,
    args: [
      `--app=data:text/html,${encodeURIComponent(blank(options.title))}`,
      `--window-size=${options.width},${options.height}`,
      ...offline,
      // Chromium would otherwise draw a bar about --no-sandbox, which the line above has said.
      ...(root ? ['--test-type'] : []),
      ...switches,
    ],
  });
}

/** Without any locale Chromium does not find files whose names are not ASCII. */
function withLocale(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env.LC_ALL || env.LC_CTYPE || env.LANG ? env : { ...env, LC_CTYPE: 'C.UTF-8' };
}

const blank = (title: string) =>
  `<!doctype html><meta name="color-scheme" content="light dark"><title>${title}</title>`;
