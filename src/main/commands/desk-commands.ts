import { claimCommand } from './claim-command.ts';
import { collectCommand } from './collect-command.ts';
import type { Command } from './command.ts';
import { positionsCommand } from './positions-command.ts';
import { stakeCommand } from './stake-command.ts';
import { supplyCommand } from './supply-command.ts';
import { unstakeCommand } from './unstake-command.ts';
import { createVaultCommand, restoreVaultCommand } from './vault-commands.ts';

/** Every command that works on a profile, by the words that call it. To add one, define it and list it here. */
export const deskCommands: Readonly<Record<string, Command>> = {
  'vault create': createVaultCommand,
  'vault restore': restoreVaultCommand,
  stake: stakeCommand,
  positions: positionsCommand,
  claim: claimCommand,
  unstake: unstakeCommand,
  collect: collectCommand,
  supply: supplyCommand,
};
