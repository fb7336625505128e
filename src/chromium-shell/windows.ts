import type { BrowserWindow } from 'electron';
import type { PageHost } from './page-host.ts';

/** What the rest of the shell needs of a window. */
export type ShellParts = {
  readonly host: Promise<PageHost> | null;
  shut(): Promise<void>;
};

type ShellWindow = BrowserWindow & ShellParts;

const windows = new Set<ShellWindow>();

/** The windows that are open. */
export const openWindows = Object.assign(() => [...windows], {
  add: (window: BrowserWindow) => void windows.add(window as ShellWindow),
  delete: (window: BrowserWindow) => void windows.delete(window as ShellWindow),
});
