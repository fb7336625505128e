import { readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import { syncFolder, writeDurably } from '../../storage/write-durably.ts';
import { isThere } from './vault-file.ts';

/**
 * Puts `bytes` in the vault file's place. The file before it is kept as `.bak` until `verify` has read the new one
 * back, and is put back when that throws. A crash at any moment leaves the old vault or the new one under its name.
 *
 * @throws Failure `cannot-write`, or what `verify` throws.
 */
export function replaceVaultFile(file: string, bytes: Uint8Array, verify: () => void): void {
  const copy = `${file}.bak`;
  const replaces = isThere(file);
  try {
    if (replaces) writeDurably(copy, readFileSync(file));
    writeDurably(file, bytes);
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      `The vault file ${file} cannot be written (${cause instanceof Error ? cause.message : String(cause)}). Nothing was changed. Make room on the disk, or allow writing to the folder, and try again.`,
      { file },
      { cause },
    );
  }
  try {
    verify();
  } catch (error) {
    // What could not be read back was never acknowledged, so taking it away loses nothing.
    if (replaces) renameSync(copy, file);
    else rmSync(file);
    syncFolder(dirname(file));
    throw error;
  }
  settleVaultFile(file);
}

/** Removes the earlier copy, once the vault file is known to decrypt: its password may be one that was given up. */
export function settleVaultFile(file: string): void {
  const copy = `${file}.bak`;
  if (!isThere(copy)) return;
  rmSync(copy);
  syncFolder(dirname(file));
}
