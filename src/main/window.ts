import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import { APP_URL, isAppUrl } from './app-protocol.ts';

const CLIPBOARD = 'clipboard-sanitized-write';
const size: BrowserWindowConstructorOptions = { width: 1280, height: 800, minWidth: 800, minHeight: 600 };

/**
 * Opens the one window, hardened per Electron's security checklist (docs/security-checklist.md), and loads the renderer.
 *
 * @param wantsCamera whether the page may use a camera now
 */
export function openWindow(preload: string, wantsCamera: () => boolean): BrowserWindow {
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
  hardenSession(session.defaultSession, wantsCamera);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL);
  return window;
}

/**
 * Denies every permission but two, and every request that is not for the app's own files. Writing text to the clipboard
 * stays allowed: it is how an address or an id is copied, and it follows a click. A camera, without sound, is allowed
 * while the main process is reading a QR code with it.
 */
export function hardenSession(target: Session, wantsCamera: () => boolean): void {
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const video = kinds.length === 1 && kinds[0] === 'video';
    const allowed = permission === 'media' ? video && wantsCamera() : permission === CLIPBOARD;
    answer(details.isMainFrame && isAppUrl(details.requestingUrl) && allowed);
  });
  target.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const video = details.mediaType === 'video';
    const allowed = permission === 'media' ? video && wantsCamera() : permission === CLIPBOARD;
    return details.isMainFrame && isAppUrl(origin) && allowed;
  });
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
