import { hashMessage } from 'ethers';
import { Failure } from '../../../domain/failure.ts';
import type { ApduChannel } from './apdu-channel.ts';
import { asking } from './asking.ts';
import { ethereumApp, readSignature } from './ethereum-app.ts';
import { recoverSignature } from './recover-signature.ts';

/** Devices keep what they show in memory; far beyond this they refuse. */
const LONGEST_MESSAGE = 64 * 1024;

/**
 * Signs a personal message (EIP-191, version 0x45) with the key at `path`, which has to be that of `account`.
 *
 * @returns The 65 bytes of the signature as 0x-hexadecimal, v being 27 or 28.
 * @throws Failure `message-invalid` for an empty or too long one; `ledger-…`; `signature-mismatch`.
 */
export async function signLedgerMessage(
  channel: ApduChannel,
  path: string,
  account: string,
  message: Uint8Array,
): Promise<string> {
  if (message.length === 0 || message.length > LONGEST_MESSAGE) {
    throw new Failure(
      'message-invalid',
      message.length === 0
        ? 'The message is empty: a Ledger would have nothing to show.'
        : `The message has ${message.length} bytes; a Ledger takes ${LONGEST_MESSAGE} at most.`,
    );
  }
  const app = ethereumApp(channel);
  const hex = Buffer.from(message).toString('hex');
  const answer = await asking(channel, () => app.signPersonalMessage(path, hex));
  return recoverSignature(hashMessage(message), readSignature(channel, answer), account).serialized;
}
