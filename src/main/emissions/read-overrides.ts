import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import { type Overrides, parseOverrides } from './factor-overrides.ts';

/** More than anyone writes by hand, and little enough to read at once. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Reads a file of overrides. @throws Failure `bad-overrides`, naming the file, the field and what was expected. */
export function readOverrides(path: string): Overrides {
  let text: string;
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error('it has more than 4 MiB');
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('bad-overrides', `${path} cannot be read: ${why}`, { file: path }, { cause });
  }
  return parseOverrides(text, path);
}
