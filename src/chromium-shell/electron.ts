import { EventEmitter } from 'node:events';
import type { Menu as ElectronMenu, NativeTheme, PowerMonitor, SafeStorage } from 'electron';
import { partial, unavailable } from './unavailable.ts';

// biome-ignore-start lint/performance/noBarrelFile: one module is what `electron` is.
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';

// biome-ignore-end lint/performance/noBarrelFile: -

type Main = typeof import('electron/main');
type Common = typeof import('electron/common');

/** No system key store is used: callers must not believe that something was encrypted. */
export const safeStorage = partial<SafeStorage>('safeStorage', { isEncryptionAvailable: () => false });

export const shell = unavailable<Common['shell']>('shell');

/** A window in app mode has no menu bar. */
export const Menu = partial<typeof ElectronMenu>('Menu', {
  setApplicationMenu() {},
  getApplicationMenu: () => null,
});

/** Chromium follows the system's theme by itself. */
export const nativeTheme = partial<NativeTheme>('nativeTheme', new EventEmitter() as Partial<NativeTheme>);

/** Node hears nothing of sleep or of the screen's lock, so this is listened to in vain; the idle time still locks. */
export const powerMonitor = partial<PowerMonitor>(
  'powerMonitor',
  new EventEmitter() as Partial<PowerMonitor>,
);

export const BaseWindow = unavailable<Main['BaseWindow']>('BaseWindow');
export const BrowserView = unavailable<Main['BrowserView']>('BrowserView');
export const MenuItem = unavailable<Main['MenuItem']>('MenuItem');
export const MessageChannelMain = unavailable<Main['MessageChannelMain']>('MessageChannelMain');
export const Notification = unavailable<Main['Notification']>('Notification');
export const Tray = unavailable<Main['Tray']>('Tray');
export const TouchBar = unavailable<Main['TouchBar']>('TouchBar');
export const WebContentsView = unavailable<Main['WebContentsView']>('WebContentsView');
export const autoUpdater = unavailable<Main['autoUpdater']>('autoUpdater');
export const clipboard = unavailable<Main['clipboard']>('clipboard');
export const contentTracing = unavailable<Main['contentTracing']>('contentTracing');
export const crashReporter = unavailable<Common['crashReporter']>('crashReporter');
export const desktopCapturer = unavailable<Main['desktopCapturer']>('desktopCapturer');
export const globalShortcut = unavailable<Main['globalShortcut']>('globalShortcut');
export const nativeImage = unavailable<Common['nativeImage']>('nativeImage');
export const net = unavailable<Main['net']>('net');
export const netLog = unavailable<Main['netLog']>('netLog');
export const powerSaveBlocker = unavailable<Main['powerSaveBlocker']>('powerSaveBlocker');
export const pushNotifications = unavailable<Main['pushNotifications']>('pushNotifications');
export const screen = unavailable<Main['screen']>('screen');
export const systemPreferences = unavailable<Main['systemPreferences']>('systemPreferences');
export const utilityProcess = unavailable<Main['utilityProcess']>('utilityProcess');
export const webContents = unavailable<Main['webContents']>('webContents');
export const webFrameMain = unavailable<Main['webFrameMain']>('webFrameMain');
export const ClipboardItem = unavailable<Main['ClipboardItem']>('ClipboardItem');
export const ImageView = unavailable<Main['ImageView']>('ImageView');
export const inAppPurchase = unavailable<Main['inAppPurchase']>('inAppPurchase');
export const IpcMainServiceWorker = unavailable<Main['IpcMainServiceWorker']>('IpcMainServiceWorker');
export const ShareMenu = unavailable<Main['ShareMenu']>('ShareMenu');
export const View = unavailable<Main['View']>('View');
export const WebSocket = unavailable<Main['WebSocket']>('WebSocket');
