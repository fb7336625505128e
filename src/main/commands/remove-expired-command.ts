import { signCommand } from './desk-command.ts';
import { pairArgument } from './market-arguments.ts';

/** `remove-expired --pair PAIR`: takes expired orders out of the front of a book, whoever placed them. */
export const removeExpiredCommand = signCommand({
  usage: 'remove-expired --pair PAIR',
  options: { pair: { type: 'string' } },
  read(args) {
    args.none();
    return { pair: pairArgument('--pair', args.text('pair')) };
  },
  prepare: (desk, call) => desk.handlers['market.prepareRemoveExpired'](call),
});
