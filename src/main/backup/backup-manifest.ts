import { z } from 'zod';
import { clashingPath, isBackupPath } from '../../domain/backup/backup-path.ts';
import { Failure } from '../../domain/failure.ts';
import { migrations } from '../storage/migrations.ts';
import { damaged } from './backup-header.ts';

/** The longest manifest that is read. */
export const MAX_MANIFEST_BYTES = 32 * 1024 * 1024;
/** Bytes after each file: its SHA-256. */
export const DIGEST_BYTES = 32;

const manifestSchema = z.strictObject({
  format: z.literal('cloudtuner-backup'),
  createdAt: z.iso.datetime(),
  /** The version of the app that made it. */
  app: z.string().max(64),
  /** The newest migration of the database in it. */
  schema: z.number().int().min(1),
  /** In the order in which their bytes follow. */
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        size: z
          .number()
          .int()
          .min(0)
          .max(2 ** 48),
      }),
    )
    .min(1)
    .max(200_000),
});

/** What a backup holds. */
export type BackupManifest = z.infer<typeof manifestSchema>;

export const SCHEMA = Math.max(...migrations.map(({ number }) => number));

/** The manifest as it stands in the file: its length in four bytes, then JSON. */
export function manifestBytes(manifest: BackupManifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  if (json.length > MAX_MANIFEST_BYTES) throw new Error('The profile has too many files for a backup');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

/** Bytes of everything after the manifest. */
export function contentBytes({ files }: BackupManifest): number {
  return files.reduce((sum, { size }) => sum + size + DIGEST_BYTES, 0);
}

/**
 * Reads a manifest that was decrypted. Whoever knows the password may have written it, so its paths are checked.
 *
 * @throws Failure `backup-damaged`, `backup-newer`.
 */
export function readManifest(json: Buffer, file: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(json.toString('utf8'));
  } catch {
    throw damaged(file, 'its list of files cannot be read');
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw damaged(file, 'its list of files is not one of ours');
  const paths = parsed.data.files.map(({ path }) => path);
  const foreign = paths.find((path) => !isBackupPath(path));
  if (foreign !== undefined)
    throw damaged(
      file,
      `it wants to write to ${JSON.stringify(foreign.slice(0, 200))}, which is no file of a profile`,
    );
  const clash = clashingPath(paths);
  if (clash !== null) throw damaged(file, `it has ${clash} twice`);
  if (!paths.includes('desk.db')) throw damaged(file, 'it has no database');
  if (parsed.data.schema > SCHEMA) {
    throw new Failure(
      'backup-newer',
      `${file} was made by CloudTuner Desk ${parsed.data.app}, whose data this version does not know (schema ${parsed.data.schema}; this version knows ${SCHEMA}). Install that version or a later one.`,
      { file },
    );
  }
  return parsed.data;
}
