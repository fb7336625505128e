/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import type { DeskApp } from './desk-app.ts';
import { startShell } from './open-in-chromium.ts';
import { runningDesk } from './running-desk.ts';
import { shellForTests } from './shell-for-tests.ts';
import { test } from './test.ts';

// Numbers in titles are those of Electron's security checklist, see docs/security-checklist.md.

/** One app for a group, whose tests need nothing but a page that has just been loaded. */
function freshPages(): () => DeskApp {
  const { desk } = runningDesk('default');
  test.beforeEach(async () => {
    await desk().page.reload();
    await desk().page.waitForFunction(() => 'desk' in globalThis);
  });
  return desk;
}

test.describe('the page', () => {
  const desk = freshPages();

  test('reaches invoke and on, and nothing of Node or Electron (2, 3)', async () => {
    const found = await desk().page.evaluate(() => ({
      bridge: Object.keys(window.desk).sort(),
      frozen: Object.isFrozen(window.desk),
      node: ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      constructed: Function.prototype.constructor === Function,
    }));
    expect(found).toEqual({ bridge: ['invoke', 'on'], frozen: true, node: [], constructed: true });
  });

  test('cannot replace the bridge (3)', async () => {
    const same = await desk().page.evaluate(() => {
      const before = window.desk;
      try {
        Object.assign(window, { desk: { invoke: () => 'replaced' } });
      } catch {}
      return window.desk === before;
    });
    expect(same).toBe(true);
  });

  test('gets a code, not a crash, for a method that is not in the contract', async () => {
    for (const name of ['nope', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
      const answer = await desk().page.evaluate(
        (method) => window.desk.invoke(method as 'settings.get', {}),
        name,
      );
      expect(answer).toEqual({ ok: false, error: expect.objectContaining({ code: 'unknown-method' }) });
    }
  });

  test('is refused input that does not fit the contract (17)', async () => {
    const codes = await desk().page.evaluate(async () => {
      const inputs: unknown[] = [
        { extra: 1 },
        [],
        null,
        'text',
        { a: { b: 1n } },
        { x: 'y'.repeat(2 ** 21) },
      ];
      const answers = await Promise.all(
        inputs.map((input) => window.desk.invoke('settings.get', input as Record<string, never>)),
      );
      return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    });
    expect(codes).toEqual(Array(6).fill('invalid-input'));
  });

  test('evaluates no text as code and runs no inline script (7)', async () => {
    const outcomes = await desk().page.evaluate(async () => {
      const attempt = (run: () => unknown) => {
        try {
          run();
          return 'ran';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="x:" onerror="window.inlineRan = true">';
      document.body.append(holder);
      await new Promise((done) => setTimeout(done, 200));
      return {
        // biome-ignore lint/security/noGlobalEval: that it fails is what is tested.
        eval: attempt(() => globalThis.eval('1')),
        constructed: attempt(() => new Function('return 1')()),
        inline: 'inlineRan' in window,
      };
    });
    expect(outcomes).toEqual({ eval: 'EvalError', constructed: 'EvalError', inline: false });
  });

  test('breaks nothing of its own content security policy while it loads (7)', async () => {
    const violations: string[] = [];
    desk().page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) violations.push(message.text());
    });
    await desk().page.reload();
    await desk().page.waitForFunction(() => document.getElementById('root')?.childElementCount);
    expect(violations).toEqual([]);
  });

  test('has no bridge in a subframe (12, 17)', async () => {
    const bridges = await desk().page.evaluate(async () => {
      const sources: Partial<HTMLIFrameElement>[] = [
        {},
        { srcdoc: '<p>frame</p>' },
        { src: 'data:text/html,frame' },
        { src: './index.html' },
      ];
      const frames = sources.map((source) => Object.assign(document.createElement('iframe'), source));
      document.body.append(...frames);
      await new Promise((done) => setTimeout(done, 500));
      return frames.map((frame) => {
        try {
          return typeof frame.contentWindow?.desk;
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    // The last two are refused by frame-src and show an error page of another origin.
    expect(bridges).toEqual(['undefined', 'undefined', 'SecurityError', 'SecurityError']);
  });

  test('may not use a permission other than writing text to the clipboard (5)', async () => {
    const states = await desk().page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const queried = await Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
      const media = await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .catch((error: Error) => error.name);
      const position = await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          (error) => done(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
        ),
      );
      return { queried, media: String(media), position };
    });
    expect(states.queried).not.toContain('granted');
    expect(states.media).not.toContain('MediaStream');
    expect(states.position).toBe('denied');
  });
});

test.describe('nothing leaves the window', () => {
  const desk = freshPages();
  let server: Server;
  let address: string;
  let requests: string[];

  test.beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
    });
    server.on('connection', () => requests.push('connection'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterEach(() => new Promise((done) => server.close(done)));

  test('requests of every kind are stopped (1, 6, 7)', async () => {
    expect(await requestsOfEveryKind(desk().page, address)).toEqual(allStopped);
    expect(requests).toEqual([]);
  });

  test('and stay stopped when the content security policy is gone', async () => {
    test.skip(shellForTests().kind === 'electron', 'The policy is taken away over the debugging protocol.');
    const session = await desk().page.context().newCDPSession(desk().page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await desk().page.reload();
    expect(await requestsOfEveryKind(desk().page, address)).toEqual(allStopped);
    expect(requests).toEqual([]);
    await session.send('Page.setBypassCSP', { enabled: false });
    await session.detach();
  });

  test('the page stays where it is (13)', async () => {
    const before = desk().page.url();
    for (const target of [
      address,
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,<h1>x</h1>',
    ]) {
      await desk().page.evaluate((url) => {
        location.href = url;
      }, target);
      await desk().page.evaluate((url) => {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
        document.body.append(form);
        form.submit();
      }, target);
      await settle(desk().page);
      expect(desk().page.url()).toBe(before);
    }
    expect(requests).toEqual([]);
  });

  test('no other window opens (14)', async () => {
    const pages = () => desk().page.context().pages().length;
    const before = pages();
    // By a person's clicks, because Chromium itself stops windows that nobody asked for.
    await desk().page.evaluate((url) => {
      const add = (id: string, element: HTMLElement, style: string) => {
        document.body.append(Object.assign(element, { id, textContent: id }));
        element.style.cssText = `position: fixed; z-index: 9999; inset: ${style}`;
      };
      const button = document.createElement('button');
      button.addEventListener('click', () => window.open('about:blank'));
      add('opener', button, '0 auto auto 0');
      add(
        'link',
        Object.assign(document.createElement('a'), { href: url, target: '_blank' }),
        '40px auto auto 0',
      );
    }, address);
    await desk().page.click('#opener');
    await desk().page.click('#link');
    await settle(desk().page);
    await expect.poll(pages).toBe(before);
    expect(requests).toEqual([]);
  });
});

test.describe('a second start with the same profile', () => {
  test('ends at once, says why, and leaves the first one running', async ({ desk }) => {
    test.skip(shellForTests().kind === 'electron', 'Electron’s own lock is used there.');
    const { code, output } = await secondStart(desk);
    expect(output).toContain('already running');
    expect(code).toBe(0);
    expect((await desk.page.evaluate(() => window.desk.invoke('settings.get', {}))).ok).toBe(true);
  });

  test('works after the first one was killed', async ({ desk }) => {
    await desk.kill();
    await desk.start();
    expect((await desk.page.evaluate(() => window.desk.invoke('settings.get', {}))).ok).toBe(true);
  });
});

const allStopped = {
  fetch: 'stopped',
  xhr: 'stopped',
  image: 'stopped',
  script: 'stopped',
  style: 'stopped',
  module: 'stopped',
  webSocket: 'stopped',
  eventSource: 'stopped',
  remote: 'stopped',
};

async function requestsOfEveryKind(page: Page, address: string): Promise<Record<string, string>> {
  return await page.evaluate(async (url) => {
    const element = (tag: 'img' | 'script' | 'link', attributes: object) =>
      new Promise<unknown>((done, fail) => {
        const made = Object.assign(document.createElement(tag), attributes, { onload: done, onerror: fail });
        document.head.append(made);
      });
    const socket = (target: EventTarget) =>
      new Promise<unknown>((done, fail) => {
        target.addEventListener('open', done);
        target.addEventListener('error', fail);
      });
    const attempts: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(`${url}/fetch`, { mode: 'no-cors' }),
      xhr: () =>
        new Promise((done, fail) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = fail;
          request.open('GET', `${url}/xhr`);
          request.send();
        }),
      image: () => element('img', { src: `${url}/image` }),
      script: () => element('script', { src: `${url}/script` }),
      style: () => element('link', { rel: 'stylesheet', href: `${url}/style` }),
      module: () => import(/* @vite-ignore */ `${url}/module`),
      webSocket: () => socket(new WebSocket(url.replace('http', 'ws'))),
      eventSource: () => socket(new EventSource(`${url}/events`)),
      remote: () => fetch('https://example.com/', { mode: 'no-cors' }),
    };
    navigator.sendBeacon(`${url}/beacon`, 'x');
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }));
    const outcomes = Object.entries(attempts).map(async ([name, attempt]) => {
      try {
        await attempt();
        return [name, 'reached'];
      } catch {
        return [name, 'stopped'];
      }
    });
    return Object.fromEntries(await Promise.all(outcomes));
  }, address);
}

/** Gives a navigation or a popup that was started the time to happen. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}

async function secondStart(desk: DeskApp): Promise<{ code: number | null; output: string }> {
  const child = startShell(desk.profile, {});
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
}
