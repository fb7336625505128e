import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import { APP_URL, isAppUrl } from './app-protocol.ts';

const size: BrowserWindowConstructorOptions = { width: 1280, height: 800, minWidth: 800, minHeight: 600 };

/** Opens the one window, hardened per Electron's security checklist (docs/security-checklist.md), and loads the renderer. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: 'CloudTuner Desk',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  hardenSession(session.defaultSession);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL);
  return window;
}

/**
 * Denies every permission but one, and every request that is not for the app's own files. Writing text to the
 * clipboard stays allowed: it is how an address or an id is copied, and it follows a click.
 */
export function hardenSession(target: Session): void {
  const allowed = (permission: string, address: string) =>
    permission === 'clipboard-sanitized-write' && isAppUrl(address);
  target.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && allowed(permission, details.requestingUrl)),
  );
  target.setPermissionCheckHandler(
    (_contents, permission, origin, details) => details.isMainFrame && allowed(permission, origin),
  );
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) });
  });
}

/** Developer tools and inline images load from schemes that reach no network; everything else must be the app's own. */
function mayLoad(address: string): boolean {
  if (isAppUrl(address)) return true;
  return URL.canParse(address) && ['data:', 'devtools:'].includes(new URL(address).protocol);
}

/** Applies to every web contents that ever comes to be, whoever creates it. Call before the app is ready. */
export function hardenAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
