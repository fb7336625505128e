import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { VaultKeys } from '../signers/vault/vault-cipher.ts';
import { type BackupHeader, damaged, HEADER_BYTES, readHeader, unlockHeader } from './backup-header.ts';
import {
  type BackupManifest,
  contentBytes,
  DIGEST_BYTES,
  MAX_MANIFEST_BYTES,
  readManifest,
} from './backup-manifest.ts';
import { PlainReader } from './plain-reader.ts';
import { openSealed, sealedLength } from './sealed-stream.ts';

/** A file that begins like a backup. */
export type BackupFile = { file: string; header: BackupHeader };
/** A backup whose password was given. The keys open this file alone. */
export type OpenedBackup = BackupFile & { keys: VaultKeys; manifest: BackupManifest };

/** Takes the bytes of one file of a backup. */
export type FileSink = { write(bytes: Buffer): Promise<void>; end(): Promise<void> };

/**
 * Looks at a backup’s header, without its password.
 *
 * @throws Failure `cannot-read`, `not-a-backup`, `backup-newer`, `backup-damaged`.
 */
export function findBackup(file: string): Promise<BackupFile> {
  return reading(file, async (handle) => {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, HEADER_BYTES, 0);
    return { file, header: readHeader(bytes.subarray(0, bytesRead), size, file) };
  });
}

/**
 * Opens a backup and reads what it holds.
 *
 * @throws Failure `wrong-backup-password`, `backup-damaged`, `backup-newer`, `cannot-read`.
 */
export async function openBackup({ file, header }: BackupFile, password: string): Promise<OpenedBackup> {
  const keys = await unlockHeader(header, password);
  const { manifest, length } = await reading(file, (handle) =>
    manifestOf(readerOf(handle, { file, header, keys }), file),
  );
  if (sealedLength(length + contentBytes(manifest)) !== header.length)
    throw damaged(file, 'its list of files does not belong to its length');
  return { file, header, keys, manifest };
}

/**
 * Reads all of a backup, and hands the bytes of each file to the sink that `sinkFor` makes. When it settles, every byte
 * of the backup was there and is what was written.
 *
 * @throws Failure `backup-damaged`, `cannot-read`, and what a sink throws.
 */
export function readBackup(
  backup: OpenedBackup,
  sinkFor: (path: string) => Promise<FileSink>,
  phase: string,
  { signal, progress }: TaskControl,
): Promise<void> {
  const { file, manifest } = backup;
  const total = contentBytes(manifest);
  return reading(file, async (handle) => {
    const reader = readerOf(handle, backup);
    await manifestOf(reader, file);
    let done = 0;
    for (const { path, size } of manifest.files) {
      const hash = createHash('sha256');
      const sink = await sinkFor(path);
      try {
        for await (const part of reader.take(size)) {
          signal.throwIfAborted();
          hash.update(part);
          await sink.write(part);
          done += part.length;
          progress({ phase, done, total, unit: 'bytes' });
        }
      } finally {
        await sink.end();
      }
      if (!hash.digest().equals(await reader.exactly(DIGEST_BYTES)))
        throw damaged(file, `${path} in it is not the file that was backed up`);
      done += DIGEST_BYTES;
    }
    await reader.end();
    progress({ phase, done: total, total, unit: 'bytes' });
  });
}

/** Reads all of a backup and keeps nothing. @throws Failure as readBackup. */
export function verifyBackup(
  backup: OpenedBackup,
  control: TaskControl,
  phase = 'Reading it all',
): Promise<void> {
  const nowhere: FileSink = { write: async () => undefined, end: async () => undefined };
  return readBackup(backup, async () => nowhere, phase, control);
}

function readerOf(handle: FileHandle, { file, header, keys }: Omit<OpenedBackup, 'manifest'>): PlainReader {
  return new PlainReader(openSealed(handle, keys.encryption, header, file), () =>
    damaged(file, 'its list of files does not belong to its contents'),
  );
}

/** What the backup holds, and how many bytes say so. */
async function manifestOf(reader: PlainReader, file: string) {
  const length = (await reader.exactly(4)).readUInt32BE();
  if (length > MAX_MANIFEST_BYTES) throw damaged(file, 'its list of files is longer than any');
  return { manifest: readManifest(await reader.exactly(length), file), length: 4 + length };
}

async function reading<Value>(file: string, work: (handle: FileHandle) => Promise<Value>): Promise<Value> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    return await work(handle);
  } catch (error) {
    if (isFailure(error) || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(
      'cannot-read',
      `The backup ${file} cannot be read (${error.message}).`,
      { file },
      { cause: error },
    );
  } finally {
    await handle?.close();
  }
}
