import type {
  session as ElectronSession,
  OnBeforeRequestListenerDetails,
  Session,
  WebRequest,
} from 'electron';
import { partial } from './unavailable.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: { cancel?: boolean }) => void,
) => void;

const state: { check: CheckHandler; beforeRequest: BeforeRequest | null } = {
  check: null,
  beforeRequest: null,
};

const webRequest = partial<WebRequest>('session.webRequest', {
  onBeforeRequest: ((...args: unknown[]) => {
    const listener = args.at(-1);
    if (args.length !== 1)
      throw new Error('onBeforeRequest with a filter is not available in the Chromium shell');
    state.beforeRequest = listener as BeforeRequest | null;
  }) as WebRequest['onBeforeRequest'],
});

const defaultSession = partial<Session>('session.defaultSession', {
  // Chromium asks nobody here: each permission is set once, from the check handler, when the window opens.
  setPermissionRequestHandler(_handler: RequestHandler) {},
  setPermissionCheckHandler(handler: CheckHandler) {
    state.check = handler;
  },
  // Devices have no permission of their own over the debugging protocol; the list in permissions.ts denies them.
  setDevicePermissionHandler() {},
  webRequest,
});

export const session = partial<typeof ElectronSession>('session', { defaultSession });

/** What the app's check handler says about a permission. Denied when it set none. */
export function allowsPermission(permission: string, origin: string): boolean {
  // Of the media, Chromium's permission that stands for `media` is the camera's alone.
  const details = {
    isMainFrame: true,
    requestingUrl: origin,
    securityOrigin: origin,
    mediaType: 'video' as const,
  };
  return (
    state.check?.(null, permission as Parameters<NonNullable<CheckHandler>>[1], origin, details) ?? false
  );
}

/** True when the app's own request filter lets the request pass. */
export async function allowsRequest(
  details: Pick<OnBeforeRequestListenerDetails, 'url' | 'method'>,
): Promise<boolean> {
  const listener = state.beforeRequest;
  if (listener === null) return true;
  return await new Promise((resolve) => {
    listener(partial<OnBeforeRequestListenerDetails>('requestDetails', details), ({ cancel }) =>
      resolve(cancel !== true),
    );
  });
}
