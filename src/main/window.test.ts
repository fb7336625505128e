import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';

// What Electron was told. Its own behaviour is tested in e2e/security.spec.ts; here it is that we ask for it.
const told = vi.hoisted(() => ({
  options: undefined as BrowserWindowConstructorOptions | undefined,
  loaded: '',
  handlers: new Map<string, (...args: never[]) => unknown>(),
  app: undefined as unknown as EventEmitter,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  told.app = new Emitter();
  const record = (name: string) => (handler: (...args: never[]) => unknown) =>
    void told.handlers.set(name, handler);
  return {
    app: told.app,
    BrowserWindow: class extends Emitter {
      constructor(options: BrowserWindowConstructorOptions) {
        super();
        told.options = options;
      }
      loadURL = async (url: string) => {
        told.loaded = url;
      };
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: record('request'),
        setPermissionCheckHandler: record('check'),
        setDevicePermissionHandler: record('device'),
        webRequest: { onBeforeRequest: record('before-request') },
      },
    },
  };
});

const { hardenAllContents, openWindow } = await import('./window.ts');

function ask(name: string, ...args: unknown[]): unknown {
  const handler = told.handlers.get(name);
  if (handler === undefined) throw new Error(`no handler was set: ${name}`);
  return handler(...(args as never[]));
}

let reading = false;

beforeEach(() => {
  reading = false;
  openWindow('/preload.cjs', () => reading);
});

test('the page is loaded from the app’s own scheme', () => {
  expect(told.loaded).toBe('app://desk/');
});

test('web preferences are those of Electron’s checklist (2, 3, 4, 6, 8, 9, 10, 11)', () => {
  expect(told.options?.webPreferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(told.options?.webPreferences).not.toHaveProperty('enableBlinkFeatures');
});

const permissions = [
  'geolocation',
  'media',
  'notifications',
  'clipboard-read',
  'openExternal',
  'usb',
  'hid',
  'fullscreen',
];

test.each(permissions)('the permission %s is denied to the page itself (5)', (permission) => {
  const page = { isMainFrame: true, requestingUrl: 'app://desk/' };
  const answers: boolean[] = [];
  ask('request', null, permission, (granted: boolean) => answers.push(granted), page);
  expect([...answers, ask('check', null, permission, 'app://desk', page)]).toEqual([false, false]);
  expect(ask('device', {})).toBe(false);
});

const cameraCases: [what: string, asks: Record<string, unknown>, reading: boolean, allowed: boolean][] = [
  ['the camera while a code is being read', {}, true, true],
  ['the camera otherwise', {}, false, false],
  ['the microphone', { mediaTypes: ['audio'], mediaType: 'audio' }, true, false],
  ['camera and microphone together', { mediaTypes: ['video', 'audio'], mediaType: 'audio' }, true, false],
  ['media of no kind, such as a screen', { mediaTypes: [], mediaType: 'unknown' }, true, false],
  ['the camera in a subframe', { isMainFrame: false }, true, false],
  ['the camera for another page', { requestingUrl: 'https://example.com/' }, true, false],
];

test.each(cameraCases)(
  '%s: asked with %o while reading is %s, allowed: %s (5)',
  (_what, asks, open, allowed) => {
    reading = open;
    const details = {
      isMainFrame: true,
      requestingUrl: 'app://desk/',
      mediaTypes: ['video'],
      mediaType: 'video',
      ...asks,
    };
    const answers: boolean[] = [];
    ask('request', null, 'media', (granted: boolean) => answers.push(granted), details);
    expect([...answers, ask('check', null, 'media', details.requestingUrl, details)]).toEqual([
      allowed,
      allowed,
    ]);
  },
);

test('writing text to the clipboard is allowed to the page itself, and to nobody else (5)', () => {
  const check = (origin: string, isMainFrame: boolean) =>
    ask('check', null, 'clipboard-sanitized-write', origin, { isMainFrame, requestingUrl: origin });
  expect(check('app://desk/', true)).toBe(true);
  expect(check('app://desk/', false)).toBe(false);
  expect(check('https://example.com/', true)).toBe(false);
  expect(check('app://desk.example/', true)).toBe(false);
});

test.each([
  ['app://desk/assets/a.js', false],
  ['data:image/png;base64,AA==', false],
  ['app://desk.example/', true],
  ['https://example.com/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['blob:https://example.com/0', true],
  ['nonsense', true],
])('a request to %s is cancelled: %s', (url, cancelled) => {
  const answers: unknown[] = [];
  ask('before-request', { url }, (answer: unknown) => answers.push(answer));
  expect(answers).toEqual([{ cancel: cancelled }]);
});

test('whatever contents come to be can neither leave the app nor open anything (12, 13, 14)', () => {
  hardenAllContents();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  told.app.emit('web-contents-created', {}, contents);

  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  const prevented = (name: string, url: string) => {
    const event = { url, preventDefault: vi.fn() };
    contents.emit(name, event, url);
    return event.preventDefault.mock.calls.length > 0;
  };
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(prevented(name, 'https://example.com/')).toBe(true);
    expect(prevented(name, 'app://desk.example/')).toBe(true);
    expect(prevented(name, 'file:///etc/passwd')).toBe(true);
  }
  expect(prevented('will-navigate', 'app://desk/')).toBe(false);
  expect(prevented('will-attach-webview', '')).toBe(true);
});

test('no source of the main process opens addresses outside, or loads files as pages (15, 18)', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));
  expect(sources.length).toBeGreaterThan(10);
  expect(
    sources.filter(({ text }) => /openExternal|\.loadFile\(/.test(text)).map(({ name }) => name),
  ).toEqual([]);
});
