import { Transaction } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { signingHash, type UnsignedTransaction } from '../../domain/transactions/signing-hash.ts';
import {
  type DecodedCall,
  type PlanContent,
  type UnsignedCall,
  unsignedTransaction,
} from './plan-content.ts';

/**
 * The transaction of one call as the review shows it, for the hash and the device’s pages. They rest on what the user
 * reads and on our own encoding, not on the library that builds the bytes to be signed.
 */
export function reviewedTransaction(plan: PlanContent['review'], call: UnsignedCall): UnsignedTransaction {
  return {
    type: 'eip-1559',
    chainId: BigInt(plan.network.chainId),
    nonce: call.nonce,
    to: call.to,
    data: call.data,
    value: BigInt(call.value),
    gasLimit: BigInt(call.gasLimit),
    maxFeePerGas: BigInt(plan.fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(plan.fee.maxPriorityFeePerGas),
    accessList: [],
  };
}

/** The hash that is signed, computed from what the review shows. */
export function reviewedHash(plan: PlanContent['review'], call: UnsignedCall): string {
  return signingHash(reviewedTransaction(plan, call));
}

/**
 * Before a signer is asked: the hash in the review, the one of the transaction that the signer gets, and the one of
 * what the review shows have to be the same.
 *
 * @throws Failure `hash-mismatch`.
 */
export function requireReviewedHash(plan: PlanContent['review'], call: DecodedCall): void {
  const built = Transaction.from(unsignedTransaction(plan, call)).unsignedHash;
  if (built === call.signingHash && reviewedHash(plan, call) === call.signingHash) return;
  throw new Failure(
    'hash-mismatch',
    'Two ways to compute what is to be signed came to different hashes. Nothing was signed. This is a fault in the app: do not sign with it, and report it.',
  );
}
