import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Failure } from '../../domain/failure.ts';

/** Where a person is asked. */
export type Terminal = {
  /** Answers one line. `hidden` shows nothing of what is typed. @throws Failure `cancelled` on Ctrl-C and Ctrl-D. */
  ask(question: string, options: { hidden?: boolean; signal: AbortSignal }): Promise<string>;
};

type Stream = { isTTY?: boolean };

/** A terminal over the two streams, or null when one of them is not a terminal. Nothing is asked on standard output. */
export function openTerminal(
  input: NodeJS.ReadableStream & Stream,
  output: NodeJS.WritableStream & Stream,
): Terminal | null {
  if (!input.isTTY || !output.isTTY) return null;
  return {
    ask: (question, { hidden = false, signal }) =>
      new Promise((resolve, reject) => {
        // Readline echoes what is typed to its output: one that swallows everything hides it.
        const echo = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : output;
        if (hidden) output.write(question);
        const lines = createInterface({ input, output: echo, terminal: true, historySize: 0 });
        const cancelled = () => new Failure('cancelled', 'Interrupted. Nothing was done.');
        const end = (settle: () => void) => {
          signal.removeEventListener('abort', abort);
          lines.off('close', abort);
          lines.close();
          if (hidden) output.write('\n');
          settle();
        };
        const abort = () => end(() => reject(cancelled()));
        signal.addEventListener('abort', abort);
        lines.once('SIGINT', abort);
        lines.once('close', abort);
        if (signal.aborted) abort();
        else lines.question(hidden ? '' : question, (answer) => end(() => resolve(answer)));
      }),
  };
}

/** True when the answer is yes; anything else is no. */
export async function asksYes(terminal: Terminal, question: string, signal: AbortSignal): Promise<boolean> {
  return /^y(es)?$/i.test((await terminal.ask(`${question} [y/N] `, { signal })).trim());
}
