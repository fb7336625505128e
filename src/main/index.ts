import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, powerMonitor, protocol } from 'electron';
import { DROP_CHANNEL, INVOKE_CHANNEL } from '../ipc/contract.ts';
import { APP_SCHEME, appProtocolHandler } from './app-protocol.ts';
import { crashText } from './crash-text.ts';
import { createDesk, type Desk } from './desk.ts';
import { endWithin } from './end-within.ts';
import { createGate } from './gate.ts';
import { createDropGate } from './gate-drop.ts';
import { createEventSender } from './gate-events.ts';
import { isFromMainFrameOf } from './gate-sender.ts';
import { lockWithComputer } from './lock-with-computer.ts';
import { isToldToStayOffline, staysOffline } from './offline/stays-offline.ts';
import { redactText } from './redact.ts';
import { hardenAllContents, openWindow } from './window.ts';
import { windowDialogs } from './window-dialogs.ts';

const out = join(import.meta.dirname, '..');
let window: BrowserWindow | null = null;
let desk: Desk | null = null;
let services: ReturnType<typeof openServices>;
let failed = false;
/** How long the services may take to end. Whatever they leave undone is what a crash would leave, and is taken up again. */
const CLOSE_LIMIT_MS = 8_000;

process.on('uncaughtException', fail);
// Once the services run, a promise that nobody waited for is a bug to log, not a reason to end a transaction's tracking.
process.on('unhandledRejection', (error) =>
  desk === null ? fail(error) : desk.log.error('unhandled-rejection', error),
);
try {
  if (process.env.CLOUDTUNER_PROFILE) app.setPath('userData', process.env.CLOUDTUNER_PROFILE);
  if (app.requestSingleInstanceLock()) {
    start();
  } else {
    process.stderr.write(
      'CloudTuner Desk is already running with this profile. Its window comes to the front.\n',
    );
    app.exit(0);
  }
} catch (error) {
  fail(error);
}

/** Electron's own browser resolves no name and has no proxy to go through; the Chromium shell is always started so. */
function keepBrowserOffline(): void {
  const told = isToldToStayOffline({ arguments: process.argv, environment: process.env });
  if (!told && !staysOffline(app.getPath('userData'))) return;
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', 'http://0.0.0.0:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
}

function start(): void {
  if (process.versions.electron !== undefined) keepBrowserOffline();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true } },
  ]);
  app.enableSandbox();
  hardenAllContents();
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (desk === null) return;
    event.preventDefault();
    const closing = desk;
    desk = null;
    endWithin(CLOSE_LIMIT_MS, closing.close()).then(() => app.quit(), fail);
  });
  app.whenReady().then(run).catch(fail);
}

async function run(): Promise<void> {
  protocol.handle(APP_SCHEME, appProtocolHandler(join(out, 'renderer')));
  services = openServices();
  // The window is there at once; its first calls wait for the services.
  ipcMain.handle(INVOKE_CHANNEL, async (event, ...args) => (await services).gate(event, ...args));
  ipcMain.handle(DROP_CHANNEL, async (event, ...args) => (await services).drops(event, ...args));

  window = openWindow(join(out, 'preload/index.cjs'), () => desk?.wantsCamera() ?? false);
  window.on('closed', () => {
    window = null;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit')
      fail(new Error(`The window stopped working (${reason}). Your data is safe.`));
  });
  await services;
  lockWithComputer(powerMonitor, () => desk?.lock());
}

/** Builds the services and the ways in to them. */
async function openServices() {
  const built = await createDesk({
    shell: process.versions.electron === undefined ? 'chromium' : 'electron',
    version: app.getVersion(),
    profileFolder: app.getPath('userData'),
    resourcesFolder: join(out, '../resources'),
    dialogs: windowDialogs(() => window),
    offline: isToldToStayOffline({ arguments: process.argv, environment: process.env }),
    localMarket: process.env.CLOUDTUNER_LOCAL_MARKET !== 'off',
    reopen,
  });
  desk = built;
  const { handlers, log, dropFiles } = built;
  const isTrustedSender = isFromMainFrameOf(() => window?.webContents ?? null);
  built.onEvent(createEventSender(() => (window === null ? [] : [window.webContents]), log));
  return {
    gate: createGate({ handlers, isTrustedSender, log }),
    drops: createDropGate({ dropFiles, isTrustedSender, log }),
  };
}

/** The services end and begin again on the same profile, which was restored. What the window calls meanwhile waits. */
function reopen(): void {
  const ending = desk;
  desk = null;
  services = Promise.resolve(ending?.close()).then(openServices);
  services.catch(fail);
}

/** Nothing ends silently: the person sees what went wrong, then the app ends. */
function fail(error: unknown): void {
  if (failed) return;
  failed = true;
  process.stderr.write(`${crashText(error)}\n`);
  const message = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('CloudTuner Desk has to close', redactText(message));
  const closing = desk;
  desk = null;
  void endWithin(CLOSE_LIMIT_MS, Promise.resolve(closing?.close()))
    .catch(() => {})
    .finally(() => app.exit(1));
}
