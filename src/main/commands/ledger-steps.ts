import type { LedgerConnection } from '../signers/ledger/apdu-link.ts';
import type { SigningStep } from '../signers/signer.ts';

/** What whoever waits at a terminal is told. */
export function stepInWords(step: SigningStep, connection?: LedgerConnection): string {
  switch (step) {
    case 'connect':
      return connection?.kind === 'http'
        ? `Asking the device at ${connection.url} (CLOUDTUNER_LEDGER_URL)…`
        : 'Looking for the Ledger…';
    case 'open-app':
      return 'Open the Ethereum app: confirm it on your Ledger.';
    case 'confirm':
      return 'Read it on your Ledger, and confirm or reject it there. Ctrl-C gives up.';
    case 'slow':
      return 'The Ledger answers slowly. Waiting; Ctrl-C gives up.';
  }
}
