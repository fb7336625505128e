import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, copyFile, type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { MIN_SCRYPT_N, wipeVaultKeys } from '../signers/vault/vault-cipher.ts';
import type { Database } from '../storage/database.ts';
import { listImports } from '../storage/imports.ts';
import { syncFolder } from '../storage/write-durably.ts';
import { makeHeader, newBackupKeys } from './backup-header.ts';
import { type BackupManifest, contentBytes, manifestBytes, SCHEMA } from './backup-manifest.ts';
import { type OpenedBackup, verifyBackup } from './open-backup.ts';
import {
  chainFiles,
  changed,
  importFiles,
  type OwnFactors,
  type ProfileFile,
  smallFiles,
} from './profile-contents.ts';
import { SealedWriter, sealedLength, writeAll } from './sealed-stream.ts';

/** Where copies are put together before they are sealed; removed afterwards, and at every start. */
export const BACKUP_SCRATCH = 'backup.partial';
/** Pages of the database that are copied at a time. */
const PAGES = 256;

export type BackupSource = {
  profileFolder: string;
  database: Database;
  /** The version of the app. */
  app: string;
  ownFactors(): OwnFactors | null;
  /** Has the local chain write what was mined. */
  checkpoint(): Promise<void>;
};

/**
 * Writes the whole profile into one encrypted file, while the desk works on: a copy of the database of one moment, the
 * vault as it is, finished imports, the local chain. The file is read back and checked before it gets its name; until
 * then `target` is what it was.
 *
 * @throws Failure `cannot-write`, `profile-changed`, `foreign-file`, `cancelled`.
 */
export async function createBackup(
  source: BackupSource,
  target: string,
  password: string,
  control: TaskControl,
): Promise<void> {
  const scratch = join(source.profileFolder, BACKUP_SCRATCH);
  const partial = `${target}.new`;
  const made = await newBackupKeys(password, MIN_SCRYPT_N);
  try {
    rmSync(scratch, { recursive: true, force: true });
    await mkdir(scratch, { mode: 0o700 });
    const files = await collect(source, scratch, control);
    const manifest: BackupManifest = {
      format: 'cloudtuner-backup',
      createdAt: new Date().toISOString(),
      app: source.app,
      schema: SCHEMA,
      files: files.map(({ path, size }) => ({ path, size })),
    };
    rmSync(partial, { force: true });
    const written = await writeFile(partial, files, manifest, made, control);
    await verifyBackup({ ...written, file: partial }, control, 'Reading it back');
    control.signal.throwIfAborted();
    await rename(partial, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    throw inWords(error, target);
  } finally {
    wipeVaultKeys(made.keys);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Everything that goes in. What may change meanwhile is copied first; imports are read where they are. */
async function collect(source: BackupSource, scratch: string, control: TaskControl): Promise<ProfileFile[]> {
  const { profileFolder } = source;
  const database = await copyDatabase(source.database, join(scratch, 'desk.db'), control);
  // After the database: a transaction that is in the journal and not on the chain yet would be sent again.
  await source.checkpoint();
  const moving = [
    ...(await smallFiles(profileFolder, source.ownFactors())),
    ...(await chainFiles(profileFolder)),
  ];
  const copies: ProfileFile[] = [];
  for (const [index, file] of moving.entries()) {
    control.signal.throwIfAborted();
    const copy = join(scratch, String(index));
    await copyFile(file.source, copy).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' && error.path === file.source ? changed(`${file.path} is gone`) : error;
    });
    await chmod(copy, 0o600);
    copies.push({ path: file.path, source: copy, size: (await stat(copy)).size });
  }
  return [database.file, ...copies, ...(await importFiles(profileFolder, database.imports))];
}

/** The database at one moment, in one file, and the imports that it knows. Others may write meanwhile. */
async function copyDatabase(database: Database, copy: string, { signal, progress }: TaskControl) {
  await database.backup(copy, {
    progress: ({ totalPages, remainingPages }) => {
      signal.throwIfAborted();
      progress({
        phase: 'Copying the database',
        done: totalPages - remainingPages,
        total: totalPages,
        unit: 'pages',
      });
      return PAGES;
    },
  });
  await chmod(copy, 0o600);
  const opened = new BetterSqlite3(copy);
  try {
    // Without a journal beside it: the one file is all of it.
    opened.pragma('journal_mode = DELETE');
    const imports = listImports(opened).map(({ id }) => id);
    const { size } = await stat(copy);
    return { file: { path: 'desk.db', source: copy, size }, imports };
  } finally {
    opened.close();
  }
}

async function writeFile(
  target: string,
  files: readonly ProfileFile[],
  manifest: BackupManifest,
  made: Awaited<ReturnType<typeof newBackupKeys>>,
  control: TaskControl,
): Promise<Omit<OpenedBackup, 'file'>> {
  const list = manifestBytes(manifest);
  const total = contentBytes(manifest);
  const header = makeHeader(made, sealedLength(list.length + total));
  const handle = await open(target, 'wx', 0o600);
  try {
    await writeAll(handle, header.bytes);
    const writer = new SealedWriter(handle, made.keys.encryption, header);
    await writer.write(list);
    let done = 0;
    const wrote = (bytes: number) => {
      control.signal.throwIfAborted();
      done += bytes;
      control.progress({ phase: 'Writing', done, total, unit: 'bytes' });
    };
    for (const file of files) {
      const digest = await writeContent(writer, file, wrote);
      await writer.write(digest);
      wrote(digest.length);
    }
    await writer.end();
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { header, keys: made.keys, manifest };
}

/** Writes as many bytes as were announced. Answers their SHA-256. */
async function writeContent(
  writer: SealedWriter,
  { path, source, size }: ProfileFile,
  wrote: (bytes: number) => void,
): Promise<Buffer> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1024 * 1024);
  let handle: FileHandle;
  try {
    handle = await open(source, 'r');
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? changed(`${path} is gone`)
      : error;
  }
  try {
    for (let left = size; left > 0; ) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(left, buffer.length));
      if (bytesRead === 0) throw changed(`${path} became shorter`);
      const part = buffer.subarray(0, bytesRead);
      hash.update(part);
      await writer.write(part);
      left -= bytesRead;
      wrote(bytesRead);
    }
  } finally {
    await handle.close();
  }
  return hash.digest();
}

function inWords(error: unknown, target: string): unknown {
  if (isFailure(error, 'backup-damaged')) {
    return new Failure(
      'cannot-write',
      `The backup was written to ${target} and could not be read back as it was written, so it was removed. The disk may be failing: choose another one.`,
      { file: target },
      { cause: error },
    );
  }
  if (isFailure(error) || !(error instanceof Error && 'syscall' in error)) return error;
  return new Failure(
    'cannot-write',
    `The backup could not be written to ${target} (${error.message}). Choose another folder, or make room on the disk.`,
    { file: target },
    { cause: error },
  );
}
