import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { StoredImport } from '../storage/imports.ts';

/** What these commands use of a profile: the handlers that the window calls. */
export type Profile = {
  readonly handlers: Handlers;
  importUsage(paths: readonly string[], control: TaskControl): Promise<StoredImport>;
  close(): Promise<void>;
};

export type EmissionsIo = {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  resourcesFolder: string;
  /** Opens a profile, the usual one when none is named. */
  openProfile(folder: string | undefined): Promise<Profile>;
};

/** A call as it was typed. */
export type Call = {
  paths: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A whole number; `otherwise` when it is not given. @throws Failure `wrong-call` outside of `from` to `to`. */
  number(name: string, otherwise: number, from: number, to: number): number;
  signal: AbortSignal;
  io: EmissionsIo;
  /** Runs `work` on the profile that the call names, and closes it. */
  onProfile<Result>(work: (profile: Profile) => Promise<Result>): Promise<Result>;
};

const COMMON = { profile: { type: 'string' }, json: { type: 'boolean' } } as const;

/** A call that is not as the usage says: exit code 2. */
export function wrongCall(message: string): Failure {
  return new Failure('wrong-call', message);
}

/**
 * Runs one command: prints what `work` answers, as JSON or in words. Answers the exit code: 0 done, 1 it failed, 2 the
 * call was wrong.
 */
export async function runEmissionsCommand(
  args: string[],
  io: EmissionsIo,
  usage: string,
  options: ParseArgsOptionsConfig,
  work: (call: Call) => Promise<{ answer: unknown; words: () => string }>,
): Promise<number> {
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const call = readCall(args, { ...COMMON, ...options }, io, cancel.signal);
    const { answer, words } = await work(call);
    io.stdout.write(`${call.flag('json') ? JSON.stringify(answer) : words()}\n`);
    return 0;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const wrong = error.code === 'wrong-call';
    io.stderr.write(wrong ? `${error.message}\nUsage: ${usage}\n` : `${error.message}\n`);
    return wrong || error.code === 'unknown-factors' ? 2 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function readCall(
  args: string[],
  options: ParseArgsOptionsConfig,
  io: EmissionsIo,
  signal: AbortSignal,
): Call {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw wrongCall(error instanceof Error ? error.message : String(error));
  }
  const text = (name: string) => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    paths: parsed.positionals,
    text,
    flag: (name) => parsed.values[name] === true,
    number(name, otherwise, from, to) {
      const value = text(name);
      if (value === undefined) return otherwise;
      if (/^\d{1,12}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value);
      throw wrongCall(`--${name}: “${value}” is not a whole number from ${from} to ${to}.`);
    },
    signal,
    io,
    async onProfile(work) {
      const profile = await io.openProfile(text('profile'));
      try {
        return await work(profile);
      } finally {
        await profile.close();
      }
    },
  };
}
