import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The renderer is served from app://desk/, a standard and secure scheme of its own: never file://, never a network. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'desk';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Vite writes this in place of the nonce; each response gets a fresh one. See `html.cspNonce` in electron.vite.config.ts. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** True for addresses of the renderer itself. The URL is parsed: a prefix would also match app://desk.example or app://desk@example. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
  );
}

/**
 * The policy of every response. Scripts come from the app's own files only, nothing is inline, nothing connects
 * anywhere: all data goes through the bridge. Styles that the component library writes at run time carry the nonce.
 * Images may be data: URLs because charts and QR codes are drawn as such; they cannot run anything.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Devices and sensors have no place in the page: hardware wallets are the main process's. The camera reads QR codes. */
const deniedFeatures = ['bluetooth', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .concat('camera=(self)')
  .join(', ');

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': deniedFeatures,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** Serves the built renderer in `root`. Anything else (another host, another method, a path that leaves `root`) is refused. */
export function appProtocolHandler(root: string): (request: Request) => Promise<Response> {
  const refuse = (status: number, why: string) =>
    new Response(why, { status, headers: headers('text/plain; charset=utf-8', newNonce()) });

  return async (request) => {
    if (!isAppUrl(request.url)) return refuse(403, 'Not an address of this app.');
    if (request.method !== 'GET') return refuse(405, 'Only GET.');
    const file = await fileIn(root, new URL(request.url).pathname);
    const type = file && contentTypes[extname(file)];
    if (!file || !type) return refuse(404, 'No such file.');
    const body = await readFile(file);
    const nonce = newNonce();
    if (extname(file) !== '.html') return new Response(body, { headers: headers(type, nonce) });
    const page = body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
    return new Response(page, { headers: headers(type, nonce) });
  };
}

const newNonce = () => randomBytes(16).toString('base64');

/** The file that a URL path names, or null when there is none inside `root`, symbolic links resolved. */
async function fileIn(root: string, pathname: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, path === '/' ? 'index.html' : path));
    return file.startsWith(base + sep) ? file : null;
  } catch {
    return null;
  }
}
