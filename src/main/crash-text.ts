import { redactText } from './redact.ts';

/** What is written when the app or a command ends by an error: its stack, without words and keys of a vault. */
export function crashText(error: unknown): string {
  return redactText(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
