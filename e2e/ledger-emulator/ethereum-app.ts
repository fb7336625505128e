import { type Apdu, answer, readApdu } from './apdu.ts';
import { AppContext, type AppHost } from './app-context.ts';
import { getAddress } from './get-address.ts';
import { getConfiguration } from './get-configuration.ts';
import { getValidatorKey, performPrivacyOperation, setWithdrawalIndex } from './other-keys.ts';
import { getChallenge, provideName } from './provide-name.ts';
import { provideToken } from './provide-token.ts';
import { provideNft, setExternalPlugin, setPlugin } from './set-plugin.ts';
import { signMessage } from './sign-message.ts';
import { signTransaction } from './sign-transaction.ts';
import { signTypedDataHashes } from './sign-typed-data-hashes.ts';
import { STATUS, StatusError } from './status-word.ts';
import {
  defineTypedData,
  filterTypedData,
  implementTypedData,
  signTypedData,
} from './typed-data/typed-data-commands.ts';

const CLA = 0xe0;
/**
 * Enums, transaction info, fields, proxies, networks, simulations, Safe accounts and gating: all only ever signed by
 * Ledger, and never for contracts of ours.
 */
const SIGNED_DESCRIPTORS = [0x24, 0x26, 0x28, 0x2a, 0x30, 0x32, 0x36, 0x38];

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
    const { descriptors, version } = context.host.profile;
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
        if (command.p2 === 1 && context.host.profile.fullTypedData) return signTypedData(context, command);
        throw new StatusError(STATUS.wrongP1P2, 'P2 is 00 or 01');
      case 0x0a:
        return provideToken(context, command);
      case 0x0e:
        return getValidatorKey(context, command);
      case 0x10:
        return setWithdrawalIndex(command);
      case 0x12:
        return setExternalPlugin(context, command);
      case 0x14:
        if (descriptors) return provideNft(context, command);
        break;
      case 0x16:
        return setPlugin(context, command);
      case 0x18:
        return performPrivacyOperation(context, command);
      case 0x20:
        if (descriptors) return getChallenge(context);
        break;
      case 0x22:
        if (descriptors) return provideName(context, command);
        break;
      case 0x1a:
      case 0x1c:
      case 0x1e:
        if (context.host.profile.fullTypedData) return streamTypedData(context, command);
        break;
    }
    if (SIGNED_DESCRIPTORS.includes(command.ins) && version.atLeast('1.14.0')) {
      throw new StatusError(STATUS.incorrectData, 'The descriptor is not signed by Ledger');
    }
    throw new StatusError(STATUS.unknownInstruction, 'The app has no such command');
  }
}

function streamTypedData(context: AppContext, command: Apdu): Uint8Array {
  if (command.ins === 0x1a) return defineTypedData(context, command);
  return command.ins === 0x1c ? implementTypedData(context, command) : filterTypedData(context, command);
}
