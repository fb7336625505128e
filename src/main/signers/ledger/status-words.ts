import { Failure } from '../../../domain/failure.ts';
import {
  blindSigningSetting,
  isAtLeast,
  LEDGER_MODELS,
  type LedgerModel,
} from '../../../domain/ledger/models.ts';
import type { LedgerProblem } from '../../../domain/ledger/problems.ts';

/** The least version of the Ethereum app: EIP-1559 and EIP-2930 came with it (app-ethereum CHANGELOG, 1.9.0). */
export const LEAST_APP_VERSION = '1.9.0';

/** Those that a device or its connection shows; the others are said where they are found. */
export type DeviceProblem = Exclude<
  LedgerProblem,
  'ledger-url-invalid' | 'ledger-unreachable' | 'ledger-no-access' | 'ledger-no-usb' | 'ledger-other-seed'
>;

/** What was going on when the device answered. */
export type Circumstances = {
  model: LedgerModel | null;
  /** The app that is open, as far as it is known. */
  app: string | null;
  version: string | null;
  /** False: the device may not sign what it cannot read. Null: not known. */
  blindSigning: boolean | null;
  /** Calldata, or typed data: what an app cannot read without help. */
  hasData: boolean;
  /** The command was “open app”. */
  opening: boolean;
};

/**
 * What a status word means. Sources: StatusCodes of `@ledgerhq/errors` (E), app-ethereum doc/ethapp.adoc “Status
 * Words” (A), and what devices were seen to answer: MetaMask/metamask-extension#17606 (M), summa-tx/coins#87 (S),
 * LedgerHQ/device-sdk-ts#1773 (D), chainapsis/vizor-wallet#724 (V).
 */
export const STATUS_WORDS: Readonly<Record<number, DeviceProblem>> = {
  21781: 'ledger-locked', // E
  27404: 'ledger-locked', // M
  26628: 'ledger-locked', // S
  21251: 'ledger-locked', // V
  27010: 'ledger-locked', // E: “dongle locked or have invalid access rights”
  26129: 'ledger-not-set-up', // E
  27911: 'ledger-not-set-up', // E
  21762: 'ledger-not-set-up', // E: PIN not set
  26159: 'ledger-not-set-up', // E: recovery mode
  28160: 'ledger-wrong-app', // A: CLA not known
  28161: 'ledger-wrong-app', // E
  27904: 'ledger-wrong-app', // A: INS not known
  27906: 'ledger-wrong-app', // E: unknown APDU, from the dashboard
  25873: 'ledger-wrong-app', // no app is open
  20771: 'ledger-app-missing', // E: app not found
  27013: 'ledger-rejected', // A
  21761: 'ledger-rejected', // E
  26113: 'ledger-busy', // V: the device is changing apps
  26881: 'ledger-busy', // D: its own menu is in front
};

/** The failure for a status word other than 0x9000. Every word has one; those that are not known are named. */
export function statusFailure(status: number, at: Circumstances): Failure<LedgerProblem> {
  const word = `0x${status.toString(16).padStart(4, '0')}`;
  if (at.opening && status === 0x6807) return problem('ledger-app-missing', at, word);
  // A: invalid data. It is also what the app answers when it would have to sign blindly and may not.
  if (status === 0x6a80 && at.hasData && at.blindSigning === false) {
    return problem('ledger-blind-signing-off', at, word);
  }
  // The app was there a moment ago: it does not know this command, or this type of transaction.
  if ((status === 0x6d00 && at.app === 'Ethereum') || status === 0x6501) {
    const old = at.version === null || !isAtLeast(at.version, LEAST_APP_VERSION);
    return problem(old ? 'ledger-app-too-old' : 'ledger-refused', at, word);
  }
  const known = STATUS_WORDS[status];
  if (known !== undefined) return problem(known, at, word);
  return problem(isStatusWord(status) ? 'ledger-refused' : 'ledger-bad-answer', at, word);
}

/** ISO 7816-4 has 6xxx and 9xxx; Ledger’s operating system adds 5xxx and Bxxx (E). Anything else is noise. */
function isStatusWord(status: number): boolean {
  return [0x5, 0x6, 0x9, 0xb].includes(status >> 12);
}

