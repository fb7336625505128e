import type { LedgerModel } from '../../../domain/ledger/models.ts';

/** How a Ledger is reached. */
export type LedgerConnection =
  | { kind: 'usb'; url: null }
  /** The REST interface of an emulator (Speculos), named by CLOUDTUNER_LEDGER_URL. */
  | { kind: 'http'; url: string };

/** An open way to a device: one command (APDU, ISO 7816-4) goes in, one answer comes out. One at a time. */
export type ApduLink = {
  /** Null where the connection does not tell. */
  readonly model: LedgerModel | null;
  /** Aborted, with a Failure as its reason, when the device goes away. */
  readonly gone: AbortSignal;
  /** The answer with its status word at the end. @throws Failure `ledger-…` */
  exchange(apdu: Buffer): Promise<Buffer>;
  /** Settles when the device is free for others. Never rejects. */
  close(): Promise<void>;
};

/** Opens the one device there is. @throws Failure `ledger-…`; the reason of `signal` when it is given up. */
export type OpenLink = (signal: AbortSignal) => Promise<ApduLink>;
