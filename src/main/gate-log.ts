import { z } from 'zod';

/** Shortest text of an input that is struck out of log lines. Shorter ones would make every line unreadable. */
const SHORTEST_SECRET = 4;
const MAX_CAUSES = 5;

/**
 * What the log may say about an unexpected error: its kind, message and stack, with every text that the caller sent
 * (passwords, mnemonics) struck out, and without the values that an output schema complained about.
 */
export function describeForLog(error: unknown, input: unknown): string {
  const text = describeError(error, MAX_CAUSES);
  return textsOf(input)
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
    .reduce((line, secret) => line.replaceAll(secret, '[input]'), text);
}

function describeError(error: unknown, causes: number): string {
  try {
    return describeReadable(error, causes);
  } catch {
    return 'a thrown value that cannot be read';
  }
}

function describeReadable(error: unknown, causes: number): string {
  if (error instanceof z.ZodError) {
    const paths = error.issues.map((issue) => `${issue.path.join('.') || '(root)'} ${issue.code}`);
    return `the answer does not fit its schema: ${paths.join(', ')}`;
  }
  if (error instanceof Error) {
    const cause =
      error.cause === undefined || causes === 0 ? '' : ` caused by ${describeError(error.cause, causes - 1)}`;
    return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
  }
  return `thrown value of type ${typeof error}`;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
