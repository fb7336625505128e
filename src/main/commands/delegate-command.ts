import { getAddress, isAddress } from 'ethers';
import { wrongCall } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { shownPower } from './power-command.ts';

/** `delegate ADDRESS|self`: has somebody else cast the votes of the account's positions, or the account itself again. */
export const delegateCommand = signCommand({
  usage: 'delegate ADDRESS|self',
  read(args) {
    const text = args.only('ADDRESS');
    if (text === 'self') return { to: null };
    if (!isAddress(text)) throw wrongCall(`ADDRESS: “${text}” is not an address, nor “self”.`);
    return { to: getAddress(text) };
  },
  prepare: (desk, call) => desk.handlers['governance.prepareDelegate'](call),
  more: async (desk) => ({ power: await shownPower(desk, null) }),
});
