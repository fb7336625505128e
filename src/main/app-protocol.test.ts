import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appProtocolHandler } from './app-protocol.ts';

let folder: string;
let handle: (request: Request) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-protocol-'));
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(join(root, 'assets/a.js'), 'let a = "__CSP_NONCE__";');
  writeFileSync(join(root, 'assets/a.exe'), 'x');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  mkdirSync(join(folder, 'renderer-private'));
  writeFileSync(join(folder, 'renderer-private/secret.json'), 'secret');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
  symlinkSync(join(folder, 'renderer-private/secret.json'), join(root, 'link-to-sibling.json'));
  handle = appProtocolHandler(root);
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string) => handle(new Request(url));
/** A request whose address the URL parser has not tidied up, as a hostile one might arrive. */
const raw = (url: string) => handle({ url, method: 'GET' } as Request);

test('the page and its files are served with their types', async () => {
  expect((await get('app://desk/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  const script = await get('app://desk/assets/a.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await script.text()).toBe('let a = "__CSP_NONCE__";');
});

test.each([
  'app://desk/../secret.json',
  'app://desk/..%2fsecret.json',
  'app://desk/%2e%2e/secret.json',
  'app://desk/assets/..%2f..%2fsecret.json',
  'app://desk/..%5csecret.json',
  'app://desk/%2e%2e%2frenderer-private/secret.json',
  'app://desk//secret.json',
  'app://desk/link.json',
  'app://desk/link-to-sibling.json',
  'app://desk/assets/a.js%00.json',
  'app://desk/%',
  'app://desk/C:%5csecret.json',
  'app://desk/assets',
  'app://desk/assets/a.exe',
  'app://desk/nothing.js',
])('nothing outside the renderer’s folder is served: %s', async (url) => {
  for (const response of [await get(url), await raw(url)]) {
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  }
});

test.each([
  'app://example/index.html',
  'app://desk.example/',
  'app://a@desk/',
  'https://desk/',
  'file:///index.html',
])('another origin is refused: %s', async (url) => expect((await raw(url)).status).toBe(403));

test('other methods than GET are refused', async () => {
  expect((await handle(new Request('app://desk/', { method: 'POST' }))).status).toBe(405);
});

test('every response carries a policy that allows no inline script, no evaluation and no connection', async () => {
  for (const url of ['app://desk/', 'app://desk/assets/a.js', 'app://desk/none', 'app://other/']) {
    const policy = (await raw(url)).headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1)]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('the nonce of the page is that of its policy, and a new one each time', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await get('app://desk/');
      const [, inPage] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
      const [, inPolicy] =
        /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
      expect(inPage).toBe(inPolicy);
      return inPage;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('no device but the camera, and that for the app’s own page alone (5)', async () => {
  const policy = (await get('app://desk/')).headers.get('permissions-policy');
  for (const feature of ['bluetooth', 'geolocation', 'hid', 'microphone', 'midi', 'serial', 'usb'])
    expect(policy).toContain(`${feature}=()`);
  expect(policy).toContain('camera=(self)');
});