/** A problem in words: what is the matter, and what to do. */
export function problem(
  code: DeviceProblem,
  at: Circumstances = NOWHERE,
  status: string | null = null,
): Failure<LedgerProblem> {
  const device = at.model === null ? 'Ledger' : LEDGER_MODELS[at.model];
  const details = status === null ? {} : { status };
  switch (code) {
    case 'ledger-not-connected':
      return new Failure(
        code,
        'No Ledger is connected. Plug it in with a cable that carries data, and unlock it.',
        details,
      );
    case 'ledger-locked':
      return new Failure(
        code,
        `The ${device} is locked. Enter its PIN on the device, then try again.`,
        details,
      );
    case 'ledger-not-set-up':
      return new Failure(
        code,
        `The ${device} is not set up: it has no PIN or no recovery phrase yet, or is in recovery mode. Set it up with Ledger’s own software first.`,
        details,
      );
    case 'ledger-wrong-app': {
      const open = at.app === null || isDashboard(at.app) ? 'No app is open' : `The app “${at.app}” is open`;
      return new Failure(
        code,
        `${open} on the ${device}. Open the Ethereum app on it, then try again.`,
        at.app === null ? details : { ...details, app: at.app },
      );
    }
    case 'ledger-app-missing':
      return new Failure(
        code,
        `The Ethereum app is not installed on the ${device}. Install it with Ledger’s own software, then try again.`,
        details,
      );
    case 'ledger-app-too-old':
      return new Failure(
        code,
        `The Ethereum app on the ${device} is too old for this${at.version === null ? '' : `: it is ${at.version}`}. Version ${LEAST_APP_VERSION} or newer is needed. Update it with Ledger’s own software.`,
        { ...details, needed: LEAST_APP_VERSION, ...(at.version === null ? {} : { version: at.version }) },
      );
    case 'ledger-blind-signing-off': {
      const setting = blindSigningSetting(at.model);
      return new Failure(
        code,
        `The ${device} cannot read the fields of this, and it is set not to sign what it cannot read. Blind signing has to be on for it. ${setting} Compare the hash on the device with the one shown here before you confirm.`,
        { ...details, setting },
      );
    }
    case 'ledger-rejected':
      return new Failure(code, `You rejected it on the ${device}. Nothing was signed.`, details);
    case 'ledger-unplugged':
      return new Failure(
        code,
        `The ${device} was unplugged, or its connection broke, in the middle. Nothing was sent to the network. Plug it in, unlock it, and try again.`,
        details,
      );
    case 'ledger-busy':
      return new Failure(
        code,
        `The ${device} is busy: another program uses it, its own menu is open, or it still shows an earlier request. Close Ledger’s own software and other wallets, answer what the device shows, then try again.`,
        details,
      );
    case 'ledger-several':
      return new Failure(
        code,
        'More than one Ledger is connected. Unplug all but the one to be used.',
        details,
      );
    case 'ledger-slow':
      return new Failure(
        code,
        `The ${device} has not answered. If it shows a question, answer it there; otherwise unplug it, plug it in again, unlock it, and try again. Nothing was sent to the network.`,
        details,
      );
    case 'ledger-bad-answer':
      return new Failure(
        code,
        `The ${device} gave an answer that makes no sense. It was thrown away and nothing was signed. Unplug it, plug it in again and try again; if it happens again, do not use this device or cable.`,
        details,
      );
    case 'ledger-refused':
      return new Failure(
        code,
        `The ${device} refused this${status === null ? '' : ` with status ${status}`}, which says nothing more. Nothing was signed. Close and open the Ethereum app on the device, and try again; if it stays so, update the app.`,
        details,
      );
  }
}

/** Whether the name is the device's own menu rather than an app's. */
export function isDashboard(app: string): boolean {
  return app === 'BOLOS' || app === 'OLOS\0' || app === 'Dashboard';
}

export const NOWHERE: Circumstances = {
  model: null,
  app: null,
  version: null,
  blindSigning: null,
  hasData: false,
  opening: false,
};
