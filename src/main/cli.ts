/** Command line entry: the same services as the window, without one. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../domain/failure.ts';
import { KEY_VARIABLE, KEYSTORE_VARIABLE, PASSPHRASE_VARIABLE } from './commands/account-secrets.ts';
import { BACKUP_PASSWORD_VARIABLE, backupCommands } from './commands/backup-commands.ts';
import type { Command, CommandIo, OpenOptions } from './commands/command.ts';
import { deskCommands } from './commands/desk-commands.ts';
import { plainOutput, plainText } from './commands/plain-output.ts';
import { profileFolder } from './commands/profile-folder.ts';
import { PASSWORD_VARIABLE } from './commands/read-password.ts';
import { openTerminal } from './commands/terminal.ts';
import { crashText } from './crash-text.ts';

/** What they need is loaded when they are called: nobody waits for the chain's code to read a bill. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'emissions estimate': {
    usage:
      'emissions estimate <path…> [--factors ID|FOLDER] [--overrides FILE] [--no-proxy] [--no-root] [--json] [--lines FILE]',
    run: async (args, io) => (await import('./emissions/estimate-command.ts')).runEstimateCommand(args, io),
  },
  'emissions explain': {
    usage:
      'emissions explain (--report ID | <path…> [--factors ID|FOLDER] [--overrides FILE]) [--line N [--proof]] [--offset N] [--limit N] [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/explain-command.ts')).runExplainCommand(args, withProfile(io)),
  },
  'emissions import': {
    usage: 'emissions import <path…> [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/import-command.ts')).runImportCommand(args, withProfile(io)),
  },
  'emissions reports': {
    usage: 'emissions reports [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/reports-command.ts')).runReportsCommand(args, withProfile(io)),
  },
  'emissions factors': {
    usage: 'emissions factors [--choose ID] [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/factors-command.ts')).runFactorsCommand(args, withProfile(io)),
  },
  'emissions overrides': {
    usage: 'emissions overrides [--set FILE | --clear] [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/overrides-command.ts')).runOverridesCommand(args, withProfile(io)),
  },
  'emissions score': {
    usage: 'emissions score [--account ACCOUNT] [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/score-command.ts')).runScoreCommand(args, withProfile(io)),
  },
  'emissions recommendations': {
    usage:
      'emissions recommendations [--import ID] [--account ACCOUNT] [--from DAY] [--to DAY] [--profile FOLDER] [--json]',
    run: async (args, io) =>
      (await import('./emissions/recommendations-command.ts')).runRecommendationsCommand(
        args,
        withProfile(io),
      ),
  },
  demo: {
    usage: 'demo [--usage PATH…] [--out FOLDER] [--signer vault|ledger] [--json]',
    run: async (args, io) => (await import('./demo-command.ts')).runDemoCommand(args, io),
  },
  'certificate verify': {
    usage: 'certificate verify FILE [--rpc URL] [--json]',
    run: async (args, io) => (await import('./retirement/verify-command.ts')).runCertificateCommand(args, io),
  },
  ...deskCommands,
  ...backupCommands({
    verify: async (...call) => (await import('./backup/restore-profile.ts')).verifyBackupFile(...call),
    restore: async (...call) => (await import('./backup/restore-profile.ts')).restoreProfile(...call),
  }),
};

/** The same outside, with the profile that a call names. */
function withProfile(io: CommandIo) {
  return { ...io, openProfile: (folder: string | undefined) => io.openDesk(profileFolder(folder)) };
}

const HELP = `CloudTuner Desk, command line

${Object.values(COMMANDS)
  .map(({ usage }) => `  npm run -s cloudtuner -- ${usage}`)
  .join('\n')}

With --json, standard output is that JSON and nothing else. Exit code 0: done; 1: it failed; 2: the call was wrong.
docs/command-line.md explains each command.
`;

/** Runs one command line. Answers the exit code. */
export async function runCli(args: string[], outside: CommandIo): Promise<number> {
  const io = plainOutput(outside);
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    io.stdout.write(HELP);
    return args.length === 0 ? 2 : 0;
  }
  for (const [name, command] of Object.entries(COMMANDS)) {
    const words = name.split(' ');
    if (words.every((word, index) => args[index] === word)) return command.run(args.slice(words.length), io);
  }
  io.stderr.write(`There is no command “${args.join(' ')}”.\n\n${HELP}`);
  return 2;
}

const entry = process.argv[1];
if (entry && realpathSync(entry) === import.meta.filename) {
  const resourcesFolder = join(import.meta.dirname, '../../resources');
  const environment = { ...process.env };
  // What this process starts, such as the local chain, has no business with it.
  for (const name of [
    PASSWORD_VARIABLE,
    KEY_VARIABLE,
    KEYSTORE_VARIABLE,
    PASSPHRASE_VARIABLE,
    BACKUP_PASSWORD_VARIABLE,
  ])
    delete process.env[name];
  const io: CommandIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    resourcesFolder,
    environment,
    terminal: openTerminal(process.stdin, process.stderr),
    openDesk: (profileFolder, options) => openDesk(profileFolder, resourcesFolder, options),
  };
  runCli(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        plainText(isFailure(error) ? `${error.message}\n` : `Unexpected error: ${crashText(error)}\n`),
      );
      process.exitCode = 1;
    },
  );
}

async function openDesk(
  profileFolder: string,
  resourcesFolder: string,
  { open, save, offline = false }: OpenOptions = {},
): ReturnType<CommandIo['openDesk']> {
  const { createDesk } = await import('./desk.ts');
  const manifest = JSON.parse(readFileSync(join(resourcesFolder, '../package.json'), 'utf8')) as {
    version: string;
  };
  return createDesk({
    shell: 'command-line',
    version: manifest.version,
    profileFolder,
    resourcesFolder,
    offline,
    // There is no window to choose files in: what the call names is chosen.
    dialogs: {
      chooseFiles: async () => (open === undefined ? [] : [open]),
      chooseSavePath: async () => save ?? null,
    },
  });
}
