import type { Protocol } from 'electron';
import { partial } from './unavailable.ts';

type Handler = Parameters<Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

/** Electron's protocol module for custom schemes. Every scheme is standard and secure here, see addresses.ts. */
export const protocol = partial<Protocol>('protocol', {
  registerSchemesAsPrivileged() {},
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled.`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

/** The answer of the app's own handler to a request, or null when its scheme has none. */
export async function serve(address: string, method: string): Promise<Response | null> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) return null;
  // Electron's type of Response is that of its own net module; both are the Fetch standard's.
  return (await handler(new Request(address, { method }) as never)) as Response;
}
