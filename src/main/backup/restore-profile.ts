import { mkdirSync } from 'node:fs';
import type { TaskControl } from '../../domain/task.ts';
import type { Output } from '../../ipc/contract.ts';
import { wipeVaultKeys } from '../signers/vault/vault-cipher.ts';
import { lockProfile } from '../storage/lock-profile.ts';
import { findBackup, type OpenedBackup, openBackup, verifyBackup } from './open-backup.ts';
import { partsOf } from './parts-of.ts';
import { adoptRestored, refuseUsedProfile, restoreBackup } from './restore-backup.ts';

type Summary = Output<'backup.open'> & { bytes: number };

/**
 * Reads all of a backup and says what it holds. For commands: no desk has to be open.
 *
 * @throws Failure as findBackup, openBackup and verifyBackup.
 */
export function verifyBackupFile(file: string, password: string, control: TaskControl): Promise<Summary> {
  return withBackup(file, password, (backup) => verifyBackup(backup, control));
}

/**
 * Restores a backup into a profile folder that is not there yet, or that nobody has used.
 *
 * @throws Failure `profile-in-use`, and as restoreBackup.
 */
export function restoreProfile(
  file: string,
  password: string,
  profileFolder: string,
  control: TaskControl,
): Promise<Summary> {
  // First the file and its password: a mistake leaves no folder behind.
  return withBackup(file, password, async (backup) => {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
    const lock = lockProfile(profileFolder);
    try {
      adoptRestored(profileFolder);
      refuseUsedProfile(profileFolder);
      await restoreBackup(backup, profileFolder, control);
      adoptRestored(profileFolder);
    } finally {
      lock.release();
    }
  });
}

async function withBackup(
  file: string,
  password: string,
  work: (backup: OpenedBackup) => Promise<void>,
): Promise<Summary> {
  const backup = await openBackup(await findBackup(file), password);
  try {
    await work(backup);
    const { createdAt, app, files } = backup.manifest;
    return { createdAt, app, bytes: backup.header.length, parts: partsOf(files) };
  } finally {
    wipeVaultKeys(backup.keys);
  }
}
