import { formatAmount } from '../../domain/amount.ts';
import { readCommand } from './desk-command.ts';

/** `activity`: every transaction that the profile has signed, and why those under way wait. */
export const activityCommand = readCommand({
  usage: 'activity',
  read: (args) => args.none(),
  async answer(desk) {
    await desk.checkTransactions();
    const list = await desk.handlers['transactions.list']({});
    const advice = await desk.handlers['transactions.advice']({});
    return {
      transactions: list.map(({ id, action, account, nonce, hash, replaces, state, detail, ...rest }) => {
        const found = advice.find(({ transactionId }) => transactionId === id);
        return {
          ...{ action, account, nonce, hash, replaces, state, detail },
          signedAt: rest.createdAt,
          blockNumber: rest.blockNumber,
          fee:
            rest.feePaid === null
              ? null
              : { paid: formatAmount(BigInt(rest.feePaid), 18), symbol: rest.feeSymbol },
          waits: found ? { reason: found.reason, sentence: found.sentence } : null,
        };
      }),
    };
  },
  words({ transactions }) {
    if (transactions.length === 0) return 'Nothing has been signed yet.';
    return transactions
      .map(({ action, state, hash, detail, waits }) =>
        [
          `${action}: ${state}`,
          `  ${hash}`,
          ...(detail ? [`  ${detail}`] : []),
          ...(waits ? [`  ${waits.sentence}`] : []),
        ].join('\n'),
      )
      .join('\n');
  },
});
