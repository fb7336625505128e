import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../domain/failure.ts';

/**
 * Refuses files with the very same bytes under two names: every line of them would count twice. Only files of one
 * size are read.
 *
 * @throws Failure `copied-file`, naming both.
 */
export async function refuseCopies(
  files: readonly { path: string; name: string }[],
  signal?: AbortSignal,
): Promise<void> {
  const bySize = Map.groupBy(files, ({ path }) => statSync(path).size);
  for (const [size, alike] of bySize) {
    if (size === 0 || alike.length < 2) continue;
    const seen = new Map<string, string>();
    for (const { path, name } of alike) {
      const digest = await digestOf(path, signal);
      const twin = seen.get(digest);
      if (twin !== undefined) {
        throw new Failure(
          'copied-file',
          `“${twin}” and “${name}” are the same file: every line of it would count twice. Leave one of them out.`,
          { file: name, copyOf: twin },
        );
      }
      seen.set(digest, name);
    }
  }
}

async function digestOf(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, signal === undefined ? {} : { signal });
  return hash.digest('hex');
}
