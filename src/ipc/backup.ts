import { z } from 'zod';
import { identifier, instant, method, nothing } from './define.ts';

/** What a backup consists of, with the sizes that it has before it is sealed. */
const parts = z.array(
  z.strictObject({
    part: z.enum(['vault', 'database', 'imports', 'factors', 'chain', 'offline']),
    files: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
  }),
);
const password = z.string().max(1024);
const started = z.strictObject({ taskId: identifier });
const READING = ['cannot-read', 'not-a-backup', 'backup-newer', 'backup-damaged'] as const;

export const backupMethods = {
  /** What a backup made now would hold. */
  'backup.contents': method(nothing, z.strictObject({ parts }), ['foreign-file', 'profile-changed']),
  /** Opens a dialog and starts to write a backup. Null when the user chose no place. */
  'backup.create': method(
    z.strictObject({ password }),
    z.strictObject({ taskId: identifier, path: z.string() }).nullable(),
    ['weak-password', 'backup-running'],
  ),
  /** Opens a dialog for a backup to look at or to restore. Null when the user chose none. */
  'backup.choose': method(
    nothing,
    z
      .strictObject({ fileId: identifier, fileName: z.string(), bytes: z.number().int().nonnegative() })
      .nullable(),
    [...READING, 'backup-running'],
  ),
  /** Opens the chosen backup with its password and says what it holds. */
  'backup.open': method(
    z.strictObject({ fileId: identifier, password }),
    z.strictObject({
      createdAt: instant,
      /** The version of the app that made it. */
      app: z.string(),
      parts,
    }),
    [...READING, 'wrong-backup-password', 'draft-expired'],
  ),
  /** Reads all of the opened backup and keeps nothing. */
  'backup.verify': method(z.strictObject({ fileId: identifier }), started, [
    'draft-expired',
    'backup-running',
  ]),
  /** Unpacks the opened backup beside this profile, which nobody has used. `backup.finishRestore` puts it in place. */
  'backup.restore': method(z.strictObject({ fileId: identifier }), started, [
    'draft-expired',
    'profile-not-new',
    'backup-running',
  ]),
  /** Closes the profile and opens it again with what was restored. */
  'backup.finishRestore': method(nothing, nothing, ['nothing-restored', 'no-window']),
};
