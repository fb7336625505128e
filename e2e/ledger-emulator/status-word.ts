/**
 * Status words of the Ethereum app: `status_words.h` of Ledger's SDK as app-ethereum 1.22 uses it, and
 * `src/apdu_constants.h` of app-ethereum 1.10, which agree where both have a name.
 */
export const STATUS = {
  ok: 0x9000,
  /** `os_global_pin_is_validated` failed in `handleSign` of app-ethereum 1.10. */
  pinLocked: 0x6982,
  /** What the operating system answers for an application while the device is locked. */
  locked: 0x5515,
  userRefusedOnDashboard: 0x5501,
  transactionTypeNotSupported: 0x6501,
  wrongLength: 0x6a87,
  /** 1.10's word for a command whose length byte is wrong. */
  sizeMismatch: 0x6983,
  commandNotAllowed: 0x6980,
  rejected: 0x6985,
  noInformation: 0x6a00,
  incorrectData: 0x6a80,
  /** A derivation path outside of what the application may derive. */
  pathNotAllowed: 0x6a15,
  pluginNotInstalled: 0x6a82,
  /** 1.10's word for a plugin that is not installed. */
  pluginNotInstalledOld: 0x6984,
  insufficientMemory: 0x6a84,
  dataNotFound: 0x6a88,
  wrongP1P2: 0x6b00,
  unknownInstruction: 0x6d00,
  unknownClass: 0x6e00,
  /** The dashboard's word for a class that it does not know. */
  unknownClassOnDashboard: 0x6e01,
  appNotInstalled: 0x6807,
  /** EXCEPTION_OVERFLOW in the app: an amount that is too long to show. */
  overflow: 0x6807,
  /** The app ends itself; the system's word for that is not in its source. */
  appEnded: 0x6f00,
  commandNotSupported: 0x911c,
} as const;

/** Ends a command with a status word other than 9000. The app forgets what it was signing. */
export class StatusError extends Error {
  readonly status: number;

  constructor(status: number, why: string) {
    super(`${why} (0x${status.toString(16)})`);
    this.status = status;
  }
}
