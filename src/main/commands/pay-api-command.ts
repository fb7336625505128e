import { amountArgument, wrongCall } from './arguments.ts';
import { signCommand } from './desk-command.ts';

/** `pay-api AMOUNT`: pays for API use in CT02; 0.5 % of it is burned. */
export const payApiCommand = signCommand({
  usage: 'pay-api AMOUNT [--invoice REFERENCE]',
  options: { invoice: { type: 'string' } },
  read(args) {
    const amount = amountArgument('AMOUNT', args.only('AMOUNT')).toString();
    const invoice = args.text('invoice')?.toLowerCase() ?? null;
    if (invoice !== null && !/^0x[0-9a-f]{64}$/.test(invoice)) {
      throw wrongCall(
        '--invoice: the operator’s reference is 32 bytes in hexadecimal: 0x and 64 digits. It is public for ever.',
      );
    }
    return { amount, invoice };
  },
  prepare: (desk, call) => desk.handlers['metering.prepareApiPayment'](call),
});
