import { isError } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';
import { allErrors } from './abis.ts';
import { type RevertReason, revertReason } from './revert-reason.ts';

/**
 * Why a contract refused, when `error` is a node's answer that a call reverted; null for every other error.
 *
 * @param tokens As `revertReason` takes it.
 */
export function revertOf(error: unknown, tokens?: Parameters<typeof revertReason>[2]): RevertReason | null {
  if (!isError(error, 'CALL_EXCEPTION')) return null;
  return revertReason(error.data ?? '0x', allErrors, tokens);
}

/** The words of a JSON-RPC error answer, without what ethers wraps around them; null when it is none. */
export function nodeMessage(error: unknown): string | null {
  if (isFailure(error) || typeof error !== 'object' || error === null) return null;
  const inner =
    'error' in error ? error.error : 'info' in error ? (error.info as { error?: unknown })?.error : null;
  if (
    typeof inner === 'object' &&
    inner !== null &&
    'message' in inner &&
    typeof inner.message === 'string'
  ) {
    return inner.message;
  }
  return null;
}

/**
 * Puts an error of a read into words: `contract-refused` with the contract's reason (`details.error` is its name), or
 * what it was.
 */
export function readFailure(error: unknown): unknown {
  const reason = revertOf(error);
  if (!reason) return error;
  return new Failure('contract-refused', reason.sentence, { error: reason.name }, { cause: error });
}

/** Whether a node’s message says that it has the transaction already. */
export function isKnownAlready(message: string): boolean {
  return /already known|already imported|known transaction/i.test(message);
}
