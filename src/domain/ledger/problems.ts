/**
 * Every state in which a Ledger does not do what it was asked. Each has a sentence and a way out of its own; the codes
 * cross the gate.
 */
export const LEDGER_PROBLEMS = [
  /** No Ledger is plugged in. */
  'ledger-not-connected',
  /** The device wants its PIN. */
  'ledger-locked',
  /** It has no seed yet, or is in recovery mode. */
  'ledger-not-set-up',
  /** Another app is open, or none. `details.app` names it. */
  'ledger-wrong-app',
  /** The Ethereum app is not on the device. */
  'ledger-app-missing',
  /** `details.version` and `details.needed`. */
  'ledger-app-too-old',
  /** The device may not sign what it cannot read. `details.setting` says where to allow it. */
  'ledger-blind-signing-off',
  /** The person refused on the device. */
  'ledger-rejected',
  /** The connection ended in the middle. */
  'ledger-unplugged',
  /** Another program, or an earlier request, holds the device. */
  'ledger-busy',
  /** Linux: the device is there, but this user may not open it. */
  'ledger-no-access',
  /** More than one is plugged in. */
  'ledger-several',
  /** The system's USB library cannot be loaded. */
  'ledger-no-usb',
  /** It did not answer in time. */
  'ledger-slow',
  /** What it answered is not an answer to what was asked. */
  'ledger-bad-answer',
  /** It refused for a reason that it gives as a number only. `details.status`. */
  'ledger-refused',
  /** CLOUDTUNER_LEDGER_URL is not one that can be used. */
  'ledger-url-invalid',
  /** Nothing answers at CLOUDTUNER_LEDGER_URL, or something else than a device. */
  'ledger-unreachable',
  /** Another device, or the same one with another seed. */
  'ledger-other-seed',
] as const;

export type LedgerProblem = (typeof LEDGER_PROBLEMS)[number];
