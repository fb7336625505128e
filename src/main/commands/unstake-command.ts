import { indexArgument } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { shownPosition } from './positions-command.ts';

/** `unstake INDEX`: requests unbonding when the lock is over; with --withdraw, pays out when unbonding is over. */
export const unstakeCommand = signCommand({
  usage: 'unstake INDEX [--withdraw]',
  options: { withdraw: { type: 'boolean' } },
  read: (args) => ({ index: indexArgument('INDEX', args.only('INDEX')), withdraw: args.flag('withdraw') }),
  prepare: ({ handlers }, { index, withdraw }) =>
    handlers[withdraw ? 'staking.prepareWithdraw' : 'staking.prepareUnbond']({ index }),
  async more(desk, { index }, { account }) {
    const positions = await desk.handlers['staking.positions']({});
    const found = positions.find((position) => position.account === account && position.index === index);
    return { position: found && shownPosition(found) };
  },
});
