import { QUOTES } from '../../domain/market/pairs.ts';
import { amountArgument, choiceArgument, wrongCall } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { pairArgument } from './market-arguments.ts';
import { shownOrders } from './shown-market.ts';

/** `withdraw-credit AMOUNT|all --pair PAIR`: pays out what an order book has credited to the account. */
export const withdrawCreditCommand = signCommand({
  usage: 'withdraw-credit AMOUNT|all --pair PAIR [--token SYMBOL]',
  options: { pair: { type: 'string' }, token: { type: 'string' } },
  read(args) {
    const pair = pairArgument('--pair', args.text('pair'));
    const { symbol, decimals } = QUOTES[pair];
    const text = args.only('AMOUNT');
    const named = args.text('token');
    const token =
      named === undefined ? null : choiceArgument('--token', named.toUpperCase(), ['CT02', symbol]);
    const side =
      token === null ? ('both' as const) : token === 'CT02' ? ('base' as const) : ('quote' as const);
    if (text === 'all') return { pair, token: side, amount: 'all' as const };
    if (side === 'both')
      throw wrongCall(`Say of which token the amount is: --token CT02 or --token ${symbol}.`);
    const amount = amountArgument('AMOUNT', text, side === 'base' ? 2 : decimals).toString();
    return { pair, token: side, amount };
  },
  prepare: (desk, call) => desk.handlers['market.prepareWithdraw'](call),
  more: (desk, { pair }) => shownOrders(desk, pair),
});
