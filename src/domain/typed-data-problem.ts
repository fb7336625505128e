import { Failure } from './failure.ts';

/**
 * Why a document cannot be signed: the place, what is expected there, and what stands there.
 *
 * @param path Such as `message.from.wallet` or `types.Mail[0].type`; empty for the document.
 */
export function typedDataProblem(path: string, problem: string): Failure<'typed-data-invalid'> {
  const where = path === '' ? 'The document' : clipped(path, 120);
  return new Failure(
    'typed-data-invalid',
    `These typed data (EIP-712) cannot be signed. ${where}: ${problem}.`,
    {
      path: clipped(path, 120),
    },
  );
}

/** Somebody's text as an error quotes it: in quotes, escaped, and short. */
export function quotedValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(clipped(value, 48)) : String(value);
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

function clipped(text: string, length: number): string {
  const shown = text.length <= length ? text : `${text.slice(0, length)}…`;
  return shown.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
