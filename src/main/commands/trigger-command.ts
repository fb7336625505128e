import { signCommand } from './desk-command.ts';
import { orderArgument, pairArgument } from './market-arguments.ts';

/** `trigger ORDER --pair PAIR`: has a stop order trade whose condition is met, whoever placed it. */
export const triggerCommand = signCommand({
  usage: 'trigger ORDER --pair PAIR',
  options: { pair: { type: 'string' } },
  read: (args) => ({
    orderId: orderArgument('ORDER', args.only('ORDER')),
    pair: pairArgument('--pair', args.text('pair')),
  }),
  prepare: (desk, call) => desk.handlers['market.prepareTrigger'](call),
});
