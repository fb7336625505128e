import { Failure } from '../../domain/failure.ts';
import type { Input } from '../../ipc/contract.ts';
import { type Arguments, wrongCall } from './arguments.ts';
import type { CommandDesk } from './command.ts';
import { signCommand } from './desk-command.ts';

type Way = Input<'transactions.prepareReplacement'>['way'];

/** `speed-up HASH`: signs a transaction under way once more, with a higher fee and under the same number. */
export const speedUpCommand = signCommand({
  usage: 'speed-up HASH',
  read: readHash,
  prepare: (desk, hash) => prepare(desk, hash, 'speed-up'),
});

/** `cancel-transaction HASH`: signs an empty transaction in the place of one under way. */
export const cancelTransactionCommand = signCommand({
  usage: 'cancel-transaction HASH',
  read: readHash,
  prepare: (desk, hash) => prepare(desk, hash, 'cancel'),
});

function readHash(args: Arguments): string {
  const hash = args.only('HASH').toLowerCase();
  if (/^0x[0-9a-f]{64}$/.test(hash)) return hash;
  throw wrongCall('HASH: a transaction’s hash is 0x and 64 hexadecimal digits.');
}

async function prepare(desk: CommandDesk, hash: string, way: Way): Promise<{ planId: string }> {
  // What was signed long ago may have been mined since this profile was last open.
  await desk.checkTransactions();
  const list = await desk.handlers['transactions.list']({});
  const found = list.find((transaction) => transaction.hash === hash);
  if (!found) {
    throw new Failure(
      'unknown-transaction',
      `This profile has signed no transaction ${hash}. “activity” lists those it has.`,
    );
  }
  return desk.handlers['transactions.prepareReplacement']({ transactionId: found.id, way });
}
