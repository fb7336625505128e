import type { TaskControl } from '../../domain/task.ts';
import type { EventName, EventPayload, Handlers, Output } from '../../ipc/contract.ts';
import type { StoredImport } from '../storage/imports.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** One command of the command line. */
export type Command = {
  /** Its words and arguments, as the help lists them. */
  usage: string;
  /** Answers the exit code: 0 it was done, 1 it failed, 2 the call was wrong. */
  run(args: string[], io: CommandIo): Promise<number>;
};

/** What a command may use of the outside. With --json, `stdout` carries that JSON and nothing else. */
export type CommandIo = {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  resourcesFolder: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Where a person can be asked; null when nobody is there. */
  terminal: Terminal | null;
  /**
   * Opens the profile. Where the window asks for a file, the desk takes the one that the call names.
   *
   * @throws Failure `profile-in-use` and the others of `createDesk`.
   */
  openDesk(profileFolder: string, options?: OpenOptions): Promise<CommandDesk>;
};

/** The files that a call names: one to read, one to write. */
export type ChosenFiles = { open?: string; save?: string };

/** How a profile is opened: with the files that the call names, and whether the desk may open connections. */
export type OpenOptions = ChosenFiles & { offline?: boolean };

/** What commands use of the desk: the handlers that the window calls. */
export type CommandDesk = {
  readonly handlers: Handlers;
  /** Settles when the network can be used. @throws Failure `chain-unavailable`. */
  ready(): Promise<void>;
  /** Imports usage files as one import, as the window does. */
  importUsage(paths: readonly string[], control: TaskControl): Promise<StoredImport>;
  /** Works with this account of the vault from now on, whichever the window has chosen. */
  actAs(address: string): void;
  /** Reads a deployment file for `networks.add`. @throws Failure `deployment-refused`. */
  takeDeployment(path: string): NonNullable<Output<'networks.chooseDeployment'>>;
  checkTransactions(): Promise<void>;
  /** Hears every event. Answers how to stop. */
  onEvent(listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void): () => void;
  close(): Promise<void>;
};

/** A command at work. */
export type Session = {
  desk: CommandDesk;
  io: CommandIo;
  args: Arguments;
  profile: string;
  terminal: Terminal | null;
  /** Tells the person something, on standard error. */
  say(line: string): void;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** Settles as `work` does, or at once on Ctrl-C. @throws Failure `cancelled`. */
  unlessInterrupted<Value>(work: Promise<Value>): Promise<Value>;
};
