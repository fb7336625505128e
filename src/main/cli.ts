/** Command line entry: the same services as the window, without one. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../domain/failure.ts';

/** What a command may use of the outside. With --json, `stdout` carries that JSON and nothing else. */
export type CommandIo = {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  resourcesFolder: string;
};

type Command = (args: string[], io: CommandIo) => Promise<number>;

/** Each command is loaded when it is called: nobody waits for the chain's code to read a bill. */
const COMMANDS: Record<string, { load: () => Promise<Command>; usage: string }> = {
  'emissions estimate': {
    load: async () => (await import('./emissions/estimate-command.ts')).runEstimateCommand,
    usage: 'emissions estimate <path…> [--factors ID] [--json] [--lines FILE]',
  },
  demo: {
    load: async () => (await import('./demo-command.ts')).runDemoCommand,
    usage: 'demo [--usage PATH…] [--out FOLDER] [--json]',
  },
  'certificate verify': {
    load: async () => (await import('./retirement/verify-command.ts')).runCertificateCommand,
    usage: 'certificate verify FILE [--rpc URL] [--json]',
  },
};

const HELP = `CloudTuner Desk, command line

${Object.values(COMMANDS)
  .map(({ usage }) => `  npm run -s cloudtuner -- ${usage}`)
  .join('\n')}

With --json, standard output is that JSON and nothing else. Exit code 0: done; 1: it failed; 2: the call was wrong.
`;

/** Runs one command line. Answers the exit code. */
export async function runCli(args: string[], io: CommandIo): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    io.stdout.write(HELP);
    return args.length === 0 ? 2 : 0;
  }
  for (const [name, { load }] of Object.entries(COMMANDS)) {
    const words = name.split(' ');
    if (words.every((word, index) => args[index] === word))
      return (await load())(args.slice(words.length), io);
  }
  io.stderr.write(`There is no command “${args.join(' ')}”.\n\n${HELP}`);
  return 2;
}

const entry = process.argv[1];
if (entry && realpathSync(entry) === import.meta.filename) {
  const io: CommandIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    resourcesFolder: join(import.meta.dirname, '../../resources'),
  };
  runCli(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(isFailure(error) ? `${error.message}\n` : `Unexpected error: ${String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
