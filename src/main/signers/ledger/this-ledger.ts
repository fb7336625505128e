import type { LedgerConnection, OpenLink } from './apdu-link.ts';
import { httpLink, readLedgerUrl } from './http-link.ts';
import { type Ledger, ledger } from './ledger.ts';
import { usbLink } from './usb-link.ts';

/** Where an emulator is, when one is used instead of a device. */
export const LEDGER_URL_VARIABLE = 'CLOUDTUNER_LEDGER_URL';

/**
 * The Ledger of this machine: over USB, or the emulator that CLOUDTUNER_LEDGER_URL names. A URL that cannot be used is
 * said when it is first used: everything else works without.
 */
export function thisLedger(environment: Readonly<Record<string, string | undefined>>): Ledger {
  const named = environment[LEDGER_URL_VARIABLE]?.trim();
  if (!named) return ledger({ kind: 'usb', url: null }, usbLink());
  const open: OpenLink = async (signal) => httpLink(readLedgerUrl(named))(signal);
  return ledger(connectionOf(named), open);
}

function connectionOf(url: string): LedgerConnection {
  try {
    return { kind: 'http', url: readLedgerUrl(url) };
  } catch {
    return { kind: 'http', url };
  }
}
