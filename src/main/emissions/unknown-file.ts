import { Failure } from '../../domain/failure.ts';

/** A file that cannot be imported, and why. */
export function unknownFile(name: string, why: string, cause?: unknown): Failure {
  return new Failure('unknown-format', `“${name}” cannot be imported: ${why}.`, { file: name }, { cause });
}
