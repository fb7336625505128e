import type { Command } from './command.ts';
import { createVaultCommand, restoreVaultCommand } from './vault-commands.ts';

/** Every command that works on a profile, by the words that call it. To add one, define it and list it here. */
export const deskCommands: Readonly<Record<string, Command>> = {
  'vault create': createVaultCommand,
  'vault restore': restoreVaultCommand,
};
