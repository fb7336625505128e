import { signCommand } from './desk-command.ts';
import { orderArgument, pairArgument } from './market-arguments.ts';
import { shownOrders } from './shown-market.ts';

/** `cancel ORDER|all --pair PAIR`: ends one order, or all orders of the account in one book. */
export const cancelCommand = signCommand({
  usage: 'cancel ORDER|all --pair PAIR',
  options: { pair: { type: 'string' } },
  read(args) {
    const order = args.only('ORDER');
    return {
      orderId: order === 'all' ? ('all' as const) : orderArgument('ORDER', order),
      pair: pairArgument('--pair', args.text('pair')),
    };
  },
  prepare: (desk, call) => desk.handlers['market.prepareCancel'](call),
  more: (desk, { pair }) => shownOrders(desk, pair),
});
