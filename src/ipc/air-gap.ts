import { z } from 'zod';
import { address, identifier, method, nothing, text } from './define.ts';

const session = identifier;
const count = z.number().int().min(0);

/** What a whole code holds: a wallet's accounts, a signature, a request to sign, or a file of ours in QR form. */
export const scannedKind = z.enum(['accounts', 'signature', 'sign-request', 'file']);

export const scanProgress = z.strictObject({
  /** What became of the last frame; see UrReader. */
  outcome: z.enum(['new', 'known', 'not-a-ur', 'other-message', 'wrong-checksum', 'complete']),
  /** Independent parts seen, and how many are needed; 0 before the first. */
  received: count,
  expected: count,
  /** What it is, once it is whole. */
  found: scannedKind.nullable(),
});

/** An account that a scanned wallet can sign for. */
export const walletAccount = z.strictObject({
  /** Its number in the wallet's own order, from 0. */
  index: count,
  address,
  /** BIP-32, from `m/`. */
  path: z.string(),
  /** The name that it has here already; null when it is not among the accounts. */
  known: z.string().nullable(),
});

const READING = ['malformed', 'not-accounts', 'secret-key', 'no-ethereum-key', 'unknown-code'] as const;

export const airGapMethods = {
  /**
   * Begins to read a QR code; whatever was being read before is forgotten. With `camera`, the window may use a camera
   * until the code is whole, the session is ended, or ten minutes are over.
   */
  'airGap.startScan': method(z.strictObject({ camera: z.boolean() }), z.strictObject({ session })),
  /**
   * Takes the text of one QR code. A code that is whole but is none of the kinds that are read is refused, and the
   * session waits for another one.
   */
  'airGap.scan': method(z.strictObject({ session, frame: z.string().max(600_000) }), scanProgress, [
    'scan-ended',
    ...READING,
  ]),
  /** Forgets what was read, and takes the camera away. */
  'airGap.stopScan': method(z.strictObject({ session }), nothing),
  /** The accounts of the scanned wallet, `from` a number on. `more` when there are others behind them. */
  'airGap.readAccounts': method(
    z.strictObject({ session, from: count.max(10_000), count: count.min(1).max(20) }),
    z.strictObject({
      /** The wallet's name, in its own words. */
      wallet: z.string().nullable(),
      /** Of its master key, 8 hexadecimal digits. */
      fingerprint: z.string().nullable(),
      accounts: z.array(walletAccount),
      more: z.boolean(),
    }),
    ['scan-ended', ...READING],
  ),
  /** Adds accounts of the scanned wallet, by their numbers. Answers their addresses. */
  'airGap.addAccounts': method(
    z.strictObject({
      session,
      accounts: z
        .array(z.strictObject({ index: count.max(10_020), label: text(64) }))
        .min(1)
        .max(20),
    }),
    z.strictObject({ added: z.array(address) }),
    ['scan-ended', 'account-exists', 'unknown-account', ...READING],
  ),
};
