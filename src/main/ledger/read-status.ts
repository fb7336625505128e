import { type Failure, isFailure } from '../../domain/failure.ts';
import { isAtLeast } from '../../domain/ledger/models.ts';
import { LEDGER_PROBLEMS, type LedgerProblem } from '../../domain/ledger/problems.ts';
import type { Output } from '../../ipc/contract.ts';
import { readAddress, readConfiguration } from '../signers/ledger/ethereum-app.ts';
import type { Ledger } from '../signers/ledger/ledger.ts';
import { openAppOf } from '../signers/ledger/open-app.ts';
import { LEAST_APP_VERSION, problem } from '../signers/ledger/status-words.ts';
import type { SigningControl } from '../signers/signer.ts';

type Status = Output<'ledger.status'>;

/** Before the first look. */
export function unknownStatus({ connection }: Ledger): Status {
  return { connection, device: null, problem: shown(problem('ledger-busy')) };
}

/** How the Ledger stands. Shows nothing on the device and opens no app; a state that is no good is an answer too. */
export async function readStatus(ledger: Ledger, control: SigningControl): Promise<Status> {
  const { connection } = ledger;
  let device: Status['device'] = null;
  try {
    await ledger.withDevice(control, async (channel) => {
      const app = await openAppOf(channel);
      device = { model: channel.link.model, app: app.name, version: app.version, blindSigning: null };
      if (app.name !== 'Ethereum') throw problem('ledger-wrong-app', channel.at);
      if (!isAtLeast(app.version, LEAST_APP_VERSION)) throw problem('ledger-app-too-old', channel.at);
      const { blindSigning } = await readConfiguration(channel);
      device = { ...device, blindSigning };
      // A locked device may still answer the two before: it gives no address.
      await readAddress(channel, "m/44'/60'/0'/0/0");
    });
    return { connection, device, problem: null };
  } catch (error) {
    if (!isFailure(error) || !LEDGER_PROBLEMS.some((code) => code === error.code)) throw error;
    return { connection, device, problem: shown(error as Failure<LedgerProblem>) };
  }
}

function shown({ code, message, details }: Failure<LedgerProblem>): Status['problem'] {
  return { code, message, details: { ...details } };
}
