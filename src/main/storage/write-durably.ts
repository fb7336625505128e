import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces `file` with `bytes` so that a crash or a power cut at any moment leaves either the old content or the new
 * one, never a part: temporary file beside it, fsync, rename, fsync of the folder. Readable by the owner only.
 *
 * @throws the system's error (disk full, no permission); `file` is then what it was.
 */
export function writeDurably(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.new`;
  try {
    // A left-over of a crash may be there, with wider permissions than ours.
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      for (let written = 0; written < bytes.length; )
        written += writeSync(descriptor, bytes, written, bytes.length - written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Makes renames and new files in `folder` survive a power cut. Windows has no such call and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
