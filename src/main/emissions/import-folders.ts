import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '../storage/database.ts';
import { listImports } from '../storage/imports.ts';
import { syncFolder } from '../storage/write-durably.ts';

const PARTIAL = '.partial-';

/** Where imports are kept: a folder each, named by its id. */
export function importsFolder(profileFolder: string): string {
  return join(profileFolder, 'imports');
}

/** The folder of a finished import. */
export function importFolder(profileFolder: string, id: string): string {
  return join(importsFolder(profileFolder), id);
}

/** A new folder to work in, which is no import until `finishFolder` has named it. */
export function startFolder(profileFolder: string, id: string): string {
  const folder = join(importsFolder(profileFolder), `${PARTIAL}${id}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Puts the files on the disk for good and gives the folder its name. Only then may the import be acknowledged. */
export function finishFolder(profileFolder: string, id: string, files: readonly string[]): void {
  const partial = join(importsFolder(profileFolder), `${PARTIAL}${id}`);
  for (const file of files) {
    const descriptor = openSync(join(partial, file), 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
  for (const name of new Set(files.map((file) => dirname(file)))) syncFolder(join(partial, name));
  renameSync(partial, importFolder(profileFolder, id));
  syncFolder(importsFolder(profileFolder));
}

/**
 * Removes what a crash left: folders that were never named, and folders that were named but not acknowledged by a row
 * in the database. Call it at start, while no import runs. Answers the names that were removed.
 */
export function sweepImports(profileFolder: string, database: Database): string[] {
  const folder = importsFolder(profileFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = new Set(listImports(database).map((stored) => stored.id));
  const leftovers = readdirSync(folder).filter((name) => !known.has(name));
  for (const name of leftovers) rmSync(join(folder, name), { recursive: true, force: true });
  return leftovers;
}
