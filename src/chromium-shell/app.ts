import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { App, CommandLine, WebContents } from 'electron';
import { acquireInstanceLock, type InstanceLock } from './instance-lock.ts';
import { partial } from './unavailable.ts';
import { openWindows } from './windows.ts';

type PathName = Parameters<App['getPath']>[0];

const argumentsOfUser = process.argv.slice(2);
const entry = argumentsOfUser.find((argument) => !argument.startsWith('-')) ?? '.';
const appPath = folderWithPackage(resolve(entry));
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version: string;
};

const emitter = new EventEmitter();
const state = {
  name: manifest.productName ?? manifest.name,
  paths: new Map<PathName, string>(),
  ready: false,
  quitting: false,
  lock: null as InstanceLock | null,
};
const ready = new Promise<void>((done) => {
  setImmediate(() => {
    state.ready = true;
    emitter.emit('ready');
    done();
  });
});
/** Errors shown in a window of their own; the process waits for them as Electron's error box makes it wait. */
export const blockers = new Set<Promise<unknown>>();

/** The switches for Chromium on the command line, before the main entry, as with `electron --switch main.js`. */
export function switches(): string[] {
  const own = argumentsOfUser.slice(0, Math.max(0, argumentsOfUser.indexOf(entry)));
  const opensPort = (entry: string) => /^--?remote-debugging-/i.test(entry);
  return own.filter((entry) => entry === '--headless' || process.env.CLOUDTUNER_E2E || !opensPort(entry));
}

export function emitContentsCreated(contents: WebContents): void {
  emitter.emit('web-contents-created', {}, contents);
}

function folderWithPackage(path: string): string {
  try {
    readFileSync(join(path, 'package.json'));
    return path;
  } catch {
    const parent = dirname(path);
    if (parent === path) throw new Error('No package.json was found above the main entry.');
    return folderWithPackage(parent);
  }
}

function defaultPath(name: PathName): string {
  const home = homedir();
  const appData = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: process.env.APPDATA ?? join(home, 'AppData', 'Roaming'),
  } as Partial<Record<NodeJS.Platform, string>>;
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      return appData[process.platform] ?? process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    case 'userData':
    case 'sessionData':
      return join(getPath('appData'), state.name);
    case 'logs':
      return join(getPath('userData'), 'logs');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'desktop':
    case 'documents':
    case 'downloads':
      return join(home, name.charAt(0).toUpperCase() + name.slice(1));
    default:
      throw new Error(`electron.app.getPath('${name}') is not available in the Chromium shell`);
  }
}

function getPath(name: PathName): string {
  return state.paths.get(name) ?? defaultPath(name);
}

/** An event with `preventDefault`; answers true when nobody called it. */
function emitPreventable(name: string): boolean {
  let prevented = false;
  emitter.emit(name, {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  });
  return !prevented;
}

async function quit(): Promise<void> {
  if (state.quitting) return;
  state.quitting = true;
  if (!emitPreventable('before-quit')) {
    state.quitting = false;
    return;
  }
  await Promise.all(openWindows().map((window) => window.shut()));
  if (!emitPreventable('will-quit')) {
    state.quitting = false;
    return;
  }
  await leave(Number(process.exitCode ?? 0));
}

async function leave(code: number): Promise<void> {
  state.quitting = true;
  await Promise.allSettled([...blockers, ...openWindows().map((window) => window.shut())]);
  emitter.emit('quit', {}, code);
  state.lock?.release();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void quit());

const commandLine = partial<CommandLine>('app.commandLine', {
  hasSwitch: (name) => switches().some((entry) => entry === `--${name}` || entry.startsWith(`--${name}=`)),
  getSwitchValue: (name) =>
    switches()
      .find((entry) => entry.startsWith(`--${name}=`))
      ?.slice(name.length + 3) ?? '',
});

const members = {
  isPackaged: false,
  commandLine,
  get name() {
    return state.name;
  },
  set name(name: string) {
    state.name = name;
  },
  getName: () => state.name,
  setName: (name: string) => {
    state.name = name;
  },
  getVersion: () => manifest.version,
  getAppPath: () => appPath,
  getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  getPath,
  setPath: (name: PathName, path: string) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    state.paths.set(name, path);
  },
  isReady: () => state.ready,
  whenReady: () => ready,
  // Chromium's sandbox is on for every page as it is; see browser.ts for the one exception.
  enableSandbox: () => {},
  setAppUserModelId: () => {},
  requestSingleInstanceLock: () => {
    state.lock ??= acquireInstanceLock(getPath('userData'), (argv, cwd) =>
      emitter.emit('second-instance', {}, argv, cwd, undefined),
    );
    return state.lock !== null;
  },
  hasSingleInstanceLock: () => state.lock !== null,
  releaseSingleInstanceLock: () => {
    state.lock?.release();
    state.lock = null;
  },
  quit: () => void quit(),
  exit: (code = 0) => void leave(code),
} satisfies Partial<App>;

/** The last window is gone. As in Electron, an app that says nothing quits, and a quit under way is not announced. */
export function allWindowsClosed(): void {
  if (state.quitting) return;
  if (!emitter.emit('window-all-closed')) void quit();
}

export const app = partial<App>(
  'app',
  Object.defineProperties(emitter, Object.getOwnPropertyDescriptors(members)) as unknown as Partial<App>,
);
