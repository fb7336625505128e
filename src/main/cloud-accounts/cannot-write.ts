import { Failure, isFailure } from '../../domain/failure.ts';

/** A file that could not be written, as a failure with a way out. Failures are answered as they are. */
export function cannotWrite(file: string, error: unknown): unknown {
  if (isFailure(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // Without a code of the system's it is a bug.
  if (typeof code !== 'string' || !/^(E[A-Z]+|SQLITE_(FULL|IOERR|READONLY)\w*)$/.test(code)) return error;
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
  const way = full ? 'Make room on the disk' : 'Let this program write there';
  return new Failure(
    'cannot-write',
    `${file} cannot be written (${message}). ${way}, and try again: what came is kept.`,
    { file },
    { cause: error },
  );
}
