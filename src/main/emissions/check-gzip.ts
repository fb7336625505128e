import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../domain/failure.ts';
import type { UsageFile } from './usage-file.ts';

/**
 * Reads a gzip file to its end and checks its length and checksum. DuckDB takes a file that was cut off for a shorter
 * one and says nothing, which would lose lines silently.
 *
 * @throws Failure `damaged-file`.
 */
export async function checkGzip(file: UsageFile, signal: AbortSignal | undefined): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(file.path), createGunzip(), nowhere, signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Failure(
      'damaged-file',
      `“${file.name}” is damaged or was not copied to its end, so nothing was imported. Download it again.`,
      { file: file.name },
      { cause },
    );
  }
}
