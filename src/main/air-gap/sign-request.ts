import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Signature } from 'ethers';
import { ETH_SIGN_REQUEST, encodeEthSignRequest } from '../../domain/air-gap/eth-sign-request.ts';
import type { EthSignature } from '../../domain/air-gap/eth-signature.ts';
import { Failure } from '../../domain/failure.ts';
import { checkOne, unsigned } from './check-answer.ts';
import type { findExport } from './export-plan.ts';
import type { PlanBundle } from './plan-bundle.ts';

type Exported = Pick<ReturnType<typeof findExport>, 'plan' | 'requests'>;

/**
 * One transaction of an export as the request that wallets of other makers read (ERC-4527, data type 4).
 *
 * @throws Failure `no-path` when nobody knows where the account's key is on its device.
 */
export function signRequestUr({ plan, requests }: Exported, index: number) {
  const { account, network } = plan;
  const requestId = requests[index];
  if (requestId === undefined || !plan.transactions[index]) {
    throw new Failure('unknown-export', `The plan has no transaction ${index + 1}.`);
  }
  if (account.path === null) {
    throw new Failure(
      'no-path',
      'Other wallets have to be told the path of the key, and it is not known for an account that is only watched. Scan the wallet’s accounts first, or carry the plan as a file.',
    );
  }
  const cbor = encodeEthSignRequest({
    requestId,
    signData: hexToBytes(unsigned(plan, index).unsignedSerialized.slice(2)),
    dataType: 'typed-transaction',
    chainId: network.chainId,
    path: account.path,
    fingerprint: account.fingerprint,
    address: account.address.toLowerCase(),
    origin: 'CloudTuner Desk',
  });
  return { type: ETH_SIGN_REQUEST, cbor: `0x${bytesToHex(cbor)}` };
}

/**
 * The signed bytes that a wallet's signature makes of one transaction of a plan.
 *
 * @throws Failure `answer-differs`, `wrong-signer`.
 */
export function withSignature(plan: PlanBundle, index: number, { r, s, v }: EthSignature): string {
  const transaction = unsigned(plan, index);
  // ERC-4527 leaves open how v is written. A typed transaction needs its parity alone (EIP-1559).
  const parity = v === 0 || v === 27 ? 0 : v === 1 || v === 28 ? 1 : null;
  try {
    if (parity === null) throw new RangeError(`no parity: ${v}`);
    transaction.signature = Signature.from({ r, s, yParity: parity });
  } catch {
    throw new Failure(
      'answer-differs',
      'The signature is none that this transaction can have. Nothing was sent. Sign it again on the device.',
    );
  }
  return checkOne(plan, index, transaction.serialized).serialized;
}
