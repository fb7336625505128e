import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { TaskControl, TaskRunner } from '../../domain/task.ts';
import type { backupMethods } from '../../ipc/backup.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import { requireGoodPassword } from '../signers/vault/password-policy.ts';
import { wipeVaultKeys } from '../signers/vault/vault-cipher.ts';
import { listImports } from '../storage/imports.ts';
import { type BackupSource, createBackup } from './create-backup.ts';
import { type BackupFile, findBackup, type OpenedBackup, openBackup, verifyBackup } from './open-backup.ts';
import { partsOf } from './parts-of.ts';
import { chainFiles, importFiles, smallFiles } from './profile-contents.ts';
import { READY, refuseUsedProfile, restoreBackup } from './restore-backup.ts';

export type BackupDeps = BackupSource & {
  dialogs: FileDialogs;
  runTask: TaskRunner;
  /** Closes the desk and opens it again on the same profile; null where nobody can. */
  reopen: (() => void) | null;
};

const FILTERS = [{ name: 'Backups of CloudTuner Desk', extensions: ['ctbackup'] }];

/** Answers the `backup.*` methods. `stop` forgets the keys of a backup that was opened. */
export function backupFeature(deps: BackupDeps): {
  handlers: Pick<Handlers, keyof typeof backupMethods>;
  stop(): void;
} {
  const { profileFolder, dialogs, runTask } = deps;
  let chosen: { id: string; found: BackupFile; opened: OpenedBackup | null } | null = null;
  let running = false;

  const forget = () => {
    if (chosen?.opened) wipeVaultKeys(chosen.opened.keys);
    chosen = null;
  };
  const find = (fileId: string) => {
    if (chosen?.id === fileId) return chosen;
    throw new Failure('draft-expired', 'Another backup was chosen meanwhile. Choose the file again.');
  };
  const opened = (fileId: string): OpenedBackup => {
    const backup = find(fileId).opened;
    if (backup) return backup;
    throw new Failure('draft-expired', 'The backup has not been opened yet. Give its password first.');
  };
  /** One at a time: they work in the same folders, with the same keys. */
  const alone = (title: string, work: (control: TaskControl) => Promise<void>): string => {
    refuseSecond();
    running = true;
    return runTask('backup', title, (control) =>
      work(control).finally(() => {
        running = false;
      }),
    );
  };
  const refuseSecond = () => {
    if (running)
      throw new Failure(
        'backup-running',
        'A backup or a restoration is running already. Wait for it, or cancel it.',
      );
  };

  return {
    // What still runs ends with an error of its own, not with keys that are gone.
    stop: () => {
      if (!running) forget();
    },
    handlers: {
      'backup.contents': async () => ({
        parts: partsOf([
          ...(await smallFiles(profileFolder, deps.ownFactors())),
          { path: 'desk.db', size: (await stat(join(profileFolder, 'desk.db'))).size },
          ...(await importFiles(
            profileFolder,
            listImports(deps.database).map(({ id }) => id),
          )),
          ...(await chainFiles(profileFolder)),
        ]),
      }),

      'backup.create': async ({ password }) => {
        requireGoodPassword(password);
        refuseSecond();
        const path = await dialogs.chooseSavePath({
          title: 'Save the backup',
          suggestion: `cloudtuner-${new Date().toISOString().slice(0, 10)}.ctbackup`,
          filters: FILTERS,
        });
        if (path === null) return null;
        const taskId = alone(`Back up to ${basename(path)}`, (control) =>
          createBackup(deps, path, password, control),
        );
        return { taskId, path };
      },

      'backup.choose': async () => {
        refuseSecond();
        const [path] = await dialogs.chooseFiles({ title: 'Choose a backup', filters: FILTERS });
        if (path === undefined) return null;
        const found = await findBackup(path);
        forget();
        chosen = { id: randomUUID(), found, opened: null };
        return { fileId: chosen.id, fileName: basename(path), bytes: found.header.length };
      },

      'backup.open': async ({ fileId, password }) => {
        const backup = await openBackup(find(fileId).found, password);
        const place = chosen;
        // Another one was chosen while the key was derived.
        if (place?.id !== fileId) wipeVaultKeys(backup.keys);
        find(fileId).opened = backup;
        const { createdAt, app, files } = backup.manifest;
        return { createdAt, app, parts: partsOf(files) };
      },

      'backup.verify': async ({ fileId }) => {
        const backup = opened(fileId);
        return {
          taskId: alone(`Check ${basename(backup.file)}`, (control) => verifyBackup(backup, control)),
        };
      },

      'backup.restore': async ({ fileId }) => {
        const backup = opened(fileId);
        refuseUsedProfile(profileFolder);
        return {
          taskId: alone(`Restore ${basename(backup.file)}`, (control) =>
            restoreBackup(backup, profileFolder, control),
          ),
        };
      },

      'backup.finishRestore': async () => {
        if (!existsSync(join(profileFolder, READY)))
          throw new Failure('nothing-restored', 'No backup was restored. Choose one and restore it first.');
        if (deps.reopen === null)
          throw new Failure('no-window', 'The profile is as restored when the program starts again.');
        deps.reopen();
        return {};
      },
    },
  };
}
