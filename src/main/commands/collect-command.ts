import { signCommand } from './desk-command.ts';

/** `collect`: moves what the reward pool has booked for stakers into the staking pool. Anyone may. */
export const collectCommand = signCommand({
  usage: 'collect',
  read: (args) => args.none(),
  prepare: (desk) => desk.handlers['staking.prepareCollect']({}),
});
