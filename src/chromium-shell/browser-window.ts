import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { allWindowsClosed, app, emitContentsCreated, switches } from './app.ts';
import { prepareBrowserProfile } from './browser-profile.ts';
import { PageHost } from './page-host.ts';
import { partial } from './unavailable.ts';
import { createContents, type ShellContents } from './web-contents.ts';
import { openWindows, type ShellParts } from './windows.ts';

type Options = Electron.BrowserWindowConstructorOptions;

/**
 * Electron's BrowserWindow, as far as the desk uses it, on a Chromium window in app mode. Chromium starts at the
 * first `loadURL`. Smallest sizes and `show: false` are wishes that app mode does not know; they are let pass.
 */
class Window extends EventEmitter implements ShellParts {
  static getAllWindows(): ElectronWindow[] {
    return openWindows();
  }

  readonly facade: ElectronWindow;
  readonly webContents: Electron.WebContents;
  private readonly contents: ShellContents;
  private readonly options: Options;
  private opening: Promise<PageHost> | null = null;
  private gone = false;

  constructor(options: Options = {}) {
    super();
    if (openWindows().length > 0)
      throw new Error('A second BrowserWindow is not available in the Chromium shell');
    refuseUnsafe(options);
    this.options = options;
    this.contents = createContents();
    this.webContents = this.contents.contents;
    this.facade = partial<ElectronWindow>('BrowserWindow', this as unknown as Partial<ElectronWindow>);
    openWindows.add(this.facade);
    emitContentsCreated(this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: the proxy names what this class does not have.
    return this.facade as unknown as Window;
  }

  /** The running page, for dialogs. Null before the first `loadURL`. */
  get host(): Promise<PageHost> | null {
    return this.opening;
  }

  async loadURL(url: string): Promise<void> {
    this.opening ??= this.open();
    const host = await this.opening;
    await host.load(url);
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }

  private async open(): Promise<PageHost> {
    const { width = 800, height = 600, title = app.name, webPreferences } = this.options;
    const preload = webPreferences?.preload;
    const userDataDir = join(app.getPath('userData'), 'chromium');
    prepareBrowserProfile(userDataDir);
    const host = await PageHost.open({
      userDataDir,
      title,
      width,
      height,
      switches: switches(),
      preload: preload === undefined ? '' : readFileSync(preload, 'utf8'),
      onMessage: (frameUrl, text) => this.contents.receive(frameUrl, text),
      mayNavigate: (url, isMainFrame) => this.contents.mayNavigate(url, isMainFrame),
      onRendererGone: () =>
        this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      onClosed: (crashed) => this.closed(crashed),
    });
    this.contents.attach(host);
    return host;
  }

  private closed(crashed: boolean): void {
    if (this.gone) return;
    this.gone = true;
    this.contents.destroy();
    openWindows.delete(this.facade);
    if (crashed) {
      process.stderr.write('Chromium ended unexpectedly. Your data is safe; start CloudTuner Desk again.\n');
      process.exitCode = 1;
    }
    this.emit('closed');
    if (openWindows().length === 0) allWindowsClosed();
  }

  close(): void {
    void this.shut();
  }

  destroy(): void {
    void this.shut();
  }

  async shut(): Promise<void> {
    const host = await this.opening?.catch(() => null);
    await host?.close();
    this.closed(false);
  }

  isDestroyed = (): boolean => this.gone;
  isMinimized = (): boolean => false;
  isVisible = (): boolean => !this.gone;
  show(): void {}
  restore(): void {}
  focus(): void {
    void this.opening?.then((host) => host.page.bringToFront()).catch(() => {});
  }
  getTitle = (): string => this.options.title ?? app.name;
}

/** This shell always isolates the preload world and has no Node in pages. It refuses to pretend otherwise. */
function refuseUnsafe({ webPreferences = {} }: Options): void {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity } = webPreferences;
  if (sandbox === false || contextIsolation === false || nodeIntegration === true || webSecurity === false) {
    throw new Error(
      'A window without sandbox, context isolation or web security is not available in the Chromium shell',
    );
  }
}

export const BrowserWindow = Window as unknown as typeof ElectronWindow;
