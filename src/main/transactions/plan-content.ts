import type { TransactionLike } from 'ethers';
import type { z } from 'zod';
import type { replacementWay, review } from '../../ipc/transactions.ts';

export type Review = z.output<typeof review>;
export type Warning = Review['warnings'][number];
export type DecodedCall = Review['calls'][number];
export type BalanceChange = Review['balanceChanges'][number];

/** What is stored of a plan: what the review shows (but for who can sign now), and what the feature gave along. */
export type PlanContent = {
  review: Omit<Review, 'signers' | 'device'>;
  /** What the review’s sentences tell of, as `eventKinds` has it. */
  events: string[];
  /** Hash of the first block of the chain that it is for. */
  genesis: string;
  context: Record<string, unknown>;
  /** Gas allowed for each call beyond what the simulation used, in decimal digits. */
  spareGas: string[];
  /** Everybody whom its calls name, as `namedAddresses` has it. */
  named: string[];
  /** The transaction of the journal whose place it takes, or null. */
  replaces: { transactionId: string; way: ReplacementWay } | null;
};

export type ReplacementWay = z.output<typeof replacementWay>;

/** The EIP-1559 transaction of one call of a plan, complete but for the signature. */
export function unsignedTransaction(
  plan: Pick<PlanContent['review'], 'network' | 'fee'>,
  call: UnsignedCall,
): TransactionLike {
  return {
    type: 2,
    chainId: plan.network.chainId,
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

/** The transactions of all calls of a plan, `from` included, as signers take them. */
export function unsignedTransactions(plan: PlanContent['review']): TransactionLike[] {
  return plan.calls.map((call) => ({ ...unsignedTransaction(plan, call), from: plan.account }));
}

export type UnsignedCall = Pick<DecodedCall, 'nonce' | 'to' | 'data' | 'value' | 'gasLimit'>;
