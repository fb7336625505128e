import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { dispatchInvoke } from './ipc-main.ts';
import type { PageHost } from './page-host.ts';
import { session } from './session.ts';
import { structuredValues } from './structured-values.ts';
import { partial } from './unavailable.ts';

const values = structuredValues();
let lastId = 0;

/** What the shell itself needs of a WebContents beside Electron's own interface. */
export type ShellContents = {
  contents: WebContents;
  attach(host: PageHost): void;
  receive(frameUrl: string, text: string): void;
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  destroy(): void;
};

/** Makes the WebContents of a window that is not shown yet. */
export function createContents(): ShellContents {
  const emitter = new EventEmitter();
  const id = ++lastId;
  let host: PageHost | null = null;
  let destroyed = false;
  let url = '';

  const frame = (frameUrl: string): WebFrameMain => {
    const made: WebFrameMain = partial<WebFrameMain>('WebFrameMain', {
      url: frameUrl,
      origin: originOf(frameUrl),
      parent: null,
      detached: false,
      isDestroyed: () => destroyed,
      get top() {
        return made;
      },
    });
    return made;
  };

  const contents = partial<WebContents>(
    'WebContents',
    Object.assign(emitter, {
      id,
      session: session.defaultSession,
      isDestroyed: () => destroyed,
      getURL: () => url,
      send(channel: string, ...args: unknown[]) {
        void host?.tell('event', [channel, values.encode(args)]);
      },
      // Every popup is closed, whatever the handler answers.
      setWindowOpenHandler() {},
      // Developer tools belong to Chromium's own window here.
      isDevToolsOpened: () => false,
    } satisfies Partial<WebContents>) as unknown as Partial<WebContents>,
  );

  const answer = async (event: IpcMainInvokeEvent, text: string) => {
    const [call, channel, args] = JSON.parse(text) as [number, string, string];
    try {
      const named = (await host?.withPaths(args)) ?? args;
      const result = await dispatchInvoke(event, channel, values.decode(named) as unknown[]);
      await host?.refreshPermissions();
      await host?.tell('reply', [call, true, values.encode(result)]);
    } catch (error) {
      await host?.tell('reply', [call, false, String(error)]);
    }
  };

  return {
    contents,
    attach(made) {
      host = made;
    },
    receive(frameUrl, text) {
      url = frameUrl;
      const senderFrame = frame(frameUrl);
      const event = partial<IpcMainInvokeEvent>('IpcMainInvokeEvent', {
        type: 'frame',
        frameId: 1,
        processId: id,
        sender: contents,
        senderFrame,
      });
      void answer(event, text);
    },
    mayNavigate(target, isMainFrame) {
      let prevented = false;
      const event = {
        url: target,
        isMainFrame,
        isSameDocument: false,
        get defaultPrevented() {
          return prevented;
        },
        preventDefault() {
          prevented = true;
        },
      };
      emitter.emit('will-frame-navigate', event);
      if (isMainFrame) emitter.emit('will-navigate', event, target);
      return !prevented;
    },
    destroy() {
      destroyed = true;
      host = null;
      emitter.emit('destroyed');
    },
  };
}

function originOf(address: string): string {
  const url = new URL(address);
  return url.host === '' ? 'null' : `${url.protocol}//${url.host}`;
}
