import type { CommandIo } from './command.ts';

/**
 * A text without what a terminal obeys: control characters (Unicode Cc) show as U+FFFD. Somebody else's words, such as
 * an endpoint's errors or what a plan's calldata holds, could otherwise clear the screen and write another review on it.
 * Line breaks and tabs stay. JSON holds no other control character, and is not changed.
 */
export function plainText(text: string): string {
  return text.replace(/\r(?!\n)|(?![\n\t\r])\p{Cc}/gu, '\uFFFD');
}

/** The same outside, to which nothing but plain text is written. */
export function plainOutput(io: CommandIo): CommandIo {
  const { terminal } = io;
  return {
    ...io,
    stdout: plainStream(io.stdout),
    stderr: plainStream(io.stderr),
    terminal: terminal && {
      ask: (question, options) => terminal.ask(plainText(question), options),
    },
  };
}

function plainStream(stream: NodeJS.WritableStream): NodeJS.WritableStream {
  const write = (chunk: Uint8Array | string) =>
    stream.write(typeof chunk === 'string' ? plainText(chunk) : chunk);
  return Object.create(stream, { write: { value: write } }) as NodeJS.WritableStream;
}
