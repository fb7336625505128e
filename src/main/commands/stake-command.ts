import { tierBonus } from '../../domain/staking/tiers.ts';
import { amountArgument, choiceArgument } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { shownPosition } from './positions-command.ts';

const LOCKS = { '30': 30, '90': 90, '180': 180, '365': 365 } as const;

/** `stake AMOUNT --lock DAYS`: stakes CT02. Without --min-bonus it wants the whole early bonus of the tier. */
export const stakeCommand = signCommand({
  usage: 'stake AMOUNT --lock 30|90|180|365 [--min-bonus AMOUNT]',
  options: { lock: { type: 'string' }, 'min-bonus': { type: 'string' } },
  read(args) {
    const amount = amountArgument('AMOUNT', args.only('AMOUNT'));
    const tier = LOCKS[choiceArgument('--lock', args.text('lock'), ['30', '90', '180', '365'])];
    const least = args.text('min-bonus');
    const minBonus = least === undefined ? tierBonus(amount, tier) : amountArgument('--min-bonus', least);
    return { amount: amount.toString(), tier, minBonus: minBonus.toString() };
  },
  prepare: (desk, call) => desk.handlers['staking.prepareStake'](call),
  async more(desk, _call, { account }) {
    const positions = await desk.handlers['staking.positions']({});
    const own = positions.filter((position) => position.account === account);
    // The newest is the last: nobody else stakes for this account, and this profile does one thing at a time.
    return { position: own.map(shownPosition).at(-1) };
  },
});
