import { chooseAccount } from './choose-account.ts';
import { readCommand } from './desk-command.ts';
import { shownOrders } from './shown-market.ts';

/** `orders`: the open orders of an account in all books, and what it can withdraw from each. */
export const ordersCommand = readCommand({
  usage: 'orders [--from ACCOUNT]',
  options: { from: { type: 'string' } },
  read(args) {
    args.none();
    return { from: args.text('from') };
  },
  async answer(desk, { from }) {
    desk.actAs(await chooseAccount(desk, from));
    return shownOrders(desk, null);
  },
  words({ orders, credits }) {
    const owed = credits.filter(({ ct02, quote }) => /[1-9]/.test(ct02 + quote));
    return [
      ...orders.map(
        ({ pair, order, side, type, open, placed, price, triggerPrice, explanation }) =>
          `${pair} order ${order}: ${side} ${open} of ${placed} CT02 at ${price}${type === 'stop' ? ` or better, from ${triggerPrice} on` : ''}\n  ${explanation}`,
      ),
      ...(orders.length === 0 ? ['There are no open orders.'] : []),
      ...owed.map(
        ({ pair, ct02, quote, symbol }) => `${pair} has credited ${ct02} CT02 and ${quote} ${symbol}.`,
      ),
    ].join('\n');
  },
});
