import { Failure } from '../../domain/failure.ts';
import type { LineCounts } from './build-lines.ts';

/**
 * Looks for files that hold the names of columns and nothing under them.
 *
 * @throws Failure `nothing-to-import`, naming them.
 */
export function refuseEmpty(names: readonly string[], { read, unreadable }: LineCounts): void {
  if (read + unreadable > 0) return;
  const [first = ''] = names;
  const subject = names.length === 1 ? `“${first}” has` : `“${first}” and ${names.length - 1} more have`;
  throw new Failure(
    'nothing-to-import',
    `${subject} the columns of a usage export and no lines, so nothing was imported. Choose another period, or export it again.`,
    { file: first },
  );
}
