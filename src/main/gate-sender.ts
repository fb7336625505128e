import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppUrl } from './app-protocol.ts';

/** The parts of Electron's event that the check reads. */
export type SenderEvent = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Returns the check that a call comes from the main frame of `window()`, while it shows the app's own origin. */
export function isFromMainFrameOf(contents: () => WebContents | null): (event: SenderEvent) => boolean {
  return ({ sender, senderFrame }) => {
    const own = contents();
    // senderFrame is null once the frame is gone or has navigated away.
    if (own === null || sender !== own || senderFrame === null) return false;
    return senderFrame.parent === null && !senderFrame.detached && isAppUrl(senderFrame.url);
  };
}
