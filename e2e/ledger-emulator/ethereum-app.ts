import { type Apdu, answer, readApdu } from './apdu.ts';
import { AppContext, type AppHost } from './app-context.ts';
import { getAddress } from './get-address.ts';
import { getConfiguration } from './get-configuration.ts';
import { signMessage } from './sign-message.ts';
import { signTransaction } from './sign-transaction.ts';
import { signTypedDataHashes } from './sign-typed-data-hashes.ts';
import { STATUS, StatusError } from './status-word.ts';

const CLA = 0xe0;

/** The Ethereum app: `handleApdu` in src/main.c. */
export class EthereumApp {
  readonly #context: AppContext;

  constructor(host: AppHost) {
    this.#context = new AppContext(host);
  }

  /** Answers one command, with its status word. A status other than 9000 clears what was begun. */
  async exchange(bytes: Uint8Array): Promise<Uint8Array> {
    const { version } = this.#context.host.profile;
    try {
      const badLength = version.atLeast('1.11.0') ? STATUS.wrongLength : STATUS.sizeMismatch;
      return answer(await this.#handle(readApdu(bytes, badLength)));
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      if (error.status !== STATUS.commandNotSupported) this.#context.reset();
      return answer(Uint8Array.of(), error.status);
    }
  }

  /** Forgets what was begun, as when the app is left. */
  reset(): void {
    this.#context.reset();
  }

  async #handle(command: Apdu): Promise<Uint8Array> {
    const context = this.#context;
    if (command.cla !== CLA) throw new StatusError(STATUS.unknownClass, 'The class is not E0');
    switch (command.ins) {
      case 0x02:
        return getAddress(context, command);
      case 0x04:
        return signTransaction(context, command);
      case 0x06:
        return getConfiguration(context);
      case 0x08:
        return signMessage(context, command);
      case 0x0c:
        if (command.p2 === 0) return signTypedDataHashes(context, command);
        throw new StatusError(STATUS.wrongP1P2, 'P2 is 00 or 01');
      default:
        throw new StatusError(STATUS.unknownInstruction, 'The app has no such command');
    }
  }
}
