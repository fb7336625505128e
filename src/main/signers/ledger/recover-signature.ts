import { recoverAddress, Signature } from 'ethers';
import { Failure } from '../../../domain/failure.ts';
import type { DeviceSignature } from './ethereum-app.ts';

/**
 * The signature of `digest` by `account` that the device’s r and s are. The v that devices give is cut to a byte and
 * has meant several things (EIP-155, app by app), so both values are tried: one of them has to give the account.
 *
 * @throws Failure `signature-mismatch` when neither does, or s is not the lower one (EIP-2).
 */
export function recoverSignature(digest: string, { r, s }: DeviceSignature, account: string): Signature {
  for (const yParity of [0, 1] as const) {
    const signature = candidate(r, s, yParity);
    if (signature !== null && signerOf(digest, signature) === account) return signature;
  }
  throw new Failure(
    'signature-mismatch',
    `The Ledger’s signature is not one of ${account} for what it was asked to sign. It was thrown away and nothing was sent. Do not use this device until you know why.`,
    { account },
  );
}

function candidate(r: string, s: string, yParity: 0 | 1): Signature | null {
  try {
    return Signature.from({ r, s, yParity });
  } catch {
    return null;
  }
}

function signerOf(digest: string, signature: Signature): string | null {
  try {
    return recoverAddress(digest, signature);
  } catch {
    return null;
  }
}
