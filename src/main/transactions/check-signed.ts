import { getAddress, isError, Transaction } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { type DecodedCall, type PlanContent, unsignedTransaction } from './plan-content.ts';

/**
 * Reads back what a signer answered and holds it, field by field, against the plan that was reviewed. A signer is
 * another program, or another device: what it signed is what counts, not what it was asked to sign.
 *
 * @returns The transaction's hash.
 * @throws Failure `signature-mismatch`; nothing may be stored or sent then.
 */
export function checkSigned(raw: string, plan: PlanContent['review'], call: DecodedCall): string {
  const signed = parse(raw);
  const asked = Transaction.from(unsignedTransaction(plan, call));
  const differs = (
    [
      ['type', signed.type, asked.type],
      ['chain', signed.chainId, asked.chainId],
      ['nonce', signed.nonce, asked.nonce],
      ['recipient', signed.to, asked.to],
      ['calldata', signed.data, asked.data],
      ['value', signed.value, asked.value],
      ['gas limit', signed.gasLimit, asked.gasLimit],
      ['maximum fee', signed.maxFeePerGas, asked.maxFeePerGas],
      ['priority fee', signed.maxPriorityFeePerGas, asked.maxPriorityFeePerGas],
      ['access list', signed.accessList?.length ?? 0, 0],
      ['signing hash', signed.unsignedHash, call.signingHash],
      ['sender', signed.from, getAddress(plan.account)],
    ] as const
  ).find(([, given, expected]) => given !== expected);
  if (differs) refuse(differs[0]);
  if (!signed.hash) refuse('signature');
  return signed.hash;
}

function parse(raw: string): Transaction {
  try {
    const signed = Transaction.from(raw);
    // A signature may be on no point of the curve at all: ethers finds out when it is asked who signed.
    void signed.from;
    return signed;
  } catch (error) {
    if (isError(error, 'INVALID_ARGUMENT') || error instanceof Error) return refuse('form');
    throw error;
  }
}

function refuse(field: string): never {
  throw new Failure(
    'signature-mismatch',
    `The signer answered with a different transaction than the one you reviewed (its ${field} differs). It was thrown away and nothing was sent. Do not use this signer until you know why.`,
    { field },
  );
}
