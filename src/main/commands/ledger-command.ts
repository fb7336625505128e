import { readFileSync, statSync } from 'node:fs';
import type { ParseArgsOptionsConfig } from 'node:util';
import { Failure, isFailure } from '../../domain/failure.ts';
import { readPath } from '../../domain/ledger/path-schemes.ts';
import type { Ledger } from '../signers/ledger/ledger.ts';
import { thisLedger } from '../signers/ledger/this-ledger.ts';
import type { SigningControl } from '../signers/signer.ts';
import { Arguments, wrongCall } from './arguments.ts';
import type { Command } from './command.ts';
import { stepInWords } from './ledger-steps.ts';

/** The first account of a seed by BIP-44, and by Ledger’s own software. */
const FIRST_PATH = "m/44'/60'/0'/0/0";
/** Far beyond what a person can read on a device. */
const LARGEST_FILE = 1024 * 1024;

export type AtDevice = { ledger: Ledger; control: SigningControl; say(line: string): void };

/** A command that works with the Ledger itself. It needs no profile, no vault and no network. */
export function ledgerCommand<Call, Answer>(definition: {
  usage: string;
  options?: ParseArgsOptionsConfig;
  /** Reads the call. @throws Failure `wrong-call`. */
  read(args: Arguments): Call;
  work(at: AtDevice, call: Call): Promise<Answer>;
  words(answer: Answer): string;
}): Command {
  const usage = `${definition.usage} [--json]`;
  return {
    usage,
    async run(words, { stdout, stderr, environment }) {
      const say = (line: string) => void stderr.write(`${line}\n`);
      const stop = new AbortController();
      const interrupt = () =>
        stop.abort(
          new Failure(
            'cancelled',
            'Interrupted. Nothing was signed. If the Ledger still shows a question, reject it there.',
          ),
        );
      process.once('SIGINT', interrupt);
      process.once('SIGTERM', interrupt);
      try {
        const args = new Arguments(words, { json: { type: 'boolean' }, ...definition.options });
        const call = definition.read(args);
        const ledger = thisLedger(environment);
        const control: SigningControl = {
          signal: stop.signal,
          step: (step) => say(stepInWords(step, ledger.connection)),
        };
        const answer = await definition.work({ ledger, control, say }, call);
        stdout.write(`${args.flag('json') ? JSON.stringify(answer) : definition.words(answer)}\n`);
        return 0;
      } catch (error) {
        if (!isFailure(error)) throw error;
        const wrong = error.code === 'wrong-call';
        say(wrong ? `${error.message}\nUsage: ${usage}` : error.message);
        return wrong ? 2 : 1;
      } finally {
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
      }
    },
  };
}

export const PATH_OPTION = { path: { type: 'string' } } as const;
export const IN_OPTION = { in: { type: 'string' } } as const;

/** `--path`, else the first account. @throws Failure `wrong-call`. */
export function pathArgument(args: Arguments): string {
  const text = args.text('path');
  const path = text === undefined ? FIRST_PATH : readPath(text);
  if (path !== null) return path;
  throw wrongCall(`--path: “${text}” is not a derivation path, such as m/44'/60'/0'/0/0.`);
}

/** The file that `--in` names. @throws Failure `wrong-call` without one, `cannot-read`. */
export function inputFile(args: Arguments): { file: string; read(): Buffer } {
  args.none();
  const file = args.text('in');
  if (file === undefined) throw wrongCall('Name the file with --in FILE.');
  return {
    file,
    read() {
      try {
        if (statSync(file).size > LARGEST_FILE) throw new Error('it is larger than 1 MiB');
        return readFileSync(file);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Failure('cannot-read', `${file} cannot be read (${why}).`, { file });
      }
    },
  };
}
