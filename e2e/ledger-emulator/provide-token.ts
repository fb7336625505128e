import { sha256 } from '@noble/hashes/sha2.js';
import type { Apdu } from './apdu.ts';
import type { AppContext } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { isLedgerSignature } from './ledger-signature.ts';
import { knownNetwork } from './network.ts';
import { hex } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

const MAX_TICKER = 50;
const OLD_MAX_TICKER = 11;

/**
 * E0 0A: ticker, address, decimals and chain of a token, signed by Ledger. Answers the token's place
 * (src/features/provide_erc20_token_information/cmd_provide_token_info.c).
 */
export function provideToken(context: AppContext, { data }: Apdu): Uint8Array {
  const { profile, descriptors } = context.host;
  const length = data[0] ?? 0;
  const end = 1 + length + 20 + 4 + 4;
  const most = profile.version.atLeast('1.20.0') ? MAX_TICKER : OLD_MAX_TICKER;
  if (length > most || data.length < end)
    throw new StatusError(STATUS.incorrectData, 'The token is cut short');
  const signed = data.slice(1, end);
  const chainId = bigEndian(data.slice(end - 4, end));
  if (knownNetwork(chainId, profile.version) === undefined) {
    throw new StatusError(STATUS.incorrectData, `The app does not know the chain ${chainId}`);
  }
  if (!isLedgerSignature('tokens', sha256(signed), data.slice(end), descriptors)) {
    throw new StatusError(STATUS.incorrectData, 'The token is not signed by Ledger');
  }
  const place = context.addToken({
    ticker: Buffer.from(data.subarray(1, 1 + length)).toString('latin1'),
    address: hex(data.slice(1 + length, 21 + length)),
    decimals: Number(bigEndian(data.slice(21 + length, 25 + length))),
  });
  // The place is answered since 1.11.0; before, only the status.
  return profile.version.atLeast('1.11.0') ? Uint8Array.of(place) : Uint8Array.of();
}
