import { bookCommand } from './book-command.ts';
import { cancelCommand } from './cancel-command.ts';
import { claimCommand } from './claim-command.ts';
import { collectCommand } from './collect-command.ts';
import type { Command } from './command.ts';
import { orderCommand } from './order-command.ts';
import { ordersCommand } from './orders-command.ts';
import { pairsCommand } from './pairs-command.ts';
import { positionsCommand } from './positions-command.ts';
import { removeExpiredCommand } from './remove-expired-command.ts';
import { stakeCommand } from './stake-command.ts';
import { supplyCommand } from './supply-command.ts';
import { tradesCommand } from './trades-command.ts';
import { triggerCommand } from './trigger-command.ts';
import { unstakeCommand } from './unstake-command.ts';
import { createVaultCommand, restoreVaultCommand } from './vault-commands.ts';
import { withdrawCreditCommand } from './withdraw-credit-command.ts';

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
  pairs: pairsCommand,
  book: bookCommand,
  order: orderCommand,
  orders: ordersCommand,
  cancel: cancelCommand,
  trigger: triggerCommand,
  'remove-expired': removeExpiredCommand,
  'withdraw-credit': withdrawCreditCommand,
  trades: tradesCommand,
};
