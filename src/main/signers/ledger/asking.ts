import { isFailure } from '../../../domain/failure.ts';
import type { ApduChannel } from './apdu-channel.ts';
import { problem, statusFailure } from './status-words.ts';

/**
 * Runs a command of `hw-app-eth`, or one of our own, and says in words what failed. That library reads answers without
 * looking at their length, so that anything it throws itself means that the answer made no sense.
 *
 * @throws Failure `ledger-…`; the reason of the signal when it was given up.
 */
export async function asking<Value>(channel: ApduChannel, command: () => Promise<Value>): Promise<Value> {
  try {
    return await command();
  } catch (error) {
    if (isFailure(error)) throw error;
    const status = statusOf(error);
    if (status !== null) throw statusFailure(status, channel.at);
    const failure = problem('ledger-bad-answer', channel.at);
    failure.cause = error;
    throw failure;
  }
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  // What hw-app-eth makes of 0x6a80 while it signs a transaction.
  return 'name' in error && error.name === 'EthAppPleaseEnableContractData' ? 0x6a80 : null;
}
