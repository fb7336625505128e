import { x25519 } from '@noble/curves/ed25519.js';
import type { Apdu } from './apdu.ts';
import type { AppContext } from './app-context.ts';
import { readBip32Path } from './bip32-path.ts';
import { addressOf, checksummed } from './device-keys.ts';
import { capitals, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

const KEY = 32;

/** E0 0E: the public key of a validator, EIP-2333 (src/features/get_eth2_public_key). */
export async function getValidatorKey(context: AppContext, { p1, p2, data }: Apdu): Promise<Uint8Array> {
  context.reset();
  if (p1 > 1 || p2 !== 0) throw new StatusError(STATUS.wrongP1P2, 'P1 is 0 or 1, P2 is 0');
  const key = context.host.keys.validatorPublicKey(readBip32Path(data).path);
  if (p1 === 1)
    await confirm(context, [
      { title: 'Verify ETH2 address', value: '' },
      { title: 'Public Key', value: capitals(key) },
    ]);
  return key;
}

/** E0 10: where a deposit's validator withdraws to (src/features/set_eth2_withdrawal_index). */
export function setWithdrawalIndex({ p1, p2, data }: Apdu): Uint8Array {
  if (data.length !== 4) throw new StatusError(STATUS.wrongLength, 'The index has four bytes');
  if (p1 !== 0 || p2 !== 0) throw new StatusError(STATUS.wrongP1P2, 'P1 and P2 are 0');
  return Uint8Array.of();
}

/** E0 18: EIP-1024's encryption key of an account, or the secret that it shares with another one. */
export async function performPrivacyOperation(
  context: AppContext,
  { p1, p2, data }: Apdu,
): Promise<Uint8Array> {
  if (p1 > 1 || p2 > 1) throw new StatusError(STATUS.wrongP1P2, 'P1 and P2 are 0 or 1');
  const { path, rest } = readBip32Path(data);
  if (p2 === 1 && rest.length < KEY) throw new StatusError(STATUS.wrongLength, 'The other key has 32 bytes');
  const { keys } = context.host;
  const secret = keys.privateKey(path);
  const result = p2 === 0 ? x25519.getPublicKey(secret) : x25519.getSharedSecret(secret, rest.slice(0, KEY));
  if (p1 === 1) {
    const address = `0x${checksummed(addressOf(keys.publicKey(path).publicKey))}`;
    const title = p2 === 0 ? 'Provide public encryption key' : 'Provide public secret key';
    await confirm(context, [
      { title, value: '' },
      { title: 'Address', value: address },
      { title: 'Key', value: capitals(result) },
    ]);
  }
  return result;
}

async function confirm({ host: { panel } }: AppContext, pages: Screen[]): Promise<void> {
  if (!(await panel.review([...pages, { title: 'Approve', value: '' }]))) {
    throw new StatusError(STATUS.rejected, 'The key was refused');
  }
}
