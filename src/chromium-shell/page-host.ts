import type { BrowserContext, CDPSession, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { fromChromium, toChromium } from './addresses.ts';
import { launchBrowser } from './browser.ts';
import { grantedPermissions } from './permissions.ts';
import { type PreloadScripts, preloadScripts } from './preload-scripts.ts';
import { serve } from './protocol.ts';
import { allowsRequest } from './session.ts';

export type PageHostOptions = {
  userDataDir: string;
  title: string;
  width: number;
  height: number;
  switches: readonly string[];
  /** Source of the preload script. */
  preload: string;
  /** Called for each text that the preload world sends, with the address of the main frame that it came from. */
  onMessage: (frameUrl: string, text: string) => void;
  /** Asked before the page takes a frame elsewhere. False stops it. */
  mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  /** The window is gone. `crashed` when nobody closed it. */
  onClosed: (crashed: boolean) => void;
  onRendererGone: () => void;
};

/** One Chromium window: its page, the isolated world of the preload script, and the requests that it may make. */
export class PageHost {
  readonly page: Page;
  readonly session: CDPSession;
  private readonly context: BrowserContext;
  private readonly scripts: PreloadScripts;
  private readonly options: PageHostOptions;
  /** Context of the preload world in the main frame's present document. */
  private preloadContext: { id: number; origin: string } | null = null;
  private mainFrameUrl = '';
  private loading: string | null = null;
  private closedByUs = false;
  private detached = false;

  private constructor(context: BrowserContext, page: Page, session: CDPSession, options: PageHostOptions) {
    this.context = context;
    this.page = page;
    this.session = session;
    this.options = options;
    this.scripts = preloadScripts(options.preload);
  }

  static async open(options: PageHostOptions): Promise<PageHost> {
    const context = await launchBrowser(options);
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    const host = new PageHost(context, page, await context.newCDPSession(page), options);
    await host.prepare();
    return host;
  }

  private async prepare(): Promise<void> {
    const { context, page, session, scripts } = this;
    // A window opens no other windows.
    context.on('page', (other) => void other.close().catch(() => {}));
    page.on('crash', () => this.options.onRendererGone());
    session.on('Inspector.detached', () => {
      this.detached = true;
    });
    context.on('close', () => this.options.onClosed(!this.closedByUs && !this.detached));
    page.on('close', () => void this.context.close().catch(() => {}));

    await context.route('**/*', (route, request) => this.answer(route, request));

    session.on('Runtime.executionContextCreated', ({ context: created }) => {
      const aux = created.auxData as { frameId?: string } | undefined;
      if (created.name === scripts.world && aux?.frameId === this.mainFrameId) {
        this.preloadContext = { id: created.id, origin: created.origin };
      }
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.preloadContext = null;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.preloadContext?.id === executionContextId) this.preloadContext = null;
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.mainFrameUrl = frame.url + (frame.urlFragment ?? '');
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.mainFrameId) this.mainFrameUrl = url;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== scripts.binding || executionContextId !== this.preloadContext?.id) return;
      this.options.onMessage(this.frameUrl(), payload);
    });

    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    this.mainFrameId = frameTree.frame.id;
    await session.send('Runtime.addBinding', { name: scripts.binding, executionContextName: scripts.world });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.pageSource });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preloadSource,
      worldName: scripts.world,
    });
    await session.send('Runtime.enable');
  }

  private mainFrameId = '';

  /** Address of the main frame as the main process sees it. An origin alone when the two ever disagree. */
  private frameUrl(): string {
    const origin = this.preloadContext?.origin ?? '';
    const agrees = URL.canParse(this.mainFrameUrl) && new URL(this.mainFrameUrl).origin === origin;
    return fromChromium(agrees ? this.mainFrameUrl : `${origin}/`);
  }

  async load(url: string): Promise<void> {
    const address = toChromium(url);
    await this.grantPermissions(url);
    this.loading = address;
    try {
      await this.page.goto(address, { waitUntil: 'load' });
    } finally {
      this.loading = null;
    }
  }

  private granted: { url: string; permissions: string } | null = null;

  /**
   * Grants what the app's check handler says now, and denies all else. Electron asks that handler whenever the page
   * wants something; Chromium is told beforehand, so this is looked at again before every answer to the page.
   */
  async refreshPermissions(): Promise<void> {
    if (this.granted !== null) await this.grantPermissions(this.granted.url);
  }

  private async grantPermissions(url: string): Promise<void> {
    const permissions = grantedPermissions(url);
    if (this.granted?.url === url && this.granted.permissions === permissions.join()) return;
    this.granted = { url, permissions: permissions.join() };
    // Grants these and denies all others.
    await this.session.send('Browser.grantPermissions', {
      origin: new URL(toChromium(url)).origin,
      permissions,
    });
  }

  /** Calls a function of the receiver object in the preload world. Does nothing when no document has one. */
  async tell(method: 'reply' | 'event', args: readonly unknown[]): Promise<void> {
    const target = this.preloadContext;
    if (target === null) return;
    const list = args.map((argument) => JSON.stringify(argument)).join(', ');
    await this.session
      .send('Runtime.evaluate', {
        expression: `globalThis.${this.scripts.receiver}.${method}(${list})`,
        contextId: target.id,
      })
      .catch(() => {});
  }

  /** Evaluates a script in the preload world, out of the page's reach, and returns the object that it resolves to. */
  async evaluateInPreloadWorld(expression: string): Promise<{ objectId?: string; value?: unknown }> {
    if (this.preloadContext === null) throw new Error('The window shows no page yet.');
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.preloadContext.id,
      awaitPromise: true,
      // Lets the script open a file chooser, as a click on it would.
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }

  /**
   * JSON text of the preload world with each token of a file (see preload-world.js) replaced by the file's path. A file
   * that is on no disk has the empty path, as in Electron.
   */
  async withPaths(text: string): Promise<string> {
    let result = text;
    const { fileToken, receiver } = this.scripts;
    for (const [token = '', index] of text.matchAll(new RegExp(`${fileToken}(\\d+);`, 'g'))) {
      const { objectId } = await this.evaluateInPreloadWorld(`globalThis.${receiver}.file(${index})`);
      const { path } =
        objectId === undefined ? { path: '' } : await this.session.send('DOM.getFileInfo', { objectId });
      result = result.replace(token, () => JSON.stringify(path).slice(1, -1));
    }
    return result;
  }

  private async answer(route: Route, request: PageRequest): Promise<void> {
    const address = request.url();
    const url = fromChromium(address);
    const frame = frameOf(request);
    const isMainFrame = frame === this.page.mainFrame();
    try {
      if (frame !== null && frame.page() !== this.page) return await route.abort('blockedbyclient');
      if (request.isNavigationRequest() && !(isMainFrame && address === this.loading)) {
        if (!this.options.mayNavigate(url, isMainFrame)) return await route.abort('aborted');
      }
      if (!(await allowsRequest({ url, method: request.method() })))
        return await route.abort('blockedbyclient');
      const response = await serve(url, request.method());
      // Nothing but the app's own schemes ever loads, whatever the filter says.
      if (response === null) return await route.abort('blockedbyclient');
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      if (this.page.isClosed()) return;
      process.stderr.write(`Chromium shell: ${url} could not be served: ${String(error)}\n`);
      await route.abort('failed').catch(() => {});
    }
  }

  async close(): Promise<void> {
    this.closedByUs = true;
    await this.context.close().catch(() => {});
  }
}

/** The frame of a request; null where there is none (a service worker). */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
