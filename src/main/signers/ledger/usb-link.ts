import { createRequire } from 'node:module';
import { Failure, isFailure } from '../../../domain/failure.ts';
import { modelOf } from '../../../domain/ledger/models.ts';
import { UDEV_COMMANDS, UDEV_FILE } from '../../../domain/ledger/udev-rule.ts';
import type { ApduLink, OpenLink } from './apdu-link.ts';
import { NOWHERE, problem } from './status-words.ts';
import { closedHidraw, isLedgerOnUsb } from './usb-presence.ts';

/** What is used of `@ledgerhq/hw-transport-node-hid`. */
export type HidTransport = {
  deviceModel?: { id: string } | null | undefined;
  exchange(apdu: Buffer): Promise<Buffer>;
  close(): Promise<void>;
  on(event: 'disconnect', listener: () => void): void;
};
export type HidLibrary = { list(): Promise<string[]>; open(path: string): Promise<HidTransport> };

/** Where to look for a device that cannot be opened. Replaced in tests. */
export type UsbSystem = { load(): HidLibrary; isOnUsb(): boolean; closedFiles(): string[] };

const THIS_MACHINE: UsbSystem = {
  load: () => {
    const library = createRequire(import.meta.url)('@ledgerhq/hw-transport-node-hid') as {
      default: HidLibrary;
    };
    return library.default;
  },
  isOnUsb: () => process.platform === 'linux' && isLedgerOnUsb(),
  closedFiles: () => (process.platform === 'linux' ? closedHidraw() : []),
};

/** The one Ledger on a USB port. The USB library is loaded when it is needed: a machine without it can do the rest. */
export function usbLink(system: UsbSystem = THIS_MACHINE): OpenLink {
  return async (signal) => {
    signal.throwIfAborted();
    const { library, paths } = await list(system);
    const [path, another] = [...new Set(paths)];
    if (another !== undefined) throw problem('ledger-several');
    if (path === undefined) throw system.isOnUsb() ? noAccess() : problem('ledger-not-connected');
    let transport: HidTransport;
    try {
      transport = await library.open(path);
    } catch (error) {
      // Not there any more between the two steps, not ours to open, or held by another program.
      if (system.closedFiles().length > 0) throw noAccess();
      throw causedBy(problem('ledger-busy'), error);
    }
    return linkOver(transport);
  };
}

async function list(system: UsbSystem): Promise<{ library: HidLibrary; paths: string[] }> {
  try {
    const library = system.load();
    // The native part is loaded by the first call.
    return { library, paths: await library.list() };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Failure(
      'ledger-no-usb',
      `USB devices cannot be used on this computer: ${why}. On Linux install libusb and libudev (Debian, Ubuntu: “sudo apt install libusb-1.0-0 libudev1”), then start the app again.`,
      {},
      { cause: error },
    );
  }
}

function linkOver(transport: HidTransport): ApduLink {
  const model = modelOf(transport.deviceModel?.id);
  const at = { ...NOWHERE, model };
  const gone = new AbortController();
  transport.on('disconnect', () => gone.abort(problem('ledger-unplugged', at)));
  return {
    model,
    gone: gone.signal,
    exchange: async (apdu) => {
      try {
        return await transport.exchange(apdu);
      } catch (error) {
        if (isFailure(error)) throw error;
        throw causedBy(problem(isCrossTalk(error) ? 'ledger-busy' : 'ledger-unplugged', at), error);
      }
    },
    close: () => transport.close().catch(() => undefined),
  };
}

/** Frames of somebody else’s conversation, or one of ours that is still under way. */
function isCrossTalk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const id = 'id' in error ? error.id : null;
  return (
    error.name === 'TransportRaceCondition' ||
    id === 'InvalidChannel' ||
    id === 'InvalidTag' ||
    id === 'InvalidSequence'
  );
}

function noAccess(): Failure {
  return new Failure(
    'ledger-no-access',
    `A Ledger is plugged in, but this user may not open it: the system has no rule for it. Add ${UDEV_FILE} as follows, then plug the Ledger in again:\n\n${UDEV_COMMANDS}`,
    { file: UDEV_FILE },
  );
}

function causedBy<Made extends Failure>(failure: Made, cause: unknown): Made {
  failure.cause = cause;
  return failure;
}
